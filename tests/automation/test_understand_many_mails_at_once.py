"""Mail that comes in together is understood together: the same deals as one by one, with few questions to the database."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from argosy.automation import functions
from argosy.automation.actions import suggesting
from argosy.automation.actions.understanding import understand
from argosy.automation.jobs import UNDERSTANDS
from argosy.automation.models import Decision, DecisionKind
from argosy.customers.models import Customer, EntryKind, TimelineEntry
from argosy.deals.models import DealStage, Opportunity, StageChange
from argosy.enterprise import switches
from argosy.mail.models import Message
from argosy.platform.access import job_actor
from tests.cast import Company
from tests.running_jobs import run_jobs

pytestmark = pytest.mark.django_db
ORDER = "Dear Bob,\n\nwe hereby place the order PO-77 for 500 pcs hinge H-41 at USD 1.20. Please send the PI.\n\nAnna\n"


def inquire(letters, *models: str) -> None:
    for model in models:
        text = f"Dear Bob,\n\nplease quote your best price for 500 pcs hinge {model}, CIF Hamburg.\n\nAnna\n"
        letters.arrive(subject=f"Inquiry {model}", text=text)


def understood(company: Company, owner) -> int:
    """All that nobody thought about yet is thought about in one go; how many statements that took."""
    for name in functions.ALL:
        switches.turn(owner, name, is_on=True)
    ids = [str(pk) for pk in Message.objects.filter(kind="other").values_list("pk", flat=True)]
    with CaptureQueriesContext(connection) as asked:
        understand(job_actor(company.id, "automation.understand", UNDERSTANDS), ids)
    for name in functions.ALL:
        switches.turn(owner, name, is_on=False)
    return len(asked)


def test_twelve_inquiries_ask_no_more_of_the_database_than_three(scope, letters, vogt, owner):
    inquire(letters, "H-41", "H-42", "H-43")
    few = understood(scope, owner)
    inquire(letters, *(f"K-{number}" for number in range(50, 62)))

    assert understood(scope, owner) <= few

    numbers = sorted(Opportunity.objects.values_list("number", flat=True))
    assert numbers == list(range(1, 16))
    assert StageChange.objects.filter(after=DealStage.INQUIRY).count() == 15
    assert TimelineEntry.objects.filter(customer=vogt, kind=EntryKind.DEAL).count() == 15
    assert Decision.objects.filter(kind=DecisionKind.OPEN_DEAL).count() == 15


def test_only_the_first_deal_of_a_batch_moves_the_customer(scope, letters, vogt, owner):
    inquire(letters, "H-41", "H-42")

    understood(scope, owner)

    moved = Decision.objects.filter(kind=DecisionKind.OPEN_DEAL).order_by("at", "pk")
    assert [one.change["customer_stage"] for one in moved] == ["to_follow", ""]
    assert Customer.objects.get(pk=vogt.pk).stage == "inquiry"


def test_an_order_that_comes_with_its_inquiry_moves_the_deal_that_the_inquiry_opens(scope, letters, vogt, owner):
    at = timezone.now() - timedelta(hours=2)
    text = "Dear Bob,\n\nplease quote your best price for 500 pcs hinge H-41, CIF Hamburg.\n\nAnna\n"
    letters.arrive(subject="Inquiry", text=text, message_id="<first@vogt.example>", at=at)
    letters.arrive(subject="Re: Inquiry", text=ORDER, answers="<first@vogt.example>", at=at + timedelta(hours=1))

    understood(scope, owner)

    deal = Opportunity.objects.get()
    assert deal.stage == DealStage.ORDERED
    kinds = Decision.objects.filter(opportunity=deal).values_list("kind", flat=True)
    assert {DecisionKind.OPEN_DEAL, DecisionKind.UPDATE_DEAL} <= set(kinds)


def test_an_order_under_a_new_subject_finds_the_deal_of_the_same_batch_by_its_goods(scope, letters, vogt, owner):
    at = timezone.now() - timedelta(hours=2)
    text = "Dear Bob,\n\nplease quote your best price for 500 pcs hinge H-41, CIF Hamburg.\n\nAnna\n"
    letters.arrive(subject="Inquiry", text=text, at=at)
    letters.arrive(subject="Purchase order PO-77", text=ORDER, at=at + timedelta(hours=1))

    understood(scope, owner)

    assert Opportunity.objects.get().stage == DealStage.ORDERED


def test_one_mail_that_cannot_be_thought_about_stops_no_other(scope, letters, owner, monkeypatch):
    real = suggesting.suggest

    def stumbles(message, *rest):
        if message.subject == "The bad one":
            raise ValueError("no rule was ready for this")
        return real(message, *rest)

    monkeypatch.setattr(suggesting, "suggest", stumbles)
    for subject in ("The bad one", "The good one"):
        letters.arrive(subject=subject, text=ORDER, sender="New <new@new.example>")

    understood(scope, owner)
    assert not Decision.objects.exists()  # nothing of the batch stands half
    for name in functions.ALL:
        switches.turn(owner, name, is_on=True)
    for _each in range(2):
        with suppress(ValueError):
            run_jobs(name="automation.understand")

    assert {one.message.subject for one in Decision.objects.select_related("message")} == {"The good one"}
