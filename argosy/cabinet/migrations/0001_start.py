import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """Files of customers."""

    initial = True

    dependencies = [
        ('customers', '0005_keys_say_by_which_rules'),
        ('enterprise', '0007_limits'),
    ]

    operations = [
        migrations.CreateModel(
            name='CustomerFile',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('at', models.DateTimeField()),
                ('name', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('type', models.CharField(max_length=100)),
                ('size', models.PositiveIntegerField()),
                ('blob', models.CharField(max_length=48)),
                ('removed_at', models.DateTimeField(null=True)),
                ('customer', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='customers.customer')),
                ('member', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['enterprise_id', 'customer', '-at'], name='cabinet_of_customer'), models.Index(condition=models.Q(('removed_at__isnull', False)), fields=['enterprise_id', 'removed_at'], name='cabinet_removed')],
            },
        ),
        IsolateByEnterprise("CustomerFile"),
    ]
