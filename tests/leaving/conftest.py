"""Bob, who has a mailbox with buyers' and private mail, customers and a deal."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from argosy.customers.actions.customers import NewContact, add_customer
from argosy.customers.models import Customer
from argosy.deals.actions import opportunities
from argosy.deals.models import Opportunity
from argosy.enterprise.actors import actor_of
from argosy.mail.actions import filing
from argosy.mail.models import Mailbox, MailboxLease, Message
from argosy.platform.tenancy.scope import enterprise_scope
from tests.mail_arriving import Letters


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
