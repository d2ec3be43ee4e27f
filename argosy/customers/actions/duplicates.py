"""The duplicate check as people meet it: who is there already, why we think so, who follows it and since when (S53-S55)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from argosy.audit.models import AuditEntry
from argosy.audit.record import looked, words
from argosy.customers import asked, evidence
from argosy.customers.actions import recognising
from argosy.customers.asked import LOOKED, Asked
from argosy.customers.errors import AlreadyThere, TooManyLooks
from argosy.customers.models import Customer, RecordKind
from argosy.customers.permissions import Permission
from argosy.customers.treatment import Policy, Treatment, policy
from argosy.platform.access import Actor
from argosy.platform.punctuation import listed
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.platform.ui.words import full_day

MOST_SHOWN, MOST_ASKED = 5, 20
DAY = timedelta(days=1)
words(customer_checked=gettext_lazy("asked whether a customer is known"))


@dataclass(frozen=True, slots=True)
class Masked:
    """What can be done about a customer out of reach; nothing where it is within. What stands in "customers.masked" gets it."""

    look: UUID | None = None  # the recorded look, by which its owner can be asked
    typed: str = ""  # by what whoever looks knows it, where she typed nothing: the lead's name, the line of a file
    is_pooled: bool = False  # it lies in the public pool, where it can be taken


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
    is_forbidden: bool = False  # the enterprise allows no second record with what both share
    masked: Masked = Masked()

    @property
    def sentence(self) -> str:
        """The evidence and who follows it, in one line."""
        return listed((part for part in (*self.evidence, self.follower, self.last_contact) if part), ";")


def look(
    actor: Actor, name: str, country: str = "", website: str = "", contacts: Sequence[recognising.Person] = ()
) -> list[Duplicate]:
    """The customers that may be this company, most alike first, as far as the actor may know of them.

    Each look at a colleague's customer is written down and shown to that colleague. Raises TooManyLooks.
    """
    actor.require(Permission.USE_CUSTOMERS)
    question = asked.of(name, website, contacts)
    return disclose(actor, twins(name, country, website, contacts), question, typed=name or website)


def look_for_person(actor: Actor, customer: Customer, person: recognising.Person) -> list[Duplicate]:
    """Where else this person may be: the other customers that share an address, a number or a domain with her.

    Each look at a colleague's customer is written down and shown to that colleague. Raises TooManyLooks.
    """
    actor.require(Permission.USE_CUSTOMERS)
    return disclose(actor, _elsewhere(customer, person), asked.of("", "", [person]))


def _elsewhere(customer: Customer, person: recognising.Person) -> list[recognising.Twin]:
    if not (person.email.strip() or person.phone.strip()):
        return []
    return [twin for twin in twins("", contacts=[person]) if twin.customer.pk != customer.pk]


def refuse_person(actor: Actor, customer: Customer, person: recognising.Person) -> None:
    """Raises AlreadyThere for a person with what the enterprise forbids to have at two customers."""
    held = policy()
    if Treatment.FORBID not in held.fields.values():
        return
    for twin in _elsewhere(customer, person):
        if held.forbids(twin.kinds):
            raise _already_there(actor, twin, held)


def refuse_change(actor: Actor, customer: Customer, wanted: Mapping[str, Any]) -> None:
    """Raises AlreadyThere where these new values are what the enterprise forbids to have at two customers."""
    held = policy()
    if Treatment.FORBID not in held.fields.values():
        return
    names = [wanted.get("name", ""), *wanted.get("other_names", ())]
    sites = " | ".join(filter(None, (wanted.get("website", ""), *wanted.get("more_websites", ()))))
    people = [_Switchboard(phone=wanted["phone"])] if wanted.get("phone") else []
    for name in names if any(names) else [""] if sites or people else []:
        for twin in twins(name, customer.country, sites, people):
            if twin.customer.pk != customer.pk and held.forbids(twin.kinds):
                raise _already_there(actor, twin, held)


@dataclass(frozen=True, slots=True)
class _Switchboard:
    """A company's own number, asked for as a person's is."""

    phone: str
    email: str = ""


def customers_like(actor: Actor, lead: Customer) -> list[Duplicate]:
    """The customers that a lead surely is already, before it becomes one beside them. Raises TooManyLooks."""
    return disclose(actor, _customers_like(lead), Asked(("name",), "lead"), typed=lead.name)


def refuse_lead(actor: Actor, lead: Customer) -> None:
    """Raises AlreadyThere for a lead that surely is a customer already."""
    for twin in _customers_like(lead):
        raise _already_there(actor, twin, policy())


def _customers_like(lead: Customer) -> list[recognising.Twin]:
    found = twins(lead.name, lead.country, lead.website, list(lead.contacts.all()[:MOST_ASKED]))
    return [one for one in found if one.is_sure and one.customer.kind == RecordKind.CUSTOMER and one.customer != lead]


def _already_there(actor: Actor, twin: recognising.Twin, held: Policy) -> Exception:
    """The refusal, which tells of a colleague's customer no more, and no more often, than asking about it does."""
    customer = twin.customer
    is_visible = Customer.objects.visible_to(actor).filter(pk=customer.pk).exists()
    if not is_visible:
        known = _looked_at(actor)
        if customer.pk not in known and len(known) >= held.most_masked_a_day:
            return TooManyLooks(count=held.most_masked_a_day)
    told = _shown(twin, is_visible, held, None)
    # the refusal undoes what was begun; that somebody learnt of a colleague's customer stays
    stays = None if is_visible else partial(_write_down_later, actor, customer)
    return AlreadyThere(name=told.name, evidence=told.sentence, stays=stays)


def disclose(actor: Actor, found: Sequence[recognising.Twin], question: Asked, *, typed: str = "") -> list[Duplicate]:
    """What the actor may know of these customers: her own in full, of others that they are followed, by whom, since when.

    `typed` is by what she knows the company, in words of hers.
    """
    actor.require(Permission.USE_CUSTOMERS)
    held = policy()
    shown = list(found[:MOST_SHOWN])
    seen = Customer.objects.visible_to(actor).filter(pk__in=[twin.customer.pk for twin in shown])
    visible = set(seen.values_list("pk", flat=True))
    masked = [twin.customer for twin in shown if twin.customer.pk not in visible]
    looks = _write_down(actor, masked, held, question) if masked else {}
    return [_shown(twin, twin.customer.pk in visible, held, looks.get(twin.customer.pk), typed) for twin in shown]


def twins(
    name: str, country: str = "", website: str = "", contacts: Sequence[recognising.Person] = ()
) -> list[recognising.Twin]:
    """The customers that may be this company by what the enterprise does not ignore."""
    held = policy()
    return [
        twin
        for twin in recognising.twins(name, country, website, contacts)
        if not (twin.kinds and held.ignores(twin.kinds))
    ]


def refuse_twins(
    actor: Actor,
    name: str,
    country: str,
    website: str,
    contacts: Sequence[recognising.Person],
    *,
    is_surely_new: bool,
) -> None:
    """Raises AlreadyThere for a company that we surely have, and for what the enterprise forbids to have twice."""
    held = policy()
    if is_surely_new and Treatment.FORBID not in held.fields.values():
        return
    for twin in twins(name, country, website, contacts):
        if held.forbids(twin.kinds) or (twin.is_sure and not is_surely_new):
            raise _already_there(actor, twin, held)


def looks_left(actor: Actor) -> int:
    """About how many more of the colleagues' customers the actor may ask today."""
    return max(0, policy().most_masked_a_day - len(_looked_at(actor)))


def look_at(actor: Actor, customer: Customer) -> UUID | None:
    """The newest recorded look of the actor at this customer, by which its owner can be asked."""
    rows = AuditEntry.objects.filter(object_id=customer.pk, word=LOOKED, member_id=actor.member)
    found: UUID | None = rows.order_by("-at").values_list("pk", flat=True).first()
    return found


def _looked_at(actor: Actor) -> set[UUID]:
    rows = AuditEntry.objects.filter(word=LOOKED, member_id=actor.member, at__gt=timezone.now() - DAY)
    return set(rows.values_list("object_id", flat=True))


def _write_down(actor: Actor, masked: Sequence[Customer], held: Policy, question: Asked) -> dict[UUID, UUID]:
    """Each masked customer with the entry of the trail that tells of the look."""
    if actor.member is None:
        return {}
    known = _looked_at(actor)
    new = {customer.pk for customer in masked} - known
    if new and len(known) + len(new) > held.most_masked_a_day:
        raise TooManyLooks(count=held.most_masked_a_day)
    for customer in masked:
        looked(actor, customer, customer.owner_id, LOOKED, **question.details)
    rows = AuditEntry.objects.filter(
        object_id__in=[customer.pk for customer in masked], word=LOOKED, member_id=actor.member
    )
    return dict(rows.order_by("at").values_list("object_id", "pk"))


def _write_down_later(actor: Actor, customer: Customer) -> None:
    with enterprise_scope(actor.enterprise):
        looked(actor, customer, customer.owner_id, LOOKED, **Asked().details)


def _shown(twin: recognising.Twin, is_visible: bool, held: Policy, look_id: UUID | None, typed: str = "") -> Duplicate:
    customer = twin.customer
    masked = Masked() if is_visible else Masked(look_id if customer.owner_id else None, typed, customer.is_pooled)
    # evidence may quote the other's name or people: out of reach, only the decision is told
    told = evidence.told(twin.evidence) if is_visible else (_("the same company by name, domain, mail or phone"),)
    since = full_day(timezone.localtime(customer.created_at))
    return Duplicate(
        name=customer.name if is_visible else _("This company"),
        customer=customer if is_visible else None,
        is_sure=twin.is_sure,
        evidence=told,
        follower=_follower(customer, since, tells=held.tells_follower or is_visible),
        since=since,
        last_contact=_last_contact(customer),
        is_forbidden=held.forbids(twin.kinds),
        masked=masked,
    )


def _follower(customer: Customer, since: str, *, tells: bool) -> str:
    if customer.is_pooled:
        return _("nobody follows it: it lies in the public pool")
    if customer.owner is None:
        return _("nobody follows it")
    if not tells:
        return _("followed by a colleague since %(day)s") % {"day": since}
    return _("followed by %(name)s since %(day)s") % {"name": customer.owner, "day": since}


def _last_contact(customer: Customer) -> str:
    if customer.last_contact_at is None:
        return _("no contact yet")
    days = (timezone.now() - customer.last_contact_at).days
    if days == 0:
        return _("last contact today")
    return ngettext("last contact %(days)s day ago", "last contact %(days)s days ago", days) % {"days": days}
