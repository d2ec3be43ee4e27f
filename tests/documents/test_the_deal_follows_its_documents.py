"""Whoever issues a quotation or an order does not move the card of the deal by hand besides."""

from __future__ import annotations

from dataclasses import replace

import pytest

from argosy.audit.models import AuditEntry
from argosy.deals.actions import documents, opportunities
from argosy.deals.models import DealStage, DocumentState
from argosy.deals.permissions import Permission

pytestmark = pytest.mark.django_db


def stage(deal) -> str:
    deal.refresh_from_db()
    return deal.stage


def test_a_quotation_that_went_out_is_quoted_and_an_order_ordered(deal, quotation, seller):
    documents.issue_document(seller, quotation)
    assert stage(deal) == DealStage.QUOTED

    order = documents.continue_as(seller, quotation, "order")
    assert stage(deal) == DealStage.QUOTED

    documents.issue_document(seller, order)
    assert stage(deal) == DealStage.ORDERED
    assert deal.furthest == 3
    assert AuditEntry.objects.filter(word="opportunity.moved", object_id=deal.pk).count() == 2


@pytest.mark.parametrize("further", ["negotiating", "ordered", "lost"])
def test_it_goes_no_step_back_and_what_is_lost_stays_lost(deal, quotation, seller, further):
    opportunities.move_opportunity(seller, deal, further)

    documents.issue_document(seller, quotation)

    assert stage(deal) == further


def test_what_must_be_known_for_a_stage_holds_no_document_up(deal, quotation, seller, monkeypatch):
    monkeypatch.setattr(opportunities, "missing", lambda *_: ["Incoterm"])

    documents.issue_document(seller, quotation)

    assert stage(deal) == DealStage.QUOTED


def test_who_may_not_change_deals_issues_and_moves_nothing(deal, quotation, seller):
    documents.issue_document(replace(seller, rights=seller.rights - {Permission.EDIT_DEALS}), quotation)

    quotation.refresh_from_db()
    assert quotation.state == DocumentState.ISSUED
    assert stage(deal) == DealStage.INQUIRY


def test_a_packing_list_says_nothing_of_how_far_it_is(deal, quotation, seller):
    documents.issue_document(seller, documents.continue_as(seller, quotation, "packing_list"))

    assert stage(deal) == DealStage.INQUIRY
