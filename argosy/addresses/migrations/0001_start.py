import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """The memory of addresses to which mail fails."""

    initial = True

    dependencies = [
        ('enterprise', '0001_start'),
    ]

    operations = [
        migrations.CreateModel(
            name='InvalidAddress',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('address', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('address_key', models.BigIntegerField()),
                ('state', models.CharField(choices=[('counting', 'failed, not yet for good'), ('failing', 'fails for good'), ('works', 'works again')], default='counting', max_length=10)),
                ('failure', models.CharField(max_length=20)),
                ('status', models.CharField(blank=True, max_length=12)),
                ('failed_at', models.DateTimeField()),
                ('failing_since', models.DateTimeField(null=True)),
                ('works_since', models.DateTimeField(null=True)),
                ('is_shared', models.BooleanField(default=False)),
                ('answered_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='DeliveryFailure',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('message_id', models.UUIDField()),
                ('at', models.DateTimeField()),
                ('failure', models.CharField(max_length=20)),
                ('status', models.CharField(blank=True, max_length=12)),
                ('is_permanent', models.BooleanField()),
                ('member', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='enterprise.member')),
                ('address', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='failures', to='addresses.invalidaddress')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='SharedFailure',
            fields=[
                ('fingerprint', models.CharField(max_length=32, primary_key=True, serialize=False)),
                ('failure', models.CharField(max_length=20)),
                ('month', models.DateField()),
            ],
            options={
                'indexes': [models.Index(fields=['month'], name='shared_failure_month')],
            },
        ),
        migrations.AddIndex(
            model_name='invalidaddress',
            index=models.Index(fields=['enterprise_id', 'state', '-failed_at'], name='invalid_newest'),
        ),
        migrations.AddConstraint(
            model_name='invalidaddress',
            constraint=models.UniqueConstraint(fields=('enterprise_id', 'address_key'), name='one_memory_an_address'),
        ),
        migrations.AddIndex(
            model_name='deliveryfailure',
            index=models.Index(fields=['enterprise_id', 'message_id'], name='failure_of_report'),
        ),
        migrations.AddConstraint(
            model_name='deliveryfailure',
            constraint=models.UniqueConstraint(fields=('enterprise_id', 'address', 'message_id'), name='one_failure_a_report'),
        ),
        IsolateByEnterprise("InvalidAddress"),
        IsolateByEnterprise("DeliveryFailure"),
    ]
