from django.db import migrations, models


class Migration(migrations.Migration):
    """A consent says for which purpose it was given: it holds for no other."""

    dependencies = [('privacy', '0006_change_of_hands')]

    operations = [
        migrations.AddField('consent', 'purpose', models.CharField(blank=True, default='', max_length=20), preserve_default=False),
    ]
