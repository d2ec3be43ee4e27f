from django.db import migrations, models


class Migration(migrations.Migration):
    """A word that is in every tenth message is searched by walking the member's own mail, not everybody's."""

    dependencies = [("mail", "0003_starred_messages")]

    operations = [
        migrations.AddIndex(
            "messagesearch",
            models.Index(fields=["enterprise_id", "member_id", "-at"], name="message_search_of_member"),
        ),
    ]
