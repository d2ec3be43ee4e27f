import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
import django.utils.timezone
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """Business cards that were photographed."""

    dependencies = [
        ('customers', '0004_pooled'),
        ('enterprise', '0006_network_log'),
        ('exchange', '0001_start'),
    ]

    operations = [
        migrations.CreateModel(
            name='CardPhoto',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('blob', models.CharField(blank=True, max_length=60)),
                ('card', argosy.platform.crypto.fields.SealedJSONField(null=True)),
                ('problem', models.CharField(blank=True, max_length=12)),
                ('is_read', models.BooleanField(default=False)),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('customer', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='customers.customer')),
                ('member', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['enterprise_id', 'member', '-made_at'], name='card_of_member')],
            },
        ),
        IsolateByEnterprise("CardPhoto"),
    ]
