"""What can be told to other programs: each event by its name, and whose eyes it needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from argosy.customers.models import Contact, Customer
from argosy.customers.permissions import Permission as Customers
from argosy.deals.models import Document, Opportunity
from argosy.deals.permissions import Permission as Deals
from argosy.platform.access import Actor
from argosy.settlement.models import Receipt
from argosy.settlement.permissions import Permission as Money
from argosy.shipments.models import Shipment
from argosy.shipments.permissions import Permission as Shipments


@dataclass(frozen=True, slots=True)
class Happening:
    """One event: what it says in words, the right that seeing it needs, the rows it is about, what it tells beside ids."""

    label: Any
    right: StrEnum
    rows: Callable[[], Any]
    tells: tuple[str, ...] = ("id",)

    def seen_by(self, actor: Actor, ids: list[str]) -> list[str]:
        """Those of the records that this actor sees."""
        if not actor.may(self.right):
            return []
        found = self.rows().visible_to(actor).filter(pk__in=ids).values_list("pk", flat=True)
        there = {str(pk) for pk in found}
        return [one for one in ids if one in there]

    @property
    def is_of_person(self) -> bool:
        """Is it about one person, who then stands in the sharing register?"""
        return self.rows is _people


def _companies() -> Any:
    return Customer.objects.kept()


def _people() -> Any:
    return Contact.objects.all()


def _deals() -> Any:
    return Opportunity.objects.all()


def _documents() -> Any:
    return Document.objects.all()


def _shipments() -> Any:
    return Shipment.objects.all()


def _receipts() -> Any:
    return Receipt.objects.all()


# What is sent to try an address out; nobody chooses it.
TRIAL = "webhook.test"
OF_PERSON, OF_DEAL = ("id", "customer"), ("id", "customer", "before", "after")
# The names are stored, and read by programs: never rename one.
HAPPENINGS: Mapping[str, Happening] = {
    "customer.added": Happening(_("a customer, lead or supplier was added"), Customers.USE_CUSTOMERS, _companies),
    "customer.imported": Happening(_("many were imported at once"), Customers.USE_CUSTOMERS, _companies, ("ids",)),
    "customer.changed": Happening(_("a customer, lead or supplier was changed"), Customers.USE_CUSTOMERS, _companies),
    "customer.given": Happening(
        _("a customer, lead or supplier has another owner"), Customers.USE_CUSTOMERS, _companies
    ),
    "customer.merged": Happening(
        _("two customers are one from now on"), Customers.USE_CUSTOMERS, _companies, ("id", "gone")
    ),
    "contact.added": Happening(_("a contact was added"), Customers.USE_CUSTOMERS, _people, OF_PERSON),
    "contact.changed": Happening(_("a contact was changed"), Customers.USE_CUSTOMERS, _people, OF_PERSON),
    "opportunity.opened": Happening(_("an opportunity was opened"), Deals.USE_DEALS, _deals, OF_PERSON),
    "opportunity.moved": Happening(_("an opportunity reached another stage"), Deals.USE_DEALS, _deals, OF_DEAL),
    "document.issued": Happening(_("a document is final"), Deals.USE_DOCUMENTS, _documents, ("id", "customer", "kind")),
    "document.moved": Happening(
        _("a document was accepted, cancelled or is written anew"), Deals.USE_DOCUMENTS, _documents, ("id", "state")
    ),
    "shipment.moved": Happening(_("a shipment has other days"), Shipments.USE_SHIPMENTS, _shipments),
    "receipt.registered": Happening(
        _("a receipt was registered, or money was paid back"), Money.USE_MONEY, _receipts, OF_PERSON
    ),
    "receipt.moved": Happening(
        _("a receipt was written off, withdrawn or restored, or that was undone"), Money.USE_MONEY, _receipts, OF_PERSON
    ),
}


def person_key(contact: str) -> int | None:
    """Under which key the register of persons knows this contact; None for one without an address."""
    found: int | None = Contact.objects.filter(pk=UUID(contact)).values_list("email_key", flat=True).first()
    return found
