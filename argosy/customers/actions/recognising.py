"""How customers are recognised: the keys of the duplicate check and the search row, kept with every change (DESIGN D4b)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from django.db.models import prefetch_related_objects
from django.utils import timezone

from argosy import matching
from argosy.customers.actions import match_keys
from argosy.customers.finding import found_by
from argosy.customers.likely import Likely, likely
from argosy.customers.models import Contact, ContactPoint, Customer, CustomerSearch, MatchKey, PointKind, RecordKind
from argosy.customers.rules import rules
from argosy.platform import search, veil
from argosy.platform.tenancy.scope import current_enterprise

# Of so many that share a way to be reached, the people are opened and compared one by one.
MOST_OPENED, MOST_PEOPLE = 12, 50
_WORTH_SAYING = 0.15
# Who shares one of these is always told of, be it a forwarder's.
BY_PHONE = frozenset({PointKind.PHONE, PointKind.WHATSAPP})
_PHONES = ("contact.phone", *(f"{kind}.phone" for kind in RecordKind.values))
_SITES = tuple(f"{kind}.website" for kind in RecordKind.values)
# kind of key → the fields that it is made of
TELLING = {
    "email": ("contact.email",), "domain": ("contact.email", *_SITES), "host": _SITES, "phone": _PHONES,
    "phone_end": _PHONES, "social": ("contact.phone",),
}  # fmt: skip
REACHED_BY = frozenset({"email", "domain", "host", "phone", "social"})


class Person(Protocol):
    """What is known of somebody there."""

    @property
    def email(self) -> str: ...

    @property
    def phone(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Twin:
    """A customer that may be the same, and why."""

    customer: Customer
    score: float
    is_sure: bool
    evidence: tuple[str, ...]
    kinds: frozenset[str] = frozenset()  # the kinds of key that both have


@dataclass(frozen=True, slots=True)
class Known:
    """A customer to whom an address belongs, by the address of a contact or by the domain of the company."""

    customer: Customer
    by: str


def index(customer: Customer) -> None:
    """Bring the customer's keys and search row up to date; in the transaction of the change."""
    with veil.whole():
        _index(customer)


def _index(customer: Customer) -> None:
    contacts = list(customer.contacts.prefetch_related("points"))
    wanted = wanted_keys(customer, contacts)
    have = match_keys.have(customer)
    match_keys.take((key, kind, str(customer.pk)) for kind, key in have - wanted)
    if wanted - have and match_keys.is_held(customer):
        match_keys.write((key, kind, str(customer.pk)) for kind, key in wanted - have)
    _index_words(customer, contacts)
    if customer.match_rules != rules():
        customer.match_rules = rules()
        customer.save(update_fields=["match_rules"])


def wanted_keys(customer: Customer, contacts: Sequence[Contact]) -> set[tuple[str, int]]:
    """The kinds and hashes under which this customer with these people is to be found."""
    return keys_of(_companies(customer, contacts)) | _people_keys(contacts)


def by_address(address: str) -> Known | None:
    """Whose address this is: a contact's, else of the one customer with that company domain."""
    return by_addresses([address]).get(folded(address))


def by_addresses(addresses: Sequence[str]) -> dict[str, Known]:
    """Folded address → customer, for those that are known; three questions to the database however many there are."""
    enterprise = current_enterprise()
    asked = {search.blind(enterprise, a): a for a in {folded(a) for a in addresses} if a}
    contacts = Contact.objects.filter(email_key__in=asked, customer__merged_into__isnull=True)
    people = [(contact.email_key, contact.customer) for contact in contacts.select_related("customer__owner__user")]
    points = ContactPoint.objects.filter(key__in=asked, contact__customer__merged_into__isnull=True)
    people += [(one.key, one.contact.customer) for one in points.select_related("contact__customer__owner__user")]
    known = {asked[key]: Known(customer, "address") for key, customer in _only_ones(people).items()}
    shared = {asked[key] for key, _customer in people}
    domains: dict[int, list[str]] = {}
    for address in set(asked.values()) - shared:
        domain = address.rpartition("@")[2]
        if domain and not matching.is_free_mail(domain):
            domains.setdefault(search.blind(enterprise, f"domain:{matching.registrable(domain)}"), []).append(address)
    rows = MatchKey.objects.filter(key__in=domains, kind="domain", customer__merged_into__isnull=True)
    companies = [(row.key, row.customer) for row in rows.select_related("customer__owner__user")]
    for key, customer in _only_ones(companies).items():
        known.update(dict.fromkeys(domains[key], Known(customer, "domain")))
    return known


def _only_ones(pairs: Sequence[tuple[int, Customer]]) -> dict[int, Customer]:
    """What belongs to one customer; what two customers share says nothing."""
    found: dict[int, dict[UUID, Customer]] = {}
    for key, customer in pairs:
        found.setdefault(key, {})[customer.pk] = customer
    return {key: next(iter(of.values())) for key, of in found.items() if len(of) == 1}


def folded(address: str) -> str:
    """The address as it is compared."""
    return address.strip().casefold()


def twins(name: str, country: str = "", website: str = "", contacts: Sequence[Person] = ()) -> list[Twin]:
    """The customers that may be this company, most alike first."""
    people: list[Person | None] = [*contacts] or [None]
    hidden = untold()
    asked = [matching.Company(name=name, country=country, website=website, **_of(p)) for p in people]
    sharing = {
        one.customer: one
        for one in likely({key for company in asked for kind, key in _keys(company) if kind not in hidden})
    }
    rows = Customer.objects.kept().filter(pk__in=list(sharing)).select_related("owner__user")
    ranked = sorted(rows, key=lambda row: -sharing[row.pk].weight)
    # contacts are sealed: only those of whom one was asked are opened
    reached = [row for row in ranked if sharing[row.pk].by_contact][:MOST_OPENED]
    prefetch_related_objects(reached, "contacts__points")
    opened = {row.pk for row in reached}
    found = [
        _compared(sharing[row.pk], row, asked, _companies(row) if row.pk in opened else [_company(row, None)])
        for row in ranked
    ]
    worth = (twin for twin in found if twin.score >= _WORTH_SAYING or twin.kinds & REACHED_BY)
    return sorted(worth, key=lambda twin: -twin.score)


def untold() -> frozenset[str]:
    """The kinds of key that would tell what the role of whoever asks does not see."""
    return frozenset(kind for kind, keys in TELLING.items() if not all(map(veil.is_seen, keys)))


def _compared(
    sharing: Likely, customer: Customer, asked: Sequence[matching.Company], ours: Sequence[matching.Company]
) -> Twin:
    best = max((matching.compare(a, b) for a in asked for b in ours), key=lambda verdict: verdict.score)
    return Twin(customer, best.score, best.same, best.evidence, frozenset(sharing.kinds))


def _companies(customer: Customer, contacts: Sequence[Contact] | None = None) -> list[matching.Company]:
    known = list(customer.contacts.all()) if contacts is None else contacts
    people: list[Contact | None] = [*known[:MOST_PEOPLE]]
    return [_company(customer, person, customer.phone) for person in people or [None]]


def _company(customer: Customer, person: Contact | None, switchboard: str = "") -> matching.Company:
    return matching.Company(
        name=customer.name,
        names=tuple(customer.other_names),
        country=customer.country,
        website=" | ".join(filter(None, (customer.website, *customer.more_websites))),
        **_of(person, switchboard),
    )


def _of(person: Person | None, switchboard: str = "") -> dict[str, Any]:
    if person is None:
        return {"phone": switchboard}
    points = list(person.points.all()) if isinstance(person, Contact) else []
    emails = [person.email, *(one.value for one in points if one.kind == PointKind.EMAIL)]
    phones = [person.phone, *(one.value for one in points if one.kind in BY_PHONE), switchboard]
    return {"email": " | ".join(filter(None, emails)), "phone": " | ".join(filter(None, phones))}


def account(text: str) -> str:
    """An account as it is compared: without its network's address, the @ and capitals."""
    return text.strip().casefold().rstrip("/").rpartition("/")[2].removeprefix("@")


def same(left: Customer, right: Customer) -> Twin:
    """How much speaks for two customers of ours being one company: the right one as a twin of the left."""
    best = max((matching.compare(a, b) for a in _companies(left) for b in _companies(right)), key=lambda v: v.score)
    return Twin(right, best.score, best.same, best.evidence)


def _people_keys(contacts: Sequence[Contact]) -> set[tuple[str, int]]:
    """People by name, in any script, and by their accounts: for who remembers a person and not the company."""
    enterprise = current_enterprise()
    people = contacts[:MOST_PEOPLE]
    keys = {("person", matching.name_key(contact.name)) for contact in people}
    points = [one for contact in people for one in contact.points.all()]
    keys |= {("social", account(one.value)) for one in points if one.kind not in {PointKind.EMAIL, *BY_PHONE}}
    return {(kind, search.blind(enterprise, f"{kind}:{key}")) for kind, key in keys if key}


def keys_of(companies: Iterable[matching.Company]) -> set[tuple[str, int]]:
    """The kinds and hashes under which a customer is found: its ways to be reached, its names, and parts of names."""
    return {pair for company in companies for pair in _keys(company)}


def _keys(company: matching.Company) -> list[tuple[str, int]]:
    enterprise = current_enterprise()
    names = (company.name, *company.names)
    found = {*matching.keys(company), *(key for name in names for key in matching.postings(name))}
    return [(kind, search.blind(enterprise, f"{kind}:{value}")) for kind, value in found]


def _index_words(customer: Customer, contacts: list[Contact]) -> None:
    CustomerSearch.objects.update_or_create(
        row_id=customer.pk,
        defaults={
            "enterprise_id": customer.enterprise_id,
            "member_id": customer.owner_id,
            "at": customer.last_contact_at or customer.created_at or timezone.now(),
            "tokens": search.tokens(customer.enterprise_id, [], prefixes=found_by(customer, contacts)),
        },
    )
