"""Bob's and Morgan's mailboxes, a customer of Bob's, and the switches."""

from __future__ import annotations

import pytest

from argosy.automation import functions
from argosy.customers.actions.customers import NewContact, add_customer
from argosy.customers.models import Customer
from argosy.enterprise import switches
from argosy.platform.access import Actor
from tests.cast import Company
from tests.mail_arriving import Letters


@pytest.fixture
def letters(scope: Company) -> Letters:
    """Mail to Bob."""
    return Letters(scope.bob)


@pytest.fixture
def switched_on(owner: Actor) -> None:
    """The enterprise authorised everything."""
    for name in functions.ALL:
        switches.turn(owner, name, is_on=True)


@pytest.fixture
def vogt(seller: Actor) -> Customer:
    """A customer whom Bob follows."""
    return add_customer(
        seller,
        name="Vogt Beschläge GmbH",
        country="DE",
        website="www.vogt-beschlaege.example",
        contacts=[NewContact("Anna Vogt", "anna@vogt-beschlaege.example", "+49 40 5556677")],
    )
