"""What the customer pages show: the list, found and filtered, page by page; the timeline, newest first.

No total is counted and no offset skipped, so the last page of 100,000 customers costs what the first one does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from argosy.customers.models import Customer, CustomerSearch, EntryKind, Stage, TimelineEntry
from argosy.customers.permissions import Permission
from argosy.enterprise.models import Member, MemberState
from argosy.platform import cursors, search
from argosy.platform.access import Actor
from argosy.platform.tenancy.search_rows import found

T = TypeVar("T")
ROWS, ENTRIES = 50, 30
# A search shows the most recent of what it finds; nobody reads further than that.
MOST_FOUND = 500
MAIL = (EntryKind.MAIL_IN, EntryKind.MAIL_OUT)
BY_PEOPLE = (EntryKind.NOTE, EntryKind.CALL, EntryKind.VISIT)


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows, and where the list goes on ("" at its end)."""

    rows: list[Any]
    next: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wants to see of the customers."""

    text: str = ""
    view: str = ""  # "", mine, free, due
    stage: str = ""
    country: str = ""
    owner: UUID | None = None
    by: str = ""  # "" is last contact, or name
    given: Mapping[str, str] = field(default_factory=dict)  # as it stands in the address

    @classmethod
    def of(cls, given: Mapping[str, str]) -> Asked:
        """From the address; what is not understood is left out."""
        stage, country = given.get("stage", ""), given.get("country", "").upper()
        return cls(
            text=given.get("q", "").strip()[:200],
            view=given.get("view", "") if given.get("view") in {"mine", "free", "due"} else "",
            stage=stage if stage in Stage.values else "",
            country=country if len(country) == 2 else "",
            owner=_uuid(given.get("owner", "")),
            by="name" if given.get("by") == "name" else "",
            given={k: v for k, v in given.items() if v and k in {"q", "view", "stage", "country", "owner", "by"}},
        )

    @property
    def is_narrow(self) -> bool:
        """Is anything left out because it was asked so?"""
        return bool(self.text or self.view or self.stage or self.country or self.owner)


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def customers(actor: Actor, asked: Asked, after: str = "") -> Page:
    """The customers whom the actor sees and asked for."""
    actor.require(Permission.USE_CUSTOMERS)
    rows = _filtered(actor, asked).select_related("owner__user")
    if asked.text:
        return _found(actor, asked, rows, after)
    if asked.view == "due":
        return _due(rows, after)
    return _by_name(rows, after) if asked.by == "name" else _by_contact(rows, after)


def _filtered(actor: Actor, asked: Asked) -> Any:
    rows = Customer.objects.visible_to(actor).kept()
    if asked.view == "mine":
        rows = rows.filter(owner=actor.member)
    elif asked.view == "free":
        rows = rows.filter(owner__isnull=True)
    exact = {"stage": asked.stage, "country": asked.country, "owner": asked.owner}
    return rows.filter(**{name: value for name, value in exact.items() if value})


def _found(actor: Actor, asked: Asked, rows: Any, after: str) -> Page:
    words = search.query(actor.enterprise, asked.text)
    if not words:
        return Page([])
    lines = CustomerSearch.objects.filter(_in_reach(actor))
    if after:
        lines = lines.filter(at__lt=cursors.moment(cursors.unpack(after)[0]))
    newest = list(found(lines, words, None).values_list("row_id", "at")[: MOST_FOUND if asked.is_narrow else ROWS])
    known = rows.in_bulk([pk for pk, _at in newest])
    shown = [(known[pk], at) for pk, at in newest if pk in known][: ROWS + 1]
    more = len(shown) > ROWS
    shown = shown[:ROWS]
    return Page([row for row, _at in shown], cursors.pack(shown[-1][1]) if more else "")


def _in_reach(actor: Actor) -> Q:
    return Q() if actor.reach.is_all else Q(member_id__isnull=True) | Q(member_id__in=actor.reach.members)


def _by_name(rows: Any, after: str) -> Page:
    if after:
        name, pk = cursors.pair(after)
        rows = rows.filter(Q(name__gt=name) | Q(name=name, pk__gt=cursors.identity(pk)), name__gte=name)
    some = list(rows.order_by("name", "pk")[: ROWS + 1])
    return _cut(some, lambda last: cursors.pack(last.name, last.pk), ROWS)


def _by_contact(rows: Any, after: str) -> Page:
    """Those who were in contact, newest first; then those who never were, newest first."""
    at, pk = cursors.pair(after) if after else ("", "")
    some: list[Customer] = []
    if at or not after:
        talked = rows.filter(last_contact_at__isnull=False)
        if after:
            then = cursors.moment(at)
            earlier = Q(last_contact_at__lt=then) | Q(last_contact_at=then, pk__lt=cursors.identity(pk))
            talked = talked.filter(earlier, last_contact_at__lte=then)
        some = list(talked.order_by("-last_contact_at", "-pk")[: ROWS + 1])
    if len(some) <= ROWS:
        silent = rows.filter(last_contact_at__isnull=True)
        if after and not at:
            silent = silent.filter(pk__lt=cursors.identity(pk))
        some += list(silent.order_by("-pk")[: ROWS + 1 - len(some)])
    return _cut(some, lambda last: cursors.pack(last.last_contact_at or "", last.pk), ROWS)


def _due(rows: Any, after: str) -> Page:
    """Those whose next step is planned, the most urgent first."""
    rows = rows.filter(next_step_at__isnull=False)
    if after:
        at, pk = cursors.pair(after)
        then = cursors.moment(at)
        rows = rows.filter(Q(next_step_at__gt=then) | Q(next_step_at=then, pk__gt=cursors.identity(pk)))
    some = list(rows.order_by("next_step_at", "pk")[: ROWS + 1])
    return _cut(some, lambda last: cursors.pack(last.next_step_at, last.pk), ROWS)


def _cut(some: list[T], cursor: Any, size: int) -> Page:
    return Page(some[:size], cursor(some[size - 1]) if len(some) > size else "")


def timeline(actor: Actor, customer: Customer, kind: str = "", before: str = "") -> Page:
    """What happened with the customer, newest first; mail of colleagues out of reach is left out."""
    rows = TimelineEntry.objects.visible_to(actor).filter(customer=customer)
    kinds = {"mail": MAIL, "notes": BY_PEOPLE, "deals": (EntryKind.DEAL,)}.get(kind)
    if kinds:
        rows = rows.filter(kind__in=kinds)
    if before:
        at, pk = cursors.pair(before)
        then = cursors.moment(at)
        rows = rows.filter(Q(at__lt=then) | Q(at=then, pk__lt=cursors.identity(pk)), at__lte=then)
    some = list(rows.select_related("member__user").order_by("-at", "-pk")[: ENTRIES + 1])
    return _cut(some, lambda last: cursors.pack(last.at, last.pk), ENTRIES)


def followers() -> list[Member]:
    """The members to whom a customer can be given."""
    return list(Member.objects.filter(state=MemberState.ACTIVE).select_related("user").order_by("joined_at"))


def due(actor: Actor, until: datetime | None = None, most: int = 8) -> list[Customer]:
    """The actor's own customers whose next step is due."""
    rows = Customer.objects.kept().filter(owner=actor.member, next_step_at__lte=until or timezone.now())
    return list(rows.order_by("next_step_at")[:most])
