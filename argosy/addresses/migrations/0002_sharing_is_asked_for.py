from django.db import migrations


class Migration(migrations.Migration):
    """Failed addresses are shared on an enterprise's instruction only: what went there without one is forgotten."""

    dependencies = [('addresses', '0001_start')]

    operations = [migrations.RunSQL('DELETE FROM addresses_sharedfailure', migrations.RunSQL.noop)]
