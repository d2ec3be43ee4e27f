from django.db import migrations, models


class Migration(migrations.Migration):
    """A role does not see some fields of records, and leaves others as they are."""

    dependencies = [('enterprise', '0007_limits')]

    operations = [
        migrations.AddField('role', 'fixed', models.JSONField(default=list)),
        migrations.AddField('role', 'unseen', models.JSONField(default=list)),
    ]
