from django.db import migrations, models

from argosy.platform.crypto.fields import SealedJSONField

STATES = [
    ("bringing", "bringing mail in"),
    ("up_to_date", "up to date"),
    ("wrong_password", "the server refuses the password"),
    ("unreachable", "the server does not answer"),
    ("throttled", "the server asks us to slow down"),
    ("incomplete", "mail is missing"),
    ("not_switched_on", "the mailbox does not let other programs in"),
    ("paused", "paused after days without a sign-in"),
    ("unbound", "unbound"),
]


class Migration(migrations.Migration):
    """Flags and deletions go both ways, what is missing is named, and a mailbox that lets nobody in is paused."""

    dependencies = [("mail", "0004_search_of_member")]

    operations = [
        migrations.AlterField(
            "mailbox", "state", models.CharField(choices=STATES, default="bringing", max_length=16)
        ),
        migrations.AddField("mailbox", "failing_since", models.DateTimeField(null=True)),
        migrations.AddField("mailbox", "failures", models.PositiveIntegerField(default=0)),
        migrations.AddField("mailbox", "next_try_at", models.DateTimeField(null=True)),
        migrations.AddField("folder", "modseq", models.BigIntegerField(default=0)),
        migrations.AddField("folder", "missing", SealedJSONField(null=True)),
        migrations.AddField("folder", "refused_since", models.DateTimeField(null=True)),
        migrations.AddField("message", "gone_at", models.DateTimeField(null=True)),
        migrations.AddField("fetchedmessage", "head_key", models.BigIntegerField(null=True)),
        migrations.AddField("fetchedmessage", "is_cut", models.BooleanField(default=False)),
        migrations.AddIndex(
            "fetchedmessage",
            models.Index(fields=["enterprise_id", "mailbox", "head_key"], name="ledger_by_head"),
        ),
    ]
