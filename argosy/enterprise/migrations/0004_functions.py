from django.db import migrations, models


class Migration(migrations.Migration):
    """An enterprise closes functions: their rights are nobody's."""

    dependencies = [("enterprise", "0003_master_offer")]

    operations = [migrations.AddField(model_name="enterprise", name="withheld", field=models.JSONField(default=list))]
