"""A document is begun like another: once more for the same buyer, or with its goods for another one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from argosy.catalogue.actions import products
from argosy.customers.actions.customers import add_customer
from argosy.customers.models import Contact
from argosy.deals.models import Document, DocumentLine
from tests.reading_pages import links, words

pytestmark = pytest.mark.django_db


def test_one_like_it_begins_for_the_same_buyer_with_the_same_prices(quotation, hinge, browse, company, seller):
    quotation.lines.update(price=Decimal("1.11"))
    quotation.terms |= {"discount": "2", "lc": {"number": "LC-1"}, "transport": {"vessel": "Ever Given"}}
    quotation.save()
    products.change_product(seller, hinge, cost=Decimal("0.9"))
    client = browse(company.bob)
    page = client.get(f"/documents/new/?like={quotation.pk}")
    assert f"?like={quotation.pk}" in " ".join(links(client.get(f"/documents/{quotation.pk}/"), "like"))
    assert page.context["customers"][0].pk == quotation.customer_id

    client.post("/documents/new/", {"like": quotation.pk, "kind": "order", "customer": quotation.customer_id})

    made = Document.objects.exclude(pk=quotation.pk).get()
    assert (made.kind, made.place, made.made_from, made.chain == quotation.chain) == ("order", "Ningbo", None, False)
    assert (made.terms["discount"], made.terms["lc"], made.terms["transport"]) == ("2", {}, {})
    line = made.lines.get()
    assert (line.quantity, line.price, line.cost, made.total) == (
        500,
        Decimal("1.11"),
        Decimal("0.9"),
        Decimal("543.90"),
    )


def test_the_same_buyer_comes_first_again_when_the_search_is_emptied(quotation, browse, company, seller):
    add_customer(seller, name="Nordic Doors", country="SE", is_surely_new=True)
    client = browse(company.bob)
    page = client.get(f"/documents/new/?like={quotation.pk}")

    [search] = links(page, f"/documents/new/?like={quotation.pk}")
    answer = client.get(search, headers={"hx-request": "true"})

    assert words(answer).startswith(quotation.customer.name)


def test_what_one_buyer_pays_does_not_go_to_another(quotation, browse, company, seller):
    quotation.lines.update(price=Decimal("0.99"))
    DocumentLine.objects.create(document=quotation, position=9, name="Made for Vogt", quantity=1, price=5)
    other = add_customer(seller, name="Nordic Doors", country="SE", is_surely_new=True)

    browse(company.bob).post("/documents/new/", {"like": quotation.pk, "kind": "quotation", "customer": other.pk})

    made = Document.objects.exclude(pk=quotation.pk).get()
    assert (made.buyer["name"], made.incoterm, made.place) == ("Nordic Doors", "FOB", "Ningbo")
    assert [(line.name, line.price) for line in made.lines.order_by("position")] == [
        ("Stainless steel hinge", Decimal("1.20")),
        ("Made for Vogt", None),
    ]


@pytest.mark.parametrize("is_there", [True, False])
def test_a_person_who_was_erased_does_not_come_back_by_it(quotation, browse, company, is_there):
    person = {"contact": "Jonas Weber", "phone": "+49 40 555", "email": "weber@vogt.example"}
    quotation.buyer |= person | {"address": "Hafenstr. 1"}
    quotation.save()
    if is_there:
        Contact.objects.create(customer=quotation.customer, name="Jonas Weber")

    sent = {"like": quotation.pk, "kind": "order", "customer": quotation.customer_id}
    browse(company.bob).post("/documents/new/", sent)

    buyer = Document.objects.exclude(pk=quotation.pk).get().buyer
    assert buyer["address"] == "Hafenstr. 1"
    assert all((buyer[name] == value) is is_there for name, value in person.items())


def test_who_does_not_see_a_document_begins_none_like_it(quotation, browse, company):
    client = browse(company.tina)

    assert client.get(f"/documents/new/?like={quotation.pk}").status_code in (403, 404)
    sent = {"like": quotation.pk, "kind": "quotation", "customer": quotation.customer_id}
    assert client.post("/documents/new/", sent).status_code in (403, 404)

    assert Document.objects.count() == 1
