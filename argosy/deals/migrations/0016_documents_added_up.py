from django.db import migrations, models


class Migration(migrations.Migration):
    """Reports add documents up from an index alone."""

    dependencies = [
        ('deals', '0015_board_of_owner_from_index'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='document',
            index=models.Index(fields=['enterprise_id', 'kind', 'date'], include=['state', 'owner', 'currency', 'total_minor', 'customer', 'chain', 'id'], name='document_of_day'),
        ),
    ]
