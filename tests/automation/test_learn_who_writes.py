"""Who wrote a message is put right once, and the next one of the same sender, list or form is taken for whose it is."""

from __future__ import annotations

import pytest

from argosy.automation import functions, sentences
from argosy.automation.actions import ledger
from argosy.automation.authorship import Trace, form, verdict
from argosy.automation.models import Correction, CorrectionOf, Decision, DecisionKind
from argosy.enterprise import switches
from argosy.enterprise.actors import actor_of
from argosy.mail.actions import authorship
from argosy.mail.models import Message
from tests.mail_arriving import INQUIRY, Letters

pytestmark = pytest.mark.django_db
PAUL = "Paul Stone <paul@stone-tools.example>"
GATEWAY = {"List-Unsubscribe": "<mailto:x@stone-tools.example>", "Precedence": "bulk"}
GROUP = {"List-Id": "Buyers of Stone <buyers.stone-tools.example>"}
AWAY = {"sender": "Ann <ann@else.example>", "subject": "Out until 7 May", "text": "I am out of the office until 7 May."}


def held(message) -> str:
    return authorship.author_of(Message.objects.get(pk=message.pk))


def line(message) -> Decision:
    return Decision.objects.select_related("message").get(message=message, kind=DecisionKind.AUTHOR)


def say(actor, who: str, *messages) -> None:
    authorship.written_by(actor, [one.pk for one in messages], who)


def test_a_senders_next_mail_is_a_persons_and_says_why(letters, seller, switched_on):
    first = letters.arrive(sender=PAUL, headers=GATEWAY, subject="Inquiry 1", text=INQUIRY)
    assert held(first) == "list"
    say(seller, "person", first)

    found = letters.arrive(sender=PAUL, headers=GATEWAY, subject="Something else", text=INQUIRY)

    assert held(found) == "person"
    assert Message.objects.get(pk=found.pk).kind == "inquiry", "and it is understood as one"
    assert (line(found).switch, line(found).rule) == (functions.LEARN, "learned")
    assert sentences.what(line(found)) == "Taken for a person&#x27;s message"
    assert "1 message from this sender that a person wrote it" in sentences.why(line(found))


def test_on_a_list_where_people_write_another_writers_mail_is_a_persons(letters, seller, switched_on):
    say(seller, "person", letters.arrive(sender=PAUL, headers=GROUP, text=INQUIRY))

    found = letters.arrive(sender="Eve <eve@stone-tools.example>", headers=GROUP, subject="Hello", text=INQUIRY)
    other = letters.arrive(sender="Eve <eve@stone-tools.example>", headers=GATEWAY, subject="Hello", text=INQUIRY)

    assert (held(found), held(other)) == ("person", "list")
    assert "of this list" in sentences.why(line(found))


def test_what_begins_the_same_way_is_a_programs_and_her_own_letter_is_not(letters, seller, switched_on):
    say(seller, "program", letters.arrive(**AWAY))

    again = letters.arrive(**AWAY | {"subject": "Out until 19 June", "text": "I am out of the office until 19 June."})
    own = letters.arrive(**AWAY | {"subject": "Inquiry", "text": INQUIRY})

    assert (held(again), held(own)) == ("program", "person")
    assert "begins the same way" in sentences.why(line(again))


def test_a_sender_of_whom_nothing_else_came_is_a_program(letters, seller, switched_on):
    robot = {"sender": "Portal <no-reply@portal.example>"}
    say(seller, "program", letters.arrive(**robot, subject="Login", text="Somebody signed in from a new device."))
    say(seller, "program", letters.arrive(**robot, subject="Statement", text="Your monthly statement has come."))

    assert held(letters.arrive(**robot, subject="News", text="There is a new price list for you.")) == "program"


def test_the_correction_stands_in_the_ledger_and_is_taken_back_and_forgotten(letters, seller, switched_on):
    first = letters.arrive(sender=PAUL, headers=GATEWAY, text=INQUIRY)
    say(seller, "person", first)
    assert "A member put it right" in sentences.why(line(first))

    ledger.undo(seller, line(first))

    assert held(first) == "list"
    assert line(first).state == "undone"
    assert not Correction.objects.exists()
    assert held(letters.arrive(sender=PAUL, headers=GATEWAY, text=INQUIRY)) == "list"


def test_what_was_learnt_is_taken_back_and_unlearnt(letters, seller, switched_on):
    say(seller, "person", letters.arrive(sender=PAUL, headers=GATEWAY, text=INQUIRY))
    found = letters.arrive(sender=PAUL, headers=GATEWAY, subject="Newsletter", text=INQUIRY)

    ledger.undo(seller, line(found))

    assert held(found) == "list"
    assert held(letters.arrive(sender=PAUL, headers=GATEWAY, subject="More news", text=INQUIRY)) == "list"


def test_said_otherwise_by_hand_it_is_undone_too(letters, seller, switched_on):
    say(seller, "person", letters.arrive(sender=PAUL, headers=GATEWAY, text=INQUIRY))
    found = letters.arrive(sender=PAUL, headers=GATEWAY, subject="Newsletter", text=INQUIRY)

    say(seller, "program", found)

    assert line(found).state == "undone"
    assert held(letters.arrive(sender=PAUL, headers=GATEWAY, subject="More news", text=INQUIRY)) == "list"


def test_an_answer_that_is_learnt_to_be_a_programs_ends_no_waiting(letters, seller, switched_on, monkeypatch):
    say(seller, "program", letters.arrive(**AWAY))
    seen = []

    def look(_mailbox, ids) -> None:
        seen.extend(held(Message.objects.get(pk=pk)) for pk in ids)

    monkeypatch.setattr("argosy.mail.actions.reminding.clear_answered", look)

    letters.arrive(**AWAY | {"subject": "Out until 19 June"})

    assert seen == ["program"], "it was known before anybody asked whether it is an answer"


def test_what_a_colleague_says_of_her_mail_changes_nothing_in_mine(letters, scope, switched_on):
    theirs = Letters(scope.morgan)
    say(actor_of(scope.morgan), "person", theirs.arrive(sender=PAUL, headers=GATEWAY, text=INQUIRY))

    assert held(letters.arrive(sender=PAUL, headers=GATEWAY, text=INQUIRY)) == "list"
    assert held(theirs.arrive(sender=PAUL, headers=GATEWAY, text=INQUIRY)) == "person"


def test_with_the_switch_off_it_is_kept_and_not_applied(letters, owner, seller, switched_on):
    switches.turn(owner, functions.LEARN, is_on=False)
    say(seller, "person", letters.arrive(sender=PAUL, headers=GATEWAY, text=INQUIRY))

    assert held(letters.arrive(sender=PAUL, headers=GATEWAY, text=INQUIRY)) == "list"
    assert Correction.objects.filter(what=CorrectionOf.AUTHOR).count() == 1


def test_the_conversation_shows_why_and_the_way_back(letters, scope, seller, browse, switched_on):
    say(seller, "person", letters.arrive(sender=PAUL, headers=GATEWAY, text=INQUIRY))
    found = letters.arrive(sender=PAUL, headers=GATEWAY, subject="Once more", text=INQUIRY)
    client = browse(scope.bob)

    page = client.get(f"/mail/t/{found.thread_id}/").content.decode()
    listed = client.get("/automation/?kind=author").content.decode()
    answer = client.post(f"/automation/{line(found).pk}/undo/").content.decode()

    for shown in (page, listed):
        assert "Taken for a person&#x27;s message" in shown
        assert "1 message from this sender that a person wrote it" in shown
    assert "taken back" in answer
    assert held(found) == "list"


def test_the_newest_word_counts_and_silence_says_nothing():
    one = Trace("list", 1, 2, 3)
    yes, no = Trace("person", 1, 2, 3, was="list"), Trace("list", 1, 2, 3, was="list")

    assert verdict(one, [yes, no], is_only_known_so=False).count == 1
    assert verdict(one, [no, yes, yes], is_only_known_so=False) is None
    assert verdict(one, [Trace("person", 9, None, None, was="list")], is_only_known_so=False) is None
    nobody = Trace("person", None, None, None, was="list")
    assert verdict(Trace("list", None, None, None), [nobody], is_only_known_so=False) is None


def test_forms_are_known_without_their_numbers_and_too_little_is_no_form():
    assert form([], "AW: Order 4711 released", "Dear Bob,") == form([], "Order 4712 released", "Dear Bob,")
    assert form([], "Automatic reply: hinges", "I am away") == form([], "Automatic reply: bolts", "I am away")
    assert form([], "Hi", "") == ""
