"""A rule as a person reads it: "If the sender contains dhl, move it to the folder Shipping"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from argosy.automation.conditions import HOWS, PARTS, Condition
from argosy.automation.doings import DOINGS, Doing
from argosy.automation.models import Rule
from argosy.automation.sentences import KINDS
from argosy.customers import in_order, reach
from argosy.customers.models import Customer
from argosy.enterprise.models import Member
from argosy.mail.models import Folder, FolderRole
from argosy.mail.queries import title_of, titled
from argosy.platform.access import Actor
from argosy.platform.listing.walking import Order

MOST_CUSTOMERS, MOST_MEMBERS = 300, 500
# Folders that every mailbox may have: rules for everybody name them by what they are for.
ROLES = (FolderRole.ARCHIVE, FolderRole.JUNK, FolderRole.TRASH)


@dataclass(frozen=True, slots=True)
class Names:
    """What the values of rules are called, and what may be chosen."""

    folders: list[tuple[str, str]]
    customers: list[tuple[str, str]]
    members: list[tuple[str, str]]
    parts: list[tuple[str, Any]]
    hows: list[tuple[str, Any]]
    kinds: list[tuple[str, Any]]
    doings: list[tuple[str, Any]]

    @classmethod
    def of(cls, actor: Actor) -> Names:
        """As this actor may choose them."""
        own = list(Folder.objects.filter(mailbox__member=actor.member).order_by("pk")[:300])
        others = {title_of(one): one.title for one in own if one.role == FolderRole.OTHER}
        roles: list[tuple[str, str]] = [(str(role), titled(role, "")) for role in ROLES]
        last = in_order.first(reach.of(actor), Order(), MOST_CUSTOMERS)
        customers = Customer.objects.visible_to(actor).filter(pk__in=last)
        members = Member.objects.filter(state="active").select_related("user").order_by("joined_at")[:MOST_MEMBERS]
        return cls(
            folders=[*roles, *((title, shown) for shown, title in sorted(others.items()))],
            customers=sorted(((str(c.pk), c.name) for c in customers), key=lambda pair: pair[1].casefold()),
            members=[(str(m.pk), str(m)) for m in members],
            parts=list(PARTS.items()),
            hows=list(HOWS.items()),
            kinds=list(KINDS.items()),
            doings=list(DOINGS.items()),
        )

    def value(self, one: Doing) -> str:
        """What the value of this doing is called."""
        known = {"folder": self.folders, "customer": self.customers, "tell": self.members, "kind": self.kinds}
        if one.do == "customer" and one.value not in dict(self.customers):
            return _customer(one.value)
        return str(dict(known.get(one.do, ())).get(one.value, one.value))


def _customer(value: str) -> str:
    try:
        found = Customer.objects.filter(pk=UUID(value)).first()
    except ValueError:
        found = None
    return found.name if found else _("a customer that is gone")


def said(rule: Rule, names: Names) -> dict[str, Any]:
    """The sentences of a rule: what it looks for, and what it does."""
    return {
        "conditions": [_condition(Condition.of(one)) for one in rule.conditions],
        "does": does(map(Doing.of, rule.doings), names),
    }


def _condition(one: Condition) -> dict[str, Any]:
    value = str(KINDS.get(one.value, one.value)) if one.part == "kind" else one.value
    return {"part": PARTS.get(one.part, one.part), "how": HOWS.get(one.how, one.how), "value": value}


def does(doings: Iterable[Doing], names: Names) -> list[str]:
    """What it does: "move it to the folder Archive", "star it"."""
    return [f"{DOINGS[one.do]} {names.value(one)}".strip() for one in doings]
