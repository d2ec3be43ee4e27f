import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """Customers, contacts, how they are recognised, timelines."""

    initial = True

    dependencies = [
        ('enterprise', '0001_start'),
    ]

    operations = [
        migrations.CreateModel(
            name='Customer',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('number', models.PositiveIntegerField()),
                ('name', models.CharField(max_length=300)),
                ('other_names', models.JSONField(default=list)),
                ('country', models.CharField(blank=True, max_length=2)),
                ('city', models.CharField(blank=True, max_length=100)),
                ('time_zone', models.CharField(blank=True, max_length=40)),
                ('website', models.CharField(blank=True, max_length=200)),
                ('stage', models.CharField(choices=[('to_follow', 'to follow'), ('inquiry', 'inquiry'), ('sample', 'sample'), ('deal', 'deal'), ('repeat', 'repeat')], default='to_follow', max_length=12)),
                ('stars', models.PositiveSmallIntegerField(default=0)),
                ('source', models.CharField(blank=True, max_length=40)),
                ('notes', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('last_contact_at', models.DateTimeField(null=True)),
                ('next_step_at', models.DateTimeField(null=True)),
                ('next_step', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('created_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
                ('merged_into', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='customers.customer')),
                ('owner', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='customers', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Contact',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('name', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('email', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('email_key', models.BigIntegerField(null=True)),
                ('phone', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('position', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('language', models.CharField(blank=True, max_length=10)),
                ('is_main', models.BooleanField(default=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('customer', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='contacts', to='customers.customer')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='CustomerSearch',
            fields=[
                ('row_id', models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('member_id', models.UUIDField(null=True)),
                ('at', models.DateTimeField()),
                ('tokens', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
            ],
            options={
                'indexes': [django.contrib.postgres.indexes.GinIndex(fields=['tokens'], name='customer_tokens'), models.Index(fields=['enterprise_id', '-at'], name='customer_search_newest')],
            },
        ),
        migrations.CreateModel(
            name='MatchKey',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('kind', models.CharField(max_length=12)),
                ('key', models.BigIntegerField()),
                ('customer', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='match_keys', to='customers.customer')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='TimelineEntry',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('kind', models.CharField(choices=[('mail_in', 'mail from them'), ('mail_out', 'mail to them'), ('note', 'note'), ('call', 'call'), ('visit', 'visit'), ('deal', 'deal'), ('change', 'change')], max_length=10)),
                ('at', models.DateTimeField()),
                ('text', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('object_id', models.UUIDField(null=True)),
                ('customer', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='timeline', to='customers.customer')),
                ('member', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddIndex(
            model_name='customer',
            index=models.Index(fields=['enterprise_id', '-last_contact_at', '-id'], name='customer_recent'),
        ),
        migrations.AddIndex(
            model_name='customer',
            index=models.Index(fields=['enterprise_id', 'owner', '-last_contact_at'], name='customer_of_owner'),
        ),
        migrations.AddIndex(
            model_name='customer',
            index=models.Index(fields=['enterprise_id', 'name'], name='customer_by_name'),
        ),
        migrations.AddConstraint(
            model_name='customer',
            constraint=models.UniqueConstraint(fields=('enterprise_id', 'number'), name='one_customer_a_number'),
        ),
        migrations.AddIndex(
            model_name='contact',
            index=models.Index(fields=['enterprise_id', 'email_key'], name='contact_by_email'),
        ),
        migrations.AddIndex(
            model_name='contact',
            index=models.Index(fields=['enterprise_id', 'customer'], name='contact_of_customer'),
        ),
        migrations.AddIndex(
            model_name='matchkey',
            index=models.Index(fields=['enterprise_id', 'customer'], name='match_key_of_customer'),
        ),
        migrations.AddConstraint(
            model_name='matchkey',
            constraint=models.UniqueConstraint(fields=('enterprise_id', 'key', 'kind', 'customer'), name='one_key_a_customer'),
        ),
        migrations.AddIndex(
            model_name='timelineentry',
            index=models.Index(fields=['enterprise_id', 'customer', '-at'], name='timeline_newest'),
        ),
        migrations.AddIndex(
            model_name='timelineentry',
            index=models.Index(fields=['enterprise_id', 'object_id'], name='timeline_of_object'),
        ),
        IsolateByEnterprise("Customer"),
        IsolateByEnterprise("Contact"),
        IsolateByEnterprise("MatchKey"),
        IsolateByEnterprise("TimelineEntry"),
    ]
