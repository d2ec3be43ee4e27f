"""Who has very much mail is erased step by step: seen by the administrator, taken up again, said done at the end only."""

import pytest
from django.utils import timezone

from argosy.accounts.models import OutboxLetter
from argosy.customers.actions import customers, timeline
from argosy.customers.actions.customers import NewContact
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Member, NetworkLogEntry
from argosy.mail.models import FetchedMessage, Mailbox, MailboxState, Message
from argosy.platform import blobs
from argosy.privacy import jobs, ledger
from argosy.privacy.actions import carrying_out, requests
from argosy.privacy.errors import NotOpen
from argosy.privacy.models import DataRequest, DepartedLogEntry, RequestState, Tombstone
from argosy.privacy.subjects import key_of
from tests.mail_arriving import Letters
from tests.privacy import traces
from tests.running_jobs import run_jobs, waiting

WORD = "zqkdorothea"
DORA = f"{WORD}@vogt.example"
NAME = f"{WORD}name Vogt"
LETTERS = 7


@pytest.fixture(autouse=True)
def _two_rows_a_step(settings, tmp_path, monkeypatch):
    settings.ERASURE_LEDGER = tmp_path / "ledger.log"
    monkeypatch.setattr(carrying_out, "A_STEP", 2)


@pytest.fixture
def much_mail(scope, seller) -> Letters:
    customer = customers.add_customer(seller, name="Vogt GmbH", country="DE", contacts=[NewContact("D.", DORA)])
    # the timeline knows her by the name that only her letters say
    timeline.note(seller, customer, "call", f"Talked to {NAME} about hinges.")
    letters = Letters(scope.bob)
    for number in range(LETTERS):
        letters.arrive(sender=f"{NAME} <{DORA}>", text=f"Letter {number} of {WORD}", subject=f"No {number}")
    run_jobs()
    return letters


def asked(scope) -> DataRequest:
    who = {"email": DORA, "name": "D.", "key": key_of(scope.id, DORA)}
    requests.receive(**who, knock_id=None, what="deletion", said="Please.", ground="consent", language="en")
    return DataRequest.objects.get()


def steps(most: int) -> None:
    """So many steps, as the worker does them."""
    for _number in range(most):
        jobs.erase_step.run(str(DataRequest.objects.get().enterprise_id), request=str(DataRequest.objects.get().pk))


@pytest.mark.promise("S168")
def test_the_mail_goes_in_steps_and_the_administrator_sees_how_far_it_is(scope, owner, much_mail, browse):
    request = asked(scope)
    alice = browse(scope.alice)

    alice.post(f"/privacy/requests/{request.pk}/answer/", {"words": "You are deleted."})

    page = alice.get(f"/privacy/requests/{request.pk}/").content.decode()
    assert "Being erased" in page
    assert f"0 of {LETTERS} records" in page
    assert Message.objects.count() == LETTERS
    steps(2)
    assert f"4 of {LETTERS} records" in alice.get(f"/privacy/requests/{request.pk}/progress/").content.decode()
    assert Message.objects.count() == LETTERS - 4
    assert "being erased" in alice.get("/privacy/requests/").content.decode()

    run_jobs()

    assert alice.get(f"/privacy/requests/{request.pk}/progress/")["HX-Refresh"] == "true"
    done = DataRequest.objects.get()
    assert done.state == RequestState.DONE
    assert ["mail.Message", LETTERS, "deleted", ""] in done.receipt
    left = [one for one in traces.of(scope.id, WORD, DORA) if not one.startswith("accounts.OutboxLetter")]
    assert not left


def test_before_the_last_step_nothing_says_that_it_is_done(scope, owner, much_mail, browse):
    request = asked(scope)
    requests.answer(owner, request, "You are deleted.")

    for _one in range(3):
        steps(1)
        going = DataRequest.objects.get()
        assert going.state == RequestState.ERASING
        assert going.receipt is None
        assert not list(ledger.lines())
        assert not [one for one in OutboxLetter.objects.all() if one.to == DORA]
    assert DataRequest.objects.open().count() == 1  # the clock still runs
    for again in (requests.refuse, requests.answer):
        with pytest.raises(NotOpen):
            again(owner, request, *(["unlawful"] if again is requests.refuse else []), "Later.")
    with pytest.raises(NotOpen):
        requests.drop(request)

    run_jobs()

    assert [line.request for line in ledger.lines()] == [str(request.pk)]
    assert [one.to for one in OutboxLetter.objects.all()].count(DORA) == 1


def test_what_nobody_goes_on_with_is_taken_up_again_within_the_hour(scope, owner, much_mail):
    requests.answer(owner, asked(scope), "You are deleted.")
    steps(1)
    from procrastinate.contrib.django.models import ProcrastinateJob

    ProcrastinateJob.objects.filter(task_name="privacy.erase_step")._raw_delete("default")
    assert "privacy.erase_step" not in waiting()

    jobs.go_on_erasing.run(str(scope.id))
    run_jobs()

    assert DataRequest.objects.get().state == RequestState.DONE
    assert not Message.objects.exists()


def test_a_step_that_is_done_twice_does_no_harm(scope, owner, much_mail):
    requests.answer(owner, asked(scope), "You are deleted.")
    run_jobs()
    before = DataRequest.objects.get().receipt

    steps(2)

    assert DataRequest.objects.get().receipt == before
    assert not waiting()


def test_a_letter_that_comes_meanwhile_goes_too(scope, owner, much_mail):
    requests.answer(owner, asked(scope), "You are deleted.")
    assert Tombstone.objects.filter(key=key_of(scope.id, DORA)).exists()
    steps(1)
    much_mail.arrive(sender=f"{WORD}other <{DORA}>", text=f"And one more of {WORD}", work=False)

    run_jobs()

    assert not [one for one in traces.of(scope.id, WORD, DORA) if not one.startswith("accounts.OutboxLetter")]


@pytest.mark.promise("S156", "S168")
def test_of_a_member_the_account_closes_at_once_and_mailbox_and_log_follow(scope, owner, much_mail, browse):
    bob = scope.bob
    visitor = browse(bob)
    for _number in range(5):
        NetworkLogEntry.objects.create(member=bob, at=timezone.now(), ip="192.0.2.7", page="/mail/")
    names = set(FetchedMessage.objects.exclude(blob="").values_list("blob", flat=True))
    request = requests.ask(actor_of(bob), bob, "deletion", "", "ended")

    requests.answer(owner, request, "Done.")

    assert visitor.get("/mail/").status_code == 302
    assert Member.objects.get(pk=bob.pk).state == "left"
    steps(1)
    assert Mailbox.objects.get().state == MailboxState.UNBOUND  # nothing comes in while it goes
    run_jobs()
    assert not Mailbox.objects.exists()
    assert not FetchedMessage.objects.exists()
    assert not any(blobs.store().has(f"{scope.id}/{name[:2]}/{name}") for name in names)
    assert not NetworkLogEntry.objects.filter(member=bob).exists()
    assert DepartedLogEntry.objects.filter(of_member=bob.pk).count() >= 5
    bob.user.refresh_from_db()
    assert bob.user.email == ""
