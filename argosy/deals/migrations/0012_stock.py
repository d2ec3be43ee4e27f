import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
import django.utils.timezone
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """What of an order comes from stock."""

    dependencies = [
        ('catalogue', '0003_stock'),
        ('deals', '0011_figures_from_indexes'),
        ('enterprise', '0007_limits'),
    ]

    operations = [
        migrations.CreateModel(
            name='FromStock',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('chain', models.UUIDField()),
                ('item', models.CharField(max_length=300)),
                ('quantity', models.DecimalField(decimal_places=4, max_digits=18)),
                ('set_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('product', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='catalogue.product')),
                ('set_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('enterprise_id', 'chain', 'item'), name='one_number_from_stock_an_item')],
            },
        ),
        IsolateByEnterprise("fromstock"),
    ]
