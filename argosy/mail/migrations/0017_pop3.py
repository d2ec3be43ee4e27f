"""Mailboxes whose mail comes in by POP3, and what their servers call each message."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("mail", "0016_large_files"),
    ]

    operations = [
        migrations.AddField(
            model_name="mailbox",
            name="protocol",
            field=models.CharField(choices=[("imap", "IMAP"), ("pop3", "POP3")], default="imap", max_length=4),
        ),
        migrations.AddField(
            model_name="fetchedmessage",
            name="name_key",
            field=models.BigIntegerField(null=True),
        ),
    ]
