"""What needs a member today: gathered from all rooms, each bounded, so that the page costs the same in a busy year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from argosy.automation import functions
from argosy.automation import queries as decisions
from argosy.automation.models import Decision
from argosy.customers import queries as customers
from argosy.customers.models import Customer
from argosy.customers.permissions import Permission as Customers
from argosy.deals import queries as deals
from argosy.deals.models import DealTask, Opportunity
from argosy.deals.permissions import Permission as Deals
from argosy.enterprise import switches
from argosy.enterprise.models import Member, MemberState
from argosy.mail.models import Folder, FolderRole, Mailbox, MailboxState, Message
from argosy.mail.permissions import Permission as Mail
from argosy.platform.access import Actor

ASK = ("inquiry", "order", "complaint")
LOOKED_BACK = timedelta(days=30)
MOST, MOST_LOOKED_AT, MOST_COUNTED, MOST_BOXES = 8, 100, 999, 200
TROUBLES = (MailboxState.WRONG_PASSWORD, MailboxState.UNREACHABLE, MailboxState.INCOMPLETE)


@dataclass(frozen=True, slots=True)
class Today:
    """What needs a member, the most urgent first in each part."""

    suggestions: list[Decision]
    unanswered: list[Message]
    of_team: list[Message]  # unanswered since days, in mailboxes of the people below
    deals: list[Opportunity]
    customers: list[Customer]
    tasks: list[DealTask]
    troubles: list[Mailbox]
    unread: int

    @property
    def is_calm(self) -> bool:
        """Does nothing need her?"""
        parts = (self.suggestions, self.unanswered, self.of_team, self.deals, self.customers, self.tasks, self.troubles)
        return not any(parts)


@dataclass(frozen=True, slots=True)
class Start:
    """What a new enterprise has done of the three first steps."""

    has_mailbox: bool
    has_functions: bool
    has_colleagues: bool

    @property
    def is_done(self) -> bool:
        """Is there mail that is understood? Colleagues may come later."""
        return self.has_mailbox and self.has_functions


def today(actor: Actor) -> Today:
    """What needs this member."""
    seen = list(
        Mailbox.objects.bound().visible_to(actor).order_by("bound_at")[:MOST_BOXES] if actor.may(Mail.USE_MAIL) else ()
    )
    with_deals = actor.may(Deals.USE_DEALS)
    boxes = [box for box in seen if box.member_id == actor.member]
    return Today(
        suggestions=decisions.waiting(actor, 5),
        unanswered=_unanswered([box.pk for box in boxes]),
        of_team=_unanswered([box.pk for box in seen if box.member_id != actor.member], timedelta(days=deals.TOO_LONG)),
        deals=deals.due(actor) if with_deals else [],
        customers=customers.due(actor) if actor.may(Customers.USE_CUSTOMERS) else [],
        tasks=deals.tasks_due(actor) if with_deals else [],
        troubles=[box for box in boxes if box.state in TROUBLES],
        unread=unread(actor).count() if actor.may(Mail.USE_MAIL) else 0,
    )


def start(actor: Actor) -> Start:
    """How far the enterprise is with its first steps."""
    return Start(
        has_mailbox=Mailbox.objects.bound().filter(member=actor.member).exists(),
        has_functions=bool(switches.on() & set(functions.ALL)),
        has_colleagues=Member.objects.filter(state=MemberState.ACTIVE).exclude(pk=actor.member).exists(),
    )


def _unanswered(boxes: Sequence[UUID], at_least: timedelta = timedelta(0)) -> list[Message]:
    """Inquiries, orders and complaints after which nobody of ours wrote in the conversation, the oldest first."""
    if not boxes:
        return []
    now = timezone.now()
    asked = Message.objects.filter(mailbox__in=boxes, kind__in=ASK, direction="in", is_list=False)
    asked = asked.filter(at__gt=now - LOOKED_BACK, at__lt=now - at_least)
    newest = list(asked.select_related("customer", "mailbox__member__user").order_by("-at")[:MOST_LOOKED_AT])
    last = _last_directions({message.thread_id for message in newest})
    open_threads: dict[Any, Message] = {}
    for message in newest:
        if last.get(message.thread_id) == "in":
            open_threads.setdefault(message.thread_id, message)
    return sorted(open_threads.values(), key=lambda message: message.at)[:MOST]


def _last_directions(threads: set[UUID]) -> dict[UUID, str]:
    rows = Message.objects.filter(thread__in=threads, is_auto_reply=False, is_bounce=False)
    return dict(rows.order_by("thread", "-at").distinct("thread").values_list("thread_id", "direction"))


def unread(actor: Actor) -> QuerySet[Any, Any]:
    """The messages in the member's own inboxes that are new, as far as anybody counts."""
    own = Mailbox.objects.worked_in_by(actor).values("pk")
    inboxes = Folder.objects.filter(mailbox__in=own, role=FolderRole.INBOX).values("pk")
    found: QuerySet[Any, Any] = (
        Message.objects.standing().filter(folder__in=inboxes, is_read=False).values("pk")[:MOST_COUNTED]
    )
    return found
