from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    """Companies that everybody sees are found though most are somebody's, and a list is sorted by stars; nobody waits for it."""

    atomic = False

    dependencies = [("customers", "0010_newcomers_from_index")]

    operations = [
        AddIndexConcurrently(
            model_name="customer",
            index=models.Index(
                fields=["enterprise_id", "kind", "stars", "-last_contact_at"], name="customer_of_stars"
            ),
        ),
        AddIndexConcurrently(
            model_name="customer",
            index=models.Index(
                fields=["enterprise_id", "id"],
                condition=models.Q(owner__isnull=True, is_pooled=False),
                name="customer_free",
            ),
        ),
    ]
