"""Customers of Bob's, some long silent, and pools to put them in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from argosy.customers.actions.customers import NewContact, add_customer
from argosy.customers.models import Customer, EntryKind, TimelineEntry
from argosy.platform.access import Actor
from argosy.pool import jobs
from argosy.pool.actions import keeping
from argosy.pool.models import Pool


@pytest.fixture
def add(seller: Actor) -> Callable[..., Customer]:
    """`add("Vogt", age=90, silent=40)`: made ninety days ago by Bob, a call forty days ago."""

    def make(name: str, *, age: int = 0, silent: int | None = None, by: Actor = seller, **known) -> Customer:
        person = NewContact("Anna Vogt", "anna@vogt.example")
        made = add_customer(by, name=name, is_surely_new=True, contacts=[person], **known)
        Customer.objects.filter(pk=made.pk).update(created_at=timezone.now() - timedelta(days=age))
        if silent is not None:
            call(made, silent)
        made.refresh_from_db()
        return made

    return make


def call(customer: Customer, days_ago: int, kind: str = EntryKind.CALL) -> None:
    at = timezone.now() - timedelta(days=days_ago)
    TimelineEntry.objects.create(customer=customer, kind=kind, at=at, member=customer.owner, text="…")


@pytest.fixture
def pool(owner: Actor) -> Callable[..., Pool]:
    """`pool(no_contact_days=30)`: a pool whose rule has been on for long."""

    def make(name: str = "Sea", *, members=(), **values) -> Pool:
        made = keeping.keep_pool(owner, None, {"name": name, "returns": True, **values}, [one.pk for one in members])
        Pool.objects.filter(pk=made.pk).update(rules_since=timezone.now() - timedelta(days=400))
        made.refresh_from_db()
        return made

    return make


@pytest.fixture
def night(company, scope) -> Callable[[], None]:
    return lambda: jobs.return_customers.run(str(company.id))
