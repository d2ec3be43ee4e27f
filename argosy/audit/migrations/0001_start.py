import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
import argosy.platform.tenancy.scope
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """The audit trail."""

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='AuditEntry',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('at', models.DateTimeField()),
                ('word', models.CharField(max_length=64)),
                ('member_id', models.UUIDField(null=True)),
                ('via', models.CharField(max_length=64)),
                ('object_type', models.CharField(blank=True, max_length=64)),
                ('object_id', models.UUIDField(null=True)),
                ('concerns_id', models.UUIDField(null=True)),
                ('details', argosy.platform.crypto.fields.SealedJSONField(null=True)),
                ('number', models.BigIntegerField(null=True)),
                ('digest', models.BinaryField(null=True)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['enterprise_id', '-at'], name='audit_newest'), models.Index(fields=['enterprise_id', 'concerns_id', '-at'], name='audit_concerns'), models.Index(fields=['enterprise_id', 'object_id'], name='audit_object'), models.Index(condition=models.Q(('number', None)), fields=['enterprise_id', 'at'], name='audit_unsealed')],
                'constraints': [models.UniqueConstraint(fields=('enterprise_id', 'number'), name='one_entry_a_number')],
            },
        ),
        migrations.CreateModel(
            name='AuditHead',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('number', models.BigIntegerField()),
                ('digest', models.BinaryField()),
                ('made_at', models.DateTimeField()),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('enterprise_id', 'number'), name='one_head_a_number')],
            },
        ),
        IsolateByEnterprise("AuditEntry"),
        IsolateByEnterprise("AuditHead"),
    ]
