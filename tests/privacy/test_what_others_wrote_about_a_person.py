"""Letters that others wrote to each other stay when somebody named in them is erased, and who answers is told of them."""

import pytest

from argosy.customers.actions import customers
from argosy.customers.actions.customers import NewContact
from argosy.mail.models import Message
from argosy.privacy.actions import erasing, requests
from argosy.privacy.models import DataRequest
from argosy.privacy.subjects import key_of, of_address
from tests.mail_arriving import Letters

ANNA = "anna@vogt.example"
LETTERS = "others wrote these to each other"


@pytest.fixture(autouse=True)
def _ledger_of_its_own(settings, tmp_path):
    settings.ERASURE_LEDGER = tmp_path / "ledger.log"


@pytest.fixture
def letters(scope, seller):
    """Anna Vogt is known; two letters of others name her, one of them by her address; one says only her first name."""
    customers.add_customer(seller, name="Vogt GmbH", country="DE", contacts=[NewContact("Anna Vogt", ANNA)])
    arriving = Letters(scope.bob)
    for text in (f"Please ask {ANNA} for the drawing.", "Kind regards from Anna Vogt.", "Anna is on holiday."):
        arriving.arrive(sender="Else <else@other.example>", text=text, subject="Drawing")
    arriving.arrive(sender=f"Anna Vogt <{ANNA}>", text="I am Anna Vogt.", subject="Hello")
    return arriving


def test_they_are_counted_by_address_and_whole_name(scope, letters):
    subject = erasing.known(of_address(scope.id, ANNA))

    [line] = [part for part in erasing.plan(subject) if part.label == "mail.MessageContent"]

    assert (line.count, line.how) == (2, "kept")
    assert line.why.startswith(LETTERS)


@pytest.mark.promise("S168")
def test_who_answers_reads_it_before_and_the_receipt_says_it_after(
    scope, owner, letters, browse, django_capture_on_commit_callbacks
):
    requests.receive(
        knock_id=None, email=ANNA, name="Anna Vogt", key=key_of(scope.id, ANNA), what="deletion", said="Please.",
        ground="consent", language="en",
    )  # fmt: skip
    request = DataRequest.objects.get()
    assert LETTERS in browse(scope.alice).get(f"/privacy/requests/{request.pk}/").content.decode()

    with django_capture_on_commit_callbacks(execute=True):
        requests.answer(owner, request, "Done.")

    assert Message.objects.count() == 3
    receipt = {label: (count, how) for label, count, how, _why in DataRequest.objects.get().receipt}
    assert receipt["mail.MessageContent"] == (2, "kept")
    assert receipt["mail.Message"] == (1, "deleted")
