import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
import django.utils.timezone
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """Visits."""

    initial = True

    dependencies = [
        ('customers', '0004_pooled'),
        ('enterprise', '0006_network_log'),
    ]

    operations = [
        migrations.CreateModel(
            name='CustomerVisit',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('text', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('spot', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('coordinates', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('accuracy', models.PositiveIntegerField(null=True)),
                ('photo', models.CharField(blank=True, max_length=48)),
                ('customer', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='customers.customer')),
                ('member', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['enterprise_id', '-at', '-id'], name='visits_newest'), models.Index(fields=['enterprise_id', 'member', '-at'], name='visits_of_member'), models.Index(fields=['enterprise_id', 'customer'], name='visits_of_customer')],
            },
        ),
        IsolateByEnterprise("CustomerVisit"),
    ]
