"""What the contact person is told of: that the service opens, how long it runs, which functions there are."""

from __future__ import annotations

from django.utils import timezone

from argosy.enterprise.events import EditionChanged, MemberJoined
from argosy.enterprise.models import Member
from argosy.platform.events import subscribe
from argosy.privacy.events import TermNears, TermSet
from argosy.support.actions.messages import tell_contact
from argosy.support.models import ServiceKind


@subscribe(MemberJoined)
def tell_of_opening(event: MemberJoined) -> None:
    """The first person of an enterprise, who holds the master account, learns that the service is open."""
    if Member.objects.filter(pk=event.member_id, is_master=True).exists():
        tell_contact(ServiceKind.OPENED, "", once="opened")


@subscribe(TermSet)
def tell_of_term(event: TermSet) -> None:
    """The operator opened the service until a day, or without an end."""
    day = event.ends_on.isoformat() if event.ends_on else ""
    tell_contact(ServiceKind.OPENED, day, once=f"term:{event.kind}:{day}:{timezone.localdate().isoformat()}")


@subscribe(TermNears)
def tell_of_remaining_term(event: TermNears) -> None:
    """The end comes nearer."""
    tell_contact(ServiceKind.TERM, event.end.isoformat(), once=f"nears:{event.end.isoformat()}:{event.days_left}")


@subscribe(EditionChanged)
def tell_of_functions(event: EditionChanged) -> None:
    """The enterprise has other functions than before."""
    tell_contact(ServiceKind.FUNCTIONS, event.edition)
