import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
import django.utils.timezone
from argosy.platform.tenancy.isolation import IsolateByEnterprise, ReferenceInEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """Sales flows with stages of the enterprise's own; who else works on an opportunity, and tasks."""

    dependencies = [
        ('customers', '0004_pooled'),
        ('deals', '0006_approvals'),
        ('enterprise', '0003_master_offer'),
        ('mail', '0011_shared_mailboxes'),
    ]

    operations = [
        migrations.AddField(
            model_name='opportunity',
            name='closes_on',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='opportunity',
            name='step',
            field=models.CharField(default='inquiry', max_length=32),
        ),
        # Opportunities that are there stand where they stood. A rewrite reaches the rows of every enterprise, which
        # row level security keeps from an UPDATE.
        migrations.RunSQL(
            "ALTER TABLE deals_opportunity ALTER COLUMN step TYPE varchar(32) USING stage",
            migrations.RunSQL.noop,
        ),
        migrations.AddField(
            model_name='stagechange',
            name='name',
            field=models.CharField(blank=True, max_length=60),
        ),
        migrations.CreateModel(
            name='DealShare',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('percent', models.PositiveSmallIntegerField(default=0)),
                ('member', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='enterprise.member')),
                ('opportunity', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='shares', to='deals.opportunity')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='DealTask',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('words', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('due_on', models.DateField(null=True)),
                ('done_at', models.DateTimeField(null=True)),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('member', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
                ('opportunity', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='tasks', to='deals.opportunity')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='SalesFlow',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('name', models.CharField(blank=True, max_length=60)),
                ('is_standard', models.BooleanField(default=False)),
                ('is_closed', models.BooleanField(default=False)),
                ('stages', models.JSONField(default=list)),
                ('position', models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(condition=models.Q(('is_standard', True)), fields=('enterprise_id',), name='one_standard_flow')],
            },
        ),
        migrations.AddField(
            model_name='opportunity',
            name='flow',
            field=argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='deals.salesflow'),
        ),
        migrations.AddIndex(
            model_name='opportunity',
            index=models.Index(fields=['enterprise_id', 'step', '-moved_at'], name='deal_of_step'),
        ),
        migrations.AddIndex(
            model_name='dealshare',
            index=models.Index(fields=['enterprise_id', 'opportunity'], name='shares_of_deal'),
        ),
        migrations.AddConstraint(
            model_name='dealshare',
            constraint=models.UniqueConstraint(fields=('enterprise_id', 'member', 'opportunity'), name='one_share_a_member'),
        ),
        migrations.AddIndex(
            model_name='dealtask',
            index=models.Index(fields=['enterprise_id', 'opportunity', 'due_on'], name='tasks_of_deal'),
        ),
        migrations.AddIndex(
            model_name='dealtask',
            index=models.Index(fields=['enterprise_id', 'member', 'due_on'], name='tasks_of_member'),
        ),
        IsolateByEnterprise("salesflow"),
        IsolateByEnterprise("dealshare"),
        IsolateByEnterprise("dealtask"),
        ReferenceInEnterprise("opportunity", "flow"),
    ]
