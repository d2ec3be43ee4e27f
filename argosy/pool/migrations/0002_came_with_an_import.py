from django.db import migrations, models


class Migration(migrations.Migration):
    """A customer may lie in a pool from its import on."""

    dependencies = [
        ('pool', '0001_start'),
    ]

    operations = [
        migrations.AlterField(
            model_name='poolstay',
            name='cause',
            field=models.CharField(choices=[('no_contact', 'no contact for too long'), ('no_deal', 'no deal for too long'), ('by_hand', 'given back'), ('imported', 'came with an import')], max_length=12),
        ),
    ]
