from django.db import migrations, models


class Migration(migrations.Migration):
    """Starred messages are found without walking the whole mailbox."""

    dependencies = [("mail", "0002_draft_handed_over")]

    operations = [
        migrations.AddIndex(
            "message",
            models.Index(
                fields=["enterprise_id", "mailbox", "-at"], name="message_starred", condition=models.Q(is_starred=True)
            ),
        ),
    ]
