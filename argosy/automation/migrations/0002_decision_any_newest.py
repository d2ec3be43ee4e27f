from django.db import migrations, models


class Migration(migrations.Migration):
    """The ledger is read newest first whatever became of a decision."""

    dependencies = [("automation", "0001_start")]

    operations = [
        migrations.AddIndex(
            "decision", models.Index(fields=["enterprise_id", "-at", "-id"], name="decision_any_newest")
        ),
    ]
