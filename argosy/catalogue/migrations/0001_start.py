import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.utils.timezone
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """Products, their pictures and prices, and how buyers call them."""

    initial = True

    dependencies = [
        ('customers', '0002_customer_next_step'),
        ('enterprise', '0001_start'),
    ]

    operations = [
        migrations.CreateModel(
            name='Product',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('number', models.CharField(max_length=60)),
                ('number_key', models.CharField(max_length=60)),
                ('name', models.CharField(max_length=300)),
                ('name_key', models.CharField(max_length=300)),
                ('name_zh', models.CharField(blank=True, max_length=300)),
                ('other_names', models.JSONField(default=dict)),
                ('description', models.TextField(blank=True)),
                ('description_zh', models.TextField(blank=True)),
                ('attributes', models.JSONField(default=list)),
                ('unit', models.CharField(default='piece', max_length=20)),
                ('hs_code', models.CharField(blank=True, max_length=14)),
                ('origin', models.CharField(blank=True, max_length=2)),
                ('moq', models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                ('pack_quantity', models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                ('carton_length', models.DecimalField(decimal_places=2, max_digits=8, null=True)),
                ('carton_width', models.DecimalField(decimal_places=2, max_digits=8, null=True)),
                ('carton_height', models.DecimalField(decimal_places=2, max_digits=8, null=True)),
                ('net_weight', models.DecimalField(decimal_places=3, max_digits=10, null=True)),
                ('gross_weight', models.DecimalField(decimal_places=3, max_digits=10, null=True)),
                ('cost', models.DecimalField(decimal_places=6, max_digits=18, null=True)),
                ('cost_currency', models.CharField(blank=True, max_length=3)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('changed_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('retired_at', models.DateTimeField(null=True)),
                ('variant_of', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='variants', to='catalogue.product')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='BuyersCode',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('code', models.CharField(max_length=300)),
                ('code_key', models.CharField(max_length=300)),
                ('learnt_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('customer', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='customers.customer')),
                ('learnt_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
                ('product', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='buyers_codes', to='catalogue.product')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='ProductPicture',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('type', models.CharField(max_length=20)),
                ('size', models.PositiveIntegerField()),
                ('blob', models.CharField(max_length=64)),
                ('product', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='pictures', to='catalogue.product')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='ProductPrice',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('currency', models.CharField(max_length=3)),
                ('incoterm', models.CharField(blank=True, max_length=3)),
                ('min_quantity', models.DecimalField(decimal_places=4, default=0, max_digits=18)),
                ('price', models.DecimalField(decimal_places=6, max_digits=18)),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('ended_at', models.DateTimeField(null=True)),
                ('customer', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='customers.customer')),
                ('made_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
                ('product', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='prices', to='catalogue.product')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='ProductSearch',
            fields=[
                ('row_id', models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('member_id', models.UUIDField(null=True)),
                ('at', models.DateTimeField()),
                ('tokens', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
            ],
            options={
                'indexes': [django.contrib.postgres.indexes.GinIndex(fields=['tokens'], name='product_tokens'), models.Index(fields=['enterprise_id', '-at'], name='product_search_newest')],
            },
        ),
        migrations.AddIndex(
            model_name='product',
            index=models.Index(fields=['enterprise_id', 'number_key'], name='product_by_number'),
        ),
        migrations.AddIndex(
            model_name='product',
            index=models.Index(fields=['enterprise_id', 'name_key'], name='product_by_name'),
        ),
        migrations.AddIndex(
            model_name='product',
            index=models.Index(fields=['enterprise_id', 'variant_of'], name='product_variants'),
        ),
        migrations.AddConstraint(
            model_name='product',
            constraint=models.UniqueConstraint(fields=('enterprise_id', 'number'), name='one_product_a_number'),
        ),
        migrations.AddIndex(
            model_name='buyerscode',
            index=models.Index(fields=['enterprise_id', 'product'], name='code_of_product'),
        ),
        migrations.AddConstraint(
            model_name='buyerscode',
            constraint=models.UniqueConstraint(fields=('enterprise_id', 'customer', 'code_key'), name='one_meaning_a_code'),
        ),
        migrations.AddIndex(
            model_name='productpicture',
            index=models.Index(fields=['enterprise_id', 'product', 'position'], name='picture_of_product'),
        ),
        migrations.AddIndex(
            model_name='productprice',
            index=models.Index(fields=['enterprise_id', 'product', '-made_at'], name='price_of_product'),
        ),
        migrations.AddIndex(
            model_name='productprice',
            index=models.Index(fields=['enterprise_id', 'customer'], name='price_of_customer'),
        ),
        *(IsolateByEnterprise(name) for name in ("product", "productpicture", "productprice", "buyerscode")),
    ]
