"""What the ledger shows: what waits first, then everything that happened by itself, newest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast
from uuid import UUID

from django.db.models import Q, QuerySet

from argosy.automation.models import Decision, DecisionKind, DecisionState
from argosy.deals.models import Opportunity
from argosy.mail.content import understanding_of
from argosy.mail.conversations import Letter
from argosy.mail.models import Message, MessageContent
from argosy.mail.permissions import Permission as Mail
from argosy.platform import cursors
from argosy.platform.access import Actor
from argosy.platform.standing import standing
from argosy.reading.model import Understanding

ROWS, MOST_WAITING, MOST_COUNTED = 30, 20, 100
AROUND = ("message__mailbox__member__user", "customer", "opportunity", "answered_by__user")


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wants to see of the ledger."""

    kind: str = ""
    state: str = ""
    given: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, given: Mapping[str, str]) -> Asked:
        """From the address; what is not understood is left out."""
        kind, state = given.get("kind", ""), given.get("state", "")
        return cls(
            kind=kind if kind in DecisionKind.values else "",
            state=state if state in DecisionState.values or state == "contested" else "",
            given={k: v for k, v in given.items() if v and k in {"kind", "state"}},
        )


def ledger(actor: Actor, asked: Asked, after: str = "") -> tuple[list[Decision], str]:
    """What happened by itself, newest first, and where the list goes on; what waits for an answer is left out."""
    rows = Decision.objects.visible_to(actor)
    if asked.kind:
        rows = rows.filter(kind=asked.kind)
    if asked.state == "contested":
        rows = rows.filter(contested_at__isnull=False)
    elif asked.state:
        rows = rows.filter(state=asked.state)
    else:
        rows = rows.exclude(state=DecisionState.SUGGESTED)
    if after:
        at, pk = cursors.pair(after)
        then = cursors.moment(at)
        rows = rows.filter(Q(at__lt=then) | Q(at=then, pk__lt=cursors.identity(pk)), at__lte=then)
    some = list(rows.select_related(*AROUND).order_by("-at", "-pk")[: ROWS + 1])
    shown = some[:ROWS]
    return shown, cursors.pack(shown[-1].at, shown[-1].pk) if len(some) > ROWS else ""


def waiting(actor: Actor, most: int = MOST_WAITING) -> list[Decision]:
    """The suggestions that wait for an answer, newest first; who write from one company stand together, as its `others`."""
    rows = Decision.objects.visible_to(actor).waiting().select_related(*AROUND)
    together: dict[str, list[Any]] = {}
    for one in rows.order_by("-at")[:MOST_COUNTED]:
        together.setdefault(company_of(one) or str(one.pk), []).append(one)
    return [_shown_first(group) for group in list(together.values())[:most]]


def _shown_first(group: list[Any]) -> Decision:
    """The newest of those that name the company; who wrote only from its domain stands beside it."""
    first: Any = next((one for one in group if (one.change or {}).get("company") != company_of(one)), group[0])
    first.others = [one for one in group if one is not first]
    return cast("Decision", first)


def of_same_company(actor: Actor, decision: Decision) -> list[Decision]:
    """What waits about other people who write from the same company's own domain, locked: one answer is enough for all."""
    company = company_of(decision)
    if not company:
        return []
    rows = Decision.objects.visible_to(actor).waiting().exclude(pk=decision.pk).order_by("-at")
    same = [one.pk for one in rows[:MOST_COUNTED] if company_of(one) == company]
    # what a colleague answers at this moment is hers: two who wait for each other's would both fail
    mine = rows.filter(pk__in=same).select_for_update(of=("self",), skip_locked=True)
    return list(mine.select_related("message__mailbox")) if same else []


def company_of(decision: Decision) -> str:
    """By which a proposed customer's people know each other: the company's own domain; empty where it has none."""
    return str((decision.change or {}).get("website") or "") if decision.kind == DecisionKind.SUGGEST_CUSTOMER else ""


def suggestions_waiting(actor: Actor) -> QuerySet[Any, Any]:
    """The suggestions that wait, as far as anybody counts."""
    found: QuerySet[Any, Any] = Decision.objects.visible_to(actor).waiting().values("pk")[:100]
    return found


def of_messages(actor: Actor, messages: Sequence[Message]) -> list[Decision]:
    """What happened by itself with the messages of a conversation, newest message first."""
    known = {message.pk: message for message in messages}
    found = _of_messages(actor, [*known])
    for one in found:
        one.message = known[one.message_id]
    return sorted(found, key=lambda one: (one.message.at, one.at), reverse=True)


@standing
def _of_messages(actor: Actor, messages: list[UUID]) -> QuerySet[Decision]:
    # without the messages, which the page has: PostgreSQL took twenty times as long to plan nine tables as it takes for five
    rows = Decision.objects.visible_to(actor).filter(message__in=messages)
    found: QuerySet[Decision] = rows.select_related("customer", "opportunity", "answered_by__user").order_by("-at")[
        :100
    ]
    return found


def of_opportunity(actor: Actor, opportunity: UUID) -> list[Decision]:
    """What opened and moved an opportunity by itself, newest first."""
    rows = Decision.objects.visible_to(actor).filter(opportunity=opportunity).select_related(*AROUND)
    return list(rows.order_by("-at")[:20])


def mail_of_opportunity(actor: Actor, opportunity: Opportunity) -> list[Message]:
    """The mail about an opportunity that the actor sees: of its conversation, and what was found to belong to it."""
    if not actor.may(Mail.USE_MAIL):
        return []
    about = Decision.objects.filter(opportunity=opportunity).values("message")
    rows = Message.objects.visible_to(actor).filter(
        Q(pk__in=about) | Q(thread=opportunity.thread_id) | Q(thread__joined=opportunity.thread_id)
    )
    return list(rows.order_by("-at", "-pk")[:20])


def understood(message: Message, letters: Sequence[Letter]) -> Understanding:
    """What a message of this conversation says; most are open there, and are not read a second time."""
    known = next((one.content for one in letters if one.is_open and one.message.pk == message.pk), None)
    if known is None:
        known = next((one.content for one in _content(message.pk)), {})
    return understanding_of(known)


@standing
def _content(message: UUID) -> QuerySet[MessageContent]:
    found: QuerySet[MessageContent] = MessageContent.objects.filter(pk=message)
    return found


def newest(decisions: Sequence[Decision], *kinds: str) -> Decision | None:
    """The newest of these kinds that still holds."""
    holds: Any = {DecisionState.DONE, DecisionState.SUGGESTED}
    return next((one for one in decisions if one.kind in kinds and one.state in holds), None)
