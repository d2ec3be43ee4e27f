import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """Products come in block by block: how far it got, and what each block did."""

    dependencies = [
        ('catalogue', '0004_imports_that_can_be_taken_back'),
    ]

    operations = [
        migrations.CreateModel(
            name='ProductImportBlock',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('number', models.PositiveIntegerField()),
                ('sheet', models.PositiveSmallIntegerField()),
                ('until', models.IntegerField()),
                ('before', models.JSONField(default=dict)),
                ('faults', argosy.platform.crypto.fields.SealedJSONField(null=True)),
                ('ended_at', models.DateTimeField()),
                ('imported', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='blocks', to='catalogue.productimport')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('enterprise_id', 'imported', 'number'), name='one_block_a_number')],
            },
        ),
        IsolateByEnterprise("productimportblock"),
    ]
