from django.db import migrations, models


class Migration(migrations.Migration):
    """Customers may lie in a pool."""

    dependencies = [
        ('customers', '0003_records_of_the_trade'),
    ]

    operations = [
        migrations.AddField(
            model_name='customer',
            name='is_pooled',
            field=models.BooleanField(default=False),
        ),
    ]
