"""What happens by itself with a message: marked, filed, proposed, made into a deal, and only with authorisation."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from argosy import samples
from argosy.automation import functions
from argosy.automation.actions import rules
from argosy.automation.actions.rules import Wanted
from argosy.automation.conditions import Condition
from argosy.automation.doings import Doing
from argosy.automation.models import Decision, DecisionKind, DecisionState
from argosy.customers.actions.customers import NewContact, add_customer
from argosy.customers.models import Customer, TimelineEntry
from argosy.deals.actions.flows import keep_flow
from argosy.deals.actions.opportunities import move_opportunity
from argosy.deals.flows import BUILTIN, Stage
from argosy.deals.models import DealStage, Opportunity
from argosy.enterprise import switches
from argosy.enterprise.models import Member
from argosy.mail.actions import agreeing
from argosy.mail.models import MailboxShare, Message, MessageContent
from argosy.notifications.models import Notification
from argosy.platform import live
from argosy.privacy.models import Consent
from tests.cast import Company, person
from tests.running_jobs import run_jobs

pytestmark = pytest.mark.django_db
ORDER = "Dear Bob,\n\nwe hereby place the order PO-77 for 500 pcs hinge H-40 at USD 1.20. Please send the PI.\n\nAnna\n"
OFFER = (
    "Dear Anna,\n\nthank you for your inquiry. Our quotation: hinge H-40, 500 pcs, USD 1.20/pc, CIF Hamburg.\n\nBob\n"
)


@pytest.fixture
def lily(scope: Company) -> Member:
    """Sells beside Bob."""
    return Member.objects.create(user=person("Lily", scope.id), role=scope.bob.role)


def read_only() -> None:
    """The message is read; what that queues waits on."""
    with suppress(AssertionError):
        run_jobs(1)


def decisions(kind: str) -> list[Decision]:
    return list(Decision.objects.filter(kind=kind))


@pytest.mark.promise("S52")
def test_where_everything_is_off_nothing_is_analysed_and_nothing_written(letters, vogt):
    letters.arrive(work=False)

    assert run_jobs() == 1
    message = Message.objects.get()
    assert (message.kind, message.customer_id) == ("other", None)
    assert not Decision.objects.exists()
    assert not Opportunity.objects.exists()


def test_who_works_in_a_shared_mailbox_is_shown_it_too(letters, lily, switched_on, monkeypatch):
    MailboxShare.objects.create(mailbox=letters.mailbox, member=lily, may_answer=False)
    told: list[object] = []
    monkeypatch.setattr(live, "tell", lambda topic, member=None, **_values: told.append((topic, member)))

    letters.arrive()

    assert {("understood", letters.mailbox.member_id), ("understood", lily.pk)} <= set(told)


@pytest.mark.promise("S43")
@pytest.mark.parametrize(
    ("switch", "kinds"),
    [
        (functions.MARK, {DecisionKind.MARK}),
        (functions.SORT, {DecisionKind.SORT}),
        (functions.FILE, {DecisionKind.FILE}),
        (functions.SUGGEST, set()),
        (functions.DEALS, set()),
    ],
)
def test_each_function_runs_under_its_own_switch_only(letters, vogt, owner, seller, switch, kinds):
    wanted = Wanted("Hinges", conditions=[Condition("subject", "contains", "hinges")], doings=[Doing("kind", "order")])
    rules.turn_rule(seller, rules.write_rule(seller, wanted), is_on=True)
    switches.turn(owner, switch, is_on=True)

    letters.arrive()

    assert {d.kind for d in Decision.objects.all()} == kinds
    assert {d.switch for d in Decision.objects.all()} <= {switch}


@pytest.mark.promise("S43")
def test_a_withdrawn_authorisation_stops_at_once(letters, vogt, owner, switched_on):
    letters.arrive(work=False)
    read_only()
    for name in functions.ALL:
        switches.turn(owner, name, is_on=False)

    run_jobs()

    assert not Decision.objects.exists()


@pytest.mark.promise("S40")
def test_an_inquiry_is_marked_with_the_words_that_say_so(letters, switched_on):
    message = letters.arrive()

    mark = decisions(DecisionKind.MARK)[0]
    assert message.kind == "inquiry"
    assert any("quote" in one["words"].casefold() for one in mark.evidence)
    assert mark.change == {"before": "other", "after": "inquiry"}


def test_mail_of_a_supplier_is_filed_and_opens_no_deal(letters, vogt, switched_on):
    Customer.objects.filter(pk=vogt.pk).update(kind="supplier")

    message = letters.arrive()

    assert message.customer_id == vogt.pk
    assert not Opportunity.objects.exists()


def test_mail_from_a_known_address_is_filed(letters, vogt, switched_on):
    message = letters.arrive()

    assert (message.customer_id, message.filed_by) == (vogt.pk, "rule")
    assert decisions(DecisionKind.FILE)[0].evidence[0]["words"] == "anna@vogt-beschlaege.example"
    assert TimelineEntry.objects.filter(customer=vogt, object_id=message.pk).count() == 1


def test_mail_to_a_known_address_is_filed_too(letters, vogt, switched_on):
    message = letters.arrive(out=True, to="anna@vogt-beschlaege.example", text=OFFER, subject="Our offer")

    assert message.customer_id == vogt.pk


def test_a_new_person_of_the_companys_domain_is_filed(letters, vogt, switched_on):
    message = letters.arrive(sender="Jan Kruse <kruse@vogt-beschlaege.example>")

    assert message.customer_id == vogt.pk
    assert decisions(DecisionKind.FILE)[0].rule == "known_domain"


def test_a_domain_of_two_customers_files_nothing(letters, vogt, seller, switched_on):
    add_customer(seller, name="Vogt Logistik", website="vogt-beschlaege.example", country="DE", is_surely_new=True)

    message = letters.arrive(sender="Jan Kruse <kruse@vogt-beschlaege.example>")

    assert message.customer_id is None


def test_a_free_mail_domain_never_files(letters, seller, switched_on):
    add_customer(seller, name="Garden Depot", contacts=[NewContact("Ann", "ann.garden@gmail.com")])

    message = letters.arrive(sender="Somebody Else <other.person@gmail.com>")

    assert message.customer_id is None


def test_an_unknown_inquirer_is_proposed_as_a_customer(letters, switched_on):
    letters.arrive()

    proposed = decisions(DecisionKind.SUGGEST_CUSTOMER)[0]
    assert proposed.state == DecisionState.SUGGESTED
    assert "Vogt" in proposed.change["company"]
    assert proposed.change["person"] == "Anna Vogt"
    assert proposed.change["country"] == "DE"
    assert proposed.change["phone"].replace(" ", "") == "+49405556677"
    assert proposed.change["website"] == "vogt-beschlaege.example"
    assert not Customer.objects.exists()


def test_the_same_writer_is_proposed_once(letters, switched_on):
    letters.arrive()
    letters.arrive(subject="Inquiry again")

    assert len(decisions(DecisionKind.SUGGEST_CUSTOMER)) == 1


@pytest.mark.promise("S51")
def test_an_inquiry_in_the_text_opens_an_opportunity_with_its_items(letters, vogt, switched_on):
    message = letters.arrive()

    deal = Opportunity.objects.get()
    assert (deal.customer_id, deal.thread_id, deal.stage) == (vogt.pk, message.thread_id, DealStage.INQUIRY)
    assert (deal.incoterm, deal.place) == ("CIF", "Hamburg")
    assert [row.quantity for row in deal.items.order_by("position")] == [Decimal(500), Decimal(200)]
    assert decisions(DecisionKind.OPEN_DEAL)[0].opportunity_id == deal.pk


@pytest.mark.promise("S47")
def test_an_inquiry_in_a_spreadsheet_opens_an_opportunity_with_its_items(letters, seller, switched_on):
    world = samples.world(seed=7)
    buyer = next(c for c in world.customers if c.is_known)
    add_customer(seller, name=buyer.name, country=buyer.country, contacts=[NewContact("", buyer.contacts[0].address)])
    inquiry = samples.known_buyer_message(world, buyer, timezone.now() - timedelta(days=1))

    letters.arrive(inquiry.raw)

    deal = Opportunity.objects.get()
    rows = list(deal.items.order_by("position"))
    assert [int(row.quantity) for row in rows] == [line.quantity for line in inquiry.truth.lines]
    assert all(row.where.startswith("attachment:") for row in rows)


@pytest.mark.promise("S48")
@pytest.mark.promise("S51")
def test_later_mail_of_the_conversation_moves_the_opportunity(letters, vogt, switched_on):
    letters.arrive(message_id="<first@x.example>")

    letters.arrive(out=True, to="anna@vogt-beschlaege.example", text=OFFER, subject="Re: Inquiry for hinges",
                   answers="<first@x.example>", message_id="<second@x.example>")  # fmt: skip
    assert Opportunity.objects.get().stage == DealStage.QUOTED

    letters.arrive(text=ORDER, subject="Re: Inquiry for hinges", answers="<second@x.example>")
    deal = Opportunity.objects.get()
    assert deal.stage == DealStage.ORDERED
    assert (deal.amount_minor, deal.currency) == (60000, "USD")


def test_mail_moves_a_deal_through_stages_of_the_enterprises_own_and_never_back(
    letters, vogt, switched_on, owner, seller
):
    offered = Stage("", "quoted", "Offer is out", rate=30, required=("next_step",))
    samples = Stage("", "quoted", "Samples sent", rate=50)
    flow = keep_flow(owner, None, "", [BUILTIN[0], offered, samples, *BUILTIN[3:]])
    letters.arrive(message_id="<first@x.example>")

    letters.arrive(out=True, to="anna@vogt-beschlaege.example", text=OFFER, subject="Re: Inquiry for hinges",
                   answers="<first@x.example>", message_id="<second@x.example>")  # fmt: skip
    assert Opportunity.objects.get().step == flow.stages[1].key

    move_opportunity(seller, Opportunity.objects.get(), flow.stages[2].key)
    letters.arrive(out=True, to="anna@vogt-beschlaege.example", text=OFFER, subject="Re: Inquiry for hinges",
                   answers="<second@x.example>", message_id="<third@x.example>")  # fmt: skip
    assert Opportunity.objects.get().step == flow.stages[2].key


def test_an_order_in_a_conversation_of_its_own_moves_the_deal_with_the_same_goods(letters, vogt, switched_on):
    letters.arrive(text="Please quote your best price for 500 pcs hinge H-40.", subject="Inquiry")
    inquiry = Opportunity.objects.get()

    letters.arrive(text=ORDER, subject="Purchase order PO-77", message_id="<order@x.example>")
    letters.arrive(text="The payment of USD 600 was made today, swift copy attached.", subject="Re: Purchase order PO-77",
                   answers="<order@x.example>")  # fmt: skip

    deal = Opportunity.objects.get()
    assert (deal.pk, deal.stage, deal.amount_minor) == (inquiry.pk, DealStage.ORDERED, 60000)


def test_an_order_of_other_goods_is_another_deal(letters, vogt, switched_on):
    letters.arrive()

    letters.arrive(text=ORDER.replace("hinge H-40", "garden chair G-9"), subject="Purchase order PO-78")

    assert Opportunity.objects.count() == 2


def test_a_deal_is_as_old_as_the_mail_that_opened_it(letters, vogt, switched_on):
    then = timezone.now().replace(microsecond=0) - timedelta(days=20)

    letters.arrive(at=then)

    deal = Opportunity.objects.get()
    assert (deal.opened_at, deal.moved_at, deal.changes.get().at) == (then, then, then)


def test_old_mail_that_comes_in_newest_first_ends_where_new_mail_would(letters, vogt, switched_on):
    now = timezone.now()
    letters.arrive(out=True, to="anna@vogt-beschlaege.example", text=OFFER, subject="Re: Inquiry for hinges",
                   answers="<first@x.example>", message_id="<second@x.example>", at=now - timedelta(days=2))  # fmt: skip
    assert not Opportunity.objects.exists()

    letters.arrive(message_id="<first@x.example>", at=now - timedelta(days=3))

    deal = Opportunity.objects.get()
    assert (deal.stage, deal.amount_minor) == (DealStage.QUOTED, 60000)


def test_what_is_read_late_does_not_overwrite_what_is_newer(letters, vogt, switched_on):
    now = timezone.now()
    letters.arrive(text="Please quote 900 pcs hinge H-40.", subject="Re: Inquiry for hinges", at=now - timedelta(days=1),
                   answers="<first@x.example>", message_id="<second@x.example>")  # fmt: skip

    letters.arrive(message_id="<first@x.example>", at=now - timedelta(days=3))

    assert [row.quantity for row in Opportunity.objects.get().items.all()] == [900]


def test_a_customer_who_inquires_and_orders_is_at_that_stage(letters, vogt, switched_on):
    letters.arrive(message_id="<first@x.example>")
    vogt.refresh_from_db()
    assert vogt.stage == "inquiry"

    letters.arrive(text=ORDER, subject="Re: Inquiry for hinges", answers="<first@x.example>")
    vogt.refresh_from_db()
    assert vogt.stage == "deal"


def test_an_opportunity_never_moves_backwards_by_itself(letters, vogt, switched_on):
    letters.arrive(message_id="<first@x.example>")
    letters.arrive(text=ORDER, subject="Re: Inquiry for hinges", answers="<first@x.example>")

    letters.arrive(subject="Re: Inquiry for hinges", answers="<first@x.example>")

    assert Opportunity.objects.get().stage == DealStage.ORDERED


def test_a_message_that_is_thought_about_twice_is_decided_once(letters, vogt, switched_on):
    from argosy.automation import jobs

    message = letters.arrive()
    before = Decision.objects.count()

    jobs.understand.defer(messages=[str(message.pk)])
    run_jobs()

    assert Decision.objects.count() == before
    assert Opportunity.objects.count() == 1


def test_two_mails_in_the_same_minute_open_one_deal(letters, vogt, switched_on):
    letters.arrive(work=False, message_id="<first@x.example>")
    letters.arrive(work=False, subject="Re: Inquiry for hinges", answers="<first@x.example>")

    run_jobs()

    assert Message.objects.count() == 2
    assert Opportunity.objects.count() == 1


@pytest.mark.parametrize(
    "headers",
    [
        {"List-Unsubscribe": "<mailto:off@vogt-beschlaege.example>", "List-Id": "<news.vogt-beschlaege.example>"},
        {"Auto-Submitted": "auto-replied"},
    ],
    ids=["list", "auto-reply"],
)
def test_lists_and_auto_replies_never_become_deals_or_customers(letters, vogt, switched_on, headers):
    letters.arrive(headers=headers)
    letters.arrive(headers=headers, sender="Stranger <x@unknown-trading.example>")

    assert not Opportunity.objects.exists()
    assert not decisions(DecisionKind.SUGGEST_CUSTOMER)


def test_a_returned_message_is_nobodys_inquiry(letters, vogt, switched_on):
    letters.arrive(
        sender="Mail Delivery Subsystem <mailer-daemon@vogt-beschlaege.example>",
        subject="Undelivered Mail Returned to Sender",
        text="This is the mail system. Your message could not be delivered.\n\n"
        "<anna@vogt-beschlaege.example>: host mx said: 550 5.1.1 user unknown\n",
    )

    assert not Decision.objects.exists()


@pytest.mark.promise("S49")
def test_mail_that_is_in_no_customers_file_is_not_read_for_business_facts(letters, vogt, owner):
    switches.turn(owner, functions.DEALS, is_on=True)

    message = letters.arrive()

    assert message.customer_id is None
    assert not Opportunity.objects.exists()
    assert not Decision.objects.exists()


@pytest.mark.promise("S40")
def test_an_offer_of_ours_is_marked_as_a_quotation(letters, vogt, switched_on):
    message = letters.arrive(out=True, to="anna@vogt-beschlaege.example", text=OFFER, subject="Our offer")

    assert message.kind == "quotation"
    assert decisions(DecisionKind.MARK)[0].evidence


def test_old_mail_is_filed_and_opens_nothing(letters, vogt, switched_on):
    message = letters.arrive(at=datetime(2019, 3, 1, tzinfo=UTC))

    assert message.customer_id == vogt.pk
    assert not Opportunity.objects.exists()


def test_a_quotation_to_a_customer_without_a_deal_opens_nothing(letters, vogt, switched_on):
    letters.arrive(out=True, to="anna@vogt-beschlaege.example", text=OFFER, subject="Our offer")

    assert not Opportunity.objects.exists()


def test_our_own_people_are_never_proposed_as_customers(letters, switched_on):
    letters.arrive(sender="Colleague <carol@hailan-hw.example>", subject="Fwd: Inquiry")

    assert not decisions(DecisionKind.SUGGEST_CUSTOMER)


def test_an_address_of_two_customers_files_nothing(letters, vogt, seller, switched_on):
    add_customer(
        seller, name="Other", contacts=[NewContact("Anna", "anna@vogt-beschlaege.example")], is_surely_new=True
    )

    assert letters.arrive().customer_id is None


def test_mail_that_came_before_its_customer_is_filed_when_the_customer_is_added(letters, switched_on, seller):
    message = letters.arrive(sender="Ann <ann.garden@gmail.com>", text="Hello, see you at the fair.", subject="Fair")

    garden = add_customer(seller, name="Garden Depot", contacts=[NewContact("Ann", "ann.garden@gmail.com")])
    run_jobs()

    message.refresh_from_db()
    assert message.customer_id == garden.pk


def test_a_colleague_who_follows_the_buyer_and_the_reader_are_both_told(letters, manager, company, switched_on):
    add_customer(manager, name="Vogt", contacts=[NewContact("Anna", "anna@vogt-beschlaege.example")])

    letters.arrive()

    told = {n.member_id: n for n in Notification.objects.all()}
    assert set(told) == {company.morgan.pk, company.bob.pk}
    assert told[company.bob.pk].values["follower"] == "Morgan"
    assert told[company.morgan.pk].values["reader"] == "Bob"


@pytest.mark.promise("S42")
def test_mail_about_an_opportunity_stands_in_its_list_by_itself(letters, vogt, switched_on, browse, scope):
    first = letters.arrive()
    second = letters.arrive(subject="Re: Inquiry for hinges", answers=first_id(first), text="Any news of the hinges?")
    deal = Opportunity.objects.get()

    assert deal.thread_id == first.thread_id == second.thread_id
    client = browse(scope.bob)
    assert deal.title in client.get("/deals/list/").content.decode()
    page = client.get(f"/deals/{deal.pk}/").content.decode()
    assert page.count(f'href="/mail/t/{first.thread_id}/"') >= 2
    assert "Re: Inquiry for hinges" in page


def first_id(message) -> str:
    return "<" + MessageContent.objects.get(pk=message.pk).content["message_id"] + ">"


def test_mail_whose_turn_came_while_its_mailbox_rested_is_understood_once_its_member_agrees(letters, vogt, switched_on):
    letters.arrive(work=False)
    read_only()
    consent = Consent.objects.filter(object_id=letters.mailbox.pk)
    consent.update(withdrawn_at=timezone.now())
    run_jobs()
    left_alone = Message.objects.get().customer
    agreeing.rest(letters.mailbox)
    consent.update(withdrawn_at=None)

    agreeing.go_on(letters.mailbox.pk)
    run_jobs()

    assert left_alone is None
    assert Message.objects.get().customer == vogt
