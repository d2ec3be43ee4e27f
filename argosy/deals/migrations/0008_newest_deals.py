from django.db import migrations, models


class Migration(migrations.Migration):
    """The list of opportunities walks along an index: 100,000 of them need no sorting."""

    dependencies = [
        ('deals', '0007_sales_flows'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='opportunity',
            index=models.Index(fields=['enterprise_id', '-moved_at', '-id'], name='deal_newest'),
        ),
    ]
