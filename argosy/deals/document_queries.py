"""What the document pages show: the list, the chain of a transaction, the documents of a deal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import Q

from argosy.customers.models import CustomerSearch
from argosy.deals.models import Document, DocumentKind, DocumentState
from argosy.deals.permissions import Permission
from argosy.platform import cursors, search
from argosy.platform.access import Actor
from argosy.platform.tenancy.search_rows import found

ROWS, MOST_FOUND, MOST_OF_CHAIN = 50, 200, 40


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wants to see of the documents."""

    text: str = ""
    kind: str = ""
    state: str = ""
    given: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, given: Mapping[str, str]) -> Asked:
        """From the address; what is not understood is left out."""
        kind, state = given.get("kind", ""), given.get("state", "")
        return cls(
            text=given.get("q", "").strip()[:100],
            kind=kind if kind in DocumentKind.values else "",
            state=state if state in DocumentState.values else "",
            given={k: v for k, v in given.items() if v and k in {"q", "kind", "state"}},
        )

    @property
    def is_narrow(self) -> bool:
        """Is anything left out because it was asked so?"""
        return bool(self.text or self.kind or self.state)


def documents(actor: Actor, asked: Asked, after: str = "") -> tuple[list[Document], str]:
    """The documents that changed last, and where the list goes on ("" at its end)."""
    actor.require(Permission.USE_DOCUMENTS)
    rows = Document.objects.visible_to(actor).select_related("customer", "owner__user")
    exact = {"kind": asked.kind, "state": asked.state}
    rows = rows.filter(**{name: value for name, value in exact.items() if value})
    if asked.text:
        words = search.query(actor.enterprise, asked.text)
        theirs = found(CustomerSearch.objects.all(), words, None).values_list("row_id", flat=True)[:MOST_FOUND]
        rows = rows.filter(Q(number__istartswith=asked.text) | Q(customer__in=list(theirs) if words else []))
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
