import argosy.platform.tenancy.ids
from django.db import migrations, models


class Migration(migrations.Migration):
    """When the third-party parts were compared with known weaknesses."""

    dependencies = [('privacy', '0007_purpose_of_consents')]

    operations = [
        migrations.CreateModel(
            name='PartCheck',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('asked', models.CharField(max_length=200)),
                ('parts', models.JSONField(default=list)),
                ('weak', models.JSONField(default=dict)),
            ],
            options={'indexes': [models.Index(fields=['-at'], name='part_check_newest')]},
        ),
    ]
