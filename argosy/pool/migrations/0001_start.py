import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import argosy.pool.models
import django.db.models.deletion
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """Pools with their rules and members, stays of customers in them, locks."""

    initial = True

    dependencies = [
        ('customers', '0004_pooled'),
        ('enterprise', '0001_start'),
    ]

    operations = [
        migrations.CreateModel(
            name='Pool',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('name', models.CharField(max_length=100)),
                ('returns', models.BooleanField(default=False)),
                ('no_contact_days', models.PositiveSmallIntegerField(null=True)),
                ('no_deal_days', models.PositiveSmallIntegerField(null=True)),
                ('counts', models.JSONField(default=argosy.pool.models.contact)),
                ('stages', models.JSONField(default=list)),
                ('countries', models.JSONField(default=list)),
                ('most_stars', models.PositiveSmallIntegerField(default=5)),
                ('warn_days', models.PositiveSmallIntegerField(default=7)),
                ('holding_cap', models.PositiveIntegerField(null=True)),
                ('claims_a_day', models.PositiveSmallIntegerField(null=True)),
                ('cool_down_days', models.PositiveSmallIntegerField(default=30)),
                ('hidden', models.JSONField(default=list)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('enterprise_id', 'name'), name='one_pool_a_name')],
            },
        ),
        migrations.CreateModel(
            name='PoolLock',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('locked_at', models.DateTimeField(auto_now_add=True)),
                ('customer', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='customers.customer')),
                ('member', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('enterprise_id', 'customer'), name='one_lock_a_customer')],
            },
        ),
        migrations.CreateModel(
            name='PoolSeat',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('member', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='enterprise.member')),
                ('pool', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='seats', to='pool.pool')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('enterprise_id', 'pool', 'member'), name='one_seat_a_member')],
            },
        ),
        migrations.CreateModel(
            name='PoolStay',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('cause', models.CharField(choices=[('no_contact', 'no contact for too long'), ('no_deal', 'no deal for too long'), ('by_hand', 'given back')], max_length=12)),
                ('why', argosy.platform.crypto.fields.SealedJSONField(null=True)),
                ('came_at', models.DateTimeField(auto_now_add=True)),
                ('left_at', models.DateTimeField(null=True)),
                ('contest', models.CharField(blank=True, choices=[('', 'none'), ('open', 'open'), ('upheld', 'given back'), ('refused', 'stays in the pool')], default='', max_length=8)),
                ('objection', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('settled_at', models.DateTimeField(null=True)),
                ('settlement', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('customer', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='customers.customer')),
                ('pool', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='stays', to='pool.pool')),
                ('settled_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
                ('taken_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
                ('taken_from', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['enterprise_id', 'pool', '-came_at'], name='stay_newest'), models.Index(fields=['enterprise_id', 'taken_by', '-left_at'], name='stay_taken')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('left_at', None)), fields=('enterprise_id', 'customer'), name='one_stay_at_a_time')],
            },
        ),
        IsolateByEnterprise("Pool"),
        IsolateByEnterprise("PoolSeat"),
        IsolateByEnterprise("PoolStay"),
        IsolateByEnterprise("PoolLock"),
    ]
