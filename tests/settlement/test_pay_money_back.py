"""Money that goes back to a buyer: a deposit, too much, a claim; counted with what came in, and undone like it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from argosy.audit.models import AuditEntry
from argosy.deals.actions import documents
from argosy.platform.errors import NotAllowed, NotFound
from argosy.settlement import queries
from argosy.settlement.actions import receipts, writing_off
from argosy.settlement.actions.receipts import NewReceipt
from argosy.settlement.actions.writing_off import Pays
from argosy.settlement.claims import claims
from argosy.settlement.errors import MoreThanThere, NoReasonToPayBack, PartOfPayingBack, WentBack
from argosy.settlement.models import Due, Receipt, WriteOff
from argosy.settlement.profit import profit
from argosy.settlement.sources import sources
from tests.reading_pages import words
from tests.settlement.conftest import issued

pytestmark = pytest.mark.django_db
DAY = date(2026, 4, 20)


def left(document) -> list[Decimal]:
    return [one.left for one in Due.objects.filter(document=document).order_by("position")]


@pytest.fixture
def pay_back(order, seller):
    """So much goes back out of a receipt or a document."""

    def make(of, amount: str, reason: str = "overpaid", *, currency: str = "USD", taken: str = "", **more) -> Receipt:
        source = next(one for one in sources(seller, order.customer_id) if of in {one.receipt, one.document})
        new = NewReceipt(DAY, Decimal(amount), currency, **more)
        given = Decimal(taken) if taken else None
        return receipts.pay_back(seller, order.customer, new, source, reason, taken=given)

    return make


@pytest.fixture
def paid(order, paid_in, seller):
    """The order of USD 600 is paid in full, at CNY 7.2 for the dollar; the order counts with 7."""
    order.rate, order.rate_currency = Decimal(7), "CNY"
    order.save()
    receipt = paid_in("600", rate=Decimal("7.2"))
    writing_off.write_off(seller, receipt, [Pays(order, Decimal(600))])
    return order


def test_too_much_goes_back_out_of_what_the_receipt_has_left(order, paid_in, seller, pay_back, browse, company):
    receipt = paid_in("650", rate=Decimal("7.2"))
    writing_off.write_off(seller, receipt, [Pays(order, Decimal(600))])

    back = pay_back(receipt, "50", rate=Decimal(7), charges=Decimal(12))

    receipt.refresh_from_db()
    assert receipt.rest == 0
    assert sum(left(order)) == 0
    assert (back.amount, back.left_account, back.is_back) == (Decimal(-50), Decimal(62), True)
    assert WriteOff.objects.get(receipt=back).gain == Decimal("10.00")  # it came at 7.2 and went at 7
    page = words(browse(company.bob).get(f"/money/receipts/{receipt.pk}/"))
    assert "paid back 2026-04-20" in page


def test_the_deposit_of_a_cancelled_order_goes_back(order, paid_in, seller, pay_back, browse, company):
    writing_off.write_off(seller, paid_in(), [Pays(order, Decimal(180))])
    documents.settle_document(seller, order, is_accepted=False)
    client = browse(company.bob)
    before = words(client.get(f"/money/of-document/{order.pk}/"))

    pay_back(order, "180", "cancelled")

    after = words(client.get(f"/money/of-document/{order.pk}/"))
    assert "or pay it back" in before
    assert "or pay it back" not in after
    assert "paid back 2026-04-20" in after
    assert sources(seller, order.customer_id) == []


def test_a_deposit_that_goes_back_while_the_order_stands_is_owed_again(order, paid_in, seller, pay_back):
    writing_off.write_off(seller, paid_in(), [Pays(order, Decimal(180))])

    pay_back(order, "180", "other")

    assert left(order) == [Decimal(180), Decimal(420)]


def test_a_settled_claim_costs_profit_and_nothing_is_owed_again(paid, seller, pay_back):
    before = profit(claims(paid.chain))

    pay_back(paid, "100", "claim", rate=Decimal("7.1"), charges=Decimal(10))

    after = profit(claims(paid.chain))
    assert sum(left(paid)) == 0
    assert after.let_go - before.let_go == Decimal(700)  # at the rate of the order
    assert after.exchange - before.exchange == Decimal(-10)  # of which it was worth 7 and cost 7.1
    assert after.charges - before.charges == Decimal(71)
    assert before.left - after.left == Decimal(781)


def test_no_more_goes_back_for_an_order_than_it_was_paid_however_often(paid, pay_back):
    pay_back(paid, "500", "claim")

    with pytest.raises(MoreThanThere):
        pay_back(paid, "100.01", "claim")

    assert Receipt.objects.filter(amount_minor__lt=0).count() == 1
    assert sum(left(paid)) == 0


def test_what_is_still_owed_stays_owed_when_a_claim_is_settled(order, paid_in, seller, pay_back):
    writing_off.write_off(seller, paid_in("300"), [Pays(order, Decimal(300))])

    pay_back(order, "50", "claim")

    assert sum(left(order)) == Decimal(300)


def test_it_goes_back_in_another_currency_as_the_bank_counted_it(paid, pay_back):
    back = pay_back(paid, "90", "overpaid", currency="EUR", taken="100")

    assert (back.currency, back.rest) == ("EUR", 0)
    assert sum(left(paid)) == Decimal(100)


def test_it_is_withdrawn_and_restored_whole(paid, seller, pay_back):
    was = profit(claims(paid.chain)).left
    back = pay_back(paid, "100", "claim")

    receipts.withdraw_receipt(seller, back)
    assert sum(left(paid)) == 0
    assert profit(claims(paid.chain)).left == was

    receipts.restore_receipt(seller, back)
    back.refresh_from_db()
    assert back.rest == 0
    assert sum(left(paid)) == 0
    assert profit(claims(paid.chain)).left < was


def test_it_is_restored_only_as_long_as_the_money_is_there(order, paid_in, seller, pay_back):
    receipt = paid_in("650")
    back = pay_back(receipt, "100")
    receipts.withdraw_receipt(seller, back)
    writing_off.write_off(seller, receipt, [Pays(order, Decimal(600))])

    with pytest.raises(MoreThanThere):
        receipts.restore_receipt(seller, back)

    back.refresh_from_db()
    receipt.refresh_from_db()
    assert back.withdrawn_at is not None
    assert receipt.rest == Decimal(50)


def test_a_receipt_of_which_something_went_back_cannot_go_before_it(order, paid_in, seller, pay_back):
    receipt = paid_in("650")
    [row] = writing_off.write_off(seller, receipt, [Pays(order, Decimal(600))])
    back = pay_back(receipt, "50")
    other = pay_back(order, "100", "claim")

    with pytest.raises(WentBack):
        receipts.withdraw_receipt(seller, receipt)
    with pytest.raises(WentBack):
        writing_off.undo_write_off(seller, row)
    for one in other.write_offs.all():
        with pytest.raises(PartOfPayingBack):
            writing_off.undo_write_off(seller, one)

    receipt.refresh_from_db()
    assert receipt.withdrawn_at is None
    assert sum(left(order)) == 0

    receipts.withdraw_receipt(seller, back)
    receipts.withdraw_receipt(seller, other)
    receipts.withdraw_receipt(seller, receipt)
    assert sum(left(order)) == Decimal(600)


def test_a_receipt_that_paid_nothing_and_went_back_cannot_go_before_it(paid_in, seller, pay_back):
    receipt = paid_in("100")
    back = pay_back(receipt, "40")

    with pytest.raises(WentBack):
        receipts.withdraw_receipt(seller, receipt)

    receipt.refresh_from_db()
    assert (receipt.withdrawn_at, receipt.rest) == (None, Decimal(60))
    receipts.withdraw_receipt(seller, back)
    assert receipts.withdraw_receipt(seller, receipt).rest == Decimal(100)


def test_what_cannot_be_is_refused_and_nothing_changes(order, paid_in, seller, trainee, pay_back, deal):
    receipt = paid_in("100")
    [source] = sources(seller, order.customer_id)
    new = NewReceipt(DAY, Decimal(40), "USD")
    other = type(order.customer)(pk=deal.pk)

    with pytest.raises(MoreThanThere):
        pay_back(receipt, "100.01")
    with pytest.raises(NoReasonToPayBack):
        pay_back(receipt, "10", "")
    with pytest.raises(NotAllowed):
        receipts.pay_back(trainee, order.customer, new, source, "overpaid")
    with pytest.raises(NotFound):
        receipts.pay_back(seller, other, new, source, "overpaid")

    receipt.refresh_from_db()
    assert receipt.rest == Decimal(100)
    assert Receipt.objects.count() == 1


def test_somebody_pays_back_by_clicks_and_the_books_tell_it(paid, seller, browse, company):
    client = browse(company.bob)
    account = client.get(f"/money/of-document/{paid.pk}/").content.decode()
    url = f"/money/receipts/back/?document={paid.pk}"
    assert url in account
    form = client.get(url)
    key = form.context["form"]["source"].initial
    assert f'<input type="hidden" name="document" value="{paid.pk}">' in form.content.decode()
    typed = {
        "customer": paid.customer_id, "source": key, "reason": "claim", "received_on": "2026-04-20", "amount": "1,000",
        "currency": "USD", "method": "tt", "payer": "Vogt GmbH", "reference": "OT77",
    }  # fmt: skip

    refused = client.post("/money/receipts/back/", typed)
    made = client.post("/money/receipts/back/", typed | {"amount": "100"})

    assert "Only USD 600.00 can go back out of it." in words(refused)
    assert refused.context["form"]["amount"].value() == "1,000"
    back = Receipt.objects.get(amount_minor=-10_000)
    assert made.url == f"/money/receipts/{back.pk}/"
    page = words(client.get(made.url))
    assert "claim settled" in page
    assert paid.number in page
    assert "− USD 100.00" in words(client.get("/money/receipts/?f=back.is.yes"))
    assert "− USD 100.00" in words(client.get(f"/money/of-customer/{paid.customer_id}/"))
    timeline = words(client.get(f"/customers/{paid.customer_id}/timeline/"))
    assert "noted money that was paid back" in timeline
    assert "− USD 100.00" in timeline
    assert AuditEntry.objects.filter(word="receipt.paid_back", object_id=back.pk).exists()


def test_those_who_paid_are_offered_and_nobody_else(order, paid_in, browse, company):
    client = browse(company.bob)

    nobody = words(client.get("/money/receipts/back/?q=vogt"))
    nothing = words(client.get(f"/money/receipts/back/?customer={order.customer_id}"))
    paid_in()

    assert "Vogt GmbH" not in nobody
    assert "Nothing can go back" in nothing
    assert "Vogt GmbH" in words(client.get("/money/receipts/back/?q=vogt"))
    assert "Vogt GmbH" not in words(client.get("/money/receipts/back/?q=brown"))


def test_however_many_papers_were_paid_it_is_asked_once_what_is_left_of_them(
    paid, deal, paid_in, seller, django_assert_num_queries
):
    for _one in range(2):
        more = issued(seller, documents.begin_document(seller, "order", paid.customer, opportunity=deal))
        writing_off.write_off(seller, paid_in("100"), [Pays(more, Decimal(100))])

    with django_assert_num_queries(3):  # the receipts, the papers, what was paid on them
        found = sources(seller, paid.customer_id)

    assert sorted(one.left for one in found) == [Decimal(100), Decimal(100), Decimal(600)]


def test_what_was_paid_too_much_stands_on_the_customers_page(order, paid_in, seller):
    paid_in("50")
    paid_in("70", "EUR")

    found = queries.of_customer(seller, order.customer)

    assert found["advance"] == [("EUR", Decimal(70)), ("USD", Decimal(50))]


def test_an_order_that_became_smaller_after_it_was_paid_gives_the_rest_back(paid, seller, pay_back):
    smaller = documents.revise_document(seller, paid)
    lines = [one | {"quantity": Decimal(400)} for one in smaller.lines.values("number", "name", "unit", "price")]
    documents.issue_document(seller, documents.change_document(seller, smaller, {}, lines))

    pay_back(paid, "120")

    assert sum(left(paid)) == 0
