from django.db import migrations, models


class Migration(migrations.Migration):
    """Customers say by which rules their keys were made; those from before say 0 and are renewed in the background."""

    dependencies = [
        ('customers', '0004_pooled'),
    ]

    operations = [
        migrations.AddField(
            model_name='customer',
            name='match_rules',
            field=models.IntegerField(db_default=0, default=0),
        ),
    ]
