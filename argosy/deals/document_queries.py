"""What the document pages show: the list, the chain of a transaction, the documents of a deal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils.dateparse import parse_date

from argosy.customers.finding import found_ids
from argosy.deals.models import Document, DocumentKind, DocumentState
from argosy.deals.permissions import Permission
from argosy.platform import cursors
from argosy.platform.access import Actor
from argosy.platform.listing.columns import identity

# Issued or accepted: what figures count.
VALID = "valid"
VALID_STATES = (DocumentState.ISSUED, DocumentState.ACCEPTED)
GIVEN = frozenset({"q", "kind", "state", "since", "until", "owner", "customer", "country"})
ROWS, MOST_FOUND, MOST_OF_CHAIN = 50, 200, 40


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wants to see of the documents."""

    text: str = ""
    kind: str = ""
    state: str = ""
    since: date | None = None
    until: date | None = None
    owner: UUID | None = None
    customer: UUID | None = None
    country: str = ""
    given: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, given: Mapping[str, str]) -> Asked:
        """From the address; what is not understood is left out."""
        kind, state = given.get("kind", ""), given.get("state", "")
        return cls(
            text=given.get("q", "").strip()[:100],
            kind=kind if kind in DocumentKind.values else "",
            state=state if state in DocumentState.values or state == VALID else "",
            since=_day(given.get("since", "")),
            until=_day(given.get("until", "")),
            owner=identity(given.get("owner", "")),
            customer=identity(given.get("customer", "")),
            country=given.get("country", "")[:2].upper(),
            given={k: v for k, v in given.items() if v and k in GIVEN},
        )

    @property
    def is_narrow(self) -> bool:
        """Is anything left out because it was asked so?"""
        return bool(self.text or self.kind or self.state or self.is_of_report)

    @property
    def is_of_report(self) -> bool:
        """Does it come from a figure, which counts certain days, members, customers or countries?"""
        return bool(self.since or self.until or self.owner or self.customer or self.country)

    def conditions(self) -> dict[str, Any]:
        """What the rows must have, as plain columns."""
        exact = {
            "kind": self.kind,
            "state": "" if self.state == VALID else self.state,
            "state__in": VALID_STATES if self.state == VALID else "",
            "date__gte": self.since,
            "date__lte": self.until,
            "owner": self.owner,
            "customer": self.customer,
            "customer__country": self.country,
        }
        return {name: value for name, value in exact.items() if value}


def _day(text: str) -> date | None:
    try:
        return parse_date(text)
    except ValueError:
        return None


def documents(actor: Actor, asked: Asked, after: str = "") -> tuple[list[Document], str]:
    """The documents that changed last, and where the list goes on ("" at its end)."""
    actor.require(Permission.USE_DOCUMENTS)
    rows = Document.objects.visible_to(actor).select_related("customer", "owner__user")
    rows = rows.filter(**asked.conditions())
    if asked.text:
        theirs = found_ids(asked.text, MOST_FOUND)
        rows = rows.filter(Q(number__istartswith=asked.text) | Q(customer__in=theirs))
    if after:
        at, pk = cursors.pair(after)
        then = cursors.moment(at)
        rows = rows.filter(
            Q(changed_at__lt=then) | Q(changed_at=then, pk__lt=cursors.identity(pk)), changed_at__lte=then
        )
    some = list(rows.order_by("-changed_at", "-pk")[: ROWS + 1])
    shown = some[:ROWS]
    return shown, cursors.pack(shown[-1].changed_at, shown[-1].pk) if len(some) > ROWS else ""


def of_deal(actor: Actor, opportunity: UUID) -> list[Document]:
    """The documents of a deal, the first one first."""
    if not actor.may(Permission.USE_DOCUMENTS):
        return []
    rows = Document.objects.visible_to(actor).filter(opportunity=opportunity)
    return list(rows.order_by("made_at")[:MOST_OF_CHAIN])


def of_customer(actor: Actor, customer: UUID, most: int) -> list[Document]:
    """The customer's documents, the newest first."""
    if not actor.may(Permission.USE_DOCUMENTS):
        return []
    return list(Document.objects.visible_to(actor).filter(customer=customer).order_by("-changed_at")[:most])


def chain(actor: Actor, document: Document) -> list[Any]:
    """All documents of the same transaction, the first one first."""
    rows = Document.objects.visible_to(actor).filter(chain=document.chain)
    return list(rows.select_related("customer").order_by("made_at")[:MOST_OF_CHAIN])
