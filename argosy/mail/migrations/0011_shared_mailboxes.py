import django.db.models.deletion
from django.db import migrations, models

import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
from argosy.platform.tenancy.isolation import IsolateByEnterprise


class Migration(migrations.Migration):
    """Colleagues work in one mailbox together: sales@, which several people read and answer."""

    dependencies = [("mail", "0010_saved_searches")]

    operations = [
        migrations.CreateModel(
            name="MailboxShare",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "enterprise_id",
                    models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False),
                ),
                ("may_answer", models.BooleanField(default=True)),
                ("shared_at", models.DateTimeField(auto_now_add=True)),
                (
                    "mailbox",
                    argosy.platform.tenancy.models.EnterpriseForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="shares",
                        to="mail.mailbox",
                    ),
                ),
                (
                    "member",
                    argosy.platform.tenancy.models.EnterpriseForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="shared_mailboxes",
                        to="enterprise.member",
                    ),
                ),
            ],
            options={"abstract": False, "base_manager_name": "objects"},
        ),
        migrations.AddConstraint(
            model_name="mailboxshare",
            constraint=models.UniqueConstraint(
                fields=("enterprise_id", "member", "mailbox"), name="one_share_a_colleague"
            ),
        ),
        IsolateByEnterprise("MailboxShare"),
    ]
