"""Receipts, what they paid and what is owed are read by programs within reach; a receipt that comes twice is booked once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from argosy.deals.actions import documents
from argosy.enterprise.models import Enterprise, Role
from argosy.insurance.actions import orders
from argosy.integrations.actions import tokens, webhooks
from argosy.integrations.permissions import Permission
from argosy.settlement.actions import receipts, writing_off
from argosy.settlement.actions.receipts import NewReceipt
from argosy.settlement.actions.writing_off import Pays
from argosy.settlement.models import Receipt, WriteOff
from argosy.settlement.sources import sources
from argosy.shipments.actions.shipments import begin_shipment
from simulators.webhook_receiver import Receiver
from tests.documents.conftest import deal, hinge, quotation, vogt
from tests.integrations.test_other_programs_are_told_of_events import wanted
from tests.running_jobs import run_jobs
from tests.settlement.conftest import order, paid_in

__all__ = ["deal", "hinge", "order", "paid_in", "quotation", "vogt"]
pytestmark = pytest.mark.django_db
SCOPES = ("money.read", "money.write", "insurance.read")


@pytest.fixture
def call(owner):
    """`call("receipts", back="true")`: what Alice's token is told; with `send`, it sends that."""
    given: dict[tuple[str, ...], str] = {}

    def ask(path: str, send: object = None, *, scopes: tuple[str, ...] = SCOPES, by=owner, key: str = "", **query: str):
        if (by, scopes) not in given:
            given[by, scopes] = tokens.make_token(by, "ERP", scopes, 7)[1]
        headers = {"Authorization": f"Bearer {given[by, scopes]}"} | ({"Idempotency-Key": key} if key else {})
        client, address = Client(), f"/api/v1/{path}"
        if send is None:
            return client.get(address, query, headers=headers)
        return client.post(address, send, content_type="application/json", headers=headers)

    return ask


@pytest.fixture
def new(order) -> dict[str, str]:
    return {
        "customer": str(order.customer_id), "received_on": "2026-03-10", "amount": "1200.50", "currency": "USD",
        "charges": "15", "payer": "Vogt GmbH", "reference": "F0312",
    }  # fmt: skip


def test_what_came_what_it_paid_and_what_went_back_is_read(call, order, paid_in, seller):
    Enterprise.objects.update(currency="CNY")
    receipt = paid_in("700", payer="Vogt GmbH", charges=Decimal(15), rate=Decimal("7.2"))
    (row,) = writing_off.write_off(seller, receipt, [Pays(order, Decimal(600))])
    (source,) = [one for one in sources(seller, order.customer_id) if one.receipt == receipt]
    went = NewReceipt(date(2026, 4, 20), Decimal(100), "USD")
    back = receipts.pay_back(seller, order.customer, went, source, "overpaid")

    one, listed = call(f"receipts/{receipt.pk}").json(), call("receipts").json()["items"]
    paid = call("write-offs", document=str(order.pk)).json()["items"]
    of_it = call("write-offs", receipt=str(receipt.pk)).json()["items"]

    assert (one["amount"], one["charges"], one["rest"], one["payer"]) == ("700", "15", "0", "Vogt GmbH")
    assert (one["rate"], one["rate_currency"]) == ("7.2", "CNY")
    assert {(told["id"], told["amount"], told["reason"]) for told in listed} == {
        (str(receipt.pk), "700", ""),
        (str(back.pk), "-100", "overpaid"),
    }
    assert [told["id"] for told in call("receipts", back="true").json()["items"]] == [str(back.pk)]
    assert [(told["id"], told["amount"], told["receipt"]) for told in paid] == [(str(row.pk), "600", str(receipt.pk))]
    assert [told["amount"] for told in of_it] == ["-100", "600"]

    writing_off.undo_write_off(seller, row)
    assert call("write-offs", document=str(order.pk)).json()["items"] == []


def test_what_is_owed_is_read_part_by_part(call, order, paid_in, seller):
    writing_off.write_off(seller, paid_in("200"), [Pays(order, Decimal(200))])

    told = call("dues", customer=str(order.customer_id)).json()["items"]

    assert [(one["document"], one["percent"], one["amount"], one["left"]) for one in told] == [
        (str(order.pk), "70", "420", "400")
    ]


def test_what_is_owed_says_with_which_shipment_it_goes(call, order, seller):
    invoice = documents.continue_as(seller, order, "invoice")
    invoice.lines.update(quantity=250)  # of 500
    documents.total(invoice)
    begun = begin_shipment(seller, documents.issue_document(seller, invoice))

    told = call("dues", customer=str(order.customer_id)).json()["items"]

    assert {(one["carriage"], one["shipment"], one["goods"], one["amount"]) for one in told} == {
        ("", None, None, "180"),
        ("ship", str(begun.pk), "300", "210"),
        ("rest", None, "300", "210"),
    }


def test_a_receipt_that_is_sent_twice_is_registered_once(call, new):
    first, again = (call("receipts", new, key="bank-line-77") for _time in range(2))

    made = Receipt.objects.get()
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json() == again.json()
    assert (made.amount, made.charges, made.reference) == (Decimal("1200.50"), Decimal(15), "F0312")
    assert first.json()["id"] == str(made.pk)


@pytest.mark.parametrize(
    "wrong",
    [
        {"amount": "0"},
        {"amount": "-5"},
        {"amount": "1e30"},
        {"amount": "NaN"},
        {"currency": "XXX"},
        {"charges": "1200.50"},
        {"method": "gold"},
        {"received_on": "2999-01-01"},
        {"received_on": "1999-12-31"},
        {"payer": "x" * 201},
    ],
    ids=str,
)
def test_what_cannot_be_is_refused_with_a_sentence_and_nothing_is_booked(call, new, wrong):
    answer = call("receipts", new | wrong)

    assert 400 <= answer.status_code < 500
    assert answer.json()["title"]
    assert not Receipt.objects.exists()


def test_a_customer_out_of_reach_is_none(call, new, company, owner, seller):
    Role.objects.filter(pk=company.tina.role_id).update(
        rights=["settlement.use", "settlement.edit", str(Permission.USE_API)]
    )
    hers = replace(seller, member=company.tina.pk, rights=seller.rights | {str(Permission.USE_API)})
    hers = replace(hers, reach=replace(hers.reach, members=frozenset({company.tina.pk})))

    answer = call("receipts", new, by=hers)

    assert answer.status_code == 404
    assert not Receipt.objects.exists()


def test_money_of_colleagues_is_not_told(call, order, paid_in, seller, company, browse):
    receipt = paid_in("200")
    writing_off.write_off(seller, receipt, [Pays(order, Decimal(100))])
    orders.draft_shipment(seller, order)
    Role.objects.filter(pk=company.tina.role_id).update(
        rights=["settlement.use", "insurance.use", str(Permission.USE_API)]
    )
    hers = replace(seller, member=company.tina.pk, rights=seller.rights | {str(Permission.USE_API)})
    hers = replace(hers, reach=replace(hers.reach, members=frozenset({company.tina.pk})))

    for path in ("receipts", "write-offs", "dues", "insurance-orders"):
        assert call(path, by=hers, scopes=("money.read", "insurance.read")).json()["items"] == [], path
        assert call(path).json()["items"], path
    assert call(f"receipts/{receipt.pk}", by=hers, scopes=("money.read", "insurance.read")).status_code == 404
    assert not WriteOff.objects.visible_to(hers).exists()


@pytest.mark.parametrize("path", ["receipts", "write-offs", "dues", "insurance-orders"])
def test_no_other_scope_opens_them(call, order, path):
    assert call(path, scopes=("documents.read",)).status_code == 403


def test_who_may_only_read_registers_nothing(call, new):
    assert call("receipts", new, scopes=("money.read",)).status_code == 403
    assert not Receipt.objects.exists()


def test_where_an_insurance_order_stands_is_read_and_not_what_it_says(call, order, seller):
    made = orders.draft_shipment(seller, order)

    told = call(f"insurance-orders/{made.pk}").json()

    assert (told["kind"], told["state"], told["amount"], told["document"]) == (
        "shipment",
        "draft",
        "600",
        str(order.pk),
    )
    assert "content" not in told


def test_receipts_are_told_to_webhooks(order, paid_in, seller, owner, settings):
    settings.WEBHOOK_HOSTS_INSIDE = ("127.0.0.1",)
    with Receiver() as receiver:
        _made, receiver.secret = webhooks.register(
            owner, wanted(receiver.url + "/told", "receipt.registered", "receipt.moved")
        )
        receipt = paid_in("200")
        (row,) = writing_off.write_off(seller, receipt, [Pays(order, Decimal(180))])
        writing_off.undo_write_off(seller, row)
        receipts.withdraw_receipt(seller, receipt)
        run_jobs()

        about = {"id": str(receipt.pk), "customer": str(order.customer_id)}
        assert [one["type"] for one in receiver.told] == ["receipt.registered", *["receipt.moved"] * 3]
        assert all(one["data"] == about for one in receiver.told)
        assert receiver.forged == 0
