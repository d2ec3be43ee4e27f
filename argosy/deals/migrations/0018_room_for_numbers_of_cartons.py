from django.db import migrations, models


class Migration(migrations.Migration):
    """Eight ranges of six digits have room: what may be typed may also be kept."""

    dependencies = [
        ("deals", "0017_numbers_of_cartons"),
    ]

    operations = [
        migrations.AlterField(
            model_name="documentline",
            name="carton_numbers",
            field=models.CharField(blank=True, db_default="", default="", max_length=120),
        ),
    ]
