"""Members write rules as sentences, see what they would have done, switch them on; each act can be undone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from argosy.automation import functions, trials
from argosy.automation.actions import ledger, rules
from argosy.automation.actions.rules import NoName, Wanted
from argosy.automation.conditions import BadExpression, Condition, EmptyCondition, Facts, holds
from argosy.automation.doings import BadDoing, Doing, NothingToDo
from argosy.automation.models import Decision, DecisionKind, Rule
from argosy.enterprise import switches
from argosy.mail.models import Folder, FolderRole, Mailbox, Message
from argosy.notifications.models import Notification
from argosy.platform.errors import NotAllowed, NotFound

ADVERT = {
    "sender": "Promo <news@cheap-freight.example>",
    "subject": "Freight rates May",
    "text": "Cheap freight to Hamburg!",
}


@pytest.fixture(autouse=True)
def _no_server(letters) -> None:
    """What is starred here is told to no server."""
    Mailbox.objects.update(state="unbound")


@pytest.fixture
def archive(letters) -> Folder:
    return letters.folder("Freight", FolderRole.OTHER)


@pytest.fixture
def sorting(owner) -> None:
    """The enterprise authorised rules, and nothing else."""
    switches.turn(owner, functions.SORT, is_on=True)


STAR = (Doing("star"),)


def rule_of(actor, *conditions, doings=STAR, is_on: bool = True, **more) -> Rule:
    made = rules.write_rule(actor, Wanted("Freight", conditions=conditions, doings=doings, **more))
    return rules.turn_rule(actor, made, is_on=True) if is_on else made


def now(message: Message) -> Message:
    return Message.objects.select_related("folder", "customer").get(pk=message.pk)


@pytest.mark.promise("S39")
@pytest.mark.parametrize(
    "condition",
    [
        Condition("sender", "contains", "cheap-freight"),
        Condition("recipient", "begins", "bob@"),
        Condition("subject", "matches", r"freight rates \w+"),
        Condition("text", "contains", "CHEAP FREIGHT"),
    ],
    ids=lambda one: one.part,
)
def test_new_mail_goes_into_the_folder_that_the_rule_names(letters, archive, seller, sorting, condition):
    rule_of(seller, condition, doings=[Doing("folder", "Freight")])

    message = now(letters.arrive(**ADVERT))

    assert message.folder == archive
    [decision] = Decision.objects.all()
    assert decision.kind == DecisionKind.SORT
    assert decision.change["rules"] == ["Freight"]
    assert decision.evidence[0]["words"].casefold() in str(ADVERT | {"to": seller}).casefold() + letters.mailbox.address


def test_everything_that_a_rule_did_is_taken_back_in_one_click(letters, archive, seller, sorting, vogt):
    doings = [Doing("folder", "Freight"), Doing("kind", "shipment"), Doing("star"), Doing("customer", str(vogt.pk))]
    rule_of(seller, Condition("subject", "contains", "freight"), doings=doings)
    message = now(letters.arrive(**ADVERT))
    assert (message.folder, message.kind, message.is_starred, message.customer) == (archive, "shipment", True, vogt)

    ledger.undo(seller, Decision.objects.get(kind=DecisionKind.SORT))

    message = now(message)
    assert (message.folder, message.kind, message.is_starred, message.customer) == (letters.inbox, "other", False, None)


def test_without_the_enterprises_authorisation_no_rule_works(letters, seller):
    rule_of(seller, Condition("subject", "contains", "freight"))

    assert not now(letters.arrive(**ADVERT)).is_starred
    assert not Decision.objects.exists()


def test_what_came_before_the_rule_stays_where_it_is(letters, seller, sorting):
    rule_of(seller, Condition("subject", "contains", "freight"))

    assert not now(letters.arrive(**ADVERT, at=timezone.now() - timedelta(days=3))).is_starred


def test_rules_are_asked_in_their_order_until_one_stops(letters, archive, seller, sorting):
    first = rule_of(
        seller, Condition("subject", "contains", "freight"), doings=[Doing("folder", "Freight")], stops=True
    )
    second = rule_of(seller, Condition("subject", "contains", "rates"), doings=[Doing("star")])
    assert not now(letters.arrive(**ADVERT)).is_starred

    rules.move_rule(seller, second, is_up=True)

    message = now(letters.arrive(**ADVERT))
    assert message.is_starred
    assert message.folder == archive
    assert [one.pk for one in Rule.objects.order_by("position")] == [second.pk, first.pk]


def test_a_colleague_is_told(letters, seller, sorting, scope):
    rule_of(seller, Condition("text", "contains", "hamburg"), doings=[Doing("tell", str(scope.morgan.pk))])

    letters.arrive(**ADVERT)

    told = Notification.objects.get(member=scope.morgan)
    assert told.values == {"rule": "Freight", "sender": "Promo", "subject": "Freight rates May"}


def test_one_colleagues_rule_does_not_touch_anothers_mail_but_the_companys_does(
    letters, owner, manager, seller, sorting
):
    rule_of(manager, Condition("subject", "contains", "freight"))
    assert not now(letters.arrive(**ADVERT)).is_starred

    rule_of(owner, Condition("subject", "contains", "freight"), for_all=True)
    assert now(letters.arrive(**ADVERT)).is_starred


def test_a_seller_cannot_write_rules_for_everybody(seller):
    with pytest.raises(NotAllowed):
        rule_of(seller, Condition("subject", "contains", "freight"), for_all=True)

    assert not Rule.objects.exists()


@pytest.mark.parametrize(
    ("wanted", "refusal"),
    [
        (Wanted("", conditions=[Condition("subject", "is", "x")], doings=[Doing("star")]), NoName),
        (Wanted("n", conditions=[], doings=[Doing("star")]), EmptyCondition),
        (Wanted("n", conditions=[Condition("subject", "is", " ")], doings=[Doing("star")]), EmptyCondition),
        (Wanted("n", conditions=[Condition("subject", "matches", "(")], doings=[Doing("star")]), BadExpression),
        (Wanted("n", conditions=[Condition("subject", "matches", "a" * 600)], doings=[Doing("star")]), BadExpression),
        (Wanted("n", conditions=[Condition("subject", "is", "x")], doings=[]), NothingToDo),
        (Wanted("n", conditions=[Condition("subject", "is", "x")], doings=[Doing("kind", "nonsense")]), BadDoing),
        (Wanted("n", conditions=[Condition("subject", "is", "x")], doings=[Doing("tell", "nobody")]), BadDoing),
    ],
)
def test_what_cannot_work_is_refused_with_a_sentence(seller, wanted, refusal):
    with pytest.raises(refusal):
        rules.write_rule(seller, wanted)

    assert not Rule.objects.exists()


def test_a_rule_names_no_customer_whom_its_writer_does_not_see(seller, manager, scope):
    from argosy.customers.actions.customers import add_customer

    theirs = add_customer(manager, name="Morgan's Own Ltd")

    with pytest.raises(NotFound):
        rule_of(seller, Condition("subject", "is", "x"), doings=[Doing("customer", str(theirs.pk))])


def test_an_expression_that_would_hang_other_engines_takes_no_time(seller):
    facts = Facts({"text": [("a" * 90_000 + "b", "body")]})

    started = timezone.now()
    assert holds([Condition("text", "matches", "(a+)+$")], facts, needs_all=True) is None
    assert timezone.now() - started < timedelta(seconds=1)


def test_the_trial_says_what_would_happen_and_changes_nothing(letters, seller, archive):
    letters.arrive(**ADVERT)
    letters.arrive()
    wanted = Wanted("n", conditions=[Condition("text", "contains", "freight")], doings=[Doing("folder", "Freight")])

    found = trials.would_take(seller, wanted)

    assert (found.looked_at, found.count) == (2, 1)
    assert found.shown[0][1][0].words == "freight"
    assert not Message.objects.filter(folder=archive).exists()


def test_where_there_are_no_rules_the_page_leads_to_the_first(browse, scope):
    shown = browse(scope.bob).get("/automation/rules/").content.decode()

    assert shown.count('href="/automation/rules/new/"') == 2, "at the top and below “No rules yet”"


def test_the_pages_lead_from_a_new_rule_to_its_trial_and_switch(browse, scope, letters, sorting):
    letters.arrive(**ADVERT)
    client = browse(scope.bob)
    typed = {
        "name": "Ads",
        "needs_all": "1",
        "part": "subject",
        "how": "contains",
        "value": "rates",
        "do": "star",
        "what": "",
    }
    assert "No rules yet" in client.get("/automation/rules/").content.decode()

    longer = client.post("/automation/rules/new/", typed | {"more": "condition"}).content.decode()
    assert longer.count('name="value"') == 2
    assert not Rule.objects.exists()
    refused = client.post("/automation/rules/new/", typed | {"value": ""})
    assert refused.status_code == 422

    answer = client.post("/automation/rules/new/", typed, follow=True)
    rule = Rule.objects.get()
    assert "Ads" in answer.content.decode()
    assert "1 of the last 1 messages" in client.get(f"/automation/rules/{rule.pk}/trial/").content.decode()
    client.post(f"/automation/rules/{rule.pk}/turn/", {"is_on": "1"})
    assert Rule.objects.get().is_on
    listed = client.get("/automation/rules/").content.decode()
    assert "the subject contains <q>rates</q>" in listed
    removed = client.post(f"/automation/rules/{rule.pk}/remove/").content.decode()
    assert "was removed" in removed
    assert 'name="value" value="rates"' in removed
    assert not Rule.objects.exists()
