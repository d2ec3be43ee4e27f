from django.db import migrations, models


class Migration(migrations.Migration):
    """The details of an entry can be erased: the chain holds their digest."""

    dependencies = [
        ('audit', '0001_start'),
    ]

    operations = [
        migrations.AddField(
            model_name='auditentry',
            name='details_digest',
            field=models.BinaryField(null=True),
        ),
    ]
