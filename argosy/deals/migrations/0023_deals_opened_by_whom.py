from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    """What reports count of the deals that were opened, and by whom, stands in one index; nobody waits for it."""

    atomic = False

    dependencies = [("deals", "0022_discount_of_lines")]

    operations = [
        AddIndexConcurrently(
            model_name="opportunity",
            index=models.Index(
                fields=["enterprise_id", "-opened_at"],
                include=["withdrawn_at", "id", "furthest", "owner"],
                name="deal_opened_by",
            ),
        ),
        RemoveIndexConcurrently(model_name="opportunity", name="deal_opened"),
    ]
