"""What a token can be allowed: each scope opens some of the member's own rights, never more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from argosy.catalogue.permissions import Permission as Catalogue
from argosy.customers.permissions import Permission as Customers
from argosy.deals.permissions import Permission as Deals
from argosy.exchange.permissions import Permission as Exchange
from argosy.insurance.permissions import Permission as Insurance
from argosy.mail.permissions import Permission as Mail
from argosy.pool.permissions import Permission as Pools
from argosy.settlement.permissions import Permission as Money
from argosy.shipments.permissions import Permission as Shipments
from argosy.visits.permissions import Permission as Visits


@dataclass(frozen=True, slots=True)
class Scope:
    """One scope in words, and the rights that it opens."""

    label: Any
    rights: frozenset[str]


# The names are stored: never rename one.
SCOPES: Mapping[str, Scope] = {
    "customers.read": Scope(
        _("read customers, leads, suppliers, contacts and notes"), frozenset({Customers.USE_CUSTOMERS})
    ),
    "customers.write": Scope(_("add and change them"), frozenset({Customers.USE_CUSTOMERS, Customers.EDIT_CUSTOMERS})),
    "customers.hand_over": Scope(
        _("give them to other members and merge them"),
        frozenset({Customers.USE_CUSTOMERS, Customers.ASSIGN_CUSTOMERS, Customers.MERGE_CUSTOMERS}),
    ),
    "pools": Scope(_("see what lies in public pools, take from them and put into them"), frozenset({Pools.USE_POOL})),
    "deals.read": Scope(_("read opportunities"), frozenset({Deals.USE_DEALS})),
    "documents.read": Scope(_("read quotations, invoices and other documents"), frozenset({Deals.USE_DOCUMENTS})),
    "shipments.read": Scope(_("read shipments"), frozenset({Shipments.USE_SHIPMENTS})),
    "money.read": Scope(_("read receipts, what they paid and what is owed"), frozenset({Money.USE_MONEY})),
    "money.write": Scope(_("register receipts"), frozenset({Money.USE_MONEY, Money.EDIT_MONEY})),
    "insurance.read": Scope(_("read where credit insurance orders stand"), frozenset({Insurance.USE_INSURANCE})),
    "products.read": Scope(_("read products"), frozenset({Catalogue.USE_CATALOGUE})),
    "visits": Scope(_("read and note visits"), frozenset({Visits.NOTE_VISITS})),
    "imports": Scope(
        _("bring in files of what it may add and change, and take that back"), frozenset({Exchange.IMPORT})
    ),
    "exports": Scope(_("take out as files the lists that it may read"), frozenset({Exchange.EXPORT})),
    "mail.read": Scope(_("read messages"), frozenset({Mail.USE_MAIL})),
}

# Who brings in people states beforehand where they come from, and that they agreed (S94, S136).
BRINGS_PEOPLE = "customers.write"


def rights_of(scopes: Iterable[str]) -> frozenset[str]:
    """The rights that these scopes open together."""
    return frozenset(str(right) for name in scopes if name in SCOPES for right in SCOPES[name].rights)
