import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """Until when an enterprise uses the service, and that the service is to end."""

    dependencies = [
        ('enterprise', '0001_start'),
        ('privacy', '0002_requests_and_sharing'),
    ]

    operations = [
        migrations.CreateModel(
            name='ShutdownNotice',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('announced_at', models.DateTimeField(auto_now_add=True)),
                ('ends_on', models.DateField()),
                ('withdrawn_at', models.DateTimeField(null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ServiceTerm',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('kind', models.CharField(choices=[('open', 'without an end'), ('trial', 'free trial'), ('paid', 'ordered')], default='open', max_length=8)),
                ('ends_on', models.DateField(null=True)),
                ('warned', models.JSONField(default=list)),
                ('cancel_on', models.DateField(null=True)),
                ('cancel_asked_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('enterprise_id',), name='one_term_an_enterprise')],
            },
        ),
        IsolateByEnterprise("ServiceTerm"),
    ]
