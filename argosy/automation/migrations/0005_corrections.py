import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
from django.db import migrations, models

from argosy.platform.tenancy.isolation import IsolateByEnterprise


class Migration(migrations.Migration):
    """What members put right about mail is kept as examples."""

    dependencies = [
        ('automation', '0004_rules'),
        ('enterprise', '0006_network_log'),
        ('mail', '0015_resting_and_version_of_tracking'),
    ]

    operations = [
        migrations.CreateModel(
            name='Correction',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('what', models.CharField(choices=[('kind', 'what it is'), ('customer', 'whose it is')], max_length=8)),
                ('before', models.CharField(blank=True, max_length=40)),
                ('after', models.CharField(blank=True, max_length=40)),
                ('sender_key', models.BigIntegerField()),
                ('company_key', models.BigIntegerField(null=True)),
                ('at', models.DateTimeField(auto_now=True)),
                ('message', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='mail.message')),
                ('noted_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['enterprise_id', 'what', '-at'], name='correction_newest'), models.Index(fields=['enterprise_id', 'sender_key'], name='correction_of_sender')],
                'constraints': [models.UniqueConstraint(fields=('enterprise_id', 'message', 'what'), name='one_correction_of_a_kind')],
            },
        ),
        IsolateByEnterprise("Correction"),
    ]
