import argosy.platform.crypto.fields
from django.db import migrations


class Migration(migrations.Migration):
    """By what the asker knows the customer stands by itself: erasing a person took the whole trail of who was first with it."""

    dependencies = [
        ('duplicates', '0001_start'),
    ]

    operations = [
        migrations.AddField(
            model_name='ownerrequest',
            name='typed',
            field=argosy.platform.crypto.fields.SealedTextField(default=''),
        ),
    ]
