"""A long file's lines are looked up on a second line to the database, while those above them are written on the first."""

from __future__ import annotations

import threading

import pytest

from argosy.customers.actions import bringing
from argosy.customers.models import Customer
from argosy.enterprise.actors import actor_of
from argosy.exchange import files
from argosy.exchange.actions import importing
from argosy.exchange.models import Import, State
from argosy.platform.tenancy.scope import enterprise_scope
from tests.cast import Company
from tests.running_jobs import run_jobs

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def came(company: Company):
    """`came("Company\\nVogt\\n")`: the file has come in as a worker brings it, each step in a transaction of its own."""

    def bring(text: str) -> Import:
        content, bob = text.encode(), company.bob
        choices = {"policy": "skip", "wins": "ours", "owner": str(bob.pk), "source": "import"}
        with enterprise_scope(company.id):
            actor = actor_of(bob)
            begun = importing.begin_import(actor, "customer", "list.csv", content, files.table(content))
            importing.start_import(actor, begun, begun.mapping, choices, statement="Our own list", agreed=True)
        run_jobs(name="exchange.run_import")
        with enterprise_scope(company.id):
            return Import.objects.get(pk=begun.pk)

    return bring


@pytest.fixture
def asked_in(monkeypatch) -> list[str]:
    """The threads in which was looked up whom lines may be."""
    threads: list[str] = []
    whole = bringing.likely_of_many

    def noted(*asked, **coming):
        threads.append(threading.current_thread().name)
        return whole(*asked, **coming)

    monkeypatch.setattr(bringing, "likely_of_many", noted)
    return threads


@pytest.mark.parametrize("lines_between", range(4))
def test_a_company_is_known_again_however_far_above_it_was_written(came, in_blocks, company, asked_in, lines_between):
    in_blocks(1)
    between = "".join(f"{name} Ltd,\n" for name in ("Kestrel", "Oldmoor", "Thameswick")[:lines_between])

    done = came(
        f"Company,E-mail\nBrandtholz Eisenwaren GmbH,eva@holz.example\n{between}"
        "Brandtholtz Eisenwaren,max@eisen.example\n"
    )

    assert (done.state, done.made, done.failed) == (State.DONE, 1 + lines_between, 0)
    with enterprise_scope(company.id):
        known = Customer.objects.get(name="Brandtholz Eisenwaren GmbH")
        assert {one.email for one in known.contacts.all()} == {"eva@holz.example", "max@eisen.example"}
    assert {name.split("_")[0] for name in asked_in} == {"beside"}


def test_where_nothing_can_be_asked_the_import_stops_with_what_is_in(came, in_blocks, company, monkeypatch):
    in_blocks(1)
    whole, asked = bringing.likely_of_many, []

    def break_at_the_third(*given, **coming):
        asked.append(given)
        if len(asked) == 3:
            raise ValueError("broken")
        return whole(*given, **coming)

    monkeypatch.setattr(bringing, "likely_of_many", break_at_the_third)

    done = came("Company\nKestrel Ltd\nOldmoor Ltd\nThameswick Ltd\n")

    assert (done.state, done.made, done.done) == (State.FAILED, 2, 2)
    with enterprise_scope(company.id):
        assert set(Customer.objects.values_list("name", flat=True)) == {"Kestrel Ltd", "Oldmoor Ltd"}
