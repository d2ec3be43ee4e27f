import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
import django.utils.timezone
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """Trade documents with lines, versions and numbers; letterhead and bank accounts."""

    dependencies = [
        ('catalogue', '0001_start'),
        ('customers', '0002_customer_next_step'),
        ('deals', '0003_items_know_products'),
        ('enterprise', '0001_start'),
    ]

    operations = [
        migrations.CreateModel(
            name='BankAccount',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('label', models.CharField(max_length=100)),
                ('currency', models.CharField(blank=True, max_length=3)),
                ('beneficiary', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('bank', models.CharField(blank=True, max_length=200)),
                ('bank_address', models.CharField(blank=True, max_length=300)),
                ('account', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('swift', models.CharField(blank=True, max_length=11)),
                ('closed_at', models.DateTimeField(null=True)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['enterprise_id', 'currency'], name='bank_of_currency')],
            },
        ),
        migrations.CreateModel(
            name='Document',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('kind', models.CharField(choices=[('quotation', 'quotation'), ('proforma', 'proforma invoice'), ('order', 'sales order'), ('contract', 'sales contract'), ('invoice', 'commercial invoice'), ('packing_list', 'packing list'), ('marks', 'shipping marks'), ('booking', 'booking note')], max_length=12)),
                ('number', models.CharField(max_length=40)),
                ('version', models.PositiveSmallIntegerField(default=1)),
                ('state', models.CharField(choices=[('draft', 'draft'), ('waiting', 'waits for approval'), ('issued', 'issued'), ('accepted', 'accepted by the buyer'), ('cancelled', 'cancelled')], default='draft', max_length=10)),
                ('chain', models.UUIDField()),
                ('date', models.DateField()),
                ('valid_until', models.DateField(null=True)),
                ('reference', models.CharField(blank=True, max_length=60)),
                ('language', models.CharField(default='en', max_length=4)),
                ('layout', models.CharField(default='classic', max_length=12)),
                ('currency', models.CharField(max_length=3)),
                ('incoterm', models.CharField(blank=True, max_length=3)),
                ('place', models.CharField(blank=True, max_length=100)),
                ('loading', models.CharField(blank=True, max_length=100)),
                ('discharge', models.CharField(blank=True, max_length=100)),
                ('total_minor', models.BigIntegerField(default=0)),
                ('rate', models.DecimalField(decimal_places=6, max_digits=18, null=True)),
                ('rate_currency', models.CharField(blank=True, max_length=3)),
                ('rate_source', models.CharField(blank=True, max_length=20)),
                ('rate_date', models.DateField(null=True)),
                ('buyer', argosy.platform.crypto.fields.SealedJSONField(null=True)),
                ('bank', argosy.platform.crypto.fields.SealedJSONField(null=True)),
                ('terms', argosy.platform.crypto.fields.SealedJSONField(null=True)),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('changed_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('issued_at', models.DateTimeField(null=True)),
                ('customer', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='trade_documents', to='customers.customer')),
                ('made_from', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='continued_as', to='deals.document')),
                ('opportunity', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='documents', to='deals.opportunity')),
                ('owner', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='DocumentLine',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('position', models.PositiveSmallIntegerField()),
                ('number', models.CharField(blank=True, max_length=60)),
                ('name', models.CharField(blank=True, max_length=300)),
                ('name_zh', models.CharField(blank=True, max_length=300)),
                ('description', models.CharField(blank=True, max_length=1000)),
                ('quantity', models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                ('unit', models.CharField(blank=True, max_length=20)),
                ('price', models.DecimalField(decimal_places=6, max_digits=18, null=True)),
                ('each', models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                ('length', models.DecimalField(decimal_places=2, max_digits=8, null=True)),
                ('width', models.DecimalField(decimal_places=2, max_digits=8, null=True)),
                ('height', models.DecimalField(decimal_places=2, max_digits=8, null=True)),
                ('net', models.DecimalField(decimal_places=3, max_digits=10, null=True)),
                ('gross', models.DecimalField(decimal_places=3, max_digits=10, null=True)),
                ('hs', models.CharField(blank=True, max_length=14)),
                ('origin', models.CharField(blank=True, max_length=2)),
                ('cost', models.DecimalField(decimal_places=6, max_digits=18, null=True)),
                ('cost_currency', models.CharField(blank=True, max_length=3)),
                ('document', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='deals.document')),
                ('listed', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='catalogue.product')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='DocumentSeries',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('kind', models.CharField(choices=[('quotation', 'quotation'), ('proforma', 'proforma invoice'), ('order', 'sales order'), ('contract', 'sales contract'), ('invoice', 'commercial invoice'), ('packing_list', 'packing list'), ('marks', 'shipping marks'), ('booking', 'booking note')], max_length=12)),
                ('pattern', models.CharField(max_length=30)),
                ('year', models.PositiveSmallIntegerField(default=0)),
                ('last', models.PositiveIntegerField(default=0)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('enterprise_id', 'kind'), name='one_series_a_kind')],
            },
        ),
        migrations.CreateModel(
            name='DocumentVersion',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('version', models.PositiveSmallIntegerField()),
                ('content', argosy.platform.crypto.fields.SealedJSONField()),
                ('total_minor', models.BigIntegerField()),
                ('issued_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('document', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='deals.document')),
                ('issued_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Letterhead',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('name', models.CharField(blank=True, max_length=200)),
                ('name_zh', models.CharField(blank=True, max_length=200)),
                ('address', models.CharField(blank=True, max_length=300)),
                ('address_zh', models.CharField(blank=True, max_length=300)),
                ('phone', models.CharField(blank=True, max_length=60)),
                ('email', models.CharField(blank=True, max_length=254)),
                ('website', models.CharField(blank=True, max_length=200)),
                ('tax_id', models.CharField(blank=True, max_length=40)),
                ('accent', models.CharField(default='#0f5c63', max_length=7)),
                ('layout', models.CharField(default='classic', max_length=12)),
                ('language', models.CharField(default='en', max_length=4)),
                ('loading', models.CharField(blank=True, max_length=100)),
                ('valid_days', models.PositiveSmallIntegerField(default=30)),
                ('packing', models.CharField(blank=True, max_length=200)),
                ('notes', models.TextField(blank=True)),
                ('logo', models.CharField(blank=True, max_length=64)),
                ('seal', models.CharField(blank=True, max_length=64)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('enterprise_id',), name='one_letterhead')],
            },
        ),
        migrations.AddIndex(
            model_name='document',
            index=models.Index(fields=['enterprise_id', '-changed_at', '-id'], name='document_newest'),
        ),
        migrations.AddIndex(
            model_name='document',
            index=models.Index(fields=['enterprise_id', 'owner', '-changed_at'], name='document_of_owner'),
        ),
        migrations.AddIndex(
            model_name='document',
            index=models.Index(fields=['enterprise_id', 'customer', '-changed_at'], name='document_of_customer'),
        ),
        migrations.AddIndex(
            model_name='document',
            index=models.Index(fields=['enterprise_id', 'opportunity'], name='document_of_deal'),
        ),
        migrations.AddIndex(
            model_name='document',
            index=models.Index(fields=['enterprise_id', 'chain'], name='document_of_chain'),
        ),
        migrations.AddConstraint(
            model_name='document',
            constraint=models.UniqueConstraint(fields=('enterprise_id', 'kind', 'number'), name='one_document_a_number'),
        ),
        migrations.AddIndex(
            model_name='documentline',
            index=models.Index(fields=['enterprise_id', 'document', 'position'], name='line_of_document'),
        ),
        migrations.AddConstraint(
            model_name='documentversion',
            constraint=models.UniqueConstraint(fields=('enterprise_id', 'document', 'version'), name='one_content_a_version'),
        ),
        *(
            IsolateByEnterprise(name)
            for name in ("bankaccount", "letterhead", "document", "documentline", "documentversion", "documentseries")
        ),
    ]
