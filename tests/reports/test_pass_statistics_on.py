"""Statistics leave only in a form that tells of nobody: no customer, no colleague can be singled out of them."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argosy.audit.models import AuditEntry
from argosy.customers.actions.customers import add_customer
from argosy.customers.models import Customer
from argosy.deals.models import Document
from argosy.enterprise.models import Member
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.reports.anonymity import FEWEST, FEWEST_COLLEAGUES, SHIFT, Line, Part, publish
from argosy.reports.spans import finished_year
from tests.cast import person
from tests.reading_pages import words

pytestmark = pytest.mark.promise("S140")
NAMES = ("Vogt", "Nagy", "Tanaka", "Okafor", "Silva", "Dubois", "Rossi")


def keyed(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8])


parts = st.lists(
    st.builds(
        Part,
        st.sampled_from(["BR", "DE", "JP"]),
        st.integers(1, 40).map(lambda number: UUID(int=number)),
        st.none() | st.integers(101, 106).map(lambda number: UUID(int=number)),
        st.decimals(0, 90_000, places=2),
    ),
    max_size=120,
)


def behind(told: Line, all_of_them: Iterable[Part], shown: set[str | None]) -> list[Part]:
    """The parts of which this line is made."""
    return [one for one in all_of_them if (one.group == told.group if told.group else one.group not in shown)]


@given(parts)
def test_behind_every_line_stand_enough_and_none_of_them_dominates(world):
    lines = publish(world, keyed)
    shown = {line.group for line in lines}

    for line in lines:
        made_of = behind(line, world, shown)
        customers, colleagues = Counter(), Counter()
        for one in made_of:
            customers[one.customer] += one.amount
            if one.colleague:
                colleagues[one.colleague] += one.amount
        assert len(customers) >= FEWEST
        assert len(colleagues) >= FEWEST_COLLEAGUES
        assert 2 * max(customers.values()) <= sum(customers.values())
        assert 2 * max(colleagues.values()) <= sum(customers.values())
        assert abs(line.customers - len(customers)) <= SHIFT


@given(parts, st.integers(0, 10_000))
def test_who_knows_all_the_others_cannot_read_the_last_one_off(world, which):
    """The strongest attacker knows everybody in a group but one: what is told fits with her in it and without her."""
    hers = world[which % len(world)].customer if world else None

    for line in publish(world, keyed):
        others = {one.customer for one in world if one.group == line.group and one.customer != hers}
        if line.group is not None:
            assert len(others) >= FEWEST - 1
            assert line.customers in range(len(others) - SHIFT, len(others) + SHIFT + 2)


def test_a_number_before_and_after_does_not_tell_whether_one_went():
    """Of two tables, one made after a customer went, no guess is much better than a coin."""
    fell = rose = 0
    for world in range(400):
        many = [
            Part("DE", UUID(int=world * 100 + number + 1), UUID(int=101 + number % 4), Decimal(10))
            for number in range(20)
        ]
        [before], [after] = publish(many, keyed), publish(many[1:], keyed)
        fell += after.customers < before.customers
        rose += after.customers > before.customers

    assert fell < 300
    assert rose > 60


def test_asking_often_gives_the_same_figure_and_no_average(scope):
    many = [Part("DE", UUID(int=number + 1), UUID(int=101 + number % 4), Decimal(7)) for number in range(30)]

    assert len({tuple(publish(many, keyed)) for _time in range(20)}) == 1
    assert publish(many, keyed) == publish(reversed(many), keyed)


def test_a_single_small_group_is_not_told_as_all_others():
    many = [Part("DE", UUID(int=number + 1), UUID(int=101 + number % 4)) for number in range(30)]
    few = [Part("TV", UUID(int=99), UUID(int=101))]

    assert [line.group for line in publish([*many, *few], keyed)] == ["DE"]


@pytest.fixture
def trade(scope, seller, paper):
    """Seven customers in Germany and one on Tuvalu, of three colleagues, each with an order in a month that is over."""
    workers = [scope.alice, scope.morgan, scope.bob]
    for number, name in enumerate([*NAMES, "Teao"]):
        country = "TV" if name == "Teao" else "DE"
        customer = add_customer(seller, name=f"{name} Ltd", country=country, is_surely_new=True)
        Customer.objects.filter(pk=customer.pk).update(owner=workers[number % 3])
        order = paper("order", price=2 + number % 2, customer=customer)
        Document.objects.filter(pk=order.pk).update(date=finished_year().last, owner=workers[number % 3])
    Customer.objects.update(created_at=finished_year().begin)
    return scope


def test_the_page_and_its_files_tell_of_countries_and_of_nobody(trade, browse):
    page = browse(trade.alice).get("/reports/statistics/").content.decode()
    files = [
        browse(trade.alice).get(f"/reports/statistics/{table}/csv/").content.decode("utf-8-sig")
        for table in ("customers", "orders", "decided")
    ]

    main = page[page.index("<main") :]
    assert "Germany" in main
    assert [line.split(",")[0] for line in files[0].splitlines()] == ["Country", "Germany"]
    assert "Tuvalu" not in main + "".join(files)
    for name in (*NAMES, "Teao", "Morgan", "Bob", "@"):
        assert name not in "".join(files)
        assert f"{name} Ltd" not in main
    with enterprise_scope(trade.id):
        assert AuditEntry.objects.filter(word="statistics.made").count() == 3


def test_where_fewer_than_three_colleagues_work_nothing_is_told(trade, browse):
    Customer.objects.update(owner=trade.bob)

    page = browse(trade.alice).get("/reports/statistics/").content.decode()

    assert "every figure would tell of somebody" in page
    told = browse(trade.alice).get("/reports/statistics/customers/csv/").content.decode("utf-8-sig")
    assert told.splitlines() == ['Country,"Customers, about"']


def test_where_one_colleague_has_most_of_the_customers_their_number_is_not_told(trade, browse):
    germans = list(Customer.objects.filter(country="DE").values_list("pk", flat=True))
    Customer.objects.filter(pk__in=germans[2:]).update(owner=trade.bob)
    Customer.objects.filter(pk=germans[0]).update(owner=trade.alice)
    Customer.objects.filter(pk=germans[1]).update(owner=trade.morgan)

    told = browse(trade.alice).get("/reports/statistics/customers/csv/").content.decode("utf-8-sig")

    assert told.splitlines() == ['Country,"Customers, about"']


def test_orders_in_a_currency_that_nobody_knows_a_rate_of_are_not_told_as_worth_nothing(trade, browse):
    Document.objects.update(currency="XTS")

    told = browse(trade.alice).get("/reports/statistics/orders/csv/").content.decode("utf-8-sig")

    assert len(told.splitlines()) == 1
    page = words(browse(trade.alice).get("/reports/statistics/"))
    assert "orders in a currency without a known rate are left out" not in page
    Document.objects.update(currency="USD")
    assert "orders in a currency without a known rate are left out" in words(
        browse(trade.alice).get("/reports/statistics/")
    )


def test_exact_figures_go_out_as_records_only_by_the_right_to_export_them(vogt, browse, scope):
    address = "/reports/customers/countries/"

    assert "save/csv" not in browse(scope.bob).get(address).content.decode()
    assert browse(scope.bob).get(f"{address}save/csv/").status_code == 403
    assert not AuditEntry.objects.filter(word="figures.saved").exists()

    assert browse(scope.alice).get(f"{address}save/csv/").status_code == 200
    assert AuditEntry.objects.get(word="figures.saved").member_id == scope.alice.pk


def test_who_has_no_right_passes_nothing_on(trade, browse, visitor):
    newcomer = Member.objects.create(user=person("Nora", trade.id), role=trade.tina.role)

    for address in ("statistics/", "statistics/customers/csv/"):
        assert browse(trade.bob).get(f"/reports/{address}").status_code == 403
        assert browse(newcomer).get(f"/reports/{address}").status_code == 403
        assert visitor.get(f"/reports/{address}").status_code == 302
    assert browse(trade.alice).get("/reports/statistics/moon/csv/").status_code == 404
    assert browse(trade.alice).get("/reports/statistics/customers/exe/").status_code == 404
