"""Before a rule is switched on: who would have lost which customers, and nothing changes."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from argosy.customers.models import Customer
from argosy.pool.models import Pool, PoolStay
from tests.pool.conftest import call
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
RULE = {"name": "Sea", "no_contact_days": 30, "counts": ["call"], "most_stars": 5, "warn_days": 7, "cool_down_days": 30}


def test_the_simulator_says_who_would_have_lost_what(add, browse, company, manager):
    add("Vogt", age=200, silent=100)
    saved = add("Torvald", age=200, silent=100)
    call(saved, 1)
    add("Kestrel", age=10, by=manager)

    answer = browse(company.alice).post("/pool/rules/new/", RULE | {"do": "try", "weeks": 13, "returns": "on"})

    said = words(answer)
    assert "In the last 13 weeks 2 customers would have gone into this pool" in said
    assert "Vogt" in said
    assert "Torvald" in said
    assert "Kestrel" not in said
    assert "100 %" in said


def test_whom_another_pool_takes_before_is_counted_there_alone(add, browse, company):
    add("Vogt", age=200, silent=100)
    add("Torvald", age=200, silent=100)
    add("Kestrel", age=40, silent=35)
    client = browse(company.alice)
    client.post("/pool/rules/new/", RULE | {"name": "Bay", "no_contact_days": 60, "do": "keep", "returns": "on"})

    slower = words(client.post("/pool/rules/new/", RULE | {"do": "try", "no_contact_days": 90}))
    faster = words(client.post("/pool/rules/new/", RULE | {"do": "try"}))

    assert "0 customers would have gone into this pool" in slower
    assert "2 customers that these rules find go into another pool before." in slower
    assert "3 customers would have gone into this pool" in faster
    assert "another pool before" not in faster


@pytest.mark.parametrize(("days", "said"), [(62, "0 customers would have gone"), (58, "1 customer would have gone")])
def test_of_two_that_find_somebody_in_the_same_week_the_earlier_takes_them(add, browse, company, days, said):
    add("Vogt", age=200, silent=65)
    client = browse(company.alice)
    client.post("/pool/rules/new/", RULE | {"name": "Bay", "no_contact_days": 60, "do": "keep", "returns": "on"})

    assert said in words(client.post("/pool/rules/new/", RULE | {"do": "try", "no_contact_days": days}))


def test_what_was_last_done_is_looked_up_once_however_many_pools_are_tried(add, browse, company):
    add("Vogt", age=200, silent=100)
    client = browse(company.alice)

    def looked_up() -> int:
        with CaptureQueriesContext(connection) as asked:
            client.post("/pool/rules/new/", RULE | {"do": "try", "weeks": 2})
        return sum("MAX(" in one["sql"] for one in asked)

    alone = looked_up()
    for name in ("Bay", "Cove", "Firth"):
        client.post("/pool/rules/new/", RULE | {"name": name, "no_contact_days": 60, "do": "keep", "returns": "on"})

    assert looked_up() == alone > 0


def test_a_pool_that_takes_nobody_by_itself_takes_none_away(add, browse, company):
    add("Vogt", age=200, silent=100)
    client = browse(company.alice)
    client.post("/pool/rules/new/", RULE | {"name": "Bay", "no_contact_days": 60, "do": "keep"})

    said = words(client.post("/pool/rules/new/", RULE | {"do": "try", "no_contact_days": 90}))

    assert "1 customer would have gone into this pool" in said


def test_trying_changes_nothing(add, browse, company):
    add("Vogt", age=200)

    browse(company.alice).post("/pool/rules/new/", RULE | {"do": "try"})

    assert not Pool.objects.exists()
    assert not PoolStay.objects.exists()
    assert Customer.objects.get().owner == company.bob


def test_a_pool_is_kept_with_its_rules_and_members(browse, company, scope):
    client = browse(company.alice)

    client.post("/pool/rules/new/", RULE | {"do": "keep", "members": [company.bob.pk], "hidden": ["contacts"]})

    kept = Pool.objects.get()
    assert (kept.no_contact_days, kept.returns, kept.hidden) == (30, False, ["contacts"])
    assert "no contact for 30 days" in words(client.get("/pool/rules/"))
    assert 'value="30"' in client.get(f"/pool/rules/{kept.pk}/").content.decode()


def test_a_seller_keeps_no_pools(browse, company, scope):
    assert browse(company.bob).get("/pool/rules/").status_code == 403
    assert browse(company.bob).post("/pool/rules/new/", RULE | {"do": "keep"}).status_code == 403
    assert not Pool.objects.exists()
