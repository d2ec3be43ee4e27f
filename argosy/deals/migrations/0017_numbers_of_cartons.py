from django.db import migrations, models


class Migration(migrations.Migration):
    """Lines say which cartons hold them; empty where that follows from their packing."""

    dependencies = [
        ('deals', '0016_documents_added_up'),
    ]

    operations = [
        migrations.AddField(
            model_name='documentline',
            name='carton_numbers',
            field=models.CharField(blank=True, db_default='', default='', max_length=80),
        ),
    ]
