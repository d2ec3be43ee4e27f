from django.db import migrations, models


class Migration(migrations.Migration):
    """The customers with a planned next step are found without reading all others."""

    dependencies = [("customers", "0001_start")]

    operations = [
        migrations.AddIndex(
            "customer",
            models.Index(
                fields=["enterprise_id", "next_step_at"],
                condition=models.Q(next_step_at__isnull=False),
                name="customer_next_step",
            ),
        ),
    ]
