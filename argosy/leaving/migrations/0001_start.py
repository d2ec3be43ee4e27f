import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """Departures and their steps."""

    initial = True

    dependencies = [
        ('enterprise', '0003_master_offer'),
    ]

    operations = [
        migrations.CreateModel(
            name='Departure',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('begun_at', models.DateTimeField(auto_now_add=True)),
                ('ended_at', models.DateTimeField(null=True)),
                ('is_called_off', models.BooleanField(default=False)),
                ('begun_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
                ('member', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='departures', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='DepartureStep',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('kind', models.CharField(choices=[('private', 'private mail was settled'), ('unbound', 'a mailbox was unbound'), ('passed', 'a mailbox was passed on'), ('customers', 'customers went to a colleague'), ('deals', 'deals went to a colleague'), ('closed', 'the account was closed')], max_length=10)),
                ('done_at', models.DateTimeField(auto_now_add=True)),
                ('things', models.JSONField(default=list)),
                ('count', models.PositiveIntegerField(default=0)),
                ('taken_back_at', models.DateTimeField(null=True)),
                ('departure', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='leaving.departure')),
                ('done_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
                ('heir', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddConstraint(
            model_name='departure',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('enterprise_id', 'member'), name='one_open_departure_a_member'),
        ),
        migrations.AddIndex(
            model_name='departurestep',
            index=models.Index(fields=['enterprise_id', 'departure', 'done_at'], name='steps_of_departure'),
        ),
        IsolateByEnterprise("Departure"),
        IsolateByEnterprise("DepartureStep"),
    ]
