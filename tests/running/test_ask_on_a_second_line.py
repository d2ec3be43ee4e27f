"""A second line to the database answers while the first writes, for the same enterprise and under the same eyes."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from django.db import connection

from argosy.customers.models import Customer
from argosy.enterprise.actors import actor_of
from argosy.platform import veil
from argosy.platform.postgres.beside import Beside
from argosy.platform.tenancy.scope import enterprise_scope
from tests.cast import Company


def cities() -> list[str]:
    return list(Customer.objects.values_list("city", flat=True))


def lines() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()")
        return int(cursor.fetchone()[0])


@pytest.mark.django_db(transaction=True)
def test_it_knows_what_is_committed_and_nothing_that_is_being_written(company: Company, rival: Company):
    with enterprise_scope(rival.id):
        Customer.objects.create(number=1, name="Kestrel", city="Bristol")
    with enterprise_scope(company.id):
        Customer.objects.create(number=2, name="Vogt", city="Hamburg")

    with Beside(company.id) as beside, enterprise_scope(company.id):
        Customer.objects.create(number=3, name="Brandt", city="Bremen")
        found = beside.ask(cities).result()

    assert found == ["Hamburg"]


@pytest.mark.django_db(transaction=True)
def test_it_shows_only_what_whoever_began_it_may_see(company: Company):
    with enterprise_scope(company.id):
        Customer.objects.create(number=4, name="Vogt", city="Hamburg")
        trainee = replace(actor_of(company.tina), unseen=frozenset({"customer.city"}))

    with veil.through(trainee), Beside(company.id) as beside:
        found = beside.ask(cities)

    assert found.result() == [""]


@pytest.mark.django_db(transaction=True)
def test_it_is_closed_when_the_work_ends_and_an_error_comes_with_the_answer(company: Company):
    before = lines()

    with Beside(company.id) as beside:
        answer = beside.ask(lambda: 1 // 0)
        during = beside.ask(lines).result()

    with pytest.raises(ZeroDivisionError):
        answer.result()
    assert during == before + 1
    for _ in range(100):  # the database takes its time to see that somebody has gone
        if lines() == before:
            return
        time.sleep(0.1)
    pytest.fail("the line stayed open")


@pytest.mark.django_db
def test_inside_a_transaction_there_is_one_line_which_knows_what_was_written(company: Company):
    with enterprise_scope(company.id):
        Customer.objects.create(number=5, name="Brandt", city="Bremen")
        with Beside(company.id) as beside:
            assert beside.ask(cities).result() == ["Bremen"]
