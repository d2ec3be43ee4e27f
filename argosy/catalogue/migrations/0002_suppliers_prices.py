import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
import django.utils.timezone
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """What suppliers ask for products."""

    dependencies = [
        ('catalogue', '0001_start'),
        ('customers', '0004_pooled'),
        ('enterprise', '0006_network_log'),
    ]

    operations = [
        migrations.CreateModel(
            name='SupplierPrice',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('code', models.CharField(blank=True, max_length=60)),
                ('currency', models.CharField(max_length=3)),
                ('min_quantity', models.DecimalField(decimal_places=4, default=0, max_digits=18)),
                ('price', models.DecimalField(decimal_places=6, max_digits=18)),
                ('moq', models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                ('lead_days', models.PositiveSmallIntegerField(null=True)),
                ('valid_until', models.DateField(null=True)),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('ended_at', models.DateTimeField(null=True)),
                ('made_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
                ('product', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='supplier_prices', to='catalogue.product')),
                ('supplier', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='customers.customer')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['enterprise_id', 'product', '-made_at'], name='supplier_price_of_product'), models.Index(fields=['enterprise_id', 'supplier'], name='price_of_supplier')],
            },
        ),
        IsolateByEnterprise("supplierprice"),
    ]
