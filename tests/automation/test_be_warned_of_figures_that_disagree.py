"""Figures of a mail that contradict each other are shown above the conversation, with what they are; nothing is guessed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.test import RequestFactory

from argosy.deals.models import OpportunityItem
from argosy.mail.models import Thread
from argosy.platform.slots import filled
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
ORDER = """Dear Bob,

please find our purchase order PO-7781:

Item | Quantity | Unit price | Amount
Steel hinge H-40 | 600 pcs | USD 7.35 | USD {amount}
Door lock DL-7 | 200 pcs | USD 3.00 | USD 600.00
Total USD {total}

FOB Ningbo, T/T 30 days.

Best regards
Anna Vogt
"""


@pytest.fixture
def strip(company, seller):
    def show(message) -> str:
        request = RequestFactory().get("/")
        request.actor, request.member = seller, company.bob
        thread = Thread.objects.get(pk=message.thread_id)
        parts = filled("mail.reading_strip", request, thread=thread, messages=[message])
        return words(type("Answer", (), {"content": "".join(parts).encode()}))

    return show


def test_a_line_that_does_not_add_up_is_shown_with_its_figures(letters, vogt, switched_on, strip):
    message = letters.arrive(text=ORDER.format(amount="4140.00", total="4740.00"), subject="Purchase order PO-7781")

    said = strip(message)

    assert "Figures here do not agree" in said
    assert "600 × 7.35 = 4410 ≠ 4140" in said
    # the deal has what was written, no figure is mended
    assert OpportunityItem.objects.get(quantity=600).price == Decimal("7.35")


def test_figures_that_agree_are_left_in_peace(letters, vogt, switched_on, strip):
    message = letters.arrive(text=ORDER.format(amount="4410.00", total="5010.00"), subject="Purchase order PO-7781")

    assert "do not agree" not in strip(message)
