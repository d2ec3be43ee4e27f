from django.db import migrations, models


class Migration(migrations.Migration):
    """Which conversations are joined into one is found by an index: deleting many asked all of them each time."""

    dependencies = [
        ("mail", "0019_joined_threads_are_held"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="thread",
            index=models.Index(
                condition=models.Q(("joined_into__isnull", False)),
                fields=["enterprise_id", "joined_into"],
                name="thread_joined",
            ),
        ),
    ]
