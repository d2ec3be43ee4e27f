from django.db import migrations, models


class Migration(migrations.Migration):
    """A key of the duplicate check is told by what it says, and no reference of it is checked (ADR 0010)."""

    dependencies = [
        ("customers", "0008_fields_that_hold_a_file"),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                # the unique key over all that it says (one_key_a_customer) is there already
                migrations.RunSQL(
                    [
                        "SET CONSTRAINTS ALL IMMEDIATE",
                        "ALTER TABLE customers_matchkey DROP CONSTRAINT customers_matchkey_customer_id_ours,"
                        " DROP CONSTRAINT customers_matchkey_pkey, DROP COLUMN id",
                    ],
                    migrations.RunSQL.noop,
                )
            ],
            state_operations=[
                migrations.RemoveField(model_name="matchkey", name="id"),
                migrations.AddField(
                    model_name="matchkey",
                    name="pk",
                    field=models.CompositePrimaryKey(
                        "enterprise_id", "key", "kind", "customer_id", blank=True, editable=False, primary_key=True,
                        serialize=False,
                    ),
                ),
            ],
        ),
    ]
