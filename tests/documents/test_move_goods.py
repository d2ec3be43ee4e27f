"""What comes in on purchase orders and goes out on orders is noted; stock follows, and never falls below nought."""

from __future__ import annotations

from decimal import Decimal

import pytest

from argosy.audit.models import AuditEntry
from argosy.catalogue.actions.stock import count_stock
from argosy.customers.actions.customers import add_customer
from argosy.customers.models import RecordKind
from argosy.deals import moved_goods, purchasing
from argosy.deals.actions import documents
from argosy.deals.actions.moving_goods import GoneMeanwhile, NotOnThisDocument, NotThere, move_goods, undo_move
from argosy.deals.actions.purchasing import order_from
from argosy.deals.actions.stocking import GoneAlready, set_aside
from argosy.deals.models import Document, GoodsMove
from argosy.platform.errors import NotAllowed
from argosy.platform.tenancy.ids import new_id
from tests.documents.conftest import deal, hinge, quotation, vogt
from tests.reading_pages import words

__all__ = ["deal", "hinge", "quotation", "vogt"]
pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def order(quotation, seller) -> Document:
    """500 hinges are sold."""
    return documents.issue_document(seller, documents.continue_as(seller, quotation, "order"))


@pytest.fixture
def stocked(hinge, seller):
    """30 hinges are there for anybody."""
    return count_stock(seller, hinge, Decimal(30))


@pytest.fixture
def bought(order, seller) -> Document:
    """600 hinges are ordered for it."""
    foundry = add_customer(seller, name="Yongkang Foundry", kind=RecordKind.SUPPLIER, is_surely_new=True)
    made = order_from(seller, order, foundry)
    line = {"number": "H-40", "quantity": Decimal(600), "price": Decimal("0.8")}
    return documents.issue_document(seller, documents.change_document(seller, made, {}, [line]))


def free(product) -> Decimal | None:
    product.refresh_from_db()
    return product.in_stock


def kept(order) -> Decimal:
    return moved_goods.kept(order.chain)["H-40"]


def test_what_comes_in_is_kept_for_its_order_and_what_is_more_is_free(stocked, order, bought, seller):
    move_goods(seller, bought, {"H-40": Decimal(400)})
    assert (free(stocked), kept(order)) == (30, 400)

    move_goods(seller, bought, {"H-40": Decimal(200)})

    assert (free(stocked), kept(order)) == (130, 500)
    (one,) = moved_goods.goods(bought)
    assert (one.named, one.moved, one.rest) == (600, 600, 0)
    assert AuditEntry.objects.filter(word="goods.received").count() == 2


def test_what_goes_out_is_taken_from_what_is_kept_then_from_stock(stocked, order, bought, seller):
    move_goods(seller, bought, {"H-40": Decimal(480)})

    move_goods(seller, order, {"H-40": Decimal(500)})

    assert (free(stocked), kept(order)) == (10, 0)
    assert moved_goods.goods(order)[0].rest == 0


def test_what_went_out_of_stock_need_not_be_bought_any_more(stocked, order, seller):
    before = purchasing.needs(order)[0].rest

    (move,) = move_goods(seller, order, {"H-40": Decimal(20)})

    assert purchasing.needs(order)[0].rest == before - 20
    assert purchasing.to_buy(order)[0].quantity == before - 20
    assert purchasing.from_stock(order.chain) == {"H-40": 20}
    undo_move(seller, move)
    assert purchasing.needs(order)[0].rest == before


def test_stock_never_falls_below_nought(stocked, order, seller):
    with pytest.raises(NotThere) as refusal:
        move_goods(seller, order, {"H-40": Decimal(31)})

    assert "only 30 are there" in str(refusal.value)
    assert (free(stocked), GoodsMove.objects.count()) == (30, 0)
    move_goods(seller, order, {"H-40": Decimal(30)})
    assert free(stocked) == 0


def test_what_was_set_aside_goes_first_and_is_not_given_back_twice(stocked, order, seller):
    set_aside(seller, order, {"H-40": Decimal(20)})

    move_goods(seller, order, {"H-40": Decimal(25)})

    assert (free(stocked), kept(order)) == (5, 0)
    with pytest.raises(GoneAlready):
        set_aside(seller, order, {"H-40": Decimal(0)})
    assert free(stocked) == 5


def test_a_step_is_undone(stocked, order, bought, seller):
    (came,) = move_goods(seller, bought, {"H-40": Decimal(600)})
    (went,) = move_goods(seller, order, {"H-40": Decimal(500)})

    with pytest.raises(GoneMeanwhile):
        undo_move(seller, came)
    assert free(stocked) == 130
    undo_move(seller, went)
    undo_move(seller, came)
    undo_move(seller, came)

    assert (free(stocked), kept(order)) == (30, 0)
    assert moved_goods.goods(bought)[0].moved == 0


def test_once_the_sale_is_cancelled_what_was_kept_for_it_is_free(stocked, order, bought, quotation, seller):
    set_aside(seller, order, {"H-40": Decimal(20)})
    move_goods(seller, bought, {"H-40": Decimal(400)})

    documents.settle_document(seller, order, is_accepted=False)

    assert (free(stocked), kept(order)) == (430, 0)


def test_what_comes_back_after_the_sale_was_cancelled_is_free(stocked, order, bought, seller):
    move_goods(seller, bought, {"H-40": Decimal(400)})
    invoice = documents.issue_document(seller, documents.continue_as(seller, order, "invoice"))
    [gone] = move_goods(seller, invoice, {"H-40": Decimal(100)})
    documents.settle_document(seller, order, is_accepted=False)
    assert (free(stocked), kept(order)) == (330, 0)

    undo_move(seller, gone)

    assert (free(stocked), kept(order)) == (430, 0)


def test_goods_that_nobody_counts_are_noted_all_the_same(hinge, order, seller):
    move_goods(seller, order, {"H-40": Decimal(500)})

    assert free(hinge) is None
    assert moved_goods.goods(order)[0].moved == 500


def test_nothing_moves_on_a_draft_or_a_quotation(quotation, seller):
    issued = documents.issue_document(seller, quotation)
    draft = documents.continue_as(seller, issued, "order")

    for one in (issued, draft):
        with pytest.raises(NotOnThisDocument):
            move_goods(seller, one, {"H-40": Decimal(1)})
    assert not GoodsMove.objects.exists()


def test_who_may_only_read_moves_nothing(order, trainee):
    with pytest.raises(NotAllowed):
        move_goods(trainee, order, {"H-40": Decimal(1)})

    assert not GoodsMove.objects.exists()


def test_it_is_noted_and_undone_on_the_page_and_stands_at_the_product(stocked, order, bought, browse, company):
    client = browse(company.bob)
    assert f"/documents/{bought.pk}/goods/" in client.get(f"/documents/{bought.pk}/").content.decode()
    assert "Goods received" in words(client.get(f"/documents/{bought.pk}/goods/"))

    answer = client.post(f"/documents/{bought.pk}/goods/move/", {"item": "H-40", "quantity": "600"}, **HTMX)

    assert "H-40: 600 came in" in words(answer)
    page = words(client.get(f"/products/{stocked.pk}/"))
    assert "130" in page
    assert "500 more are kept for orders." in page
    assert bought.number in page
    move = GoodsMove.objects.get()
    undone = client.post(f"/documents/{bought.pk}/goods/{move.pk}/undo/", **HTMX)
    assert "undone" in words(undone)
    assert free(stocked) == 30


def test_one_product_under_two_names_goes_out_once(stocked, order, seller, hinge):
    line = order.lines.get()
    line.pk, line.number, line.position = new_id(), "V-9", 2
    line.save(force_insert=True)

    with pytest.raises(NotThere):
        move_goods(seller, order, {"H-40": Decimal(30), "V-9": Decimal(30)})

    move_goods(seller, order, {"H-40": Decimal(20), "V-9": Decimal(10)})
    assert free(stocked) == 0
