import django.db.models.deletion
from django.db import migrations, models

import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
from argosy.platform.tenancy.isolation import IsolateByEnterprise


class Migration(migrations.Migration):
    """The master account is offered and taken over, instead of handed over by one side alone."""

    dependencies = [("enterprise", "0002_own_roles_and_security")]

    operations = [
        migrations.CreateModel(
            name="MasterOffer",
            fields=[
                ("id", models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ("enterprise_id", models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ("offered_at", models.DateTimeField(auto_now_add=True)),
                ("expires_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                ("heir", argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="enterprise.member")),
                ("offered_by", argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="enterprise.member")),
            ],
            options={
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [models.UniqueConstraint(condition=models.Q(("ended_at", None)), fields=("enterprise_id",), name="one_open_master_offer")],
            },
        ),
        IsolateByEnterprise("MasterOffer"),
    ]
