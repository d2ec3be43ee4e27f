"""Who is shown at once that something happened in a mailbox: its member, and the colleagues with whom it is shared."""

from __future__ import annotations

from uuid import UUID

from argosy.mail.models import Mailbox, MailboxShare
from argosy.platform import live


def tell_all(pk: UUID, topic: str = "mail", /, *, but: str = "", **values: str) -> None:
    """The open pages of everybody who works in this mailbox show it; `but` whoever did it, and was told already."""
    own = Mailbox.objects.filter(pk=pk).values_list("member_id", flat=True)
    for member in own.union(MailboxShare.objects.filter(mailbox=pk).values_list("member_id", flat=True)):
        if str(member) != but:
            live.tell(topic, member=member, **values)
