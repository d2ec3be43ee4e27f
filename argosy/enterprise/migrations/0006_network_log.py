import django.db.models.deletion
from django.db import migrations, models

import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
from argosy.platform.tenancy.isolation import IsolateByEnterprise


class Migration(migrations.Migration):
    """The network log, and security events out of it and of the audit trail."""

    dependencies = [("enterprise", "0005_departments_decide")]

    operations = [
        migrations.AlterField(
            "securityevent",
            "kind",
            models.CharField(choices=[("doubtful", "a doubtful sign-in"), ("guessing", "somebody guessed passwords"), ("access", "unusual accesses")], max_length=12),
        ),
        migrations.AlterField(
            "securityevent",
            "outcome",
            models.CharField(
                choices=[
                    ("asked_letter", "asked for a code by letter"),
                    ("asked_factor", "asked for the second factor"),
                    ("told", "told the person"),
                    ("proved", "the other proof was shown"),
                    ("slowed", "made the account wait"),
                    ("reported", "told who looks after the enterprise"),
                ],
                max_length=12,
            ),
        ),
        migrations.CreateModel(
            name="NetworkLogEntry",
            fields=[
                ("id", models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ("enterprise_id", models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ("at", models.DateTimeField()),
                ("ip", argosy.platform.crypto.fields.SealedTextField(default="")),
                ("browser", argosy.platform.crypto.fields.SealedTextField(default="")),
                ("page", argosy.platform.crypto.fields.SealedTextField(default="")),
                ("searched", argosy.platform.crypto.fields.SealedTextField(default="")),
                ("member", argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="enterprise.member")),
            ],
            options={
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [
                    models.Index(fields=["enterprise_id", "member", "-at"], name="network_log_of_member"),
                    models.Index(fields=["enterprise_id", "at"], name="network_log_by_time"),
                ],
            },
        ),
        IsolateByEnterprise("NetworkLogEntry"),
    ]
