from django.db import migrations, models


class Migration(migrations.Migration):
    """What an undone import leaves because it may no longer be changed is counted apart from what was worked with."""

    dependencies = [("exchange", "0002_photographed_cards")]

    operations = [
        migrations.AddField("import", "barred", models.PositiveIntegerField(db_default=0, default=0)),
    ]
