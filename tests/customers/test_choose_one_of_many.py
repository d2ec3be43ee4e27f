"""In a form a customer or supplier is chosen of as many as there are: by a few letters, within one's reach."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from argosy.catalogue.actions import prices, products
from argosy.catalogue.models import ProductPrice
from argosy.customers import finding, queries, reach
from argosy.customers.actions.customers import add_customer
from argosy.customers.views import choosing
from argosy.platform.listing.asked import Asked

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def many(seller, manager, monkeypatch) -> None:
    """Three customers of Bob's, a supplier, and one that only Morgan sees; two are offered at once."""
    monkeypatch.setattr(choosing, "OFFERED", 2)
    for name in ("Aster Ltd", "Birch AB", "Zephyr Oy"):
        add_customer(seller, name=name, is_surely_new=True)
    add_customer(seller, name="Zhou Castings", kind="supplier", is_surely_new=True)
    add_customer(manager, name="Zenith SA", is_surely_new=True)


@pytest.fixture
def offer(many, browse, company):
    def of(**asked: str) -> list[str]:
        page = browse(company.bob).get("/customers/choices/", asked, **HTMX).content.decode()
        return re.findall(r"<option(?! value=.-.)[^>]*>([^<]+)</option>", page)

    return of


def test_the_first_are_offered_at_once_and_all_others_by_their_letters(offer):
    assert offer() == ["Aster Ltd", "Birch AB"]
    assert offer(find="zeph") == ["Zephyr Oy"]
    assert offer(find="nothing") == []


def test_suppliers_are_offered_where_one_buys(offer):
    assert offer(kind="supplier") == ["Zhou Castings"]
    assert offer(find="zhou", kind="supplier") == ["Zhou Castings"]
    assert offer(find="zephyr", kind="supplier") == []


def test_who_is_out_of_reach_is_never_offered(offer):
    assert offer(find="zenith") == []


@pytest.fixture(params=[20_000, 2], ids=["all are looked at", "they are legion"])
def looked_at_singly(request, monkeypatch):
    """Of those who bear a word one is looked at first, then one more at a time, or those of the kind alone."""
    monkeypatch.setattr(finding, "NEWEST", (1,))
    monkeypatch.setattr(finding, "PIECES", (1, 1, 100))
    monkeypatch.setattr(finding, "LEGION", request.param)


def test_many_others_of_the_same_word_hide_nobody(offer, looked_at_singly, seller, manager, monkeypatch):
    monkeypatch.setattr(reach, "FEW", 0)
    for number in range(3):
        add_customer(seller, name=f"Zhou Trading {number}", is_surely_new=True)
        add_customer(manager, name=f"Zephyr Imports {number}", is_surely_new=True)

    assert offer(find="zhou", kind="supplier") == ["Zhou Castings"]
    assert offer(find="zephyr") == ["Zephyr Oy"]


def test_a_search_in_the_list_of_a_kind_finds_who_stands_behind_many_of_another(many, looked_at_singly, seller, owner):
    for number in range(3):
        add_customer(seller, name=f"Zhou Trading {number}", is_surely_new=True)

    for actor in (seller, owner):
        found = queries.look(actor, Asked(record="supplier", text="zhou")).rows
        assert [one.name for one in found] == ["Zhou Castings"]


def test_each_is_found_once(many, looked_at_singly, seller, owner, monkeypatch):
    monkeypatch.setattr(choosing, "OFFERED", 50)

    assert [name for _pk, name in choosing.offered(seller, "", "ze")] == ["Zephyr Oy"]
    assert sorted(name for _pk, name in choosing.offered(owner, "", "ze")) == ["Zenith SA", "Zephyr Oy"]


def test_what_was_found_is_chosen(many, browse, company):
    page = browse(company.bob).get("/customers/choices/", {"find": "zephyr"}, **HTMX).content.decode()

    assert re.search(r"<option[^>]*selected[^>]*>Zephyr Oy", page)


def test_where_nothing_is_found_nobody_is_chosen_and_the_form_is_refused(many, browse, company, seller):
    client = browse(company.alice)
    product = products.add_product(seller, number="H-40", name="Hinge", unit="piece")
    prices.set_prices(seller, product, [(Decimal(0), Decimal("1.20"))], currency="USD")

    found = client.get("/customers/choices/", {"find": "nothing"}, **HTMX).content.decode()
    [chosen] = re.findall(r'<option value="([^"]*)" selected>', found)
    answer = client.post(f"/products/{product.pk}/prices/", {"customer": chosen, "currency": "USD"}, **HTMX)

    assert answer.status_code == 404
    assert ProductPrice.objects.standing().get().customer is None, "everybody’s price still holds"


def test_enter_in_the_words_to_find_sends_no_form(many, browse, company):
    page = browse(company.alice).get("/documents/approvals/").content.decode()

    [words] = re.findall(r'<input[^>]*name="find"[^>]*>', page)
    [owner] = re.findall(r' form="([^"]+)"', words)
    assert f'id="{owner}"' not in page


def test_the_rules_of_approval_offer_it(many, browse, company):
    page = browse(company.alice).get("/documents/approvals/").content.decode()

    assert "/customers/choices/" in page
    assert ">Aster Ltd</option>" in page
