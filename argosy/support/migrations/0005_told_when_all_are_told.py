from django.db import migrations, models


class Migration(migrations.Migration):
    """An incident knows whose people are still being told: its clock stops when all are."""

    dependencies = [('support', '0004_activities')]

    operations = [
        migrations.AddField('incident', 'telling', models.JSONField(default=list)),
    ]
