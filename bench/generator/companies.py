"""The customers of an enterprise, with their contacts, keys and search rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from uuid import UUID

from argosy import matching
from argosy.customers.models import Contact, Customer, CustomerSearch, Follower, MatchKey, Stage
from argosy.customers.rules import rules
from argosy.platform import search
from bench.generator.copying import Lean, lean
from bench.generator.inventing import Buyer, Person, buyer, identity

CUSTOMER, CONTACT, FOLLOWER = 1, 2, 11
OWNED, FOLLOWED, FREE = WAYS = ("owned", "followed", "free")
FEW = 18  # customers are in the newcomer's reach, as many by each way
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
    is_bare: bool = False  # what the duplicate check reads, and nothing else
    newcomer: UUID | None = None  # has no mailbox, and sees few of very many

    def owner(self, number: int) -> UUID | None:
        """Whose customer this is; every tenth is nobody's, and a few are the newcomer's."""
        how = self.way_to_newcomer(number)
        if how == OWNED:
            return self.newcomer
        is_nobodys = number * 7919 % 100 < 10 or how == FREE
        return None if is_nobodys else self.members[number % len(self.members)]

    def way_to_newcomer(self, number: int) -> str:
        """By which way this customer is in the newcomer's reach; "" for all but a few."""
        apart = self.customers // FEW or 1
        place, beside = divmod(number - apart // 2, apart)  # the first customers write and order a great deal
        return WAYS[place % len(WAYS)] if beside == 0 and 0 <= place < FEW else ""


def customer_id(number: int) -> UUID:
    """The id of the customer of this number."""
    return identity(CUSTOMER, number)


def contact_id(number: int, place: int) -> UUID:
    """The id of a contact of the customer of this number."""
    return identity(CONTACT, number, place)


class Writer:
    """All rows about customers, lean: a million of them are made one by one."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.customer, self.contact, self.key, self.words = map(lean, (Customer, Contact, MatchKey, CustomerSearch))
        self.follower = lean(Follower)

    def rows(self, numbers: Sequence[int]) -> Iterator[Lean]:
        """All rows about these customers."""
        for number in numbers:
            chance = Random(-number - 1)
            made = buyer(number)
            customer = self._customer(made, number, chance)
            yield customer
            if self.plan.way_to_newcomer(number) == FOLLOWED:
                yield self._follower(number)
            for place, person in enumerate(made.people):
                yield self._contact(number, place, person, made.language)
            yield from self._keys(number, made)
            if not self.plan.is_bare:
                yield self._search_row(customer, made)

    def _customer(self, made: Buyer, number: int, chance: Random) -> Lean:
        owner = self.plan.owner(number)
        last = None if chance.random() < 0.15 else TODAY - timedelta(minutes=chance.randrange(2 * 365 * 1440))
        next_step = chance.random() < 0.05
        return self.customer(
            id=customer_id(number),
            enterprise_id=self.plan.enterprise,
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
            # what is nobody's lies in a pool, but for the few that everybody sees
            is_pooled=owner is None and self.plan.way_to_newcomer(number) != FREE,
            created_at=TODAY - timedelta(days=chance.randrange(1, 1000)),
            last_contact_at=last,
            next_step="Call about the samples" if next_step else "",
            next_step_at=TODAY + timedelta(days=chance.randrange(-20, 40)) if next_step else None,
            match_rules=rules(),
        )

    def _follower(self, number: int) -> Lean:
        return self.follower(
            id=identity(FOLLOWER, number),
            enterprise_id=self.plan.enterprise,
            customer_id=customer_id(number),
            member_id=self.plan.newcomer,
        )

    def _contact(self, number: int, place: int, person: Person, language: str) -> Lean:
        return self.contact(
            id=contact_id(number, place),
            enterprise_id=self.plan.enterprise,
            customer_id=customer_id(number),
            name=person.name,
            email=person.email,
            email_key=search.blind(self.plan.enterprise, person.email),
            phone=person.phone,
            position=person.position,
            language=language,
            is_main=place == 0,
            created_at=TODAY,
        )

    def _keys(self, number: int, made: Buyer) -> Iterator[Lean]:
        """What `customers.actions.recognising.index` would keep."""
        company = matching.Company(
            name=made.name,
            country=made.country,
            website=made.website,
            email=" | ".join(one.email for one in made.people),
            phone=" | ".join(one.phone for one in made.people),
        )
        enterprise, customer = self.plan.enterprise, customer_id(number)
        found = matching.keys_of(company, [one.name for one in made.people])
        hashes = search.blind_all(enterprise, [f"{kind}:{value}" for kind, value in found])
        for (kind, _value), key in zip(found, hashes, strict=True):
            yield self.key(enterprise_id=enterprise, kind=kind, key=key, customer_id=customer)

    def _search_row(self, customer: Lean, made: Buyer) -> Lean:
        row, people = vars(customer), [text for p in made.people for text in (p.name, p.email, p.phone)]
        shown = [made.name, made.city, made.website, f"{row['number']}", *people]
        return self.words(
            row_id=row["id"],
            enterprise_id=self.plan.enterprise,
            member_id=row["owner_id"],
            at=row["last_contact_at"] or row["created_at"],
            tokens=search.tokens(self.plan.enterprise, [], prefixes=shown),
        )
