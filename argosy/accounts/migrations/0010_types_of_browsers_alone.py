from django.db import migrations

from argosy.platform.crypto import keyring

# What alone is kept of a browser's words about itself; the order matters, for most also call themselves Safari.
MARKS = ("MicroMessenger", "Edg", "OPR/", "Firefox", "FxiOS", "CriOS", "Chrome", "Safari")
TABLE = "accounts_signin"
A_STEP = 1_000


def shorten(apps, schema_editor):
    """Sign-ins from before keep the type of browser alone, as those since do."""
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SELECT id, user_agent FROM accounts_signin WHERE user_agent <> ''")
        rows = cursor.fetchall()
        changed = []
        for pk, sealed in rows:
            place = f"{TABLE}.user_agent:{pk}".encode()
            said = keyring.open_value(keyring.INSTALLATION, bytes(sealed), place).decode("utf-8", "surrogatepass")
            mark = next((one for one in MARKS if one in said), "")
            if mark != said:
                key = keyring.data_key(keyring.INSTALLATION)
                changed.append((key.seal(mark.encode(), place) if mark else b"", pk))
        for start in range(0, len(changed), A_STEP):
            cursor.executemany("UPDATE accounts_signin SET user_agent = %s WHERE id = %s", changed[start : start + A_STEP])


class Migration(migrations.Migration):
    """Versions of browsers and systems stood with sign-ins that are older than their counting without names."""

    dependencies = [
        ('accounts', '0009_address_waits'),
    ]

    operations = [
        migrations.RunPython(shorten, migrations.RunPython.noop),
    ]
