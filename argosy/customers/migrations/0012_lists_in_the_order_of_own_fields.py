from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    """Lists are walked in the order of the enterprise's own fields; nobody waits for it."""

    atomic = False

    dependencies = [("customers", "0011_free_and_of_stars")]

    operations = [
        AddIndexConcurrently(
            model_name="fieldindex",
            index=models.Index(fields=["enterprise_id", "field", "key", "row_id"], name="field_by_key_and_row"),
        ),
        AddIndexConcurrently(
            model_name="fieldindex",
            index=models.Index(fields=["enterprise_id", "field", "number", "row_id"], name="field_by_number_and_row"),
        ),
        RemoveIndexConcurrently(model_name="fieldindex", name="field_by_key"),
        RemoveIndexConcurrently(model_name="fieldindex", name="field_by_number"),
    ]
