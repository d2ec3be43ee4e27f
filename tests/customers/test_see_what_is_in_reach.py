"""Every list shows whom the member may see and nobody else, in every order, page by page, whoever she is.

What she sees is said by `visible_to`; the lists find it by each way into reach, few of them at once or along an index.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from django.utils import timezone

from argosy.customers import countries, queries, reach
from argosy.customers.columns import CONTACT, Columns
from argosy.customers.models import Contact, Customer, Follower, RecordKind
from argosy.customers.views.choosing import offered
from argosy.customers.vocabulary import STAGE_LIST, Words
from argosy.platform import veil
from argosy.platform.access import Reach
from argosy.platform.listing.asked import Asked
from argosy.platform.tenancy.ids import new_id

pytestmark = pytest.mark.django_db

COMPANIES, SIZES = 30, (7, 100)
SORTS = ("", "name", "last_contact", "next_step", "added", "country", "stage", "stars")
OF_PEOPLE = ("", "company", "last_contact", "next_step")
WHO = ("all", "team", "own", "followed", "free", "none", "veiled")


@pytest.fixture
def world(scope, monkeypatch):
    """Companies of everybody's and of nobody's, some in a pool, followed, merged, alike in all by which one sorts."""
    known = [("DE", "Germany"), ("AT", "Austria"), ("CN", "China"), ("FR", "France"), ("SA", "Saudi Arabia")]
    monkeypatch.setattr(countries, "choices", lambda: known)
    chance, now = Random(1), timezone.now().replace(microsecond=0)
    stages = [*Words().keys("stage"), "of_long_ago"]
    for number in range(1, COMPANIES + 1):
        owner = chance.choice([scope.alice, scope.morgan, scope.bob, None, None])
        made = Customer.objects.create(
            number=number,
            kind=chance.choice([*[RecordKind.CUSTOMER] * 4, RecordKind.LEAD]),
            name=chance.choice("ABCDEFGH"),
            country=chance.choice(["DE", "CN", "AT", "", "QQ"]),
            stage=chance.choice(stages),
            stars=chance.randrange(6),
            owner=owner,
            is_pooled=owner is None and chance.random() < 0.5,
            last_contact_at=chance.choice([None, *(now - timedelta(days=days) for days in range(5))]),
            next_step_at=chance.choice([None, None, now, now + timedelta(days=1)]),
            merged_into=Customer.objects.first() if chance.random() < 0.1 else None,
        )
        for member in chance.sample([scope.bob, scope.tina, scope.morgan], chance.choice([0, 0, 1, 2])):
            Follower.objects.create(customer=made, member=member)
        for _person in range(chance.randrange(3)):
            Contact.objects.create(customer=made, name=chance.choice("XYZ"))


@pytest.fixture(params=WHO)
def actor(request, world, owner, manager, seller, scope):
    """Somebody who uses customers, with each reach that there is."""
    if request.param in {"followed", "free", "none"}:
        member = scope.tina.pk if request.param == "followed" else new_id()
        if request.param == "none":
            Customer.objects.filter(owner=None).update(is_pooled=True)
        return replace(seller, member=member, reach=Reach(frozenset({member})))
    unseen = frozenset({"customer.stars", "lead.stars", "customer.notes"})
    return {"all": owner, "team": manager, "own": seller, "veiled": replace(seller, unseen=unseen)}[request.param]


def _read(actor, asked, size):
    """All rows of this list, as one reads them page by page."""
    seen, after = [], ""
    while True:
        with veil.through(actor):
            page = queries.look(actor, asked, after, size)
        assert len(page.rows) <= size
        seen += page.rows
        after = page.next
        if not after:
            return seen


def _place(sort, *lists):
    """What a row is sorted by: those without a value come last; of the same value the newest comes first, or as said."""
    by_name = [code for code, _name in countries.choices()]
    stages = Words().keys(*lists)

    def moment(value, *, is_down):
        return (value is None, 0 if value is None else value.timestamp() * (-1 if is_down else 1))

    def newest(row):
        return -row.pk.int

    def usual(row):
        return (*moment(row.last_contact_at, is_down=True), newest(row))

    def at(known, value):
        return known.index(value) if value in known else len(known)

    return {
        "name": lambda row: (row.name, row.pk.int),
        "next_step": lambda row: (
            *moment(row.next_step_at, is_down=False),
            row.pk.int if row.next_step_at else newest(row),
        ),
        "added": newest,
        "country": lambda row: (at(by_name, row.country), *usual(row)),
        "stage": lambda row: (at(stages, row.stage), *usual(row)),
        "stars": lambda row: (-row.stars, *usual(row)),
    }.get(sort, usual)


@pytest.mark.parametrize("few", [0, 6, 500])
def test_a_list_of_companies_is_what_the_member_sees_in_every_order(actor, monkeypatch, few):
    monkeypatch.setattr(reach, "FEW", few)
    for record in (RecordKind.CUSTOMER, RecordKind.LEAD):
        seen = list(Customer.objects.visible_to(actor).kept().filter(kind=record))
        for sort in SORTS:
            place = _place("" if actor.unseen and sort == "stars" else sort, STAGE_LIST[record])
            expected = [row.pk for row in sorted(seen, key=place)]
            for size in SIZES:
                assert [row.pk for row in _read(actor, Asked(record=record, sort=sort), size)] == expected, (sort, size)


def test_companies_of_all_kinds_stand_in_every_order(actor, monkeypatch):
    monkeypatch.setattr(reach, "FEW", 6)
    seen = list(Customer.objects.visible_to(actor).kept())

    for sort in SORTS[1:]:
        place = _place("" if actor.unseen and sort == "stars" else sort, *STAGE_LIST.values())
        expected = [row.pk for row in sorted(seen, key=place)]
        for size in SIZES:
            assert [row.pk for row in _read(actor, Asked(sort=sort), size)] == expected, (sort, size)


@pytest.mark.parametrize("few", [0, 6, 500])
def test_a_list_of_people_has_whom_the_member_sees_once_in_every_order(actor, monkeypatch, few):
    monkeypatch.setattr(reach, "FEW", few)
    seen = list(Contact.objects.visible_to(actor).select_related("customer"))

    for sort in OF_PEOPLE:
        for size in SIZES:
            found = _read(actor, Asked(record=CONTACT, sort=sort), size)
            assert sorted(row.pk for row in found) == sorted(row.pk for row in seen), (sort, size)
            place = _place({"company": "name", "": "added"}.get(sort, sort))
            places = [place(row.customer if sort else row) for row in found]
            assert places == sorted(places), (sort, size)


@pytest.mark.parametrize("few", [0, 6, 500])
def test_filters_groups_and_choices_reach_as_far(actor, monkeypatch, few):
    monkeypatch.setattr(reach, "FEW", few)
    columns = Columns(RecordKind.CUSTOMER, ())
    asked = Asked.of(columns, [("f", "country.is.DE,CN"), ("sort", "stage"), ("group", "owner")])
    seen = Customer.objects.visible_to(actor).kept()
    kept = list(seen.filter(kind=RecordKind.CUSTOMER, country__in=["DE", "CN"]))

    assert {row.pk for row in _read(actor, asked, 4)} == {row.pk for row in kept}
    assert dict(queries.groups(actor, asked, columns)) == Counter(row.owner_id for row in kept)
    for kind in ("", RecordKind.LEAD):
        known = sorted(row.name for row in (seen.filter(kind=kind) if kind else seen))
        assert [name for _pk, name in offered(actor, kind)] == known[:50]


def test_a_member_sees_no_row_that_another_took_while_the_list_was_made(seller, world, monkeypatch):
    given = Customer.objects.visible_to(seller).kept().filter(kind=RecordKind.CUSTOMER, owner=seller.member).first()
    known = reach.of(seller)
    Customer.objects.filter(pk=given.pk).update(owner=None, is_pooled=True)
    Follower.objects.filter(customer=given).delete()
    monkeypatch.setattr(reach, "of", lambda _actor: known)

    for sort in SORTS:
        assert given.pk not in {row.pk for row in _read(seller, Asked(record=RecordKind.CUSTOMER, sort=sort), 100)}
