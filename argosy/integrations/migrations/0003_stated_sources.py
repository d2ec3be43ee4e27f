import argosy.platform.crypto.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    """Whence the people come whom a program brings in, as was stated when it was let in."""

    dependencies = [('integrations', '0002_webhooks')]

    operations = [
        migrations.AddField('accesstoken', 'statement', argosy.platform.crypto.fields.SealedTextField(default='')),
        migrations.AddField('accesstoken', 'statement_version', models.CharField(blank=True, max_length=20)),
        migrations.AddField('accesstoken', 'stated_at', models.DateTimeField(null=True)),
    ]
