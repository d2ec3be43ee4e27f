"""Companies brought in by the hundred, as an import does: recognised, written and indexed with few questions each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import chain
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import prefetch_related_objects
from django.utils import timezone

from argosy import matching
from argosy.customers import origins
from argosy.customers.actions import fields as own_fields
from argosy.customers.actions.coming import Coming, Key, words_of
from argosy.customers.actions.customers import KNOWN, next_number
from argosy.customers.actions.people import prepared
from argosy.customers.actions.recognising import Twin, untold
from argosy.customers.events import CustomersCame
from argosy.customers.likely import PARTS_OF_NAMES, Likely, sharing
from argosy.customers.local_time import zone_of
from argosy.customers.models import (
    Contact,
    ContactPoint,
    Customer,
    CustomerSearch,
    CustomField,
    FieldIndex,
    MatchKey,
    Ownership,
    Tagging,
)
from argosy.customers.permissions import Permission
from argosy.customers.rules import rules
from argosy.customers.treatment import policy
from argosy.customers.vocabulary import Words
from argosy.platform import search
from argosy.platform.access import Actor
from argosy.platform.events import publish
from argosy.platform.tenancy.ids import new_ids

# What a file is compared by: all that a typed company is, but for people's names and ends of numbers, which say too little.
KINDS = frozenset({"email", "social", "domain", "host", "phone", "name"}) | PARTS_OF_NAMES
MOST_A_KEY, MOST_COMPARED, ENOUGH = 20, 4, 3
# By parts of the name alone, of a word misspelt or heard: how rare they must be, and how many are looked at.
MOST_BY_PARTS, RARE_ENOUGH = 2, 0.9
_KEYS = """
INSERT INTO {table} (id, enterprise_id, kind, key, customer_id)
SELECT given.id, %s, given.kind, given.key, given.customer
FROM unnest(%s::uuid[], %s::text[], %s::bigint[], %s::uuid[]) AS given(id, kind, key, customer)
"""
_WORDS = """
INSERT INTO {table} (row_id, enterprise_id, member_id, at, tokens)
SELECT given.id, %s, given.member, %s, given.tokens::bigint[]
FROM unnest(%s::uuid[], %s::uuid[], %s::text[]) AS given(id, member, tokens)
"""


def twins_of_many(asked: Sequence[tuple[matching.Company, Iterable[Key]]]) -> list[Twin | None]:
    """For each of several companies the customer that it surely is or may not be beside, where there is one."""
    held = policy()
    told = KINDS - untold()
    of_key: dict[int, set[int]] = defaultdict(set)
    for place, (_company, keys) in enumerate(asked):
        for kind, key in keys:
            if kind in told:
                of_key[key].add(place)
    shared: list[dict[UUID, Likely]] = [{} for _ in asked]
    rows = sharing(list(of_key), MOST_A_KEY)
    bearers = Counter(key for _kind, _customer, key in rows)
    for kind, customer, key in rows:
        for place in of_key[key]:
            shared[place].setdefault(customer, Likely(customer)).add(kind, bearers[key])
    likely = [_likely(one.values()) for one in shared]
    kept = Customer.objects.kept().select_related("owner__user")
    known = kept.in_bulk({one.customer for few in likely for one in few})
    # contacts are sealed: only those of whom one is in the file are opened
    reached = {one.customer for few in likely for one in few if one.by_contact}
    prefetch_related_objects([row for pk, row in known.items() if pk in reached], "contacts__points")
    found: list[Twin | None] = []
    for (company, _keys), few in zip(asked, likely, strict=True):
        twins = [_compared(company, known[one.customer], one) for one in few if one.customer in known]
        twins = [one for one in twins if not held.ignores(one.kinds)]
        sure = [one for one in twins if one.is_sure or held.forbids(one.kinds)]
        found.append(max(sure, key=lambda one: one.score) if sure else None)
    return found


def _likely(shared: Iterable[Likely]) -> list[Likely]:
    """Those worth a closer look: by what is nearly sure, and few by parts of their names."""
    ranked = sorted(shared, key=lambda one: -one.weight)
    sure = [one for one in ranked if one.kinds - PARTS_OF_NAMES or "pair" in one.kinds][:MOST_COMPARED]
    if sure:
        return [one for one in sure if one.weight >= ENOUGH or one.kinds - PARTS_OF_NAMES]
    return [one for one in ranked[:MOST_BY_PARTS] if one.weight >= RARE_ENOUGH]


def _compared(company: matching.Company, customer: Customer, shared: Likely) -> Twin:
    people = list(customer.contacts.all()) if shared.by_contact else []
    emails = [one.email for one in people] + [p.value for one in people for p in one.points.all() if p.kind == "email"]
    phones = [customer.phone, *(one.phone for one in people)]
    ours = matching.Company(
        name=customer.name,
        names=tuple(customer.other_names),
        country=customer.country,
        website=customer.website,
        email=" | ".join(filter(None, emails)),
        phone=" | ".join(filter(None, phones)),
    )
    verdict = matching.compare(company, ours)
    return Twin(customer, verdict.score, verdict.same, verdict.evidence, frozenset(shared.kinds))


@transaction.atomic
def bring_in(
    actor: Actor,
    kind: str,
    coming: Sequence[Coming],
    keys: Sequence[set[Key]],
    *,
    by: str,
    ref: str,
    pooled: bool = False,
) -> list[Customer]:
    """These companies are customers, leads or suppliers from now on, with their people, in the order given.

    Who asks has looked for duplicates (`twins_of_many`) and for people who were erased.
    """
    actor.require(Permission.EDIT_CUSTOMERS)
    number, words, now = next_number(), Words(), timezone.now()
    first = words.first(kind)
    made = [_row(actor, kind, one, number + place, first) for place, one in enumerate(coming)]
    for customer, one in zip(made, coming, strict=True):
        customer.is_pooled = pooled
        filled = [name for name in KNOWN if one.known.get(name) not in (None, "", 0, [])]
        origins.stamp(customer, [*filled, *(["custom"] if one.own else [])], actor, by, ref)
    Customer.objects.bulk_create(made, batch_size=500)
    _people(actor, made, coming, by, ref)
    _index(made, coming, keys, now)
    Ownership.objects.bulk_create([Ownership(customer=one, member_id=one.owner_id, since=now) for one in made])
    Tagging.objects.bulk_create(
        [Tagging(customer=row, tag=tag) for row, one in zip(made, coming, strict=True) for tag in one.tags]
    )
    publish(CustomersCame(tuple(one.pk for one in made)))
    return made


def _row(actor: Actor, kind: str, one: Coming, number: int, stage: str) -> Customer:
    known = {"stage": stage, **one.known}
    owned = {str(pk): value for pk, value in one.own.items() if value not in (None, "", [])} or None
    made = Customer(number=number, kind=kind, owner_id=one.owner, created_by_id=actor.member, custom=owned, **known)
    made.match_rules = rules()
    made.time_zone = made.time_zone or zone_of(made.country)
    return made


def _people(actor: Actor, made: Sequence[Customer], coming: Sequence[Coming], by: str, ref: str) -> None:
    contacts: list[Contact] = []
    points: list[ContactPoint] = []
    lines: list[FieldIndex] = []
    fields = {one.pk: one for one in CustomField.objects.all()} if any(c.own or c.own_of_person for c in coming) else {}
    for customer, one in zip(made, coming, strict=True):
        lines += own_fields.lines(actor, fields, customer.pk, one.own)
        for place, person in enumerate(one.people):
            contact, further = prepared(actor, customer, person, is_main=place == 0, by=by, ref=ref)
            if place == 0 and one.own_of_person:
                contact.custom = {str(pk): value for pk, value in one.own_of_person.items()}
                lines += own_fields.lines(actor, fields, contact.pk, one.own_of_person)
            contacts.append(contact)
            points += further
    Contact.objects.bulk_create(contacts, batch_size=500)
    ContactPoint.objects.bulk_create(points, batch_size=500)
    FieldIndex.objects.bulk_create(lines, batch_size=1_000)


def _index(made: Sequence[Customer], coming: Sequence[Coming], keys: Sequence[set[Key]], now: datetime) -> None:
    if not made:
        return
    ids = [str(one.pk) for one in made]
    # in the order of the index, so that its pages are touched once
    pairs = sorted((key, kind, pk) for pk, own in zip(ids, keys, strict=True) for kind, key in own)
    columns = (
        _array(new_ids(len(pairs))),
        _array(kind for _key, kind, _pk in pairs),
        _array(key for key, _kind, _pk in pairs),
        _array(pk for _key, _kind, pk in pairs),
    )
    enterprise = made[0].enterprise_id
    with connection.cursor() as cursor:
        cursor.execute(_KEYS.format(table=MatchKey._meta.db_table), [enterprise, *columns])
        found = [
            _array(search.tokens(enterprise, [], prefixes=chain(words_of(one), [str(row.number)])))
            for row, one in zip(made, coming, strict=True)
        ]
        given = (_array(ids), _array(one.owner_id or "NULL" for one in made), found)
        cursor.execute(_WORDS.format(table=CustomerSearch._meta.db_table), [enterprise, now, *given])


def _array(values: Iterable[Any]) -> str:
    """An array as PostgreSQL reads it: ids, numbers and words of ours, which need no quotes. Much faster than one by one."""
    return f"{{{','.join(map(str, values))}}}"
