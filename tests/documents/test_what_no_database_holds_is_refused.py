"""The letter NUL, which no text of the database can hold, is refused with a sentence wherever a program sends it."""

from __future__ import annotations

import pytest

from argosy.deals.models import ApprovalRequest
from tests.reading_pages import words

pytestmark = pytest.mark.django_db


def test_it_is_refused_in_an_address(quotation, browse, company):
    answer = browse(company.bob).get(f"/documents/{quotation.pk}/product/?number=H-40%00")

    assert answer.status_code == 422
    assert "Check what you typed" in words(answer)


def test_it_is_refused_in_a_form_and_nothing_is_kept(quotation, browse, company):
    answer = browse(company.bob).post("/documents/approvals/access/", {"number": f"{quotation.number}\x00", "why": "?"})

    assert answer.status_code == 422
    assert "Check what you typed" in words(answer)
    assert not ApprovalRequest.objects.exists()
