from django.db import migrations, models


class Migration(migrations.Migration):
    """Documents know purchase orders to suppliers."""

    dependencies = [
        ('deals', '0008_newest_deals'),
    ]

    operations = [
        migrations.AlterField(
            model_name='document',
            name='kind',
            field=models.CharField(choices=[('quotation', 'quotation'), ('proforma', 'proforma invoice'), ('order', 'sales order'), ('contract', 'sales contract'), ('invoice', 'commercial invoice'), ('packing_list', 'packing list'), ('marks', 'shipping marks'), ('booking', 'booking note'), ('purchase', 'purchase order')], max_length=12),
        ),
        migrations.AlterField(
            model_name='documentseries',
            name='kind',
            field=models.CharField(choices=[('quotation', 'quotation'), ('proforma', 'proforma invoice'), ('order', 'sales order'), ('contract', 'sales contract'), ('invoice', 'commercial invoice'), ('packing_list', 'packing list'), ('marks', 'shipping marks'), ('booking', 'booking note'), ('purchase', 'purchase order')], max_length=12),
        ),
    ]
