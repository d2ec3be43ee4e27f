"""What members put right about mail is learnt: later mail that is like it is marked and filed so, with the reason said."""

from __future__ import annotations

import pytest

from argosy.automation import functions, learning, sentences
from argosy.automation.actions import ledger, teaching
from argosy.automation.actions.erasing import Corrections
from argosy.automation.learning import Example, Lesson
from argosy.automation.models import Correction, Decision, DecisionKind
from argosy.customers.actions.customers import add_customer
from argosy.enterprise import switches
from argosy.enterprise.actors import actor_of
from argosy.mail.actions import filing
from argosy.mail.models import Message
from argosy.platform.errors import NotAllowed, NotFound
from argosy.privacy.subjects import Subject
from tests.mail_arriving import Letters

pytestmark = pytest.mark.django_db
SENDER = "Paul Stone <paul@stone-tools.example>"
WORDS = "Please send us your best price for 500 pcs hinge H-40, delivery in May."


def marked(message) -> Decision:
    return Decision.objects.select_related("message", "customer").get(message=message, kind=DecisionKind.MARK)


def now(message) -> Message:
    return Message.objects.select_related("customer", "mailbox").get(pk=message.pk)


def taught(letters, seller, times: int, **letter) -> None:
    """Bob changes the mark of so many mails of this sender to a complaint."""
    for number in range(times):
        message = letters.arrive(sender=SENDER, text=WORDS, subject=f"Inquiry {number}", **letter)
        ledger.correct_mark(seller, marked(message), "complaint")


def test_after_two_corrections_of_a_sender_the_next_mail_is_marked_so_and_says_why(letters, seller, switched_on):
    taught(letters, seller, 2)

    found = marked(letters.arrive(sender=SENDER, text=WORDS, subject="Inquiry again"))

    assert now(found.message).kind == "complaint"
    assert (found.switch, found.rule) == (functions.LEARN, "learned")
    assert "2 mails from this sender were changed to “Complaint”" in sentences.why(found)


def test_one_correction_is_no_evidence_and_other_senders_stay(letters, seller, switched_on):
    taught(letters, seller, 1)
    again = letters.arrive(sender=SENDER, text=WORDS, subject="Inquiry again")
    taught(letters, seller, 2)
    other = letters.arrive(sender="Ann <ann@else.example>", text=WORDS, subject="Inquiry")

    assert now(again).kind == now(other).kind == "inquiry"


def test_corrections_that_disagree_teach_nothing(letters, seller, switched_on):
    taught(letters, seller, 2)
    message = letters.arrive(sender="Else <else@stone-tools.example>", text=WORDS, subject="Inquiry 5")
    ledger.correct_mark(seller, marked(message), "order")

    found = letters.arrive(sender="New <new@stone-tools.example>", text=WORDS, subject="Inquiry 6")

    assert now(found).kind == "inquiry"


def test_a_learned_mark_is_undone_and_unlearnt(letters, seller, switched_on):
    taught(letters, seller, 2)
    found = marked(letters.arrive(sender=SENDER, text=WORDS, subject="Inquiry again"))

    ledger.undo(seller, found)

    assert now(found.message).kind == "other"
    assert Correction.objects.filter(message=found.message, after="other").exists()
    later = letters.arrive(sender=SENDER, text=WORDS, subject="Inquiry at last")
    assert now(later).kind == "inquiry"


def test_a_corrected_mark_that_is_put_back_is_no_correction(letters, seller, switched_on):
    message = letters.arrive(sender=SENDER, text=WORDS, subject="Inquiry")

    ledger.correct_mark(seller, marked(message), "order")
    ledger.correct_mark(seller, marked(message), "inquiry")

    assert now(message).kind == "inquiry"
    assert not Correction.objects.exists()


def test_what_is_filed_by_hand_twice_is_filed_by_itself(letters, seller, switched_on):
    agent = add_customer(seller, name="Agent Ltd", country="GB", is_surely_new=True)
    for number in range(2):
        message = letters.arrive(sender=SENDER, text="Hello", subject=f"Hello {number}")
        filing.file_by_hand(seller, now(message), agent)

    found = letters.arrive(sender=SENDER, text="Hello", subject="Hello again")

    assert now(found).customer == agent
    decision = Decision.objects.select_related("message", "customer").get(message=found, kind=DecisionKind.FILE)
    assert "Members filed 2 mails" in sentences.why(decision)


def test_what_was_filed_by_hand_and_taken_out_again_teaches_nothing(letters, seller, switched_on):
    agent = add_customer(seller, name="Agent Ltd", country="GB", is_surely_new=True)
    messages = [letters.arrive(sender=SENDER, text="Hello", subject=f"Hello {number}") for number in range(2)]
    for message in messages:
        filing.file_by_hand(seller, now(message), agent)
    for message in messages:
        filing.file_by_hand(seller, now(message), None)

    assert now(letters.arrive(sender=SENDER, text="Hello", subject="Hello again")).customer is None
    assert not Correction.objects.exists()


def test_what_a_colleague_filed_in_her_mailbox_moves_nothing_in_mine(letters, scope, seller, switched_on):
    morgan, theirs = actor_of(scope.morgan), Letters(scope.morgan)
    agent = add_customer(morgan, name="Agent Ltd", country="GB", is_surely_new=True)
    for number in range(2):
        message = theirs.arrive(sender=SENDER, text="Hello", subject=f"Hello {number}")
        filing.file_by_hand(morgan, now(message), agent)

    assert now(letters.arrive(sender=SENDER, text="Hello", subject="Hello again")).customer is None
    assert now(theirs.arrive(sender=SENDER, text="Hello", subject="Hello again")).customer == agent


def test_the_address_that_stands_with_a_customer_outweighs_corrections(letters, seller, vogt, switched_on):
    agent = add_customer(seller, name="Agent Ltd", country="GB", is_surely_new=True)
    for number in range(3):
        filing.file_by_hand(seller, now(letters.arrive(subject=f"Hello {number}", text="Hello")), agent)

    assert now(letters.arrive(subject="Hello again", text="Hello")).customer == vogt


def test_with_the_switch_off_nothing_learnt_is_applied(letters, owner, seller, switched_on):
    taught(letters, seller, 3)
    switches.turn(owner, functions.LEARN, is_on=False)

    assert now(letters.arrive(sender=SENDER, text=WORDS, subject="Inquiry again")).kind == "inquiry"


def test_a_colleagues_mark_is_not_there_to_be_changed(letters, trainee, switched_on):
    found = marked(letters.arrive(sender=SENDER, text=WORDS, subject="Inquiry"))

    with pytest.raises((NotFound, NotAllowed)):
        ledger.correct_mark(trainee, found, "order")

    assert now(found.message).kind == "inquiry"
    assert not Correction.objects.exists()


def test_the_page_offers_the_other_kinds_and_changes_the_mark(letters, scope, browse, switched_on):
    found = marked(letters.arrive(sender=SENDER, text=WORDS, subject="Inquiry"))
    client = browse(scope.bob)

    page = client.get(f"/mail/t/{found.message.thread_id}/").content.decode()
    answer = client.post(f"/automation/{found.pk}/correct/", {"kind": "order"}).content.decode()

    assert "It is something else" in page
    assert "Marked as order" in answer
    assert "A member put it right" in answer
    assert client.post(f"/automation/{found.pk}/correct/", {"kind": "nonsense"}).status_code == 409
    assert now(found.message).kind == "order"


def test_what_an_erased_sender_taught_is_forgotten(letters, scope, seller, switched_on):
    taught(letters, seller, 2)
    keys = frozenset(Correction.objects.values_list("sender_key", flat=True))

    Corrections().erase(Subject(scope.id, keys=keys, with_mail=False))

    assert not Correction.objects.exists()


def words(*numbers: int) -> frozenset[int]:
    return frozenset(numbers)


def test_words_decide_only_where_they_tell_corrected_mail_from_mail_left_alone():
    corrected = [Example("order", n, None, words(1, 2, 100 + n)) for n in range(8)]
    alone = [Example("inquiry", None, None, words(3, 4, 200 + n), is_corrected=False) for n in range(12)]

    said = Lesson(corrected + alone).opinion(999, None, words(1, 2, 300))

    assert said is not None
    assert (said.label, said.by, said.count) == ("order", "words", 8)
    assert Lesson(corrected + alone).opinion(999, None, words(3, 4, 300)) is None
    assert Lesson(corrected[:4] + alone).opinion(999, None, words(1, 2)) is None


def test_where_the_words_would_have_been_wrong_before_nothing_is_said():
    corrected = [Example("order", n, None, words(1, 2)) for n in range(8)]
    alone = [Example("inquiry", None, None, words(1, 2), is_corrected=False) for n in range(8)]

    assert Lesson(corrected + alone).opinion(999, None, words(1, 2)) is None


def test_a_mail_without_words_is_not_known_by_what_is_frequent():
    filed = [Example("one", n, None, words()) for n in range(39)] + [Example("other", 50, None, words())]

    assert Lesson(filed).opinion(999, None, words()) is None


def test_however_much_was_corrected_there_is_room_for_mail_that_was_left_alone():
    assert teaching.MOST_CORRECTIONS + teaching.MOST_LEFT_ALONE <= learning.MOST_EXAMPLES
