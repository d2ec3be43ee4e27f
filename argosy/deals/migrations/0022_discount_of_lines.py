from django.db import migrations, models


class Migration(migrations.Migration):
    """A line can have a discount in per cent; those that there are have none."""

    dependencies = [
        ("deals", "0021_own_excel_files"),
    ]

    operations = [
        migrations.AddField(
            model_name="documentline",
            name="discount",
            field=models.DecimalField(decimal_places=4, max_digits=6, null=True),
        ),
    ]
