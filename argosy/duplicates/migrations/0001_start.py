import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """The rules of the duplicate check, requests to owners, pairs to look through."""

    initial = True

    dependencies = [
        ('customers', '0002_customer_next_step'),
        ('enterprise', '0001_start'),
    ]

    operations = [
        migrations.CreateModel(
            name='DuplicateRules',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('fields', models.JSONField(default=dict)),
                ('tells_follower', models.BooleanField(default=True)),
                ('most_masked_a_day', models.PositiveSmallIntegerField(default=60)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('enterprise_id',), name='one_set_of_duplicate_rules')],
            },
        ),
        migrations.CreateModel(
            name='OwnerRequest',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('wish', models.CharField(choices=[('contact', 'to talk about it'), ('transfer', 'to take it over')], max_length=10)),
                ('reason', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('state', models.CharField(choices=[('open', 'open'), ('given', 'given'), ('replied', 'replied'), ('declined', 'declined'), ('withdrawn', 'withdrawn')], default='open', max_length=10)),
                ('asked_at', models.DateTimeField(auto_now_add=True)),
                ('answered_at', models.DateTimeField(null=True)),
                ('answer', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('trail', argosy.platform.crypto.fields.SealedJSONField(null=True)),
                ('answered_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
                ('asked_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
                ('customer', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='customers.customer')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['enterprise_id', 'asked_by', '-asked_at'], name='request_of_asker'), models.Index(fields=['enterprise_id', 'state', '-asked_at'], name='request_waiting')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'open')), fields=('enterprise_id', 'customer', 'asked_by'), name='one_open_request_a_customer')],
            },
        ),
        migrations.CreateModel(
            name='SuspectedPair',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('score', models.PositiveSmallIntegerField()),
                ('evidence', argosy.platform.crypto.fields.SealedJSONField(null=True)),
                ('state', models.CharField(choices=[('open', 'open'), ('same', 'the same company'), ('different', 'different companies'), ('later', 'later')], default='open', max_length=10)),
                ('found_at', models.DateTimeField(auto_now_add=True)),
                ('answered_at', models.DateTimeField(null=True)),
                ('answered_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
                ('left', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='customers.customer')),
                ('right', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='customers.customer')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['enterprise_id', 'state', '-score'], name='pair_surest')],
                'constraints': [models.UniqueConstraint(fields=('enterprise_id', 'left', 'right'), name='one_pair_of_suspects')],
            },
        ),
        IsolateByEnterprise("DuplicateRules"),
        IsolateByEnterprise("OwnerRequest"),
        IsolateByEnterprise("SuspectedPair"),
    ]
