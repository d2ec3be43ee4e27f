"""Companies brought in by the hundred, as an import does: recognised, written and indexed with few questions each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from argosy import matching
from argosy.customers import origins
from argosy.customers.actions import match_keys, own_index
from argosy.customers.actions.coming import Coming, Key, company_of, searched_by
from argosy.customers.actions.comparing import compared_by
from argosy.customers.actions.customers import KNOWN, next_number
from argosy.customers.actions.people import new_rows
from argosy.customers.actions.recognising import Twin, untold
from argosy.customers.events import CustomersCame
from argosy.customers.likely import Likely
from argosy.customers.likely_of_many import likely_of_many
from argosy.customers.local_time import zone_of
from argosy.customers.models import (
    Contact,
    ContactPoint,
    Customer,
    CustomerSearch,
    CustomField,
    FieldIndex,
    Ownership,
    Tagging,
)
from argosy.customers.permissions import Permission
from argosy.customers.rules import rules
from argosy.customers.treatment import Policy, policy
from argosy.customers.vocabulary import Words
from argosy.platform import search
from argosy.platform.access import Actor
from argosy.platform.events import publish
from argosy.platform.postgres.sending import check_references, without_waiting
from argosy.platform.tenancy import rows
from argosy.platform.tenancy.ids import new_ids
from argosy.platform.tenancy.models import EnterpriseModel
from argosy.platform.tenancy.scope import current_enterprise
from argosy.platform.waiting import Meanwhile, nothing

NOTHING: tuple[Any, ...] = (None, "", 0, [])
_WORDS = """
INSERT INTO {table} (row_id, enterprise_id, member_id, at, tokens)
SELECT given.id, %s, given.member, %s, given.tokens::bigint[]
FROM unnest(%s::uuid[], %s::uuid[], %s::text[]) AS given(id, member, tokens)
"""


class Doubt(NamedTuple):
    """A company that is asked about, by its place, and a customer that it may be, with what both share."""

    place: int
    company: matching.Company
    ours: matching.Company
    shared: Likely


Found = tuple[Likely, matching.Verdict]


def twins_of_many(asked: Sequence[tuple[matching.Company, Iterable[Key]]]) -> list[Twin | None]:
    """For each of several companies the customer that it surely is or may not be beside, where there is one."""
    doubts = doubts_of(asked)
    return twins_among(doubts, [matching.sameness(one.company, one.ours) for one in doubts], len(asked))


def doubts_of(
    asked: Sequence[tuple[matching.Company, Iterable[Key]]],
    long: Collection[int] = frozenset(),
    coming: Mapping[str, tuple[Coming, set[Key]]] | None = None,
) -> list[Doubt]:
    """The customers that several companies may be, to be compared one by one.

    `long` are the places of those with a long word of their own; `coming` those that are being written, by their ids.
    """
    held, coming = policy(), coming or {}
    written = {pk: keys for pk, (_one, keys) in coming.items()}
    likely = likely_of_many([keys for _company, keys in asked], untold(), long, coming=written)
    known = compared_by(likely)
    known |= {one.id: company_of(coming[one.id][0]) for few in likely for one in few if one.id in coming}
    return [
        Doubt(place, company, known[one.id], one)
        for place, ((company, _keys), few) in enumerate(zip(asked, likely, strict=True))
        for one in few
        if one.id in known and not held.ignores(one.kinds)
    ]


def twins_among(doubts: Sequence[Doubt], verdicts: Sequence[matching.Verdict | None], count: int) -> list[Twin | None]:
    """The twin of each of so many companies; a verdict says that the two of a doubt are one."""
    found = _surest(doubts, policy(), verdicts)
    # only of the few that are told of more is read than what is compared
    known = Customer.objects.kept().select_related("owner__user")
    whole = known.in_bulk({one.customer for one, _verdict in found.values()})
    return [_twin(whole, found.get(place)) for place in range(count)]


def _twin(whole: Mapping[UUID, Customer], found: Found | None) -> Twin | None:
    if found is None or found[0].customer not in whole:
        return None
    shared, verdict = found
    return Twin(whole[shared.customer], verdict.score, verdict.same, verdict.evidence, frozenset(shared.kinds))


def _surest(doubts: Sequence[Doubt], held: Policy, verdicts: Sequence[matching.Verdict | None]) -> dict[int, Found]:
    """Place → the customer that the company surely is, or may not be beside."""
    found: dict[int, Found] = {}
    for one, same in zip(doubts, verdicts, strict=True):
        if same is None and not held.forbids(one.shared.kinds):
            continue
        verdict = same or matching.compare(one.company, one.ours)
        if one.place not in found or verdict.score > found[one.place][1].score:
            found[one.place] = one.shared, verdict
    return found


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
    meanwhile: Meanwhile = nothing,
) -> list[UUID]:
    """These companies are customers, leads or suppliers from now on, with their people, in the order given.

    Who asks has looked for duplicates (`twins_of_many`) and for people who were erased. `meanwhile` is done while
    the database writes.
    """
    actor.require(Permission.EDIT_CUSTOMERS)
    if not coming:
        return []
    number, now = next_number(), timezone.now()
    source = origins.origin(actor, by, ref)
    same = {"kind": kind, "is_pooled": pooled, "created_by_id": actor.member, "match_rules": rules()}
    first = Words().first(kind)
    made = [{"stage": first, **_row(one, source)} for one in coming]
    for place, (row, one, fresh) in enumerate(zip(made, coming, new_ids(len(made)), strict=True)):
        row |= {"id": one.id or fresh, "number": number + place}
    taggings = [(row["id"], tag.pk) for row, one in zip(made, coming, strict=True) for tag in one.tags]
    with without_waiting(meanwhile):
        # what takes the database longest comes first: it works on that while the rest is put together
        match_keys.write((key, kind, row["id"]) for row, own in zip(made, keys, strict=True) for kind, key in own)
        _insert(Customer, made, same)
        _people(actor, made, coming, source)
        _index_words(made, coming, now)
        rows.insert(
            Ownership, [{"customer_id": one["id"], "member_id": one["owner_id"]} for one in made], {"since": now}
        )
        rows.insert(Tagging, [{"customer_id": customer, "tag_id": tag} for customer, tag in taggings])
        check_references()
    ids = [UUID(one["id"]) for one in made]
    publish(CustomersCame(tuple(ids)))
    return ids


def _row(one: Coming, source: origins.Origin) -> rows.Row:
    known = {**one.known, "notes": one.notes} if one.left else one.known
    filled = [name for name in KNOWN if known.get(name) not in NOTHING]
    # "no" and 0 are values of an own field
    owned = {str(pk): value for pk, value in one.own.items() if value not in (None, "", [])} or None
    return {
        **known,
        "owner_id": str(one.owner) if one.owner else None,
        "custom": owned,
        "time_zone": known.get("time_zone") or zone_of(known.get("country", "")),
        "origins": dict.fromkeys([*filled, *(["custom"] if one.own else [])], source),
    }


def _people(actor: Actor, made: Sequence[rows.Row], coming: Sequence[Coming], source: origins.Origin) -> None:
    contacts: list[rows.Row] = []
    points: list[rows.Row] = []
    lines: list[FieldIndex] = []
    fields = {one.pk: one for one in CustomField.objects.all()} if any(c.own or c.own_of_person for c in coming) else {}
    for customer, one in zip(made, coming, strict=True):
        lines += own_index.lines(actor.enterprise, fields, UUID(customer["id"]), one.own)
        for place, person in enumerate(one.people):
            contact, further = new_rows(actor.enterprise, customer["id"], person, source)
            contact["is_main"] = place == 0
            if place == 0 and one.own_of_person:
                contact["custom"] = {str(pk): value for pk, value in one.own_of_person.items()}
                lines += own_index.lines(actor.enterprise, fields, UUID(contact["id"]), one.own_of_person)
            contacts.append(contact)
            points += further
    _insert(Contact, contacts)
    rows.insert(ContactPoint, points)
    FieldIndex.objects.bulk_create(lines, batch_size=1_000)


def _insert(model: type[EnterpriseModel], made: Sequence[rows.Row], same: rows.Row | None = None) -> None:
    """The origins are long, and the same where the same fields are filled: those rows together."""
    alike: dict[tuple[str, ...], list[rows.Row]] = defaultdict(list)
    for row in made:
        alike[tuple(row["origins"])].append(row)
    for several in alike.values():
        origins_of_all = several[0]["origins"]
        own = [{column: value for column, value in row.items() if column != "origins"} for row in several]
        rows.insert(model, own, {**(same or {}), "origins": origins_of_all})


def _index_words(made: Sequence[rows.Row], coming: Sequence[Coming], now: datetime) -> None:
    enterprise = current_enterprise()
    found = [
        _numbers([*searched_by(one), *search.tokens(enterprise, [], prefixes=[str(row["number"])])])
        for row, one in zip(made, coming, strict=True)
    ]
    given = (_array(one["id"] for one in made), _array(one["owner_id"] or "NULL" for one in made), found)
    with connection.cursor() as cursor:
        cursor.execute(_WORDS.format(table=CustomerSearch._meta.db_table), [enterprise, now, *given])


def _array(values: Iterable[Any]) -> str:
    """An array as PostgreSQL reads it: ids and words of ours, which need no quotes. Much faster than one by one."""
    return f"{{{','.join(map(str, values))}}}"


def _numbers(values: list[int]) -> str:
    return f"{{{str(values)[1:-1]}}}"
