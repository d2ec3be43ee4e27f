import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
import django.utils.timezone
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """Own Excel files for documents, and what was handed out with them."""

    dependencies = [
        ('deals', '0020_own_layouts'),
        ('enterprise', '0009_addresses_of_leavers'),
    ]

    operations = [
        migrations.CreateModel(
            name='WorkbookTemplate',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('name', models.CharField(max_length=60)),
                ('kinds', models.JSONField(default=list)),
                ('version', models.PositiveSmallIntegerField(default=1)),
                ('archived_at', models.DateTimeField(null=True)),
                ('changed_at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(condition=models.Q(('archived_at__isnull', True)), fields=('enterprise_id', 'name'), name='one_workbook_a_name')],
            },
        ),
        migrations.CreateModel(
            name='FilledWorkbook',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('version', models.PositiveSmallIntegerField()),
                ('template_version', models.PositiveSmallIntegerField()),
                ('blob', models.CharField(max_length=64)),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('document', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='workbooks', to='deals.document')),
                ('made_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
                ('template', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='deals.workbooktemplate')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('enterprise_id', 'document', 'version', 'template'), name='one_workbook_a_version')],
            },
        ),
        migrations.CreateModel(
            name='WorkbookTemplateVersion',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('version', models.PositiveSmallIntegerField()),
                ('blob', models.CharField(max_length=64)),
                ('size', models.PositiveIntegerField()),
                ('used', models.JSONField(default=list)),
                ('sheets', models.JSONField(default=list)),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('made_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
                ('template', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='deals.workbooktemplate')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('enterprise_id', 'template', 'version'), name='one_file_a_version')],
            },
        ),
        IsolateByEnterprise("workbooktemplate"),
        IsolateByEnterprise("workbooktemplateversion"),
        IsolateByEnterprise("filledworkbook"),
    ]
