"""A customer that is given to somebody on whatever page lies in no pool any more: nobody takes it away again."""

from __future__ import annotations

import pytest

from argosy.customers.actions import merging
from argosy.customers.actions.owners import give_customer
from argosy.customers.models import Customer
from argosy.pool.actions import claiming
from argosy.pool.models import PoolStay
from tests.customers.test_do_with_several_customers import undo_of
from tests.reading_pages import words

pytestmark = pytest.mark.django_db


@pytest.fixture
def lying(add, pool, seller):
    return claiming.put_into_pool(seller, add("Vogt"), pool(), "no time")


def test_who_is_given_it_on_its_page_keeps_it(lying, owner, company, browse):
    give_customer(owner, lying.customer, company.morgan)

    taken = browse(company.bob).post("/pool/claim/", {"chosen": [lying.pk]})

    lying.refresh_from_db()
    lying.customer.refresh_from_db()
    assert taken.status_code == 409
    assert (lying.customer.owner, lying.customer.is_pooled) == (company.morgan, False)
    assert (lying.taken_by, lying.left_at is None) == (company.morgan, False)


def test_when_the_giving_is_undone_it_lies_where_it_lay_and_nobody_else_sees_it(lying, browse, company, manager):
    client, here = browse(company.alice), {"chosen": [lying.customer_id], "to": company.morgan.pk}
    answer = client.post("/customers/give/", here, HTTP_HX_REQUEST="true")

    client.post("/customers/put-back/", {"undo": undo_of(answer)}, HTTP_HX_REQUEST="true")

    [stay] = PoolStay.objects.lying()
    assert (stay.pk, stay.taken_by, stay.customer.owner) == (lying.pk, None, None)
    assert not Customer.objects.visible_to(manager).exists()
    assert browse(company.morgan).post("/pool/claim/", {"chosen": [lying.pk]}).status_code == 200


def test_it_is_not_put_into_a_second_pool(lying, pool, browse, company):
    other = pool("Lake")

    answer = browse(company.alice).post(
        f"/pool/customers/{lying.customer_id}/put/", {"pool": other.pk, "reason": "tidier"}
    )

    assert answer.status_code == 409
    assert PoolStay.objects.get().pool_id == lying.pool_id


def test_what_was_merged_into_another_is_not_offered(lying, add, owner, browse, company):
    merging.merge_customers(owner, add("Vogt GmbH"), lying.customer, [])

    assert "Nothing waits here" in words(browse(company.alice).get("/pool/"))
    assert browse(company.bob).post("/pool/claim/", {"chosen": [lying.pk]}).status_code == 409


def test_who_follows_the_other_one_follows_both_when_they_are_merged(lying, add, owner, manager, company):
    hers = add("Vogt GmbH", by=manager)

    merging.merge_customers(owner, lying.customer, hers, [])

    lying.refresh_from_db()
    lying.customer.refresh_from_db()
    assert (lying.customer.owner, lying.customer.is_pooled) == (company.morgan, False)
    assert lying.left_at is not None


def test_and_when_they_are_taken_apart_it_lies_in_its_pool_again(lying, add, owner, manager, company):
    hers = add("Vogt GmbH", by=manager)
    merge = merging.merge_customers(owner, lying.customer, hers, [])

    merging.undo_merge(owner, merge)

    [stay] = PoolStay.objects.lying()
    hers.refresh_from_db()
    assert (stay.pk, stay.customer.owner, stay.customer.is_pooled) == (lying.pk, None, True)
    assert (hers.owner, hers.merged_into) == (company.morgan, None)


def test_its_page_says_in_which_pool_it_lies_and_gives_it_out(lying, browse, company):
    client = browse(company.alice)

    said = words(client.get(f"/customers/{lying.customer_id}/beside/"))
    client.post(f"/pool/customers/{lying.customer_id}/take/")

    lying.refresh_from_db()
    assert "In the public pool" in said
    assert "given back: no time" in said
    assert lying.taken_by == company.alice


def test_its_owner_reads_beforehand_on_its_page_when_it_goes(add, pool, browse, company):
    silent = add("Vogt", age=90, silent=26)
    pool(no_contact_days=30)

    said = words(browse(company.bob).get(f"/customers/{silent.pk}/beside/"))

    assert "Without contact it goes into the pool “Sea”" in said


def test_a_pool_of_very_many_is_gone_through_page_by_page_and_by_country(
    add, pool, seller, browse, company, monkeypatch
):
    monkeypatch.setattr("argosy.pool.queries.ROWS", 2)
    sea = pool()
    for name, country in [("Torvald", "DE"), ("Roux", "FR"), ("Brandt", "DE")]:
        claiming.put_into_pool(seller, add(name, country=country), sea, "no time")
    client = browse(company.bob)

    first = words(client.get("/pool/"))
    after = client.get("/pool/").context["inside"].next
    rest = words(client.get(f"/pool/{sea.pk}/?after={after}"))
    french = words(client.get(f"/pool/{sea.pk}/?country=FR"))

    assert ("Brandt" in first, "Roux" in first, "Torvald" in first) == (True, True, False)
    assert ("Torvald" in rest, "Roux" in rest) == (True, False)
    assert ("Roux" in french, "Torvald" in french) == (True, False)
