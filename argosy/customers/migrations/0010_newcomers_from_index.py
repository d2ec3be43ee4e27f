from django.db import migrations, models


class Migration(migrations.Migration):
    """Reports count newcomers from an index alone."""

    dependencies = [
        ('customers', '0009_keys_without_numbers_of_their_own'),
        ('enterprise', '0009_addresses_of_leavers'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='customer',
            index=models.Index(fields=['enterprise_id', 'kind', 'created_at'], include=('merged_into', 'owner', 'id'), name='customer_added'),
        ),
    ]
