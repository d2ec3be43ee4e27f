"""What an order needs is covered from what is there; only the rest is bought."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from argosy.audit.models import AuditEntry
from argosy.catalogue.actions.products import add_product
from argosy.catalogue.actions.stock import count_stock
from argosy.catalogue.actions.supplier_prices import Offer, keep_offer
from argosy.customers.actions.customers import add_customer
from argosy.customers.models import RecordKind
from argosy.deals.actions import documents
from argosy.deals.actions.purchasing import NothingToBuy, order_from
from argosy.deals.actions.stocking import MoreThanSold, NotInStock, set_aside
from argosy.deals.contents import shown_content
from argosy.deals.models import Document, DocumentKind, FromStock
from argosy.deals.papers.checking import findings
from argosy.deals.purchasing import from_stock, needs, sources
from argosy.platform.errors import NotAllowed
from argosy.settlement.goods import goods_of
from tests.documents.conftest import deal, hinge, quotation, vogt
from tests.reading_pages import words

__all__ = ["deal", "hinge", "quotation", "vogt"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def order(quotation, seller) -> Document:
    """500 hinges at USD 1.20; they cost us USD 0.80."""
    return documents.issue_document(seller, documents.continue_as(seller, quotation, "order"))


@pytest.fixture
def foundry(seller, hinge):
    """From 1 on USD 1, from 400 on USD 0.70."""
    made = add_customer(seller, name="Yongkang Foundry", kind=RecordKind.SUPPLIER, is_surely_new=True)
    keep_offer(seller, hinge, made, Offer([(Decimal(1), Decimal(1)), (Decimal(400), Decimal("0.7"))], "USD"))
    return made


@pytest.fixture
def counted(seller, hinge):
    """150 hinges are there."""
    return count_stock(seller, hinge, Decimal(150))


def there(product) -> Decimal | None:
    product.refresh_from_db()
    return product.in_stock


def said(order) -> str:
    papers = [shown_content(one) for one in Document.objects.filter(kind=DocumentKind.PURCHASE)]
    found = findings(shown_content(order), papers, date(2026, 3, 1), from_stock(order.chain))
    return " ".join(one.sentence for one in found)


def test_what_is_there_is_set_aside_and_the_rest_is_bought(order, foundry, counted, seller):
    set_aside(seller, order, {"H-40": Decimal(120)})

    (need,) = needs(order)
    assert (need.sold, need.from_stock, need.rest, there(counted)) == (500, 120, 380, Decimal(30))
    (source,) = sources(seller, order)
    assert source.total == Decimal(380), "fewer than 400: the price of the first tier"
    assert [one.quantity for one in order_from(seller, order, foundry).lines.all()] == [Decimal(380)]
    assert AuditEntry.objects.filter(word="document.stocked").get().object_id == order.pk


def test_more_than_is_there_or_than_is_sold_is_refused(order, counted, seller):
    with pytest.raises(NotInStock):
        set_aside(seller, order, {"H-40": Decimal(151)})
    count_stock(seller, counted, None)
    with pytest.raises(MoreThanSold):
        set_aside(seller, order, {"H-40": Decimal(501)})

    assert there(counted) is None
    assert not FromStock.objects.exists()


def test_fewer_from_stock_and_a_cancelled_order_give_back(order, counted, seller):
    set_aside(seller, order, {"H-40": Decimal(120)})
    set_aside(seller, order, {"H-40": Decimal(100)})
    assert there(counted) == Decimal(50)

    documents.settle_document(seller, order, is_accepted=False)

    assert there(counted) == Decimal(150)
    assert not FromStock.objects.exists()


def test_an_order_that_goes_on_under_another_paper_keeps_what_is_set_aside(order, counted, seller):
    contract = documents.continue_as(seller, order, "contract")
    set_aside(seller, order, {"H-40": Decimal(120)})

    documents.settle_document(seller, order, is_accepted=False)

    assert there(counted) == Decimal(30)
    assert [one.from_stock for one in needs(contract)] == [Decimal(120)]


def test_what_is_sold_no_more_can_be_given_back(order, counted, seller):
    set_aside(seller, order, {"H-40": Decimal(120)})
    documents.revise_document(seller, order)
    order.refresh_from_db()
    order.lines.update(number="H-41")
    assert "H-40: 120 are set aside from stock, but not sold on" in said(order)
    assert {one.item: (one.sold, one.from_stock) for one in needs(order)} == {"H-41": (500, 0), "H-40": (0, 120)}

    with pytest.raises(MoreThanSold):
        set_aside(seller, order, {"H-40": Decimal(121)})
    set_aside(seller, order, {"H-40": Decimal(0)})

    assert there(counted) == Decimal(150)
    assert [one.item for one in needs(order)] == ["H-41"]


def test_goods_go_back_to_the_product_of_which_they_were_taken(order, counted, seller):
    other = add_product(seller, number="H-40 S", name="Steel hinge", unit="piece")
    count_stock(seller, other, Decimal(40))
    set_aside(seller, order, {"H-40": Decimal(120)})
    order.lines.update(listed=other)

    with pytest.raises(NotInStock) as refused:
        set_aside(seller, order, {"H-40": Decimal(41)})
    set_aside(seller, order, {"H-40": Decimal(30)})

    assert "only 40 more" in str(refused.value)
    assert (there(counted), there(other)) == (Decimal(150), Decimal(10))


def test_two_papers_of_a_transaction_do_not_wait_for_each_other(order, counted, seller):
    """Whoever held her own paper and then wanted the other's would wait for ever: all are held at once, in one order."""
    documents.continue_as(seller, order, "contract")

    with CaptureQueriesContext(connection) as asked:
        set_aside(seller, order, {"H-40": Decimal(120)})

    locking = [one["sql"] for one in asked if " UPDATE OF " in one["sql"] and "deals_document" in one["sql"]]
    assert len(locking) == 1, "all papers at once"
    assert '"chain" IN' in locking[0]
    assert 'ORDER BY "deals_document"."chain" ASC, 1 ASC' in locking[0]


def test_the_check_counts_stock_and_purchases_together(order, foundry, counted, seller):
    set_aside(seller, order, {"H-40": Decimal(120)})
    assert "H-40: 0 are bought, 120 come from stock, 500 are sold" in said(order)

    documents.issue_document(seller, order_from(seller, order, foundry))

    assert "are bought" not in said(order)


def test_what_is_ordered_already_is_not_ordered_again(order, foundry, seller):
    documents.issue_document(seller, order_from(seller, order, foundry))

    assert sources(seller, order) == []
    with pytest.raises(NothingToBuy):
        order_from(seller, order, foundry)

    assert Document.objects.filter(kind=DocumentKind.PURCHASE).count() == 1


def test_what_comes_from_stock_costs_what_it_cost_us(order, foundry, counted, seller):
    set_aside(seller, order, {"H-40": Decimal(100)})
    documents.issue_document(seller, order_from(seller, order, foundry))

    content = shown_content(order)
    assert goods_of(order.chain, [content]).cost(content, "USD") == 100 * Decimal("0.8") + 400 * Decimal("0.7")


def test_one_counts_on_the_products_page_and_takes_on_the_orders(order, foundry, hinge, company, browse):
    client = browse(company.bob)

    assert "150 pcs" in words(client.post(f"/products/{hinge.pk}/stock/", {"in_stock": "150"}))
    card = words(client.get(f"/documents/{order.pk}/suppliers/"))
    assert "H-40 150 in stock 500" in card
    card = words(client.post(f"/documents/{order.pk}/suppliers/stock/", {"item": "H-40", "from_stock": "150"}))

    assert "H-40 0 in stock 500" in card
    assert "350" in card
    refused = client.post(f"/documents/{order.pk}/suppliers/stock/", {"item": "H-40", "from_stock": "151"})
    assert refused.status_code == 409
    assert client.post(f"/products/{hinge.pk}/stock/", {"in_stock": "-1"}).status_code == 422
    assert there(hinge) == Decimal(0)


def test_who_may_not_write_documents_or_products_takes_and_counts_nothing(order, counted, trainee):
    with pytest.raises(NotAllowed):
        set_aside(trainee, order, {"H-40": Decimal(1)})
    with pytest.raises(NotAllowed):
        count_stock(trainee, counted, Decimal(1))

    assert there(counted) == Decimal(150)
    assert not FromStock.objects.exists()
