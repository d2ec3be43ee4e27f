import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids


class Migration(migrations.Migration):
    """Codes go to mobile numbers too; how many went is counted."""

    dependencies = [("accounts", "0003_sign_in_country")]

    operations = [
        migrations.CreateModel(
            name="OutboxText",
            fields=[
                ("id", models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ("to", argosy.platform.crypto.fields.SealedTextField(default="")),
                ("code", argosy.platform.crypto.fields.SealedTextField(default="")),
                ("number_key", models.BigIntegerField()),
                ("ip_key", models.BigIntegerField()),
                ("enterprise_id", models.UUIDField(null=True)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("sent_at", models.DateTimeField(null=True)),
                ("is_refused", models.BooleanField(default=False)),
                ("user", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="texts", to=settings.AUTH_USER_MODEL)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["number_key", "-made_at"], name="texts_to_number"),
                    models.Index(fields=["ip_key", "-made_at"], name="texts_from_address"),
                    models.Index(fields=["enterprise_id", "-made_at"], name="texts_of_enterprise"),
                ],
            },
        ),
    ]
