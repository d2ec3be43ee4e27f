from django.db import migrations, models


class Migration(migrations.Migration):
    """A request from outside is looked for by each enterprise by itself, and says who has not looked yet."""

    dependencies = [('privacy', '0008_checks_of_parts')]

    operations = [
        migrations.AddField('knock', 'looking', models.JSONField(default=list)),
    ]
