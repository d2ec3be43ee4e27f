"""Bob, who has a mailbox with buyers' and private mail, customers and a deal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest

from argosy.customers.actions.customers import NewContact, add_customer
from argosy.customers.models import Customer
from argosy.deals.actions import documents, opportunities
from argosy.deals.models import Document, Opportunity
from argosy.enterprise.actors import actor_of
from argosy.insurance.actions import orders
from argosy.insurance.models import InsuranceOrder
from argosy.mail.actions import filing
from argosy.mail.models import Mailbox, MailboxLease, Message
from argosy.platform.access import Actor
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.settlement.actions import receipts
from argosy.settlement.actions.receipts import NewReceipt
from argosy.shipments.actions import shipments
from tests.documents.conftest import deal, hinge, quotation, vogt
from tests.mail_arriving import Letters
from tests.settlement.conftest import order

__all__ = ["deal", "hinge", "order", "quotation", "vogt"]


@dataclass
class Desk:
    """All that is Bob's."""

    mailbox: Mailbox
    customer: Customer
    second: Customer
    deal: Opportunity
    inquiry: Message
    private: Message


@pytest.fixture
def desk(company) -> Desk:
    with enterprise_scope(company.id):
        bob = actor_of(company.bob)
        letters = Letters(company.bob)
        letters.mailbox.folders.update(is_brought=True)
        letters.mailbox.password = "secret"
        letters.mailbox.save()
        MailboxLease.objects.create(mailbox_id=letters.mailbox.pk, enterprise_id=company.id)
        customer = add_customer(
            bob, name="Vogt GmbH", is_surely_new=True, contacts=[NewContact("Anna", "anna@vogt-beschlaege.example")]
        )
        second = add_customer(bob, name="Nordic Tools AS", is_surely_new=True)
        deal = opportunities.open_opportunity(bob, customer, title="Hinges", owner=company.bob.pk)
        inquiry = letters.arrive()
        private = letters.arrive(
            sender="Mum <mum@family.example>", subject="Sunday dinner", text="Are you coming on Sunday?"
        )
        filing.file_message(bob, inquiry, customer)
        made = Desk(letters.mailbox, customer, second, deal, inquiry, private)
        assert [made.mailbox.address, inquiry.subject, private.subject]
    return made


@pytest.fixture
def single(order: Document, seller: Actor) -> Document:
    """A quotation of Bob's that belongs to no deal."""
    opportunities.move_opportunity(seller, order.opportunity, "ordered")
    return documents.begin_document(seller, "quotation", order.customer)


@pytest.fixture
def hung_on(order: Document, seller: Actor) -> tuple[object, ...]:
    """What hangs on Bob's order: a shipment, a receipt, and an authorised insurance order."""
    paid = receipts.register_receipt(seller, order.customer, NewReceipt(date(2026, 3, 10), Decimal(180), "USD"))
    insured = orders.draft_shipment(seller, order)
    InsuranceOrder.objects.filter(pk=insured.pk).update(state="authorised", digest="5e")
    return shipments.begin_shipment(seller, order), paid, insured
