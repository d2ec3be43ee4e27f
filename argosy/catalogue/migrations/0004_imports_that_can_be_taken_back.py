import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
import django.utils.timezone
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """Descriptions in further languages; imports of products remember what they did."""

    dependencies = [
        ('catalogue', '0003_stock'),
        ('enterprise', '0009_addresses_of_leavers'),
    ]

    operations = [
        migrations.AddField(
            model_name='product',
            name='other_descriptions',
            field=models.JSONField(db_default={}, default=dict),
        ),
        migrations.CreateModel(
            name='ProductImport',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('file_name', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('blob', models.CharField(blank=True, max_length=64)),
                ('known', models.CharField(max_length=10)),
                ('state', models.CharField(choices=[('running', 'runs'), ('done', 'done'), ('failed', 'stopped'), ('undoing', 'is taken back'), ('undone', 'taken back')], default='running', max_length=10)),
                ('problem', models.CharField(blank=True, max_length=300)),
                ('added', models.PositiveIntegerField(default=0)),
                ('changed', models.PositiveIntegerField(default=0)),
                ('prices', models.PositiveIntegerField(default=0)),
                ('left_out', models.PositiveIntegerField(default=0)),
                ('failed', models.PositiveIntegerField(default=0)),
                ('kept', models.PositiveIntegerField(default=0)),
                ('unread', models.JSONField(default=list)),
                ('faults', argosy.platform.crypto.fields.SealedJSONField(null=True)),
                ('before', models.JSONField(default=dict)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('finished_at', models.DateTimeField(null=True)),
                ('member', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['enterprise_id', '-created_at'], name='product_import_newest')],
            },
        ),
        IsolateByEnterprise("productimport"),
    ]
