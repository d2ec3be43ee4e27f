import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """Opportunities."""

    initial = True

    dependencies = [
        ('customers', '0001_start'),
        ('enterprise', '0001_start'),
        ('mail', '0001_start'),
    ]

    operations = [
        migrations.CreateModel(
            name='Opportunity',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('number', models.PositiveIntegerField()),
                ('title', models.CharField(max_length=300)),
                ('stage', models.CharField(choices=[('inquiry', 'inquiry'), ('quoted', 'quoted'), ('negotiating', 'negotiating'), ('ordered', 'ordered'), ('lost', 'lost')], default='inquiry', max_length=12)),
                ('amount_minor', models.BigIntegerField(null=True)),
                ('currency', models.CharField(blank=True, max_length=3)),
                ('incoterm', models.CharField(blank=True, max_length=3)),
                ('place', models.CharField(blank=True, max_length=100)),
                ('payment', models.CharField(blank=True, max_length=200)),
                ('document_number', models.CharField(blank=True, max_length=60)),
                ('lost_reason', models.CharField(blank=True, max_length=200)),
                ('next_step', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('next_step_at', models.DateTimeField(null=True)),
                ('opened_at', models.DateTimeField(auto_now_add=True)),
                ('moved_at', models.DateTimeField(auto_now_add=True)),
                ('is_by_rule', models.BooleanField(default=False)),
                ('withdrawn_at', models.DateTimeField(null=True)),
                ('contact', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='customers.contact')),
                ('customer', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='opportunities', to='customers.customer')),
                ('owner', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='opportunities', to='enterprise.member')),
                ('thread', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='opportunities', to='mail.thread')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='OpportunityItem',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('position', models.PositiveSmallIntegerField()),
                ('product', models.CharField(blank=True, max_length=300)),
                ('model', models.CharField(blank=True, max_length=100)),
                ('quantity', models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                ('quantity_max', models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                ('unit', models.CharField(blank=True, max_length=20)),
                ('price', models.DecimalField(decimal_places=6, max_digits=18, null=True)),
                ('target_price', models.DecimalField(decimal_places=6, max_digits=18, null=True)),
                ('currency', models.CharField(blank=True, max_length=3)),
                ('hs_code', models.CharField(blank=True, max_length=14)),
                ('where', models.CharField(blank=True, max_length=200)),
                ('opportunity', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='items', to='deals.opportunity')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='StageChange',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('before', models.CharField(blank=True, choices=[('inquiry', 'inquiry'), ('quoted', 'quoted'), ('negotiating', 'negotiating'), ('ordered', 'ordered'), ('lost', 'lost')], max_length=12)),
                ('after', models.CharField(choices=[('inquiry', 'inquiry'), ('quoted', 'quoted'), ('negotiating', 'negotiating'), ('ordered', 'ordered'), ('lost', 'lost')], max_length=12)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('member', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
                ('opportunity', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='changes', to='deals.opportunity')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddIndex(
            model_name='opportunity',
            index=models.Index(fields=['enterprise_id', 'stage', '-moved_at'], name='deal_of_stage'),
        ),
        migrations.AddIndex(
            model_name='opportunity',
            index=models.Index(fields=['enterprise_id', 'customer', '-moved_at'], name='deal_of_customer'),
        ),
        migrations.AddIndex(
            model_name='opportunity',
            index=models.Index(fields=['enterprise_id', 'owner', '-moved_at'], name='deal_of_owner'),
        ),
        migrations.AddIndex(
            model_name='opportunity',
            index=models.Index(fields=['enterprise_id', 'thread'], name='deal_of_thread'),
        ),
        migrations.AddConstraint(
            model_name='opportunity',
            constraint=models.UniqueConstraint(fields=('enterprise_id', 'number'), name='one_deal_a_number'),
        ),
        migrations.AddIndex(
            model_name='opportunityitem',
            index=models.Index(fields=['enterprise_id', 'opportunity', 'position'], name='item_of_deal'),
        ),
        migrations.AddIndex(
            model_name='stagechange',
            index=models.Index(fields=['enterprise_id', 'opportunity', 'at'], name='change_of_deal'),
        ),
        IsolateByEnterprise("Opportunity"),
        IsolateByEnterprise("OpportunityItem"),
        IsolateByEnterprise("StageChange"),
    ]
