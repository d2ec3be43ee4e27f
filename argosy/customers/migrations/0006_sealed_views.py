import argosy.platform.crypto.fields
from django.db import migrations

from argosy.platform.crypto import keyring
from argosy.platform.tenancy.scope import enterprise_scope

FIELDS = ("name", "query")
TABLE = "customers_savedview"


def seal(apps, schema_editor):
    """What is there is carried over: sealed by its enterprise's key, bound to its row."""
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SELECT id FROM platform_tenant")
        for (tenant,) in cursor.fetchall():
            # row level security is told on the owner's line, the keys are asked for on the product's own
            cursor.execute("SELECT set_config('argosy.enterprise', %s, true)", [str(tenant)])
            cursor.execute("SELECT id, plain_name, plain_query FROM customers_savedview WHERE enterprise_id = %s", [tenant])
            if rows := cursor.fetchall():
                with enterprise_scope(tenant):
                    _seal(cursor, keyring.data_key(tenant), rows)
        cursor.execute("SELECT set_config('argosy.enterprise', '', true)")


def _seal(cursor, key, rows):
    for pk, *values in rows:
        sealed = [
            key.seal(value.encode(), f"{TABLE}.{field}:{pk}".encode()) if value else b""
            for field, value in zip(FIELDS, values, strict=True)
        ]
        cursor.execute("UPDATE customers_savedview SET name = %s, query = %s WHERE id = %s", [*sealed, pk])


class Migration(migrations.Migration):
    """The words that a saved view searches for may be a person's name: they lie sealed, and the view's name too."""

    dependencies = [
        ('customers', '0005_keys_say_by_which_rules'),
        ('platform', '0001_start'),
    ]

    operations = [
        *(
            operation
            for name in FIELDS
            for operation in (
                migrations.RenameField('savedview', name, f'plain_{name}'),
                migrations.AddField('savedview', name, argosy.platform.crypto.fields.SealedTextField(default='')),
            )
        ),
        migrations.RunPython(seal, migrations.RunPython.noop),
        *(migrations.RemoveField('savedview', f'plain_{name}') for name in FIELDS),
    ]
