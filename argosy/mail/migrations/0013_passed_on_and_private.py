import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """Mailboxes are passed on to colleagues, and their members say which conversations are private."""

    dependencies = [
        ('mail', '0012_sign_in_without_a_password'),
    ]

    operations = [
        migrations.AlterField(
            model_name='mailbox',
            name='state',
            field=models.CharField(choices=[('bringing', 'bringing mail in'), ('up_to_date', 'up to date'), ('wrong_password', 'the server refuses the password'), ('unreachable', 'the server does not answer'), ('throttled', 'the server asks us to slow down'), ('incomplete', 'mail is missing'), ('connect_again', 'the provider wants the member to sign in again'), ('not_switched_on', 'the mailbox does not let other programs in'), ('paused', 'paused after days without a sign-in'), ('passed_on', 'passed on to a colleague, who gives it its new password'), ('unbound', 'unbound')], default='bringing', max_length=16),
        ),
        migrations.CreateModel(
            name='PrivateConversation',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('marked_at', models.DateTimeField(auto_now_add=True)),
                ('thread', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='private_marks', to='mail.thread')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('enterprise_id', 'thread'), name='one_private_mark')],
            },
        ),
        IsolateByEnterprise("PrivateConversation"),
    ]
