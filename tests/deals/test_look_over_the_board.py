"""The board and the list of opportunities: totals, age, who waits for whom, each only where it may be seen."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from django.db.models import Count, Q, Sum
from django.utils import timezone
from django.utils.formats import date_format

from argosy.deals import queries
from argosy.deals.flows import Flows
from argosy.deals.models import DealShare, DealStage, Opportunity, StageChange
from argosy.deals.papers import rates
from argosy.deals.worth import Purse
from argosy.platform.access import Reach
from argosy.reading.model import Item
from tests.deals.conftest import HINGES
from tests.elsewhere import elsewhere
from tests.mail_arriving import Letters
from tests.reading_pages import links, words

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def look(browse, company):
    return lambda address="", who=None, **more: browse(who or company.bob).get(f"/deals/{address}", **more)


def test_a_column_says_how_many_and_how_much_in_our_currency_and_by_whose_rates(deal, open_deal, look):
    euros = Item(product="Lock", quantity=Decimal(10), price=Decimal(50), currency="EUR")
    open_deal("Locks", items=(euros,))
    rate = rates.rate("EUR", "USD", timezone.localdate())

    response = look()

    text = words(response)
    assert f"Inquiry 2 USD {600 + 500 * rate.rate:,.0f}" in text
    assert 'title="USD 600.00 + EUR 500.00"' in response.content.decode()
    assert f"In USD at the ECB rates of {date_format(rate.on, 'j M Y')}." in text
    assert "Vogt GmbH" in text
    assert "Hinges for Hamburg" in text


def test_a_column_shows_a_bounded_number_and_leads_to_the_rest(open_deal, look, monkeypatch):
    monkeypatch.setattr(queries, "CARDS", 2)
    for number in range(5):
        open_deal(f"Goods {number}", items=(HINGES,))

    response = look()

    assert "Inquiry 5 USD 3,000" in words(response)
    assert "3 more" in words(response)
    assert links(response, "/deals/list/") == ["/deals/list/", "/deals/list/?f=step.is.inquiry"]


def test_what_was_decided_long_ago_is_on_the_list_only(deal, look):
    long_ago = timezone.now() - timedelta(days=120)
    Opportunity.objects.filter(pk=deal.pk).update(stage=DealStage.LOST, moved_at=long_ago)

    assert "Hinges for Hamburg" not in words(look())
    assert "Hinges for Hamburg" in words(look("list/"))


@pytest.mark.parametrize(("out", "said"), [(False, "They wait for us · 3 days"), (True, "We wait for them · 3 days")])
def test_a_card_says_who_waits_for_whom(deal, look, scope, out, said):
    letter = Letters(scope.bob).arrive(out=out, at=timezone.now() - timedelta(days=3), text="Hello")
    Opportunity.objects.filter(pk=deal.pk).update(thread=letter.thread_id)

    assert said in words(look())


def test_of_a_letter_of_today_no_days_are_counted_beside_the_customer(deal, scope, browse):
    letter = Letters(scope.bob).arrive(at=timezone.now() - timedelta(seconds=1), text="Hello")
    Opportunity.objects.filter(pk=deal.pk).update(thread=letter.thread_id)

    said = words(browse(scope.bob).get(f"/customers/{deal.customer_id}/beside/", **HTMX))

    assert "0 days" not in said
    assert "They wrote today" in said


def test_the_list_is_filtered_found_and_goes_on(deal, open_deal, look, monkeypatch, company):
    monkeypatch.setattr(queries, "ROWS", 2)
    for number in range(4):
        open_deal(f"Goods {number}", stage="quoted")

    assert "Goods" not in words(look("list/?f=step.is.inquiry"))
    assert "Hinges" in words(look("list/?q=vogt"))
    assert "Goods" not in words(look("list/?q=vogt"))
    assert "Hinges" in words(look(f"list/?q={deal.number}"))
    first = look(f"list/?f=state.is.quoted&f=owner.is.{company.bob.pk}")
    second = look("list/" + links(first, "after=")[0])
    assert "Goods 3" in words(first)
    assert "Goods 0" in words(second)
    assert "Goods 3" not in words(second)


def test_a_deal_of_a_colleague_out_of_reach_is_nowhere(rival, deal, open_deal, look, manager, browse):
    hers = open_deal("Secret", by=manager)

    for address in ("", "list/", "list/?q=secret"):
        assert "Secret" not in words(look(address))
    assert look(f"{hers.pk}/").status_code == 404
    client = browse(rival.alice)
    assert "Hinges" not in words(elsewhere(lambda: client.get("/deals/")))
    assert elsewhere(lambda: client.get(f"/deals/{deal.pk}/")).status_code == 404


def test_the_sums_are_those_of_what_each_member_sees_however_it_is_shared(open_deal, owner, manager, seller, scope):
    deals = [open_deal(f"Goods {at}", by=by, items=(HINGES,)) for at, by in enumerate((owner, manager, seller) * 2)]
    # Bob works on one of Alice's and one of Morgan's, Morgan on one of Bob's, whom she sees anyway
    for deal, worker in ((deals[0], seller), (deals[1], seller), (deals[2], manager), (deals[4], manager)):
        DealShare.objects.create(opportunity=deal, member_id=worker.member, percent=10)
    Opportunity.objects.filter(pk=deals[5].pk).update(withdrawn_at=timezone.now())
    Opportunity.objects.filter(pk=deals[1].pk).update(stage=DealStage.ORDERED, step="ordered")

    for actor in (owner, manager, seller, replace(seller, reach=Reach())):
        seen = Opportunity.objects.visible_to(actor)
        parts = Opportunity.objects.apart_for(actor)
        assert sorted(pk for part in parts for pk in part.values_list("pk", flat=True)) == sorted(
            seen.values_list("pk", flat=True)
        )
        for whose in (None, seller.member, manager.member):
            columns = queries.board(actor, queries.OnBoard(owner=whose), Flows().standard, Purse("USD"))
            worked_on = DealShare.objects.filter(member=whose).values("opportunity")
            asked = seen.filter(Q(owner=whose) | Q(pk__in=worked_on)) if whose else seen
            counts = {one.stage.key: (one.count, one.worth.amount) for one in columns if one.count}
            assert counts == {
                step: (count, Decimal(minor) / 100)
                for step, count, minor in asked.order_by()
                .values_list("step")
                .annotate(count=Count("pk"), minor=Sum("amount_minor"))
            }


def test_who_has_no_right_sees_no_deals(deal, look, company, visitor):
    for address in ("", "list/", f"{deal.pk}/"):
        assert look(address, company.tina).status_code == 403
        assert visitor.get(f"/deals/{address}").status_code == 302


def test_an_empty_board_says_how_deals_come(look):
    assert "No deals yet" in words(look())


def test_a_card_is_dragged_and_put_back_in_one_click(deal, browse, company):
    client = browse(company.bob)

    answer = client.post("/deals/move/", {"card": deal.pk, "column": "quoted", "before": ""}, **HTMX)

    deal.refresh_from_db()
    assert deal.stage == "quoted"
    assert "Vogt GmbH is at “Quoted” now." in words(answer)
    undo = answer.content.decode().split('hx-post="')[1].split('"')[0].replace("&amp;", "&")
    client.post(undo, **HTMX)
    deal.refresh_from_db()
    assert deal.stage == "inquiry"
    assert [c.after for c in StageChange.objects.order_by("at")] == ["inquiry", "quoted", "inquiry"]


def test_for_a_lost_deal_it_is_asked_why(deal, browse, company):
    client = browse(company.bob)
    answer = client.post("/deals/move/", {"card": deal.pk, "column": "lost"}, **HTMX)

    client.post(f"/deals/{deal.pk}/lost/", {"reason": "price"}, **HTMX)

    deal.refresh_from_db()
    assert "Why was it lost?" in answer.content.decode()
    assert (deal.stage, deal.lost_reason) == ("lost", "price")


@pytest.mark.parametrize(
    "post", [{"card": "x", "column": "quoted"}, {"card": "{pk}", "column": "moon"}], ids=["no card", "no column"]
)
def test_nonsense_moves_nothing(deal, browse, company, post):
    values = {name: value.format(pk=deal.pk) for name, value in post.items()}

    assert browse(company.bob).post("/deals/move/", values, **HTMX).status_code == 422

    deal.refresh_from_db()
    assert deal.stage == "inquiry"


@pytest.mark.parametrize("address", ["", "list/", "{pk}/"])
def test_a_page_asks_the_database_at_most_twelve_times(
    deal, open_deal, browse, company, address, django_assert_max_num_queries
):
    for number in range(8):
        open_deal(f"Goods {number}", items=(HINGES,))
    Opportunity.objects.filter(pk=deal.pk).update(currency="CHF", amount_minor=100)
    client = browse(company.bob)
    client.get("/deals/")

    with django_assert_max_num_queries(12 + 3):  # and savepoint, scope, release
        client.get(f"/deals/{address.format(pk=deal.pk)}")
