from django.db import migrations, models


class Migration(migrations.Migration):
    """A pool may take customers of some regions of the world and of some provinces only."""

    dependencies = [("pool", "0002_came_with_an_import")]

    operations = [
        migrations.AddField("pool", "markets", models.JSONField(default=list)),
        migrations.AddField("pool", "provinces", models.JSONField(default=list)),
    ]
