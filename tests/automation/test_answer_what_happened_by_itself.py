"""Each automatic act can be accepted, dismissed, undone or contested, by who sees the message and has the right."""

from __future__ import annotations

import pytest

from argosy.automation import jobs
from argosy.automation.actions import ledger, suggesting
from argosy.automation.models import Decision, DecisionKind, DecisionState
from argosy.customers.actions.customers import NewContact, add_customer
from argosy.customers.errors import AlreadyThere
from argosy.customers.models import Contact, Customer, TimelineEntry
from argosy.deals.models import DealStage, Opportunity
from argosy.platform.errors import NotAllowed
from argosy.privacy.models import Tombstone
from argosy.privacy.subjects import key_of
from tests.mail_arriving import Letters
from tests.running_jobs import run_jobs

pytestmark = pytest.mark.django_db
OFFER = (
    "Dear Anna,\n\nthank you for your inquiry. Our quotation: hinge H-40, 500 pcs, USD 1.20/pc, CIF Hamburg.\n\nBob\n"
)


def decision(kind: str) -> Decision:
    return Decision.objects.get(kind=kind)


@pytest.mark.promise("S41")
def test_one_click_makes_the_customer_files_the_mail_and_opens_the_deal(letters, switched_on, seller, company):
    message = letters.arrive()

    customer = suggesting.accept(seller, decision(DecisionKind.SUGGEST_CUSTOMER))

    message.refresh_from_db()
    person = Contact.objects.get(customer=customer)
    assert (person.name, person.email) == ("Anna Vogt", "anna@vogt-beschlaege.example")
    assert (customer.country, customer.owner_id, customer.time_zone) == ("DE", company.bob.pk, "Europe/Berlin")
    assert message.customer_id == customer.pk
    assert Opportunity.objects.get().items.count() == 2
    assert decision(DecisionKind.SUGGEST_CUSTOMER).state == DecisionState.ACCEPTED


def test_corrections_win_over_what_was_read(letters, switched_on, seller):
    letters.arrive()

    customer = suggesting.accept(seller, decision(DecisionKind.SUGGEST_CUSTOMER), company="Vogt Group", country="AT")

    assert (customer.name, customer.country) == ("Vogt Group", "AT")


def test_a_suggestion_is_answered_once(letters, switched_on, seller):
    letters.arrive()
    proposed = decision(DecisionKind.SUGGEST_CUSTOMER)
    suggesting.accept(seller, proposed)

    with pytest.raises(ledger.AlreadyAnswered):
        suggesting.accept(seller, proposed)
    with pytest.raises(ledger.AlreadyAnswered):
        ledger.dismiss(seller, proposed)

    assert Customer.objects.count() == 1


def test_what_was_dismissed_is_not_proposed_again(letters, switched_on, seller):
    letters.arrive()
    ledger.dismiss(seller, decision(DecisionKind.SUGGEST_CUSTOMER))

    letters.arrive(subject="Second inquiry")

    assert Decision.objects.get(kind=DecisionKind.SUGGEST_CUSTOMER).state == DecisionState.DISMISSED


def test_a_suggestion_of_a_known_company_is_refused_with_its_evidence(letters, switched_on, seller):
    letters.arrive()
    add_customer(seller, name="Vogt Beschlaege", website="vogt-beschlaege.example", country="DE")

    with pytest.raises(AlreadyThere) as refused:
        suggesting.accept(seller, decision(DecisionKind.SUGGEST_CUSTOMER))

    assert "vogt-beschlaege.example" in str(refused.value)
    assert Customer.objects.count() == 1


@pytest.mark.promise("S41")
def test_the_writer_can_be_added_to_a_customer_that_is_there(letters, switched_on, seller):
    message = letters.arrive()
    known = add_customer(seller, name="Vogt Beschlaege", country="DE")

    suggesting.accept_into(seller, decision(DecisionKind.SUGGEST_CUSTOMER), known)

    message.refresh_from_db()
    assert message.customer_id == known.pk
    assert [c.email for c in known.contacts.all()] == ["anna@vogt-beschlaege.example"]
    assert Opportunity.objects.get().customer_id == known.pk


def test_one_answer_is_enough_for_all_people_of_the_company(letters, switched_on, seller):
    anna = letters.arrive()
    jan = letters.arrive(sender="Jan Kruse <jan@vogt-beschlaege.example>", text="Please quote 300 pcs lock DL-7.")
    other = letters.arrive(sender="Ann <ann@garden-depot.example>", text="Please quote 300 pcs lock DL-7.")
    proposed = Decision.objects.get(kind=DecisionKind.SUGGEST_CUSTOMER, message=anna)

    customer = suggesting.accept(seller, proposed)

    for message in (anna, jan, other):
        message.refresh_from_db()
    assert (anna.customer_id, jan.customer_id, other.customer_id) == (customer.pk, customer.pk, None)
    assert customer.contacts.count() == 2
    assert Opportunity.objects.count() == 2
    waiting = Decision.objects.waiting().filter(kind=DecisionKind.SUGGEST_CUSTOMER)
    assert [d.message_id for d in waiting] == [other.pk]


def test_one_who_may_not_be_kept_keeps_no_colleague_out(letters, switched_on, seller, company):
    anna = letters.arrive()
    jan = letters.arrive(sender="Jan Kruse <jan@vogt-beschlaege.example>", text="Please quote 300 pcs lock DL-7.")
    Tombstone.objects.create(key=key_of(company.id, "jan@vogt-beschlaege.example"))

    customer = suggesting.accept(seller, Decision.objects.get(kind=DecisionKind.SUGGEST_CUSTOMER, message=anna))

    assert [one.email for one in customer.contacts.all()] == ["anna@vogt-beschlaege.example"]
    waiting = Decision.objects.waiting().filter(kind=DecisionKind.SUGGEST_CUSTOMER)
    assert [one.message_id for one in waiting] == [jan.pk]
    jan.refresh_from_db()
    assert jan.customer_id is None


def test_undoing_a_mark_gives_the_message_its_old_kind(letters, vogt, switched_on, seller):
    message = letters.arrive()

    ledger.undo(seller, decision(DecisionKind.MARK))

    message.refresh_from_db()
    assert message.kind == "other"


def test_undoing_a_filing_takes_back_what_followed_from_it_and_it_is_not_redone(letters, vogt, switched_on, seller):
    message = letters.arrive()

    ledger.undo(seller, decision(DecisionKind.FILE))
    jobs.understand.defer(messages=[str(message.pk)])
    run_jobs()

    message.refresh_from_db()
    assert message.customer_id is None
    assert not TimelineEntry.objects.filter(object_id=message.pk).exists()
    assert not Opportunity.objects.visible_to(seller).exists()
    assert decision(DecisionKind.OPEN_DEAL).state == DecisionState.UNDONE
    assert not Decision.objects.filter(kind=DecisionKind.SUGGEST_CUSTOMER).exists()


def test_undoing_the_opening_takes_the_deal_away_and_later_mail_does_not_reopen_it(letters, vogt, switched_on, seller):
    letters.arrive(message_id="<first@x.example>")

    ledger.undo(seller, decision(DecisionKind.OPEN_DEAL))
    letters.arrive(subject="Re: Inquiry for hinges", answers="<first@x.example>")

    vogt.refresh_from_db()
    assert vogt.stage == "to_follow"
    assert not Opportunity.objects.visible_to(seller).exists()


def test_undoing_an_update_restores_stage_terms_and_items(letters, vogt, switched_on, seller):
    letters.arrive(message_id="<first@x.example>")
    before = [(row.product, row.quantity) for row in Opportunity.objects.get().items.order_by("position")]
    letters.arrive(out=True, to="anna@vogt-beschlaege.example", text=OFFER, subject="Re: Inquiry for hinges",
                   answers="<first@x.example>")  # fmt: skip
    assert Opportunity.objects.get().items.count() == 1

    ledger.undo(seller, decision(DecisionKind.UPDATE_DEAL))

    deal = Opportunity.objects.get()
    assert (deal.stage, deal.amount_minor) == (DealStage.INQUIRY, None)
    assert [(row.product, row.quantity) for row in deal.items.order_by("position")] == before


def test_an_older_update_cannot_be_undone_under_a_later_one(letters, vogt, switched_on, seller):
    letters.arrive(message_id="<first@x.example>")
    for _time in range(2):
        letters.arrive(out=True, to="anna@vogt-beschlaege.example", text=OFFER, subject="Re: Inquiry for hinges",
                       answers="<first@x.example>")  # fmt: skip
    first = Decision.objects.filter(kind=DecisionKind.UPDATE_DEAL).order_by("at").first()

    with pytest.raises(ledger.LaterFirst):
        ledger.undo(seller, first)


@pytest.mark.promise("S177")
def test_an_act_can_be_contested_with_words(letters, vogt, switched_on, seller):
    letters.arrive()

    ledger.contest(seller, decision(DecisionKind.FILE), "She left that company.")

    found = decision(DecisionKind.FILE)
    assert found.contested_at is not None
    assert found.contest == {"words": "She left that company."}
    with pytest.raises(ledger.NoReason):
        ledger.contest(seller, found, "  ")


def test_a_trainee_may_not_answer_not_even_her_own(scope, switched_on, trainee):
    Letters(scope.tina).arrive()
    proposed = decision(DecisionKind.SUGGEST_CUSTOMER)

    for answer in (suggesting.accept, ledger.dismiss, ledger.undo):
        with pytest.raises(NotAllowed):
            answer(trainee, proposed)

    assert decision(DecisionKind.SUGGEST_CUSTOMER).state == DecisionState.SUGGESTED


def test_a_colleague_out_of_reach_does_not_see_it(scope, switched_on, seller):
    Letters(scope.morgan).arrive()
    proposed = decision(DecisionKind.SUGGEST_CUSTOMER)

    with pytest.raises(Decision.DoesNotExist):
        suggesting.accept(seller, proposed)

    assert not Customer.objects.exists()


def test_a_supervisor_answers_for_the_people_below(letters, switched_on, manager, company):
    letters.arrive()

    customer = suggesting.accept(manager, decision(DecisionKind.SUGGEST_CUSTOMER))

    assert customer.owner_id == company.bob.pk


def test_the_check_names_who_follows_and_since_when_but_opens_nothing(manager, seller):
    add_customer(
        manager, name="Kruse Werkzeuge GmbH", website="kruse.example", contacts=[NewContact("Jan", "j@kruse.example")]
    )

    with pytest.raises(AlreadyThere) as refused:
        add_customer(seller, name="Kruse", website="kruse.example")

    assert "Morgan" in str(refused.value)
    assert "Werkzeuge" not in str(refused.value)
