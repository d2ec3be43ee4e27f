from django.db import migrations, models


class Migration(migrations.Migration):
    """An enterprise limits who may correct or delete what, and until when."""

    dependencies = [('enterprise', '0006_network_log')]

    operations = [migrations.AddField('enterprise', 'limits', models.JSONField(default=dict))]
