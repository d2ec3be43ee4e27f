import argosy.platform.tenancy.ids
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    """Versions of browsers and systems are counted without names; sign-ins keep the type of browser alone."""

    dependencies = [
        ('accounts', '0007_change_of_hands'),
    ]

    operations = [
        migrations.CreateModel(
            name='SoftwareUse',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('browser', models.CharField(max_length=20)),
                ('browser_version', models.CharField(max_length=4)),
                ('system', models.CharField(blank=True, max_length=20)),
                ('system_version', models.CharField(blank=True, max_length=4)),
                ('times', models.PositiveIntegerField(default=0)),
                ('day', models.DateField(default=django.utils.timezone.localdate)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('browser', 'browser_version', 'system', 'system_version'), name='one_count_of_software')],
            },
        ),
    ]
