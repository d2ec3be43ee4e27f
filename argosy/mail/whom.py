"""To whom a letter goes: the contact and the customer behind an address, and where and when they are at work."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from argosy.customers import countries
from argosy.customers.actions.recognising import folded
from argosy.customers.local_time import zone_of
from argosy.customers.models import Contact, Customer
from argosy.customers.working_days import zone
from argosy.mail.errors import BadRecipient
from argosy.mail.letters import recipients
from argosy.mail.models import Draft
from argosy.platform import search
from argosy.platform.access import Actor
from argosy.reading.vocabulary.countries import DOMAIN_TO_COUNTRY

CHINESE = frozenset({"CN", "TW", "HK", "MO"})


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody to whom a letter goes, with what the actor may know of them."""

    name: str
    address: str
    contact: Contact | None = None
    customer: Customer | None = None

    @property
    def country(self) -> str:
        """The customer's country, else the one of the address's ending; "" where nobody knows."""
        if self.customer is not None and self.customer.country:
            return self.customer.country
        ending = self.address.rpartition(".")[2].casefold()
        return DOMAIN_TO_COUNTRY.get(ending, ending.upper() if len(ending) == 2 else None) or ""

    @property
    def zone(self) -> ZoneInfo | None:
        """In which zone they work."""
        own = self.customer.time_zone if self.customer is not None else ""
        return zone(own) or zone(zone_of(self.country))

    @property
    def place(self) -> str:
        """Where they are, in words."""
        if self.customer is not None and self.customer.city:
            return self.customer.city
        return countries.name(self.country) if self.country else ""

    @property
    def language(self) -> str:
        """In which language one writes to them: the contact's own, else their country's, else ""."""
        if self.contact is not None and self.contact.language:
            return self.contact.language
        return "zh" if self.country in CHINESE else ""


def typed(*lines: str) -> list[tuple[str, str]]:
    """(name, address) of all that can be understood of these lines, none twice; what is half typed is left out."""
    found: dict[str, tuple[str, str]] = {}
    for line in lines:
        try:
            people = recipients(line)
        except BadRecipient:
            people = [one for part in line.split(",") for one in _one(part)]
        for name, address in people:
            found.setdefault(folded(address), (name, address))
    return list(found.values())


def _one(part: str) -> list[tuple[str, str]]:
    try:
        return recipients(part)
    except BadRecipient:
        return []


def known(actor: Actor, people: list[tuple[str, str]], draft: Draft | None = None) -> list[Recipient]:
    """These people as recipients; the customer of the answered message stands for whom no contact is known."""
    keys = {search.blind(actor.enterprise, folded(address)): folded(address) for _name, address in people}
    visible = Customer.objects.visible_to(actor).kept()
    rows = Contact.objects.filter(email_key__in=keys, customer__in=visible).select_related("customer")
    contacts = {keys[contact.email_key]: contact for contact in rows}
    answered = draft.answers.customer if draft is not None and draft.answers is not None else None
    found = []
    for place, (name, address) in enumerate(people):
        contact = contacts.get(folded(address))
        customer = contact.customer if contact is not None else (answered if place == 0 else None)
        found.append(Recipient(name or (contact.name if contact else ""), address, contact, customer))
    return found
