from django.db import migrations, models


class Migration(migrations.Migration):
    """Sign-ins learn the country of their network address, so that a new one is noticed."""

    dependencies = [("accounts", "0002_user_age_group")]

    operations = [
        migrations.AddField("signin", "country", models.CharField(blank=True, default="", max_length=2), preserve_default=False),
    ]
