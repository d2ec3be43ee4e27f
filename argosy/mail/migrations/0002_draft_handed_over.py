from django.db import migrations, models


class Migration(migrations.Migration):
    """A draft remembers when it was handed to the server, and what to do where the server refused it."""

    dependencies = [("mail", "0001_start")]

    operations = [
        migrations.AddField("draft", "handed_at", models.DateTimeField(null=True)),
        migrations.AddField("draft", "cure", models.CharField(blank=True, default="", max_length=20), preserve_default=False),
    ]
