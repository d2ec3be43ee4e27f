from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    """A deleted card can be brought back for a day."""

    dependencies = [("exchange", "0003_barred")]
    operations = [migrations.AddField("cardphoto", "dropped_at", models.DateTimeField(null=True))]
