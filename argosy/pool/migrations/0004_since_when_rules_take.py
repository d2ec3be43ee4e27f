from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    """A pool knows since when its rules take customers as they do, so that nobody loses one unwarned; old ones stay as they are."""

    dependencies = [("pool", "0003_where_its_customers_are")]
    operations = [migrations.AddField("pool", "rules_since", models.DateTimeField(null=True))]
