"""Which figures there are, by family."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from argosy.customers.permissions import Permission as Customers
from argosy.deals.permissions import Permission as Deals
from argosy.platform.access import Actor
from argosy.platform.errors import NotFound
from argosy.reports.families import customers, opportunities, people, transactions
from argosy.reports.figures import Kind
from argosy.reports.permissions import Permission


@dataclass(frozen=True, slots=True)
class Family:
    """Figures of one subject, and the rights without which they are not shown."""

    key: str
    title: Any
    kinds: Sequence[Kind]
    needs: tuple[StrEnum, ...]

    def is_open_to(self, actor: Actor) -> bool:
        """May the actor see what these figures count?"""
        return actor.may(Permission.USE_REPORTS) and all(actor.may(right) for right in self.needs)

    def kind(self, key: str) -> Kind:
        """The figure of this key. Raises NotFound."""
        found = next((one for one in self.kinds if one.key == key), None)
        if found is None:
            raise NotFound
        return found


FAMILIES: Mapping[str, Family] = {
    one.key: one
    for one in [
        Family("customers", _("Customers"), customers.KINDS, (Customers.USE_CUSTOMERS,)),
        Family("transactions", _("Transactions"), transactions.KINDS, (Deals.USE_DOCUMENTS,)),
        Family("opportunities", _("Opportunities"), opportunities.KINDS, (Deals.USE_DEALS,)),
        Family(
            "people",
            _("People"),
            people.KINDS,
            (Customers.USE_CUSTOMERS, Deals.USE_DEALS, Deals.USE_DOCUMENTS),
        ),
    ]
}


def may_see_figures(actor: Actor) -> bool:
    """Is one family at least open to her?"""
    return any(one.is_open_to(actor) for one in FAMILIES.values())


def family(actor: Actor, key: str) -> Family:
    """The family of this key, if the actor may see its figures. Raises NotFound, NotAllowed."""
    actor.require(Permission.USE_REPORTS)
    found = FAMILIES.get(key)
    if found is None:
        raise NotFound
    for right in found.needs:
        actor.require(right)
    return found
