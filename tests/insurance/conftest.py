from __future__ import annotations

import pytest

from argosy.deals.actions import documents
from argosy.deals.models import Document
from argosy.insurance.actions import policies
from argosy.insurance.actions.policies import NewPolicy
from argosy.insurance.models import InsurancePolicy
from argosy.platform.access import Actor
from tests.documents.conftest import deal, hinge, quotation, vogt
from tests.settlement.conftest import issued

__all__ = ["deal", "hinge", "quotation", "vogt"]
OPEN = [{"method": "oa", "percent": "100", "event": "after_bl", "days": 60}]


@pytest.fixture
def policy(owner: Actor) -> InsurancePolicy:
    """Sinosure SCH012345, in US dollars; the insurer stands in the sharing register."""
    return policies.keep_policy(owner, NewPolicy("Sinosure", "SCH012345", "claims@insurer.example", "NB-77"))


@pytest.fixture
def invoice(quotation: Document, seller: Actor) -> Document:
    """USD 600, O/A 60 days after B/L, shipped on 20 March 2026."""
    document = documents.continue_as(seller, quotation, "invoice")
    document.lines.update(hs="8302100000")
    terms = document.terms | {"transport": {"etd": "2026-03-20", "bl_number": "NGB123"}, "payment": OPEN}
    return issued(seller, document, terms=terms, parts=OPEN)
