import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
import django.utils.timezone
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """What came in on purchase orders and went out on what was sold."""

    dependencies = [
        ('catalogue', '0003_stock'),
        ('deals', '0013_board_from_indexes'),
        ('enterprise', '0007_limits'),
    ]

    operations = [
        migrations.CreateModel(
            name='GoodsMove',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('chain', models.UUIDField()),
                ('item', models.CharField(max_length=300)),
                ('quantity', models.DecimalField(decimal_places=4, max_digits=18)),
                ('free', models.DecimalField(decimal_places=4, max_digits=18)),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('undone_at', models.DateTimeField(null=True)),
                ('document', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='moves', to='deals.document')),
                ('made_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
                ('product', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='catalogue.product')),
                ('undone_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['enterprise_id', 'chain'], name='goods_moved_of_chain'), models.Index(fields=['enterprise_id', 'document', '-made_at'], name='goods_moved_on_document'), models.Index(fields=['enterprise_id', 'product', '-made_at'], name='goods_moved_of_product')],
            },
        ),
        IsolateByEnterprise("goodsmove"),
    ]
