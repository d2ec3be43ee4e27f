import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
import django.utils.timezone
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """Approvals: rules, requests with their steps, stand-ins."""

    dependencies = [
        ('customers', '0002_customer_next_step'),
        ('deals', '0005_share_links'),
        ('enterprise', '0002_own_roles_and_security'),
    ]

    operations = [
        migrations.CreateModel(
            name='ApprovalRequest',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('version', models.PositiveSmallIntegerField(default=1)),
                ('is_for_access', models.BooleanField(default=False)),
                ('state', models.CharField(choices=[('waiting', 'waits'), ('approved', 'approved'), ('refused', 'refused'), ('withdrawn', 'withdrawn')], default='waiting', max_length=10)),
                ('reasons', models.JSONField(default=list)),
                ('words', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('asked_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('settled_at', models.DateTimeField(null=True)),
                ('asked_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
                ('document', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='approvals', to='deals.document')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='ApprovalRule',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('reason', models.CharField(choices=[('amount', 'the total reaches an amount'), ('margin', 'the margin is below'), ('discount', 'the discount is above'), ('deposit', 'less is paid before shipment than'), ('customer', 'the customer is')], max_length=10)),
                ('limit', models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                ('steps', models.JSONField(default=list)),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('ended_at', models.DateTimeField(null=True)),
                ('customer', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='customers.customer')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='ApprovalStep',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('position', models.PositiveSmallIntegerField()),
                ('is_yes', models.BooleanField(null=True)),
                ('words', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('answered_at', models.DateTimeField(null=True)),
                ('answered_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
                ('member', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
                ('request', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='deals.approvalrequest')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='StandIn',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('until', models.DateField()),
                ('member', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='stood_in_by', to='enterprise.member')),
                ('stand_in', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddIndex(
            model_name='approvalrequest',
            index=models.Index(fields=['enterprise_id', 'document'], name='approvals_of_document'),
        ),
        migrations.AddIndex(
            model_name='approvalrequest',
            index=models.Index(fields=['enterprise_id', 'state', '-asked_at'], name='approvals_waiting'),
        ),
        migrations.AddIndex(
            model_name='approvalrequest',
            index=models.Index(fields=['enterprise_id', 'asked_by'], name='approvals_of_asker'),
        ),
        migrations.AddIndex(
            model_name='approvalrule',
            index=models.Index(fields=['enterprise_id', 'ended_at'], name='approval_rules'),
        ),
        migrations.AddIndex(
            model_name='approvalstep',
            index=models.Index(fields=['enterprise_id', 'request', 'position'], name='steps_of_approval'),
        ),
        migrations.AddIndex(
            model_name='approvalstep',
            index=models.Index(fields=['enterprise_id', 'member'], name='steps_of_member'),
        ),
        migrations.AddIndex(
            model_name='standin',
            index=models.Index(fields=['enterprise_id', 'stand_in'], name='stand_ins'),
        ),
        migrations.AddConstraint(
            model_name='standin',
            constraint=models.UniqueConstraint(fields=('enterprise_id', 'member'), name='one_stand_in_a_member'),
        ),
        *(
            IsolateByEnterprise(name) for name in ("approvalrule", "approvalrequest", "approvalstep", "standin")
        ),
    ]
