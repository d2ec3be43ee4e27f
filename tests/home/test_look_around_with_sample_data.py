"""A sample enterprise shows every room in use: its past year of deals, papers, ships and money adds up."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db.models import Sum
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from argosy.config import sample, sample_books
from argosy.customers.models import TimelineEntry
from argosy.deals.models import ApprovalRequest, ApprovalState, Document, DocumentKind, DocumentState
from argosy.insurance.models import InsuranceOrder, OrderState
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.models import Agreement
from argosy.privacy.policy import current_version
from argosy.settlement.models import Due, Receipt, WriteOff
from argosy.shipments.boxes import is_right
from argosy.shipments.models import Shipment
from tests.reading_pages import words
from tests.running_jobs import run_jobs

pytestmark = pytest.mark.django_db
SEED, CUSTOMERS = 1, 9
# What stands on each page as long as it has nothing to show.
EMPTY = {
    "settlement:receivables": "Nobody owes anything",
    "settlement:by_customer": "Nobody owes anything",
    "settlement:receipts": "No receipts",
    "shipments:list": "Nothing is on its way",
    "insurance:orders": "No insurance orders here",
    "documents:list": "No documents yet",
    "documents:list_approvals": "Nothing. Documents that fall under a rule",
}


@pytest.fixture
def looked_around(monkeypatch: pytest.MonkeyPatch) -> sample.Sample:
    """An order of long ago, one at sea, one on credit that is booked; and everything of today."""
    monkeypatch.setattr(sample, "CUSTOMERS", CUSTOMERS)
    monkeypatch.setattr(sample_books, "ORDERED", (268, 30, 19))
    monkeypatch.setattr(sample_books, "LATE", (9, 2))
    monkeypatch.setattr(sample_books, "LOOSE", 1)
    monkeypatch.setattr(sample.secrets, "randbelow", lambda _most: SEED)
    made = sample.make("en", messages=0)
    with enterprise_scope(made.enterprise):
        run_jobs()
    return made


def test_every_room_is_in_use_and_its_money_adds_up(looked_around):
    with enterprise_scope(looked_around.enterprise):
        receipts = Receipt.objects.aggregate(all=Sum("amount_minor"), rest=Sum("rest_minor"))
        paid = WriteOff.objects.filter(receipt__isnull=False).aggregate(all=Sum("taken_minor"))["all"]
        orders = Document.objects.filter(kind=DocumentKind.ORDER)
        owed = Due.objects.aggregate(all=Sum("amount_minor"))["all"]

        accepted = Document.objects.filter(state=DocumentState.ACCEPTED)
        told = TimelineEntry.objects.filter(object_id__in=accepted.values("pk"), changes__isnull=False)
        assert max(told.values_list("at", flat=True)) < timezone.now() - timedelta(days=10), "told on its day"
        assert receipts["all"] == paid + receipts["rest"]
        assert receipts["rest"] > 0, "one receipt waits to be written off"
        assert owed == orders.aggregate(all=Sum("total_minor"))["all"]
        assert Due.objects.open().exists()
        numbers = [box.number for ship in Shipment.objects.all() for box in ship.containers.all() if box.number]
        states = set(InsuranceOrder.objects.values_list("state", flat=True))

        assert numbers
        assert all(is_right(one) for one in numbers)
        assert {OrderState.DRAFT} <= states
        assert ApprovalRequest.objects.filter(state=ApprovalState.WAITING).exists()

    master = looked_around.user
    Agreement.objects.create(user=master, version=current_version(), language="en")
    client = Client()
    client.force_login(master, backend="argosy.accounts.backends.EmailBackend")

    for name, nothing in EMPTY.items():
        assert nothing not in words(client.get(reverse(name))), name

    with enterprise_scope(looked_around.enterprise):
        before = Document.objects.count()
        for step in (0, len(sample_books.ORDERED)):
            sample_books.WRITE.run(str(looked_around.enterprise), seed=SEED, members=5, customers=CUSTOMERS, step=step)

        assert Document.objects.count() == before, "a step that is done twice makes nothing twice"
