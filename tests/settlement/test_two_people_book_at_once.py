"""Two people book on two papers of one transaction at once: one comes after the other, and neither is stopped."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection

from argosy.customers.actions import bulk, owners
from argosy.customers.actions.customers import add_customer
from argosy.deals.actions import documents
from argosy.deals.models import Document, DocumentState
from argosy.platform.access import Actor
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.settlement import subscribers
from argosy.settlement.actions import dues, handing, receipts, writing_off
from argosy.settlement.actions.receipts import NewReceipt
from argosy.settlement.actions.writing_off import Pays
from argosy.settlement.models import Due, Receipt
from tests.cast import Company, actor_of
from tests.settlement.conftest import issued

pytestmark = pytest.mark.django_db(transaction=True)
GOODS = {"name": "Hinge", "quantity": Decimal(500), "unit": "piece", "price": Decimal("1.20")}
# So long one waits for the other before her last step; whoever holds the whole transaction is waited for in vain.
MEET_SECONDS = 0.5
Work = Callable[[], object]


@pytest.fixture
def _counts_in_yuan() -> None:
    """Nothing here counts in it, and what two people see must be written down before."""


@pytest.fixture
def people(company: Company) -> tuple[Actor, Actor]:
    with enterprise_scope(company.id):
        return actor_of(company.bob), actor_of(company.alice)


@pytest.fixture
def papers(company: Company, people: tuple[Actor, Actor]) -> list[Document]:
    """Two commercial invoices of one transaction, USD 600 each, and nothing that rules above them."""
    with enterprise_scope(company.id):
        bob, _alice = people
        vogt = add_customer(bob, name="Vogt GmbH", country="DE", is_surely_new=True)
        first = documents.begin_document(bob, "invoice", vogt)
        first = documents.change_document(bob, first, {}, [GOODS])
        second = documents.continue_as(bob, first, "invoice")
        return [issued(bob, first), issued(bob, second)]


@pytest.fixture
def together(company: Company, monkeypatch: pytest.MonkeyPatch) -> Callable[[Work, Work], list[BaseException]]:
    """Both at once, each on a connection of its own; they meet where what is owed is about to be written anew."""
    meeting = threading.Barrier(2)

    def settle_up(chain: Any) -> None:
        with contextlib.suppress(threading.BrokenBarrierError):
            meeting.wait(MEET_SECONDS)
        dues.settle_up(chain)

    def follow_customer(customer: Any, after: Any) -> None:
        with contextlib.suppress(threading.BrokenBarrierError):
            meeting.wait(MEET_SECONDS)
        handing.follow_customer(customer, after)

    monkeypatch.setattr(subscribers, "follow_customer", follow_customer)
    monkeypatch.setattr(writing_off, "settle_up", settle_up)
    monkeypatch.setattr(subscribers, "settle_up", settle_up)

    def run(*works: Work) -> list[BaseException]:
        failed: list[BaseException] = []

        def one(work: Work) -> None:
            try:
                with enterprise_scope(company.id):
                    work()
            except BaseException as error:  # noqa: BLE001 whatever it is, the test tells it
                failed.append(error)
            finally:
                connection.close()

        threads = [threading.Thread(target=one, args=[work]) for work in works]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)
        return failed

    return run


def paid_in(actor: Actor, document: Document) -> Receipt:
    return receipts.register_receipt(actor, document.customer, NewReceipt(date(2026, 3, 10), Decimal(100), "USD"))


def left() -> list[Decimal]:
    sums: dict[str, Decimal] = {}
    for one in Due.objects.order_by("document__number"):
        sums[one.document.number] = sums.get(one.document.number, Decimal(0)) + one.left
    return list(sums.values())


def test_two_receipts_pay_two_papers(papers, people, company, together):
    (first, second), (bob, alice) = papers, people
    with enterprise_scope(company.id):
        mine, hers = paid_in(bob, first), paid_in(alice, second)

    failed = together(
        lambda: writing_off.write_off(bob, mine, [Pays(first, Decimal(100))]),
        lambda: writing_off.write_off(alice, hers, [Pays(second, Decimal(100))]),
    )

    assert failed == []
    with enterprise_scope(company.id):
        assert left() == [Decimal(500), Decimal(500)]


def test_a_rest_is_let_go_while_a_write_off_is_undone(papers, people, company, together):
    (first, second), (bob, alice) = papers, people
    with enterprise_scope(company.id):
        (row,) = writing_off.write_off(alice, paid_in(alice, second), [Pays(second, Decimal(100))])

    failed = together(
        lambda: writing_off.let_go(bob, first, Decimal(5), "small"), lambda: writing_off.undo_write_off(alice, row)
    )

    assert failed == []
    with enterprise_scope(company.id):
        assert left() == [Decimal(595), Decimal(600)]


def test_a_receipt_is_withdrawn_while_a_paper_is_accepted(papers, people, company, together):
    (first, second), (bob, alice) = papers, people
    with enterprise_scope(company.id):
        receipt = paid_in(alice, first)
        writing_off.write_off(alice, receipt, [Pays(second, Decimal(50)), Pays(first, Decimal(50))])

    failed = together(
        lambda: documents.settle_document(bob, second, is_accepted=True),
        lambda: receipts.withdraw_receipt(alice, receipt),
    )

    assert failed == []
    with enterprise_scope(company.id):
        assert left() == [Decimal(600), Decimal(600)]
        assert Document.objects.get(pk=second.pk).state == DocumentState.ACCEPTED


@pytest.mark.parametrize("way", ["one", "many"])
def test_a_receipt_pays_while_its_buyer_goes_to_a_colleague(papers, people, company, together, way):
    (first, _second), (bob, alice) = papers, people
    with enterprise_scope(company.id):
        mine = paid_in(bob, first)
    buyer = first.customer

    failed = together(
        lambda: writing_off.write_off(bob, mine, [Pays(first, Decimal(100))]),
        lambda: (
            owners.give_customer(alice, buyer, company.morgan)
            if way == "one"
            else bulk.give_customers(alice, [str(buyer.pk)], str(company.morgan.pk))
        ),
    )

    assert failed == []
    with enterprise_scope(company.id):
        assert left() == [Decimal(500), Decimal(600)]
        assert Receipt.objects.get().owner_id == company.morgan.pk
