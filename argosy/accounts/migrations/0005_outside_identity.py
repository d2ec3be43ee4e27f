import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids


class Migration(migrations.Migration):
    """Accounts at other houses can be bound to one here."""

    dependencies = [("accounts", "0004_texts")]

    operations = [
        migrations.CreateModel(
            name="OutsideIdentity",
            fields=[
                ("id", models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ("house", models.CharField(max_length=40)),
                ("subject_key", models.BigIntegerField()),
                ("subject", argosy.platform.crypto.fields.SealedTextField(default="")),
                ("name", argosy.platform.crypto.fields.SealedTextField(default="")),
                ("bound_at", models.DateTimeField(auto_now_add=True)),
                ("used_at", models.DateTimeField(null=True)),
                ("user", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="outside", to=settings.AUTH_USER_MODEL)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=["house", "subject_key"], name="one_account_an_outsider"),
                    models.UniqueConstraint(fields=["user", "house"], name="one_outsider_a_house"),
                ],
            },
        ),
    ]
