import argosy.platform.crypto.fields
from django.db import migrations


class Migration(migrations.Migration):
    """Another address to sign in with waits until the letter that went there was answered."""

    dependencies = [
        ('accounts', '0008_software_in_use'),
    ]

    operations = [
        migrations.AddField(
            model_name='user',
            name='next_email',
            field=argosy.platform.crypto.fields.SealedTextField(default=''),
        ),
    ]
