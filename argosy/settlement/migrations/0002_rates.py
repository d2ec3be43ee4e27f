from django.db import migrations, models


class Migration(migrations.Migration):
    """Small rates keep their figures."""

    dependencies = [
        ('settlement', '0001_start'),
    ]

    operations = [
        migrations.AlterField(
            model_name='receipt',
            name='rate',
            field=models.DecimalField(decimal_places=12, max_digits=24, null=True),
        ),
    ]
