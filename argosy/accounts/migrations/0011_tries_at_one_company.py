from django.db import migrations, models


class Migration(migrations.Migration):
    """Refused sign-ins are counted for all addresses of one company, too."""

    dependencies = [
        ('accounts', '0010_types_of_browsers_alone'),
    ]

    operations = [
        migrations.AddField(
            model_name='failedsignin',
            name='house_key',
            field=models.BigIntegerField(default=0),
        ),
        migrations.AddIndex(
            model_name='failedsignin',
            index=models.Index(fields=['house_key', '-at'], name='failed_by_house'),
        ),
    ]
