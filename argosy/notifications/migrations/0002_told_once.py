from django.db import migrations, models


class Migration(migrations.Migration):
    """A member can be told of one thing only once, and unread notices are counted fast."""

    dependencies = [("notifications", "0001_start")]

    operations = [
        migrations.AddField("notification", "once_key", models.BigIntegerField(null=True)),
        migrations.AddConstraint(
            "notification",
            models.UniqueConstraint(fields=["enterprise_id", "member", "once_key"], name="told_only_once"),
        ),
        migrations.AddIndex(
            "notification",
            models.Index(
                fields=["enterprise_id", "member"], name="notification_unread", condition=models.Q(read_at=None)
            ),
        ),
    ]
