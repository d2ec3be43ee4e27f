"""What members correct is kept as an example: the kind of a mail, and whose mail it is."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from argosy.automation.models import Correction, CorrectionOf
from argosy.mail.models import Message
from argosy.matching import is_free_mail, registrable
from argosy.platform import search


def note_kind(member: UUID | None, message: Message, before: str, after: str) -> None:
    """The rules said `before` of this mail, a member says `after`. The last word holds; going back forgets it."""
    _note(member, message, CorrectionOf.KIND, before, after)


def note_customer(member: UUID | None, message: Message, before: str, after: str) -> None:
    """A member filed this mail to a customer (`after`, its id), or took it out of one's file (`before`)."""
    _note(member, message, CorrectionOf.CUSTOMER, before, after)


def _note(member: UUID | None, message: Message, what: str, before: str, after: str) -> None:
    if message.direction != "in" or message.sender_key is None:
        return
    earlier = Correction.objects.filter(message=message, what=what).first()
    if earlier is not None:
        before = earlier.before
    if before == after:
        Correction.objects.filter(message=message, what=what).delete()
        return
    values: dict[str, Any] = {
        "before": before,
        "after": after,
        "sender_key": message.sender_key,
        "company_key": company_key(message),
        "noted_by_id": member,
    }
    Correction.objects.update_or_create(message=message, what=what, defaults=values)


def company_key(message: Message) -> int | None:
    """The token of the sender's company: of its domain, unless that is anybody's."""
    domain = registrable(message.sender_address.rpartition("@")[2].casefold())
    if not domain or is_free_mail(domain):
        return None
    return search.blind(message.enterprise_id, f"domain:{domain}")
