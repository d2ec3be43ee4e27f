import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    """A deal is as old as the mail that opened it: its dates can be given."""

    dependencies = [("deals", "0001_start")]

    operations = [
        migrations.AlterField("opportunity", "opened_at", models.DateTimeField(default=django.utils.timezone.now)),
        migrations.AlterField("opportunity", "moved_at", models.DateTimeField(default=django.utils.timezone.now)),
        migrations.AlterField("stagechange", "at", models.DateTimeField(default=django.utils.timezone.now)),
    ]
