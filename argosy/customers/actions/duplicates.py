"""The duplicate check as people meet it: who is there already, why we think so, who follows it and since when (S53-S55)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from argosy.customers.actions import recognising
from argosy.customers.models import Customer
from argosy.customers.permissions import Permission
from argosy.platform.access import Actor

MOST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A customer that may be the same. What the actor may not see, it does not name."""

    name: str
    customer: Customer | None  # None where it is out of reach
    is_sure: bool
    evidence: tuple[str, ...]
    follower: str
    since: str
    last_contact: str

    @property
    def sentence(self) -> str:
        """The evidence and who follows it, in one line."""
        return "; ".join(part for part in (*self.evidence, self.follower, self.last_contact) if part)


def look(
    actor: Actor, name: str, country: str = "", website: str = "", contacts: Sequence[recognising.Person] = ()
) -> list[Duplicate]:
    """The customers that may be this company, most alike first, as far as the actor may know of them."""
    actor.require(Permission.USE_CUSTOMERS)
    twins = recognising.twins(name, country, website, contacts)[:MOST_SHOWN]
    visible = set(
        Customer.objects.visible_to(actor).filter(pk__in=[t.customer.pk for t in twins]).values_list("pk", flat=True)
    )
    return [_shown(twin, visible) for twin in twins]


def _shown(twin: recognising.Twin, visible: set[UUID]) -> Duplicate:
    customer = twin.customer
    is_visible = customer.pk in visible
    # evidence may quote the other's name or people: out of reach, only the decision is told
    evidence = twin.evidence if is_visible else (_("the same company by name, domain, mail or phone"),)
    since = date_format(timezone.localtime(customer.created_at), "j M Y")
    follower = _("nobody follows it") if customer.owner is None else _("followed by %(name)s since %(day)s")
    return Duplicate(
        name=customer.name if is_visible else _("This company"),
        customer=customer if is_visible else None,
        is_sure=twin.is_sure,
        evidence=evidence,
        follower=follower % {"name": customer.owner, "day": since},
        since=since,
        last_contact=_last_contact(customer),
    )


def _last_contact(customer: Customer) -> str:
    if customer.last_contact_at is None:
        return _("no contact yet")
    days = (timezone.now() - customer.last_contact_at).days
    if days == 0:
        return _("last contact today")
    return ngettext("last contact %(days)s day ago", "last contact %(days)s days ago", days) % {"days": days}
