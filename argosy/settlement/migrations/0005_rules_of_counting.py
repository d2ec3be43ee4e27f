from django.db import migrations, models


class Migration(migrations.Migration):
    """Dues say by which rules they were counted: those of before balances fell due with each shipment are counted anew."""

    dependencies = [("settlement", "0004_due_with_each_shipment")]

    operations = [
        migrations.AddField(
            model_name="due",
            name="rules",
            field=models.PositiveSmallIntegerField(default=0),
        ),
    ]
