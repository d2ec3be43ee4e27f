"""The page of an opportunity: goods typed or pasted, terms, stage with history, lost with a reason, opened by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from argosy.audit.models import AuditEntry
from argosy.deals.actions import opportunities
from argosy.deals.models import Opportunity
from argosy.deals.permissions import Permission
from argosy.platform.access import job_actor
from argosy.platform.money import from_minor
from argosy.reading.model import Item, Terms
from tests.elsewhere import elsewhere
from tests.reading_pages import offered, words

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}
LINES = {
    "product": ["Hinge H-40", "Lock DL-7", ""],
    "model": ["", "DL-7", ""],
    "quantity": ["1.200,5", "2,000", ""],
    "unit": ["piece", "set", ""],
    "price": ["1,25", "3.50", ""],
    "currency": ["usd", "USD", ""],
}


@pytest.fixture
def post(browse, company, deal):
    return lambda part, values, who=None: browse(who or company.bob).post(f"/deals/{deal.pk}/{part}/", values, **HTMX)


def test_the_page_shows_goods_terms_stage_and_history(deal, browse, company):
    response = browse(company.bob).get(f"/deals/{deal.pk}/")

    text, source = words(response), response.content.decode()
    assert "Vogt GmbH" in text
    assert "USD 600.00" in text
    for value in ('value="Hinge H-40"', 'value="500"', 'value="1.20"', 'value="Hamburg"'):
        assert value in source


def test_lines_are_typed_with_the_numbers_of_any_country(post, deal):
    answer = post("items", LINES)

    rows = list(deal.items.order_by("position"))
    assert [(row.product, str(row.quantity.normalize()), str(row.price.normalize())) for row in rows] == [
        ("Hinge H-40", "1200.5", "1.25"),
        ("Lock DL-7", "2E+3", "3.5"),
    ]
    deal.refresh_from_db()
    assert (deal.amount_minor, deal.currency) == (850063, "USD")
    assert "8,500.63" in words(answer)


def test_without_a_price_there_is_no_total(post, deal):
    answer = post("items", LINES | {"price": ["", "3.50", ""]})

    deal.refresh_from_db()
    assert deal.amount_minor is None
    assert "once every line has a quantity and a price" in words(answer)


def test_a_line_that_is_no_number_is_refused_and_nothing_changes(post, deal):
    answer = post("items", LINES | {"quantity": ["many", "2", ""]})

    assert answer.status_code == 422
    assert "Line 1: “many” is not a number." in words(answer)
    assert deal.items.count() == 1


def test_all_lines_can_be_removed(post, deal):
    post("items", {"product": [""], "quantity": [""]})

    deal.refresh_from_db()
    assert (deal.items.count(), deal.amount_minor) == (0, None)


def test_goods_that_a_colleague_typed_meanwhile_are_not_overwritten_unseen(deal, browse, company):
    def opened(member):
        client = browse(member)
        seen = client.get(f"/deals/{deal.pk}/").context["seen"]
        return lambda product: client.post(
            f"/deals/{deal.pk}/items/", {"product": [product], "seen": seen}, HTTP_HX_REQUEST="true"
        )

    alice, bob = opened(company.alice), opened(company.bob)
    assert alice("Hinge").status_code == 200
    assert alice("Steel hinge").status_code == 200, "one's own answer that was broken off stops nobody"

    refused = bob("Door lock")

    assert (refused.status_code, refused["HX-Retarget"]) == (409, "#both")
    assert "Alice changed these goods while you typed" in words(refused)
    assert "Steel hinge" in words(refused), "what stands there is shown beside what was typed"
    assert [one.product for one in deal.items.all()] == ["Steel hinge"]
    assert opened(company.bob)("Door lock").status_code == 200


def test_goods_of_a_mail_that_was_read_meanwhile_are_not_overwritten_unseen(post, deal, scope):
    assert post("items", {"product": ["Hinge"]}).status_code == 200
    seen = str(deal.items.get().pk)
    reader = job_actor(scope.id, "understand", frozenset({Permission.EDIT_DEALS}))
    opportunities.learn(reader, deal, [Item(product="Hinge, 5,000 of them", quantity=Decimal(5000))], Terms())

    refused = post("items", {"product": ["Hinge, steel"], "seen": seen})

    assert refused.status_code == 409
    assert "Argosy" in words(refused)
    assert [one.product for one in deal.items.all()] == ["Hinge, 5,000 of them"]
    assert post("items", {"product": ["Hinge, steel"], "seen": str(deal.items.get().pk)}).status_code == 200


def test_who_typed_meanwhile_keeps_hers_over_those_that_she_was_shown_and_no_others(post, deal, scope):
    assert post("items", {"product": ["Hinge"]}).status_code == 200
    mine = {"product": ["Hinge, steel"], "seen": str(deal.items.get().pk)}
    reader = job_actor(scope.id, "understand", frozenset({Permission.EDIT_DEALS}))
    opportunities.learn(reader, deal, [Item(product="Hinge, 5,000 of them")], Terms())
    shown = offered(post("items", mine))
    opportunities.learn(reader, deal, [Item(product="Hinge, 6,000 of them")], Terms())

    assert post("items", mine | {"keep": shown}).status_code == 409
    assert [one.product for one in deal.items.all()] == ["Hinge, 6,000 of them"]
    answer = post("items", mine | {"keep": offered(post("items", mine))})

    assert answer.status_code == 200
    assert [one.product for one in deal.items.all()] == ["Hinge, steel"]
    assert '<div id="both" hx-swap-oob="true"></div>' in answer.content.decode(), "the question is gone"


def test_terms_that_a_colleague_changed_meanwhile_stay(post, deal):
    shown = {"title": deal.title, "incoterm": "CIF", "place": "Hamburg", "payment": ""}
    mine = shown | {f"initial-{name}": value for name, value in shown.items()}

    post("terms", mine | {"place": "Bremen"})
    answer = post("terms", mine | {"payment": "30 % T/T"})

    deal.refresh_from_db()
    assert (deal.place, deal.payment) == ("Bremen", "30 % T/T")
    assert 'value="Bremen"' in answer.content.decode()


def test_terms_and_next_step_are_changed(post, deal):
    values = {"title": "Hinges", "incoterm": "FOB", "place": "Ningbo", "payment": "30 % deposit",
              "next_step": "Send the PI", "day": "2030-02-03"}  # fmt: skip

    answer = post("terms", values)

    deal.refresh_from_db()
    assert (deal.incoterm, deal.place, deal.payment) == ("FOB", "Ningbo", "30 % deposit")
    assert (deal.next_step, deal.next_step_at.day) == ("Send the PI", 3)
    assert "Saved" in words(answer)
    assert AuditEntry.objects.filter(word="opportunity.changed").exists()


def test_a_stage_is_pressed(post, deal, browse, company):
    answer = post("move", {"stage": "ordered"})

    deal.refresh_from_db()
    assert deal.stage == "ordered"
    assert 'aria-current="step">Ordered' in answer.content.decode()
    # how it got there and how likely it is stand elsewhere on the page
    assert words(answer).count("here for 0 days") == 1
    assert "100 %" in words(answer)
    assert answer.content.decode().count("hx-swap-oob") == 2
    assert "hx-swap-oob" not in browse(company.bob).get(f"/deals/{deal.pk}/").content.decode()


def test_it_is_lost_with_a_reason_and_can_come_back(post, deal):
    post("move", {"stage": "lost", "reason": "price", "reason_text": "They wanted brass."})
    deal.refresh_from_db()
    assert (deal.stage, deal.lost_reason) == ("lost", "They wanted brass.")

    post("move", {"stage": "quoted"})
    deal.refresh_from_db()
    assert (deal.stage, deal.lost_reason) == ("quoted", "")


def test_a_reason_is_for_lost_ones_only(post, deal):
    assert post("lost", {"reason": "price"}).status_code == 409


def test_one_is_opened_by_hand_on_the_customers_page(browse, company, vogt):
    client = browse(company.bob)
    assert f"/deals/new/?customer={vogt.pk}" in client.get(f"/customers/{vogt.pk}/").content.decode()

    answer = client.post(f"/deals/new/?customer={vogt.pk}", {"title": "Locks", "next_step": "Ring up"} | LINES)

    made = Opportunity.objects.get()
    assert answer.headers["Location"] == f"/deals/{made.pk}/"
    assert (made.title, made.owner_id, made.next_step) == ("Locks", company.bob.pk, "Ring up")
    assert str(from_minor(made.amount_minor, "USD")) == "8500.63"
    page = words(client.get(f"/customers/{vogt.pk}/"))
    assert "Locks" in page
    assert "New deal" in page


def test_the_list_of_customers_counts_open_deals(deal, browse, company):
    row = browse(company.bob).get("/customers/").content.decode()

    assert 'data-label="Open deals">1<' in row


@pytest.mark.parametrize("part", ["items", "terms", "move", "lost"])
def test_who_has_no_right_or_does_not_see_it_changes_nothing(rival, deal, browse, company, part):
    before = Opportunity.objects.filter(pk=deal.pk).values().get()
    values = LINES | {"title": "x", "stage": "lost", "reason": "x"}

    statuses = [
        elsewhere(lambda who=who: browse(who).post(f"/deals/{deal.pk}/{part}/", values, **HTMX)).status_code
        for who in (company.tina, rival.alice)
    ]

    assert statuses == [403, 404]
    assert Opportunity.objects.filter(pk=deal.pk).values().get() == before
    assert deal.items.count() == 1


def test_a_deal_is_opened_only_at_a_customer_in_sight(browse, company, manager):
    from argosy.customers.actions.customers import add_customer

    hers = add_customer(manager, name="Hers", is_surely_new=True)
    client = browse(company.bob)

    assert client.post(f"/deals/new/?customer={hers.pk}", {"title": "x"}).status_code == 404
    assert client.get("/deals/new/?customer=nonsense").status_code == 404
    assert browse(company.tina).get(f"/deals/new/?customer={hers.pk}").status_code == 403
    assert not Opportunity.objects.exists()


def test_a_sum_beyond_what_trade_knows_is_no_amount(deal, seller):
    items = [Item(product="Hinge", quantity=Decimal(10**11), price=Decimal(10**11), currency="USD")]

    opportunities.change_items(seller, deal, items)

    deal.refresh_from_db()
    assert (deal.amount, deal.items.count()) == (None, 1)


def test_a_deal_begins_on_the_board_with_the_question_at_whom(vogt, browse, company):
    client = browse(company.bob)
    assert "/deals/new/" in client.get("/deals/").content.decode()

    asked = client.get("/deals/new/?q=vog", HTTP_HX_REQUEST="true").content.decode()

    assert f"/deals/new/?customer={vogt.pk}" in asked
    assert "/deals/new/?customer=" not in client.get("/deals/new/?q=nobody", HTTP_HX_REQUEST="true").content.decode()
