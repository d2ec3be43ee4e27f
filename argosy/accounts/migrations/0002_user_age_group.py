from django.db import migrations

import argosy.platform.crypto.fields


class Migration(migrations.Migration):
    """People declare at registration how old they are."""

    dependencies = [("accounts", "0001_start")]

    operations = [
        migrations.AddField("user", "age_group", argosy.platform.crypto.fields.SealedTextField(default="")),
    ]
