"""Leads, customers, contacts, suppliers, deals, quotations, orders and products: each has a list and a page of its own."""

from __future__ import annotations

import re

import pytest

from argosy.customers.actions.customers import NewContact, add_customer
from argosy.deals.actions import documents
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
LISTS = {
    "/customers/leads/": "Lindqvist AB",
    "/customers/": "Vogt GmbH",
    "/customers/contacts/": "Anna Vogt",
    "/customers/suppliers/": "Ningbo Stamping",
    "/deals/list/": "Hinges",
    "/documents/?f=kind.is.quotation": "{quotation}",
    "/documents/?f=kind.is.order": "{order}",
    "/products/": "Stainless steel hinge",
}


@pytest.fixture
def numbers(quotation, seller) -> dict[str, str]:
    """One of each: Vogt with Anna, hinges, a deal and a quotation are there; a lead, a supplier and an order come."""
    add_customer(seller, name="Lindqvist AB", kind="lead", contacts=[NewContact("Maja")], is_surely_new=True)
    add_customer(seller, name="Ningbo Stamping", kind="supplier", is_surely_new=True)
    order = documents.begin_document(seller, "order", quotation.customer)
    return {"quotation": quotation.number, "order": order.number}


@pytest.mark.promise("S58")
@pytest.mark.parametrize("address", LISTS)
def test_each_kind_of_record_has_a_list_and_a_page_of_its_own(numbers, browse, company, address):
    mine = LISTS[address].format(**numbers)
    client = browse(company.bob)

    listed = client.get(address)

    rows = listed.content.decode().split("<tbody>")[1].split("</tbody>")[0]
    assert mine in rows
    for other in {name.format(**numbers) for name in LISTS.values()} - {mine}:
        assert f">{other}</a>" not in rows
    [page] = re.findall(rf'href="([^"#]+)[^"]*"[^>]*>\s*{re.escape(mine)}', rows)[:1]
    assert mine in words(client.get(page))
