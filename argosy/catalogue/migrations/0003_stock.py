from django.db import migrations, models


class Migration(migrations.Migration):
    """Products know how many of them are there."""

    dependencies = [
        ('catalogue', '0002_suppliers_prices'),
    ]

    operations = [
        migrations.AddField(
            model_name='product',
            name='in_stock',
            field=models.DecimalField(decimal_places=4, max_digits=18, null=True),
        ),
    ]
