import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids


class Migration(migrations.Migration):
    """Devices are recognised where their users asked for it."""

    dependencies = [("accounts", "0005_outside_identity")]

    operations = [
        migrations.CreateModel(
            name="Device",
            fields=[
                ("id", models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ("key", models.BigIntegerField(unique=True)),
                ("name", argosy.platform.crypto.fields.SealedTextField(default="")),
                ("details", argosy.platform.crypto.fields.SealedTextField(default="")),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("seen_at", models.DateTimeField(auto_now_add=True)),
                ("until", models.DateTimeField()),
                ("with_second_factor", models.BooleanField(default=False)),
                ("user", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="devices", to=settings.AUTH_USER_MODEL)),
            ],
            options={"abstract": False},
        ),
        migrations.AddField(
            "signin",
            "device",
            models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="sign_ins", to="accounts.device"),
        ),
    ]
