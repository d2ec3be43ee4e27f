"""Receipts: registered by a person, written off against one document or many, in part, in another currency; undone."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from argosy.automation import functions
from argosy.customers.actions.owners import share_customer
from argosy.customers.models import TimelineEntry
from argosy.deals.actions import documents, exchanging
from argosy.deals.models import BankAccount
from argosy.enterprise import switches
from argosy.enterprise.models import Role
from argosy.integrations.actions.tokens import make_token
from argosy.platform.errors import NotAllowed
from argosy.settlement.actions import receipts, writing_off
from argosy.settlement.actions.receipts import NewReceipt
from argosy.settlement.actions.writing_off import Pays
from argosy.settlement.errors import ChargesTooHigh, MoreThanOwed, MoreThanReceived, NoAmount, NothingOwed, Withdrawn
from argosy.settlement.models import Due, Receipt, WriteOff
from tests.mail_arriving import Letters
from tests.reading_pages import words
from tests.settlement.conftest import issued

pytestmark = pytest.mark.django_db


def left(document) -> list[Decimal]:
    return [one.left for one in Due.objects.filter(document=document).order_by("position")]


def test_money_is_registered_with_its_rate_and_paid_to_an_order(order, browse, company):
    client = browse(company.bob)
    slip = SimpleUploadedFile("slip.pdf", b"%PDF slip")
    given = {
        "customer": order.customer_id, "received_on": "2026-03-10", "amount": "200", "currency": "USD", "charges": "15",
        "method": "tt", "payer": "Vogt GmbH", "reference": "F0312", "file": slip,
    }  # fmt: skip

    answer = client.post("/money/receipts/new/", given)
    receipt = Receipt.objects.get()
    page = words(client.get(answer.url))
    client.post(f"/money/receipts/{receipt.pk}/pay/", {"document": order.pk, f"amount-{order.pk}": "200"})

    assert (receipt.rate_currency, receipt.rate_source, receipt.rate_date) == ("CNY", "ECB", date(2026, 3, 10))
    assert "185.00" in page
    assert order.number in page
    assert left(order) == [Decimal(0), Decimal(400)]
    assert client.get(f"/money/receipts/{receipt.pk}/file/").content == b"%PDF slip"
    account = words(client.get(f"/money/of-document/{order.pk}/"))
    assert "exchange" in account
    assert "Bank charges" in account


def test_one_receipt_pays_many_and_many_pay_one(order, deal, paid_in, seller):
    second = issued(seller, documents.begin_document(seller, "order", order.customer, opportunity=deal))
    big, small = paid_in("700"), paid_in("400")

    writing_off.write_off(seller, big, [Pays(order, Decimal(600)), Pays(second, Decimal(100))])
    writing_off.write_off(seller, small, [Pays(second, Decimal(400))])

    assert sum(left(order)) == 0
    assert sum(left(second)) == Decimal(100)
    big.refresh_from_db()
    assert big.rest == 0


def test_neither_more_than_came_nor_more_than_is_owed(order, paid_in, seller):
    little, much = paid_in("100"), paid_in("900")

    with pytest.raises(MoreThanReceived):
        writing_off.write_off(seller, little, [Pays(order, Decimal(101))])
    with pytest.raises(MoreThanOwed):
        writing_off.write_off(seller, much, [Pays(order, Decimal("600.01"))])
    with pytest.raises(NoAmount):
        writing_off.write_off(seller, much, [Pays(order, Decimal(-1))])

    assert not WriteOff.objects.exists()
    assert sum(left(order)) == Decimal(600)


def test_all_of_it_or_nothing(order, deal, paid_in, seller, browse, company):
    second = issued(seller, documents.begin_document(seller, "order", order.customer, opportunity=deal))
    receipt = paid_in("700")

    with pytest.raises(MoreThanReceived):
        writing_off.write_off(seller, receipt, [Pays(order, Decimal(600)), Pays(second, Decimal(600))])

    receipt.refresh_from_db()
    assert receipt.rest == Decimal(700)
    assert not WriteOff.objects.exists()


def test_the_exchange_gain_is_what_the_rate_moved(order, paid_in, seller):
    order.rate, order.rate_currency = Decimal(7), "CNY"
    order.save()
    receipt = paid_in("180", rate=Decimal("7.2"))

    [row] = writing_off.write_off(seller, receipt, [Pays(order, Decimal(180))])

    assert receipt.rate_source == "bank"
    assert row.gain == Decimal("36.00")


def test_euros_pay_a_debt_in_dollars(order, paid_in, seller):
    receipt = paid_in("200", "EUR")

    [row] = writing_off.write_off(seller, receipt, [Pays(order, Decimal(180), Decimal(160))])

    receipt.refresh_from_db()
    assert (row.amount, receipt.rest) == (Decimal(180), Decimal(40))


def test_writing_off_and_its_undo_take_hold_of_receipt_and_order_in_the_same_order(order, paid_in, seller):
    receipt = paid_in("200")

    def held(act) -> list[str]:
        with CaptureQueriesContext(connection) as asked:
            act()
        locks = [one["sql"] for one in asked if " UPDATE OF " in one["sql"]]
        return [name for sql in locks for name in ("settlement_receipt", "deals_document") if f'FROM "{name}"' in sql]

    there = held(lambda: writing_off.write_off(seller, receipt, [Pays(order, Decimal(150))]))
    back = held(lambda: writing_off.undo_write_off(seller, WriteOff.objects.get()))

    # the other way round, one of two members at work on both would be refused
    assert (there[0], back[0]) == ("settlement_receipt", "settlement_receipt")
    assert "deals_document" in there
    assert "deals_document" in back


def test_a_write_off_is_undone_and_a_receipt_withdrawn_and_restored(order, paid_in, seller):
    receipt = paid_in("200")
    [first] = writing_off.write_off(seller, receipt, [Pays(order, Decimal(150))])

    writing_off.undo_write_off(seller, first)
    writing_off.undo_write_off(seller, first)
    receipt.refresh_from_db()
    assert receipt.rest == Decimal(200)

    writing_off.write_off(seller, receipt, [Pays(order, Decimal(50))])
    gone = receipts.withdraw_receipt(seller, receipt)
    assert sum(left(order)) == Decimal(600)
    with pytest.raises(Withdrawn):
        writing_off.write_off(seller, gone, [Pays(order, Decimal(50))])

    assert receipts.restore_receipt(seller, receipt).rest == Decimal(200)


def test_a_deposit_of_an_order_that_is_cancelled_is_still_seen_and_can_pay_something_else(
    order, paid_in, seller, browse, company
):
    receipt = paid_in()
    [row] = writing_off.write_off(seller, receipt, [Pays(order, Decimal(180))])
    documents.settle_document(seller, order, is_accepted=False)
    client = browse(company.bob)

    page = client.get(f"/money/of-document/{order.pk}/")
    client.post(f"/money/write-offs/{row.pk}/undo/")

    assert "Nothing is owed by this document." in words(page)
    assert "USD 180.00" in words(page)
    assert "Undo it, and the receipt can pay something else; or pay it back." in words(page)
    receipt.refresh_from_db()
    assert receipt.rest == 180


def test_a_rest_too_small_to_ask_for_is_let_go(order, paid_in, seller, browse, company):
    writing_off.write_off(seller, paid_in("590"), [Pays(order, Decimal(590))])
    client = browse(company.bob)

    page = words(client.post(f"/money/of-document/{order.pk}/let-go/", {"amount": "10", "reason": "small"}))

    assert sum(left(order)) == 0
    assert "too small to ask for" in page


def test_what_cannot_be_is_refused_and_nothing_changes(order, quotation, paid_in, seller, trainee):
    with pytest.raises(NoAmount):
        receipts.register_receipt(seller, order.customer, NewReceipt(date(2026, 3, 1), Decimal(0), "USD"))
    with pytest.raises(ChargesTooHigh):
        receipts.register_receipt(seller, order.customer, NewReceipt(date(2026, 3, 1), Decimal(5), "USD", Decimal(6)))
    with pytest.raises(NotAllowed):
        receipts.register_receipt(trainee, order.customer, NewReceipt(date(2026, 3, 1), Decimal(5), "USD"))
    assert not Receipt.objects.exists()

    with pytest.raises(NothingOwed):
        writing_off.write_off(seller, paid_in(), [Pays(quotation, Decimal(1))])
    assert not WriteOff.objects.exists()


def test_a_day_to_come_is_refused_in_a_sentence(order, browse, company):
    given = {
        "customer": order.customer_id,
        "received_on": "2099-01-01",
        "amount": "5",
        "currency": "USD",
        "method": "tt",
    }

    answer = browse(company.bob).post("/money/receipts/new/", given)

    assert answer.status_code == 422
    assert "This day is not over yet." in words(answer)


NOTICE = """Dear Bob,

We have remitted USD 180.00 to your bank account today as deposit for your proforma invoice. Please find the swift copy
of the T/T payment attached and confirm receipt.

Best regards
Anna Vogt
"""


def test_a_mail_about_a_payment_becomes_a_receipt_by_a_person_only(order, company, browse, owner):
    switches.turn(owner, functions.MARK, is_on=True)
    message = Letters(company.bob).arrive(
        sender="Anna Vogt <anna@vogt.example>", text=NOTICE, subject="Payment of deposit USD 180.00, swift copy"
    )
    message.customer_id = order.customer_id
    message.save(update_fields=["customer"])
    client = browse(company.bob)
    assert message.kind == "payment"

    notices = words(client.get("/money/notices/"))
    form = client.get(f"/money/receipts/new/?message={message.pk}").content.decode()
    strip = words(client.get(f"/mail/t/{message.thread_id}/"))

    assert "180.00" in notices
    assert 'value="180' in form
    assert "They write that they paid" in strip
    assert not Receipt.objects.exists()

    message.risk = "bank_change"
    message.save(update_fields=["risk"])
    assert "They write that they paid" not in words(client.get(f"/mail/t/{message.thread_id}/")), "below a red bar"
    assert "look at its warning before you believe it" in words(client.get("/money/notices/"))

    client.post(f"/money/notices/{message.pk}/aside/")
    assert "No payment notice waits" in words(client.get("/money/notices/"))


def test_who_may_read_no_mail_is_shown_none_that_speaks_of_money_and_registers_receipts_all_the_same(
    order, company, browse, owner
):
    switches.turn(owner, functions.MARK, is_on=True)
    message = Letters(company.bob).arrive(
        sender="Anna Vogt <anna@vogt.example>", text=NOTICE, subject="Payment of deposit USD 180.00, swift copy"
    )
    message.customer_id = order.customer_id
    message.save(update_fields=["customer"])
    Role.objects.filter(pk=company.tina.role_id).update(rights=["settlement.use", "settlement.edit"], reach="all")
    client = browse(company.tina)

    listed, named = client.get("/money/notices/"), client.get(f"/money/receipts/new/?message={message.pk}")
    aside = client.post(f"/money/notices/{message.pk}/aside/")
    tabs = words(client.get("/money/"))
    offered = words(client.get("/money/receipts/new/?q=vogt"))

    assert [one.status_code for one in (listed, named, aside)] == [403, 403, 403]
    assert "180.00" not in words(listed) + words(named)
    assert "Payment notices" not in tabs
    assert "Vogt GmbH" in offered
    assert "Vogt GmbH" not in words(client.get("/money/receipts/new/?q=other"))
    form = {
        "customer": order.customer_id,
        "received_on": "2026-03-01",
        "amount": "180",
        "currency": "USD",
        "method": "tt",
    }
    client.post("/money/receipts/new/", form)
    assert Receipt.objects.get().amount == 180


def test_lists_hold_it_and_who_may_not_see_money_sees_none(order, paid_in, browse, company):
    receipt = paid_in()

    assert "Vogt GmbH" in words(browse(company.bob).get("/money/receipts/"))
    assert browse(company.tina).get(f"/money/receipts/{receipt.pk}/").status_code == 403


@pytest.mark.parametrize("rights", [["customers.use"], ["customers.use", "settlement.use"]])
@pytest.mark.parametrize("is_old", [False, True])
def test_a_timeline_tells_amounts_to_those_alone_who_see_the_receipt(
    order, paid_in, browse, company, manager, owner, rights, is_old
):
    receipt = paid_in("12000")
    if is_old:  # as lines were written before
        entry = TimelineEntry.objects.get(object_id=receipt.pk)
        entry.text, entry.changes = "+ USD 12,000", [["receipt", "", "paid"]]
        entry.save()
    Role.objects.filter(pk=company.tina.role_id).update(rights=rights)
    share_customer(manager, order.customer, [company.tina.pk])
    path = f"/customers/{order.customer_id}/timeline/"

    hers, mine = browse(company.tina).get(path), browse(company.bob).get(path)
    secret = make_token(owner, "test", ["customers.read"], 7)[1]
    told = Client().get(
        f"/api/v1/companies/{order.customer_id}/timeline", headers={"Authorization": f"Bearer {secret}"}
    )

    assert "+ USD 12,000" in words(mine)
    assert f"/money/receipts/{receipt.pk}/" in mine.content.decode()
    assert "registered a receipt" in words(hers)
    assert str(receipt.pk) not in hers.content.decode()
    assert "12,000" not in words(hers)
    assert told.json()["items"]
    assert "12,000" not in told.content.decode()


def test_between_two_currencies_our_own_rate_counts(order, paid_in, owner, seller):
    exchanging.set_rate(owner, "USD", Decimal(5), date(2026, 3, 1))
    receipt = paid_in("1000", "CNY")

    (made,) = writing_off.write_off(seller, receipt, [Pays(order, Decimal(100))])

    assert made.taken_minor == 50_000


def test_what_was_registered_for_an_order_is_offered_to_it_first(order, deal, seller, browse, company):
    second = issued(seller, documents.begin_document(seller, "order", deal.customer, opportunity=deal))
    client = browse(company.bob)

    typed = {"received_on": "2026-03-02", "method": "tt", "amount": "100", "currency": "USD"}
    answer = client.post(f"/money/receipts/new/?document={second.pk}", typed | {"document": str(second.pk)})

    offered = client.get(answer.url).context["offered"]
    assert [(one["document"].pk, one["suggested"]) for one in offered] == [(second.pk, Decimal(100)), (order.pk, None)]


def test_a_refusal_leaves_one_at_the_receipt(order, paid_in, browse, company):
    receipt = paid_in("100")

    answer = browse(company.bob).post(
        f"/money/receipts/{receipt.pk}/pay/",
        {"document": str(order.pk), f"amount-{order.pk}": "200"},
        HTTP_HX_REQUEST="true",
    )

    assert (answer.status_code, answer["HX-Retarget"]) == (422, "#notices")
    assert "Only USD 100.00 of this receipt is left" in words(answer)


def test_the_form_begins_with_what_is_due_and_the_account_for_it(order, paid_in, seller, browse, company):
    account = BankAccount.objects.create(label="USD account", currency="USD", bank="Bank of Ningbo")
    form = f"/money/receipts/new/?document={order.pk}"
    first = browse(company.bob).get(form).context["form"]

    writing_off.write_off(seller, paid_in("180"), [Pays(order, Decimal(180))])
    then = browse(company.bob).get(form).context["form"]

    assert (first["amount"].value(), first["account"].value()) == ("180.00", account.pk)
    assert then["amount"].value() == "420.00"
    bare = browse(company.bob).get(f"/money/receipts/new/?customer={order.customer_id}").context["form"]
    assert (bare["payer"].value(), bare["currency"].value(), bare["amount"].value()) == ("Vogt GmbH", "USD", None)


def test_in_another_currency_as_much_is_suggested_as_the_money_is_worth(order, paid_in, owner, seller, browse, company):
    exchanging.set_rate(owner, "USD", Decimal(5), date(2026, 3, 1))
    receipt = paid_in("1000", "CNY")

    page = browse(company.bob).get(f"/money/receipts/{receipt.pk}/")
    (offered,) = page.context["offered"]

    assert offered["suggested"] == Decimal("200.00")
    writing_off.write_off(seller, receipt, [Pays(order, offered["suggested"])])
    receipt.refresh_from_db()
    assert receipt.rest == 0


def test_what_is_suggested_in_parts_takes_no_coin_more_than_came(order, deal, paid_in, owner, seller, browse, company):
    issued(seller, documents.begin_document(seller, "order", deal.customer, opportunity=deal))
    writing_off.write_off(seller, paid_in("599"), [Pays(order, Decimal(599))])
    exchanging.set_rate(owner, "USD", Decimal("7.125"), date(2026, 3, 1))
    receipt = paid_in("28.50", "CNY")  # 1 and 3 dollars, each of which takes half a fen more

    page = browse(company.bob).get(f"/money/receipts/{receipt.pk}/?document={order.pk}")
    parts = [Pays(one["document"], one["suggested"]) for one in page.context["offered"]]

    assert [one.amount for one in parts] == [Decimal(1), Decimal("2.99")]
    writing_off.write_off(seller, receipt, parts)
    receipt.refresh_from_db()
    assert receipt.rest == Decimal("0.07")


def test_below_the_list_it_is_said_how_many_currencies_have_no_room(order, paid_in, browse, company):
    for currency in ("USD", "EUR", "CNY", "GBP", "HKD", "AUD", "CAD", "CHF"):
        paid_in("10", currency)

    shown = words(browse(company.bob).get("/money/receipts/"))

    assert (
        "8 in all · AUD 10.00 · CAD 10.00 · CHF 10.00 · CNY 10.00 · EUR 10.00 · GBP 10.00 · 2 more currencies" in shown
    )


def test_below_the_list_stands_what_came_in_all(order, paid_in, seller, browse, company):
    paid_in("180")
    paid_in("20")
    paid_in("50", "EUR")
    receipts.withdraw_receipt(seller, paid_in("1000"))
    client = browse(company.bob)

    whole, some = words(client.get("/money/receipts/")), words(client.get("/money/receipts/?f=currency.is.EUR"))

    assert "4 in all · EUR 50.00 · USD 200.00" in whole
    assert "1 in all · EUR 50.00" in some
    assert "USD 200.00" not in some
