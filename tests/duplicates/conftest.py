"""Customers of Bob's, of Morgan's and of nobody's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from argosy.customers.actions.customers import NewContact, add_customer
from argosy.customers.models import Customer
from argosy.platform.access import Actor


@pytest.fixture
def add(seller: Actor) -> Callable[..., Customer]:
    """`add("Vogt", country="DE", days=3)`: a customer of Bob's, last in contact three days ago."""

    def make(name: str, *, days: int | None = None, by: Actor = seller, email: str = "", **known: str) -> Customer:
        contacts = [NewContact("Anna Vogt", email)] if email else []
        made = add_customer(by, name=name, is_surely_new=True, contacts=contacts, **known)
        if days is not None:
            at = timezone.now() - timedelta(days=days)
            Customer.objects.filter(pk=made.pk).update(last_contact_at=at)
            made.refresh_from_db()
        return made

    return make
