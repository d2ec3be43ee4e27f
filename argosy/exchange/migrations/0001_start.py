import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """Imports with their batches and lines set aside, remembered columns, exports."""

    initial = True

    dependencies = [
        ('customers', '0004_pooled'),
        ('enterprise', '0003_master_offer'),
    ]

    operations = [
        migrations.CreateModel(
            name='ColumnPattern',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('record', models.CharField(max_length=10)),
                ('key', models.BigIntegerField()),
                ('mapping', models.JSONField(default=list)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('enterprise_id', 'record', 'key'), name='one_pattern_a_heading')],
            },
        ),
        migrations.CreateModel(
            name='Import',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('record', models.CharField(max_length=10)),
                ('file_name', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('blob', models.CharField(blank=True, max_length=60)),
                ('kind', models.CharField(max_length=5)),
                ('shape', argosy.platform.crypto.fields.SealedJSONField(null=True)),
                ('mapping', models.JSONField(default=list)),
                ('choices', models.JSONField(default=dict)),
                ('statement', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('statement_version', models.CharField(blank=True, max_length=20)),
                ('stated_at', models.DateTimeField(null=True)),
                ('state', models.CharField(choices=[('mapping', 'waits for its columns'), ('running', 'runs'), ('done', 'done'), ('failed', 'stopped'), ('undoing', 'is taken back'), ('undone', 'taken back')], default='mapping', max_length=10)),
                ('problem', models.CharField(blank=True, max_length=300)),
                ('rows', models.PositiveIntegerField(default=0)),
                ('done', models.PositiveIntegerField(default=0)),
                ('made', models.PositiveIntegerField(default=0)),
                ('people', models.PositiveIntegerField(default=0)),
                ('changed', models.PositiveIntegerField(default=0)),
                ('skipped', models.PositiveIntegerField(default=0)),
                ('failed', models.PositiveIntegerField(default=0)),
                ('kept', models.PositiveIntegerField(default=0)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('started_at', models.DateTimeField(null=True)),
                ('finished_at', models.DateTimeField(null=True)),
                ('member', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='ImportBatch',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('number', models.PositiveIntegerField()),
                ('made', models.JSONField(default=list)),
                ('before', argosy.platform.crypto.fields.SealedJSONField(null=True)),
                ('failed', argosy.platform.crypto.fields.SealedJSONField(null=True)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('imported', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='batches', to='exchange.import')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='SetAside',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('line', models.PositiveIntegerField()),
                ('cells', argosy.platform.crypto.fields.SealedJSONField(null=True)),
                ('evidence', argosy.platform.crypto.fields.SealedJSONField(null=True)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('customer', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='customers.customer')),
                ('imported', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='aside', to='exchange.import')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Export',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('record', models.CharField(max_length=12)),
                ('format', models.CharField(max_length=5)),
                ('query', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('reason', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('state', models.CharField(choices=[('mapping', 'waits for its columns'), ('running', 'runs'), ('done', 'done'), ('failed', 'stopped'), ('undoing', 'is taken back'), ('undone', 'taken back')], default='running', max_length=10)),
                ('rows', models.PositiveIntegerField(default=0)),
                ('blob', models.CharField(blank=True, max_length=60)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('expires_at', models.DateTimeField(null=True)),
                ('member', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['enterprise_id', '-created_at'], name='export_newest')],
            },
        ),
        migrations.AddIndex(
            model_name='import',
            index=models.Index(fields=['enterprise_id', '-created_at'], name='import_newest'),
        ),
        migrations.AddConstraint(
            model_name='importbatch',
            constraint=models.UniqueConstraint(fields=('enterprise_id', 'imported', 'number'), name='one_batch_a_number'),
        ),
        migrations.AddIndex(
            model_name='setaside',
            index=models.Index(fields=['enterprise_id', 'imported', 'line'], name='aside_of_import'),
        ),
        IsolateByEnterprise("Import"),
        IsolateByEnterprise("ImportBatch"),
        IsolateByEnterprise("SetAside"),
        IsolateByEnterprise("ColumnPattern"),
        IsolateByEnterprise("Export"),
    ]
