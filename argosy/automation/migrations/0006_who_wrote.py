from django.db import migrations, models


class Migration(migrations.Migration):
    """What members put right about who wrote a message is kept as examples, and its like is known by it."""

    dependencies = [("automation", "0005_corrections")]

    operations = [
        migrations.AddField("correction", "list_key", models.BigIntegerField(null=True)),
        migrations.AddField("correction", "shape_key", models.BigIntegerField(null=True)),
        migrations.AlterField(
            "correction",
            "what",
            models.CharField(
                choices=[("kind", "what it is"), ("customer", "whose it is"), ("author", "who wrote it")], max_length=8
            ),
        ),
        migrations.AlterField(
            "decision",
            "kind",
            models.CharField(
                choices=[
                    ("author", "said who wrote a message"),
                    ("mark", "marked a message"),
                    ("sort", "sorted a message by a member's rule"),
                    ("file", "filed a message to a customer"),
                    ("suggest_customer", "proposes a new customer"),
                    ("open_deal", "opened an opportunity"),
                    ("update_deal", "updated an opportunity"),
                    ("list_products", "proposes products"),
                ],
                max_length=20,
            ),
        ),
    ]
