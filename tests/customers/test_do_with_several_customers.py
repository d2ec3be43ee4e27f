"""Several customers are given to a colleague or moved to a stage at once, and put back in one click."""

from __future__ import annotations

import re

import pytest
from django.core import signing
from django.db import connection
from django.test.utils import CaptureQueriesContext

from argosy.customers.models import Customer
from argosy.notifications.models import Notification
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


def undo_of(response) -> str:
    return re.search(r'"undo": "([^"]+)"', response.content.decode())[1]


def test_they_are_given_and_the_colleague_is_told(add, browse, company):
    chosen = [add("One"), add("Two")]

    answer = browse(company.morgan).post(
        "/customers/give/", {"chosen": [c.pk for c in chosen], "to": company.morgan.pk}, **HTMX
    )

    assert "2 customers given to Morgan" in words(answer)
    assert set(Customer.objects.values_list("owner_id", flat=True)) == {company.morgan.pk}
    assert not Notification.objects.filter(member=company.morgan).exists()


def test_it_is_undone_in_one_click_also_where_they_are_out_of_sight(add, browse, company, scope):
    chosen = add("One")
    client = browse(company.bob)
    given = client.post("/customers/give/", {"chosen": [chosen.pk], "to": company.morgan.pk}, **HTMX)
    assert "One" not in words(client.get("/customers/"))

    client.post("/customers/put-back/", {"undo": undo_of(given)}, **HTMX)

    chosen.refresh_from_db()
    assert chosen.owner_id == company.bob.pk


def test_a_stage_is_set_and_undone(add, browse, company):
    chosen = add("One")
    client = browse(company.bob)

    answer = client.post("/customers/stage/", {"chosen": [chosen.pk], "stage_to": "sample"}, **HTMX)
    chosen.refresh_from_db()
    assert chosen.stage == "sample"

    client.post("/customers/put-back/", {"undo": undo_of(answer)}, **HTMX)
    chosen.refresh_from_db()
    assert chosen.stage == "to_follow"


def test_what_somebody_changed_since_is_not_undone_and_that_is_said(add, browse, company):
    one, two = add("One"), add("Two")
    client = browse(company.bob)
    answer = client.post("/customers/stage/", {"chosen": [one.pk, two.pk], "stage_to": "sample"}, **HTMX)
    browse(company.alice).post("/customers/stage/", {"chosen": [two.pk], "stage_to": "deal"}, **HTMX)

    client.post("/customers/put-back/", {"undo": undo_of(answer)}, **HTMX)

    one.refresh_from_db()
    two.refresh_from_db()
    assert (one.stage, two.stage) == ("to_follow", "deal")
    assert "1 customer was changed since and stays as it is." in words(client.get("/customers/"))


def test_who_was_given_on_since_stays_with_the_one_it_was_given_to(add, browse, company):
    chosen = add("One")
    client = browse(company.alice)
    answer = client.post("/customers/give/", {"chosen": [chosen.pk], "to": company.morgan.pk}, **HTMX)
    client.post("/customers/give/", {"chosen": [chosen.pk], "to": company.tina.pk}, **HTMX)

    client.post("/customers/put-back/", {"undo": undo_of(answer)}, **HTMX)

    chosen.refresh_from_db()
    assert chosen.owner_id == company.tina.pk


def test_a_button_from_before_people_were_changed_in_lists_still_undoes(add, browse, company):
    chosen, client = add("One"), browse(company.bob)
    client.post("/customers/stage/", {"chosen": [chosen.pk], "stage_to": "sample"}, **HTMX)
    before = {str(chosen.pk): ["to_follow", "sample"]}

    old = signing.dumps({"what": "stage", "before": before, "by": str(company.bob.pk)}, compress=True)
    client.post("/customers/put-back/", {"undo": old}, **HTMX)

    chosen.refresh_from_db()
    assert chosen.stage == "to_follow"


@pytest.mark.parametrize(
    ("address", "given"),
    [("/customers/stage/", {"stage_to": "sample"}), ("/customers/tag/", {"tag": "VIP"}), ("/customers/give/", {})],
)
def test_they_are_locked_in_one_order_before_anybody_looks_what_they_are(add, browse, company, address, given):
    chosen = [add("One").pk, add("Two").pk]
    given = {"chosen": chosen, "to": company.morgan.pk} | given

    with CaptureQueriesContext(connection) as asked:
        browse(company.bob).post(address, given, **HTMX)

    locks = [
        one["sql"] for one in asked if "FOR NO KEY UPDATE" in one["sql"] and 'FROM "customers_customer"' in one["sql"]
    ]
    assert 'ORDER BY "customers_customer"."id" ASC FOR NO KEY UPDATE' in locks[0]


def test_somebody_elses_undo_is_refused(add, browse, company):
    chosen = add("One")
    answer = browse(company.bob).post("/customers/stage/", {"chosen": [chosen.pk], "stage_to": "sample"}, **HTMX)

    refused = browse(company.morgan).post("/customers/put-back/", {"undo": undo_of(answer)}, **HTMX)
    forged = browse(company.bob).post("/customers/put-back/", {"undo": "forged"}, **HTMX)

    assert (refused.status_code, forged.status_code) == (422, 422)
    chosen.refresh_from_db()
    assert chosen.stage == "sample"


@pytest.mark.parametrize(("who", "status"), [("tina", 403), ("bob", 422)], ids=["without the right", "of a colleague"])
def test_what_one_may_not_give_stays(add, browse, company, manager, who, status):
    hers = add("Hers", by=manager)

    answer = browse(getattr(company, who)).post("/customers/give/", {"chosen": [hers.pk], "to": company.bob.pk}, **HTMX)

    assert answer.status_code == status
    hers.refresh_from_db()
    assert hers.owner_id == company.morgan.pk


@pytest.mark.parametrize("post", [{"to": "x"}, {"to": ""}, {}])
def test_nonsense_is_refused_in_words(add, browse, company, post):
    assert browse(company.bob).post("/customers/give/", post, **HTMX).status_code == 422
    assert browse(company.bob).post("/customers/stage/", {"stage_to": "moon"}, **HTMX).status_code == 422


def test_more_than_may_be_changed_at_once_is_refused_and_nothing_is_changed(add, browse, company, monkeypatch):
    monkeypatch.setattr("argosy.customers.actions.bulk.MOST_AT_ONCE", 1)
    chosen = [add("Vogt").pk, add("Torvald").pk]

    answer = browse(company.bob).post(
        "/customers/stage/", {"chosen": chosen, "stage_to": "sample"}, HTTP_HX_REQUEST="true"
    )

    assert answer.status_code == 422
    assert "at most 1 lines at once" in answer.content.decode()
    assert not Customer.objects.filter(stage="sample").exists()
