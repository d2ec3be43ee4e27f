from django.db import migrations, models


class Migration(migrations.Migration):
    """A consent is given to a version of a function: what it does now may be something else."""

    dependencies = [("privacy", "0003_service_terms")]

    operations = [
        migrations.AddField(
            model_name="consent", name="version", field=models.PositiveSmallIntegerField(default=1)
        )
    ]
