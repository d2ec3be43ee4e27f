"""Mail that was read before the words inside its files were kept is told apart, so that they can be added."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("mail", "0017_pop3"),
    ]

    operations = [
        migrations.AddField(
            model_name="messagesearch",
            name="covers_files",
            field=models.BooleanField(default=False),
        ),
        migrations.AddIndex(
            model_name="messagesearch",
            index=models.Index(
                condition=models.Q(("covers_files", False)),
                fields=["enterprise_id", "-at"],
                name="message_search_no_files",
            ),
        ),
    ]
