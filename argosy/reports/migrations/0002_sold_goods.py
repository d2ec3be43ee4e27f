import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models

# What orders that are there already have of each product; one enterprise after the other, as row level security wants it.
FILL = """
DO $$
DECLARE tenant uuid;
BEGIN
    FOR tenant IN SELECT id FROM platform_tenant LOOP
        PERFORM set_config('argosy.enterprise', tenant::text, true);
        INSERT INTO reports_soldgoods (id, enterprise_id, document_id, product_id, member_id, day, currency, amount)
        SELECT gen_random_uuid(), tenant, d.id, l.listed_id, d.owner_id, d.date, d.currency,
               coalesce(sum(l.quantity * l.price), 0)
        FROM deals_document d JOIN deals_documentline l ON l.enterprise_id = d.enterprise_id AND l.document_id = d.id
        WHERE d.enterprise_id = tenant AND d.kind = 'order' AND d.state IN ('issued', 'accepted')
              AND l.listed_id IS NOT NULL
        GROUP BY d.id, l.listed_id, d.owner_id, d.date, d.currency;
    END LOOP;
    PERFORM set_config('argosy.enterprise', '', true);
END $$
"""


class Migration(migrations.Migration):
    """What was sold of each product is kept beside the orders, so that it is added up quickly."""

    dependencies = [
        ('catalogue', '0003_stock'),
        ('deals', '0016_documents_added_up'),
        ('enterprise', '0007_limits'),
        ('reports', '0001_start'),
    ]

    operations = [
        migrations.CreateModel(
            name='SoldGoods',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('day', models.DateField()),
                ('currency', models.CharField(max_length=3)),
                ('amount', models.DecimalField(decimal_places=10, max_digits=38)),
                ('document', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='deals.document')),
                ('member', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='enterprise.member')),
                ('product', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='catalogue.product')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['enterprise_id', 'member', 'day'], include=['product', 'currency', 'amount'], name='sold_by_member')],
                'constraints': [models.UniqueConstraint(fields=('enterprise_id', 'document', 'product'), name='one_row_a_product_sold')],
            },
        ),
        IsolateByEnterprise("soldgoods"),
        # references are checked at once: a table with checks that wait gets no index
        migrations.RunSQL([FILL, "SET CONSTRAINTS ALL IMMEDIATE"], migrations.RunSQL.noop),
    ]
