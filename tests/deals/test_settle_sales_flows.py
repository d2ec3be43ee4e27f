"""Sales flows: an administrator settles stages, rates, limits and what must be known; people and mail move deals in them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from argosy.deals.actions import flows as actions
from argosy.deals.actions import opening, opportunities
from argosy.deals.flows import BUILTIN, Flow, Flows, Stage
from argosy.deals.models import Opportunity, SalesFlow
from argosy.enterprise.models import Role
from argosy.platform.errors import NotAllowed
from tests.deals.conftest import HINGES
from tests.elsewhere import elsewhere
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}
SAMPLES = Stage("", "negotiating", "Samples sent", rate=70, limit=10, required=("payment",))


@pytest.fixture
def with_samples(owner) -> Flow:
    """The standard flow with one stage more, before an order."""
    return actions.keep_flow(owner, None, "", [*BUILTIN[:3], SAMPLES, *BUILTIN[3:]])


@pytest.fixture
def samples(with_samples) -> Stage:
    return next(one for one in with_samples.stages if one.name == "Samples sent")


def posted(stages, name="") -> dict:
    """The stages as the page's form sends them."""
    form: dict = {"row": [str(at) for at in range(len(stages))], "name": name}
    for at, one in enumerate(stages):
        form |= {f"key-{at}": one.key, f"meaning-{at}": one.meaning, f"name-{at}": one.name, f"rate-{at}": one.rate,
                 f"limit-{at}": one.limit or "", f"required-{at}": list(one.required)}  # fmt: skip
    return form


def test_an_administrator_adds_a_stage_and_everybody_works_with_it(deal, browse, company):
    page = browse(company.alice).get("/deals/flows/standard/")
    assert 'value="inquiry"' in page.content.decode()

    browse(company.alice).post("/deals/flows/standard/", posted([*BUILTIN[:3], SAMPLES, *BUILTIN[3:]]))

    assert "Samples sent" in words(browse(company.bob).get("/deals/"))
    assert "Samples sent" in words(browse(company.bob).get(f"/deals/{deal.pk}/"))


def test_a_seller_may_not_settle_flows_and_nothing_changes(seller, browse, company):
    with pytest.raises(NotAllowed):
        actions.keep_flow(seller, None, "", BUILTIN)

    assert browse(company.bob).get("/deals/flows/").status_code == 403
    assert browse(company.bob).post("/deals/flows/standard/", posted(BUILTIN)).status_code == 403
    assert not SalesFlow.objects.exists()


def test_stages_stand_in_their_order_and_what_is_decided_comes_last(owner):
    jumbled = [BUILTIN[4], BUILTIN[3], BUILTIN[2], BUILTIN[0]]

    flow = actions.keep_flow(owner, None, "", jumbled)

    assert [one.key for one in flow.stages] == ["negotiating", "inquiry", "ordered", "lost"]


@pytest.mark.parametrize("stages", [BUILTIN[:3], BUILTIN[3:], (*BUILTIN, replace(BUILTIN[4], key=""))])
def test_a_flow_without_a_way_is_refused_and_nothing_changes(owner, stages):
    with pytest.raises(actions.NoWay):
        actions.keep_flow(owner, None, "", stages)

    assert not SalesFlow.objects.exists()


def test_a_stage_at_which_deals_stand_stays(owner, deal):
    with pytest.raises(actions.StageIsUsed, match="Inquiry"):
        actions.keep_flow(owner, None, "", BUILTIN[1:])
    with pytest.raises(actions.StageIsUsed):
        actions.keep_flow(owner, None, "", [replace(BUILTIN[0], meaning="quoted"), *BUILTIN[1:]])

    assert Flows().standard.stages == BUILTIN


def test_what_must_be_known_is_asked_for_and_then_it_moves(deal, seller, samples, browse, company):
    client = browse(company.bob)

    answer = client.post("/deals/move/", {"card": deal.pk, "column": samples.key}, **HTMX)

    deal.refresh_from_db()
    assert answer.status_code == 409
    assert "Before it can be at “Samples sent”, fill in: payment." in words(answer)
    assert deal.step == "inquiry"
    opportunities.change_opportunity(seller, deal, payment="T/T 30/70")
    client.post("/deals/move/", {"card": deal.pk, "column": samples.key}, **HTMX)
    deal.refresh_from_db()
    assert (deal.step, deal.stage) == (samples.key, "negotiating")
    assert "Samples sent" in words(client.get(f"/deals/{deal.pk}/"))


def test_what_is_missing_stands_on_the_board_and_on_the_deal_until_it_is_known(
    deal, open_deal, seller, owner, browse, company
):
    needy = [replace(BUILTIN[0], required=("goods", "amount", "payment")), *BUILTIN[1:]]
    actions.keep_flow(owner, None, "", needy)
    bare = open_deal("Locks")
    client = browse(company.bob)

    board = words(client.get("/deals/"))

    assert "Not known yet: payment" in board
    assert "Not known yet: goods, total amount, payment" in board
    assert "though it should be at this stage: goods, total amount, payment" in words(client.get(f"/deals/{bare.pk}/"))
    for one in (deal, bare):
        opportunities.change_opportunity(seller, one, payment="T/T 30/70", amount_minor=100, currency="USD")
    opportunities.change_items(seller, bare, [HINGES])
    assert "Not known yet" not in words(client.get("/deals/"))


def test_what_a_role_does_not_see_is_not_called_missing(deal, owner, browse, company):
    actions.keep_flow(owner, None, "", [replace(BUILTIN[0], required=("amount", "payment")), *BUILTIN[1:]])
    Role.objects.filter(pk=company.bob.role_id).update(unseen=["deal.amount_minor"])
    client = browse(company.bob)

    assert "at this stage: payment" in words(client.get(f"/deals/{deal.pk}/"))
    assert "Not known yet: payment" in words(client.get("/deals/"))


def test_going_back_asks_for_nothing(deal, seller, owner):
    opportunities.move_opportunity(seller, deal, "negotiating")
    needy = [replace(one, required=("payment",)) if one.is_open else one for one in BUILTIN]
    actions.keep_flow(owner, None, "", needy)

    assert opportunities.move_opportunity(seller, deal, "inquiry").step == "inquiry"


def test_a_deal_too_long_at_a_stage_is_stuck(deal, open_deal, browse, company):
    open_deal("Fresh")
    Opportunity.objects.filter(pk=deal.pk).update(moved_at=timezone.now() - timedelta(days=4))
    client = browse(company.bob)

    board, stuck = words(client.get("/deals/")), words(client.get("/deals/list/?f=stuck.is.yes"))

    assert "Stuck: 4 days here" in board
    assert "Hinges for Hamburg" in stuck
    assert "Fresh" not in stuck
    assert "Stuck: 4 days here" in words(client.get(f"/deals/{deal.pk}/"))


def test_a_second_flow_has_its_own_board_and_deals_change_over(deal, owner, browse, company):
    tender = actions.add_flow(owner, "Tenders")
    client = browse(company.bob)

    client.post(f"/deals/{deal.pk}/flow/", {"flow": tender.word}, **HTMX)

    deal.refresh_from_db()
    assert (deal.flow_id, deal.step, deal.stage) == (tender.pk, tender.stages[0].key, "inquiry")
    assert "Vogt GmbH" not in words(client.get("/deals/"))
    assert "Vogt GmbH" in words(client.get(f"/deals/?flow={tender.word}"))
    assert "Vogt GmbH" in words(client.get(f"/deals/list/?f=flow.is.{tender.word}"))


def test_in_a_closed_flow_nothing_new_begins(vogt, seller, owner):
    tender = actions.add_flow(owner, "Tenders")
    actions.close_flow(owner, tender.pk, is_closed=True)

    with pytest.raises(opening.NoSuchFlow):
        opportunities.open_opportunity(seller, vogt, title="Hinges", owner=seller.member, flow=tender.pk)
    with pytest.raises(actions.StandardStays):
        actions.close_flow(owner, None, is_closed=True)

    assert not Opportunity.objects.exists()


def test_a_flow_of_another_enterprise_does_not_exist(rival, owner, browse):
    tender = actions.add_flow(owner, "Tenders")

    assert elsewhere(lambda: browse(rival.alice).get(f"/deals/flows/{tender.word}/")).status_code == 404


def test_why_deals_are_lost_is_a_list_of_the_enterprise(deal, browse, company):
    alice, bob = browse(company.alice), browse(company.bob)
    alice.post("/customers/settings/words/lost/", {"name": "Certificate missing"}, **HTMX)
    page = bob.get(f"/deals/{deal.pk}/").content.decode()
    key = page.split("Certificate missing")[0].rsplit('value="', 1)[1].split('"')[0]

    bob.post(f"/deals/{deal.pk}/move/", {"stage": "lost", "reason": key}, **HTMX)

    assert "Lost: Certificate missing" in words(bob.get(f"/deals/{deal.pk}/"))
    assert "Hinges" in words(bob.get(f"/deals/list/?f=lost.is.{key}"))
    refused = alice.post(f"/customers/settings/words/lost/{key}/remove/", **HTMX)
    assert "1 records have this word" in words(refused)


def test_the_history_says_how_long_each_stage_took(deal, seller, browse, company):
    week = timezone.now() - timedelta(days=6)
    deal.changes.update(at=week)
    Opportunity.objects.filter(pk=deal.pk).update(opened_at=week, moved_at=week)
    opportunities.move_opportunity(seller, deal, "quoted", at=timezone.now() - timedelta(days=2))

    text = words(browse(company.bob).get(f"/deals/{deal.pk}/"))

    assert "here for 2 days" in text
    assert "stayed 4 days" in text


def test_what_was_won_in_one_month_stays_won_then_when_it_goes_on(deal, owner, seller):
    shipped = replace(BUILTIN[3], key="", name="Shipped")
    flow = actions.keep_flow(owner, None, "", [*BUILTIN[:4], shipped, *BUILTIN[4:]])
    in_may, in_june = deal.opened_at + timedelta(days=1), deal.opened_at + timedelta(days=31)
    opportunities.move_opportunity(seller, deal, "ordered", at=in_may)

    moved = opportunities.move_opportunity(seller, deal, flow.stages[4].key, at=in_june)

    assert (moved.step, moved.stage, moved.moved_at) == (flow.stages[4].key, "ordered", in_may)
    assert moved.changes.latest("at").at == in_june, "the history says when it went on"
