"""The customers of an enterprise, with their contacts, keys and search rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from uuid import UUID

from django.db import models

from argosy import matching
from argosy.customers.actions import recognising
from argosy.customers.models import Contact, Customer, CustomerSearch, MatchKey, Stage
from argosy.platform import search
from bench.generator.inventing import Buyer, Person, buyer, identity

CUSTOMER, CONTACT = 1, 2
TODAY = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
STAGES = (Stage.TO_FOLLOW,) * 5 + (Stage.INQUIRY,) * 3 + (Stage.SAMPLE, Stage.DEAL, Stage.REPEAT)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is made, for whom."""

    enterprise: UUID
    members: tuple[UUID, ...]
    customers: int
    messages: int
    opportunities: int
    url: str

    def owner(self, number: int) -> int | None:
        """Whose customer this is, by the member's place; every tenth is nobody's."""
        return None if number * 7919 % 100 < 10 else number % len(self.members)


def customer_id(number: int) -> UUID:
    """The id of the customer of this number."""
    return identity(CUSTOMER, number)


def contact_id(number: int, place: int) -> UUID:
    """The id of a contact of the customer of this number."""
    return identity(CONTACT, number, place)


def rows(plan: Plan, numbers: Sequence[int]) -> Iterator[models.Model]:
    """All rows about these customers."""
    for number in numbers:
        chance = Random(-number - 1)
        made, who = buyer(number), plan.owner(number)
        customer = _customer(made, number, None if who is None else plan.members[who], chance)
        yield customer
        for place, person in enumerate(made.people):
            yield _contact(plan.enterprise, number, place, person, made.language)
        for kind, key in _keys(made):
            yield MatchKey(customer_id=customer.pk, kind=kind, key=key)
        yield _search_row(customer, made)


def _customer(made: Buyer, number: int, owner: UUID | None, chance: Random) -> Customer:
    last = None if chance.random() < 0.15 else TODAY - timedelta(minutes=chance.randrange(2 * 365 * 1440))
    next_step = chance.random() < 0.05
    return Customer(
        id=customer_id(number),
        number=number + 1,
        name=made.name,
        country=made.country,
        city=made.city,
        time_zone=made.time_zone,
        website=made.website,
        stage=chance.choice(STAGES),
        stars=chance.choice((0, 0, 0, 1, 2, 3)),
        source="import",
        notes="Asked for a catalogue at the fair." if chance.random() < 0.2 else "",
        owner_id=owner,
        created_at=TODAY - timedelta(days=chance.randrange(1, 1000)),
        last_contact_at=last,
        next_step="Call about the samples" if next_step else "",
        next_step_at=TODAY + timedelta(days=chance.randrange(-20, 40)) if next_step else None,
    )


def _contact(enterprise: UUID, number: int, place: int, person: Person, language: str) -> Contact:
    return Contact(
        id=contact_id(number, place),
        customer_id=customer_id(number),
        name=person.name,
        email=person.email,
        email_key=search.blind(enterprise, person.email),
        phone=person.phone,
        position=person.position,
        language=language,
        is_main=place == 0,
    )


def _keys(made: Buyer) -> set[tuple[str, int]]:
    """What `customers.actions.recognising.index` would keep."""
    companies = [
        matching.Company(name=made.name, country=made.country, website=made.website, email=p.email, phone=p.phone)
        for p in made.people
    ]
    return recognising.keys_of(companies)


def _search_row(customer: Customer, made: Buyer) -> CustomerSearch:
    people = [text for p in made.people for text in (p.name, p.email, p.phone)]
    shown = [made.name, made.city, made.website, f"{customer.number}", *people]
    return CustomerSearch(
        row_id=customer.pk,
        member_id=customer.owner_id,
        at=customer.last_contact_at or customer.created_at,
        tokens=search.tokens(customer.enterprise_id, [], prefixes=shown),
    )
