"""What a buyer owes follows from the payment terms of what was issued, once for each transaction."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from argosy.deals.actions import documents
from argosy.deals.papers import payment, rates
from argosy.deals.papers.payment import Part
from argosy.enterprise.models import Role
from argosy.notifications.models import Notification
from argosy.settlement.actions import dues as owing
from argosy.settlement.actions import receipts, writing_off
from argosy.settlement.actions.receipts import NewReceipt
from argosy.settlement.actions.writing_off import Pays
from argosy.settlement.claims import split
from argosy.settlement.lots import Days, due_on
from argosy.settlement.models import Due, WriteOff
from tests.reading_pages import words
from tests.settlement.conftest import issued

pytestmark = pytest.mark.django_db


def owed() -> list[tuple[str, Decimal, date | None]]:
    return [(one.document.number[:2], one.left, one.due_on) for one in Due.objects.order_by("document", "position")]


def test_an_order_is_owed_part_by_part(order):
    assert owed() == [("SO", Decimal(180), date(2026, 3, 2)), ("SO", Decimal(420), None)]


def test_the_balance_falls_due_when_the_ship_has_a_day(order, seller):
    invoice = documents.continue_as(seller, order, "invoice")
    terms = invoice.terms | {"transport": {"etd": "2026-04-20"}}

    issued(seller, invoice, terms=terms)

    # and the invoice of the same transaction is not owed a second time
    assert owed() == [("SO", Decimal(180), date(2026, 3, 2)), ("SO", Decimal(420), date(2026, 4, 20))]


def test_a_proforma_counts_until_there_is_an_order(quotation, seller):
    proforma = issued(seller, documents.continue_as(seller, quotation, "proforma"))
    assert [one[0] for one in owed()] == ["PI", "PI"]

    order = issued(seller, documents.continue_as(seller, proforma, "order"))
    assert [one[0] for one in owed()] == ["SO", "SO"]

    documents.settle_document(seller, order, is_accepted=False)
    assert [one[0] for one in owed()] == ["PI", "PI"]


def test_a_quotation_is_an_offer_and_owed_by_nobody(quotation, seller):
    issued(seller, quotation)

    assert owed() == []


def test_what_is_paid_stays_paid_in_a_new_version(order, paid_in, seller):
    writing_off.write_off(seller, paid_in(), [Pays(order, Decimal(180))])
    again = documents.revise_document(seller, order)

    issued(seller, again, terms=again.terms | {"discount": "10"})

    assert [one.left for one in Due.objects.order_by("position")] == [Decimal(0), Decimal(360)]


def test_a_paid_deposit_stays_paid_however_many_orders_follow(quotation, seller):
    proforma = issued(seller, documents.continue_as(seller, quotation, "proforma"))
    deposit = NewReceipt(date(2026, 3, 10), Decimal(180), "USD")
    receipt = receipts.register_receipt(seller, proforma.customer, deposit)
    writing_off.write_off(seller, receipt, [Pays(proforma, Decimal(180))])

    for _one in range(2):
        issued(seller, documents.continue_as(seller, proforma, "order"))

    rows = Due.objects.order_by("document__made_at", "position")
    assert [one.left for one in rows] == [Decimal(0), Decimal(420), Decimal(180), Decimal(420)]


def test_a_draft_in_another_currency_does_not_change_what_the_issued_one_is_worth(order, seller, browse, company):
    again = documents.revise_document(seller, order)
    lines = list(order.lines.values("number", "name", "quantity", "unit", "price"))
    documents.change_document(seller, again, {"currency": "EUR"}, lines)

    writing_off.let_go(seller, order, Decimal(180), "discount")

    known = rates.rate("USD", "CNY", date(2026, 3, 2)).rate
    due = Due.objects.get(is_open=True)
    assert (due.own_minor, due.own_currency) == (int((known * 42_000).to_integral_value()), "CNY")
    assert WriteOff.objects.get().gain_minor == -int((known * 18_000).to_integral_value())
    account = words(browse(company.bob).get(f"/money/of-document/{order.pk}/"))
    assert "EUR" not in account.split("Profit of the order")[0]


def test_parts_make_the_whole_to_the_cent():
    thirds = [Part(percent="33.33"), Part(percent="33.33"), Part(percent="33.34")]

    assert sum(split(10_001, thirds)) == 10_001


@pytest.mark.parametrize(
    ("event", "day", "english", "chinese"),
    [
        ("order", date(2026, 3, 9), "deposit within 7 days of order", "下单后 7 天内预付"),
        ("before_shipment", date(2026, 4, 13), "7 days before shipment", "装运前 7 天付清"),
        ("bl_copy", date(2026, 4, 27), "within 7 days of copy of B/L", "见提单副本后 7 天内付款"),
        ("sight", date(2026, 4, 27), "7 days after sight", "见票后 7 天"),
        ("after_bl", date(2026, 4, 27), "7 days after B/L date", "提单日后 7 天"),
    ],
)
def test_the_days_that_count_stand_in_the_words_that_the_buyer_reads(event, day, english, chinese):
    part = Part(percent="100", event=event, days=7)

    assert due_on(part, Days(date(2026, 3, 2), shipped=date(2026, 4, 20))) == day
    assert payment.words(part) == (f"100% T/T {english}", f"100% 电汇 T/T，{chinese}")


def test_a_slip_in_an_invoices_year_breaks_nothing():
    assert due_on(Part(percent="100", event="after_invoice", days=30), Days(date.max, invoiced=date.max)) == date.max


def test_who_answers_for_an_order_is_reminded_once_a_week(order, company):
    owing.remind_of_dues(None)
    owing.remind_of_dues(None)

    told = Notification.objects.get(kind=owing.OVERDUE)
    assert told.member_id == company.bob.pk
    assert "USD 180.00" in str(told.values)


def test_documents_of_before_are_counted_too(order):
    Due.objects.all().delete()

    owing.catch_up()

    assert len(owed()) == 2


def test_the_page_shows_what_is_late_and_the_age_of_it(order, browse, company):
    page = words(browse(company.bob).get("/money/"))

    assert "Vogt GmbH" in page
    assert order.number in page
    assert "days late" in page
    assert "Over 90 days" in page
    assert "Vogt GmbH" in words(browse(company.bob).get("/money/customers/"))


def test_a_colleague_sees_nothing_of_it(order, browse, company):
    assert browse(company.tina).get("/money/").status_code == 403
    assert browse(company.tina).get(f"/money/of-document/{order.pk}/").status_code in {403, 404}


def test_the_account_stands_on_the_page_of_the_order_and_the_customer(order, browse, company):
    client = browse(company.bob)

    assert f"/money/of-document/{order.pk}/" in client.get(f"/documents/{order.pk}/").content.decode()
    assert (
        f"/money/of-customer/{order.customer_id}/"
        in client.get(f"/customers/{order.customer_id}/beside/").content.decode()
    )
    account = words(client.get(f"/money/of-document/{order.pk}/"))
    assert "30% T/T deposit with order" in account
    assert "overdue since 2026-03-02" in account
    assert "600.00" in words(client.get(f"/money/of-customer/{order.customer_id}/"))


def test_the_account_of_several_orders_says_what_each_and_all_of_them_leave_open(quotation, seller, browse, company):
    first, second = (issued(seller, documents.continue_as(seller, quotation, "order")) for _time in range(2))
    writing_off.let_go(seller, first, Decimal(100), "claim")

    page = words(browse(company.bob).get(f"/money/of-document/{second.pk}/"))

    assert f"{first.number} · Still open USD 500.00" in page
    assert f"{second.number} · Still open USD 600.00" in page
    assert "Still open altogether USD 1,100.00" in page
    assert f"{first.number}: Let the rest go" in page


def test_a_bookkeeper_reads_names_and_numbers_and_is_led_nowhere_that_refuses_her(order, paid_in, browse, company):
    receipt = paid_in()
    Role.objects.filter(pk=company.tina.role_id).update(rights=["settlement.use", "settlement.edit"], reach="all")
    hers, his = browse(company.tina), browse(company.bob)
    pages = ["/money/?all=1", "/money/customers/", f"/money/receipts/{receipt.pk}/"]

    for page in pages:
        shown = hers.get(page)
        assert "Vogt GmbH" in words(shown)
        assert 'href="/customers/' not in shown.content.decode()
        assert 'href="/documents/' not in shown.content.decode()
        assert f'href="/customers/{order.customer_id}/"' in his.get(page).content.decode()
    assert order.number in words(hers.get(pages[0]))
