import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from argosy.customers.models import Customer
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Member
from argosy.platform.standing import AnyText, CannotStand, Token, standing
from argosy.platform.tenancy.ids import new_id
from argosy.platform.tenancy.scope import enterprise_scope

BUILT = []


@standing
def owned_by(member):
    BUILT.append(member)
    return Customer.objects.filter(owner=member).order_by("number")


@standing
def in_reach(actor, country):
    return Customer.objects.visible_to(actor).filter(country=country).order_by("number")


@standing
def among(ids):
    return Customer.objects.filter(pk__in=ids).order_by("number").values_list("name", flat=True)


@pytest.fixture
def buyers(seller, manager):
    for number, owner in enumerate([seller, seller, manager], start=1):
        Customer.objects.create(number=number, name=f"Buyer {number}", owner_id=owner.member, country="DE")


def names(rows):
    return [row.name for row in rows]


def test_another_value_needs_no_new_sql(buyers, seller, manager, django_assert_num_queries):
    BUILT.clear()

    with django_assert_num_queries(3):
        found = [names(owned_by(one)) for one in (seller.member, manager.member, new_id())]

    assert found == [["Buyer 1", "Buyer 2"], ["Buyer 3"], []]
    assert len(BUILT) == 1


def test_each_sees_what_is_in_her_reach(buyers, owner, manager, seller):
    assert names(in_reach(seller, "DE")) == ["Buyer 1", "Buyer 2"]
    assert names(in_reach(manager, "DE")) == names(in_reach(owner, "DE")) == ["Buyer 1", "Buyer 2", "Buyer 3"]
    assert names(in_reach(seller, "FR")) == []


def test_the_rows_are_of_the_enterprise_that_asks(company, rival):
    found = {}
    for each in (company, rival):
        with enterprise_scope(each.id):
            Customer.objects.create(number=1, name=f"Of {each.id}", country="DE")
            found[each.id] = names(in_reach(actor_of(each.alice), "DE"))

    assert found == {each.id: [f"Of {each.id}"] for each in (company, rival)}


def test_lists_of_ids_may_be_of_any_length(buyers):
    ids = list(Customer.objects.order_by("number").values_list("pk", flat=True))

    assert among(ids) == ["Buyer 1", "Buyer 2", "Buyer 3"]
    assert among(ids[1:]) == ["Buyer 2", "Buyer 3"]
    assert among([]) == among([None]) == []
    assert among([None, ids[0]]) == ["Buyer 1"]


def test_lists_of_about_the_same_length_are_one_question(buyers):
    known = set(Customer.objects.values_list("pk", flat=True))
    with CaptureQueriesContext(connection) as asked:
        found = [among([*known, *(new_id() for _ in range(more))]) for more in (30, 35, 44)]

    assert found == [["Buyer 1", "Buyer 2", "Buyer 3"]] * 3
    assert len({re.sub("'[^']*'", "", one["sql"]) for one in asked.captured_queries}) == 1


def test_a_list_holds_values_only(buyers):
    with pytest.raises(CannotStand):
        among(["Buyer 1"])


def test_texts_tokens_and_moments_are_values(buyers):
    @standing
    def told(name, number, before):
        return Customer.objects.filter(name=name, number=number, created_at__lt=before)

    soon = timezone.now() + timedelta(minutes=1)

    assert names(told(AnyText("Buyer 1"), Token(1), soon)) == ["Buyer 1"]
    assert names(told(AnyText("Buyer 2"), Token(2), soon)) == ["Buyer 2"]
    assert told(AnyText("Buyer 2"), Token(1), soon) == []
    assert told(AnyText("Buyer 2"), Token(2), soon - timedelta(days=1)) == []


def test_a_question_that_asks_others_while_it_is_built_is_refused(buyers):
    @standing
    def asks():
        return Customer.objects.filter(owner__in=list(Member.objects.values_list("pk", flat=True)))

    with pytest.raises(CannotStand):
        asks()


def test_a_question_that_looks_at_a_value_is_refused(buyers, seller):
    @standing
    def mine(member):
        return Customer.objects.filter(country="DE" if member == seller.member else "FR")

    with pytest.raises(CannotStand):
        mine(seller.member)


def test_a_question_that_reads_the_clock_is_refused(buyers):
    @standing
    def of_today():
        return Customer.objects.filter(created_at__lt=timezone.now())

    with pytest.raises(CannotStand):
        of_today()
