"""Deals and papers are shown to whoever may see them and to nobody else, however few of very many she sees."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from argosy.deals import document_listing, queries
from argosy.deals.actions import documents
from argosy.deals.document_listing import DOCUMENTS
from argosy.deals.flows import Flows
from argosy.deals.models import DealShare, Document, Opportunity
from argosy.deals.queries import OnBoard
from argosy.deals.worth import Purse
from argosy.platform.access import Reach
from argosy.platform.listing.asked import Asked
from argosy.platform.tenancy.ids import new_id

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(open_deal, owner, manager, seller, scope):
    """Deals of three members, two of Alice's worked on with Bob, one of Bob's withdrawn; a paper for each."""
    for place, by in enumerate([owner, owner, owner, manager, manager, seller, seller, seller]):
        deal = open_deal(f"Lock {place}", by=by)
        due = timezone.now() - timedelta(days=1) if place % 2 else None
        Opportunity.objects.filter(pk=deal.pk).update(next_step_at=due)
        documents.begin_document(by, "quotation", deal.customer, opportunity=deal)
        if place in {0, 1, 6}:
            DealShare.objects.create(opportunity=deal, member=scope.bob, percent=10)
        if place == 7:
            Opportunity.objects.filter(pk=deal.pk).update(withdrawn_at=timezone.now())


@pytest.fixture(params=["all", "team", "own", "none"])
def actor(request, world, owner, manager, seller):
    """Somebody who works on deals, with each reach that there is."""
    member = new_id()
    nobody = replace(seller, member=member, reach=Reach(frozenset({member})))
    return {"all": owner, "team": manager, "own": seller, "none": nobody}[request.param]


@pytest.fixture(params=[0, 3, 500], autouse=True)
def _few(request, monkeypatch):
    monkeypatch.setattr(queries, "FEW", request.param)
    monkeypatch.setattr(document_listing, "FEW", request.param)


def _read(look, actor, asked):
    seen, after = [], ""
    while True:
        page = look(actor, asked, after, 2)
        seen += [row.pk for row in page.rows]
        after = page.next
        if not after:
            return seen


def test_the_list_and_the_board_have_the_deals_that_one_sees(actor):
    seen = list(Opportunity.objects.visible_to(actor).order_by("-moved_at", "-pk"))

    assert _read(queries.look, actor, Asked(sort="moved")) == [row.pk for row in seen]
    flow = Flows().standard
    cards = [card.pk for column in queries.board(actor, OnBoard(), flow, Purse("USD")) for card in column.cards]
    assert sorted(cards) == sorted(row.pk for row in seen)
    assert queries.total(actor, Asked(), Purse("USD"))[0] == len(seen)
    due = [row.pk for row in seen if row.next_step_at]
    assert sorted(row.pk for row in queries.due(actor)) == sorted(due)


def test_words_find_the_deals_that_one_sees(actor):
    found = {row.pk for row in queries.look(actor, Asked(text="Lock")).rows}

    assert found == {row.pk for row in Opportunity.objects.visible_to(actor)}


def test_the_list_of_documents_has_those_that_one_sees(actor):
    seen = set(Document.objects.visible_to(actor).values_list("pk", flat=True))

    found = _read(DOCUMENTS.look, actor, Asked())
    assert len(found) == len(seen)
    assert set(found) == seen
    named = {row.pk for row in DOCUMENTS.look(actor, Asked(text="Lock")).rows}
    assert named == seen
