"""A buyer's lines are recognised as our products; what is corrected once is understood from then on; the rest is proposed."""

from __future__ import annotations

import pytest

from argosy.automation import functions
from argosy.automation.actions import listing
from argosy.automation.models import Decision, DecisionKind, DecisionState
from argosy.catalogue.actions import products
from argosy.catalogue.models import BuyersCode, Product
from argosy.customers.actions.customers import NewContact, add_customer
from argosy.deals.actions import opportunities
from argosy.deals.models import Opportunity
from argosy.enterprise import switches
from argosy.reading.model import Item
from tests.mail_arriving import Letters
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def hinge(seller):
    return products.add_product(seller, number="H-40", name="Stainless steel hinge", name_zh="不锈钢合页")


def listed(deal) -> list[str]:
    return [row.listed.number if row.listed else "" for row in deal.items.order_by("position")]


@pytest.mark.parametrize(
    ("product", "model"),
    [("Hinge", "H40"), ("hinge h-40 brass", ""), ("Stainless Steel Hinge", ""), ("不锈钢合页", ""), ("", "h 40")],
)
def test_a_line_is_recognised_by_number_or_name(hinge, open_deal, product, model):
    deal = open_deal("Vogt", items=(Item(product=product, model=model),))

    assert listed(deal) == ["H-40"]


def test_a_line_that_names_two_products_is_not_guessed_at(hinge, open_deal, seller):
    products.add_product(seller, number="H-50", name="Hinge 50")

    assert listed(open_deal("Vogt", items=(Item(product="H-40 or H-50"),))) == [""]


def test_a_correction_is_learnt_for_this_customer_alone(hinge, open_deal, browse, company, seller):
    deal = open_deal("Vogt", items=(Item(product="Scharnier gross", model="V-9911"),))
    line = deal.items.get()

    answer = browse(company.bob).post(
        f"/deals/{deal.pk}/product/", {"line": line.pk, "product": "H-40"}, **HTMX
    )  # fmt: skip

    assert "H-40" in words(answer)
    assert BuyersCode.objects.get().code == "V-9911"
    opportunities.change_items(seller, deal, [Item(product="again", model="v9911")])
    assert listed(deal) == ["H-40"]
    other = open_deal("Other", items=(Item(product="x", model="V-9911"),))
    assert listed(other) == [""]


def test_an_unknown_number_is_refused_and_nothing_is_learnt(open_deal, browse, company):
    deal = open_deal("Vogt", items=(Item(product="Scharnier"),))

    answer = browse(company.bob).post(
        f"/deals/{deal.pk}/product/", {"line": deal.items.get().pk, "product": "NO-1"}, **HTMX
    )

    assert answer.status_code == 422
    assert not BuyersCode.objects.exists()


def test_a_line_becomes_a_product_in_one_click(open_deal, browse, company):
    deal = open_deal("Vogt", items=(Item(product="门锁", model="DL-7", unit="set", hs_code="830140"),))

    browse(company.bob).post(f"/deals/{deal.pk}/product/", {"line": deal.items.get().pk, "do": "list"}, **HTMX)

    made = Product.objects.get()
    assert (made.number, made.name_zh, made.unit, made.hs_code) == ("DL-7", "门锁", "set", "830140")
    assert listed(deal) == ["DL-7"]


INQUIRY = """Dear Sir,
Please quote your best price CIF Hamburg for the following:
500 pcs stainless steel hinge H-40
200 sets door lock DL-7
Best regards
Anna Vogt
"""


@pytest.fixture
def inquiry(company, seller, owner, hinge):
    """A customer asks for a hinge that we know and a lock that we do not."""
    for function in functions.ALL:
        switches.turn(owner, function, is_on=True)
    person = NewContact("Anna Vogt", "anna@vogt.example")
    add_customer(seller, name="Vogt GmbH", country="DE", contacts=[person], is_surely_new=True)
    return Letters(company.bob).arrive(sender="Anna Vogt <anna@vogt.example>", text=INQUIRY, subject="Inquiry hinges")


def test_goods_that_nobody_knows_are_proposed_with_their_words(inquiry, browse, company):
    decision = Decision.objects.get(kind=DecisionKind.LIST_PRODUCTS)

    page = browse(company.bob).get("/automation/")

    assert [one["number"] for one in decision.change["products"]] == ["DL-7"]
    assert "1 product that we do not know" in words(page)
    assert not Product.objects.filter(number="DL-7").exists()


@pytest.mark.promise("S51")
def test_accepted_they_are_products_and_the_deal_knows_them(inquiry, browse, company):
    decision = Decision.objects.get(kind=DecisionKind.LIST_PRODUCTS)

    answer = browse(company.bob).post(f"/automation/{decision.pk}/accept/", {"number": ["DL-7"]}, **HTMX)

    assert "1 product came into the catalogue" in words(answer)
    assert "DL-7" in listed(Opportunity.objects.get())
    decision.refresh_from_db()
    assert decision.state == DecisionState.ACCEPTED


def test_with_the_function_off_nothing_is_proposed(inquiry, owner, seller):
    Decision.objects.filter(kind=DecisionKind.LIST_PRODUCTS).delete()
    switches.turn(owner, functions.PRODUCTS, is_on=False)

    from argosy.mail.content import understanding_of
    from argosy.mail.models import MessageContent

    understood = understanding_of(MessageContent.objects.get(pk=inquiry.pk).content)
    listing.propose(inquiry, understood, Opportunity.objects.get())

    assert not Decision.objects.filter(kind=DecisionKind.LIST_PRODUCTS).exists()
