"""Erasing by declaration: shown first, carried out everywhere, written in a receipt, and nobody comes back by itself."""

import pytest
from django.utils import timezone

from argosy.accounts.models import SignIn
from argosy.audit.actions.sealing import seal_batch
from argosy.audit.verify import trail
from argosy.customers.actions import customers, timeline
from argosy.customers.actions.customers import NewContact
from argosy.customers.errors import WasErased
from argosy.customers.models import Contact
from argosy.enterprise.actors import actor_of
from argosy.enterprise.errors import MasterStays
from argosy.enterprise.models import NetworkLogEntry
from argosy.mail.actions import attaching, drafts
from argosy.mail.actions.drafts import Beginning
from argosy.mail.actions.storing import keep_messages
from argosy.mail.imap.answers import Fetched
from argosy.mail.letters import File
from argosy.mail.models import FetchedMessage, Message
from argosy.platform import blobs
from argosy.platform.access import job_actor
from argosy.privacy import jobs, ledger
from argosy.privacy.actions import erasing, requests
from argosy.privacy.actions.declared import how_of, why_kept
from argosy.privacy.errors import OthersOpen
from argosy.privacy.models import DataRequest, LockedRemains
from argosy.privacy.register import declared
from argosy.privacy.sources import KEPT
from argosy.privacy.subjects import key_of, of_member
from tests.mail_arriving import Letters
from tests.privacy import traces
from tests.running_jobs import run_jobs

WORD = "zqkanari"
ANNA = f"{WORD}.mail@vogt.example"
NAME = f"{WORD}name Vogt"
TEXT = f"Dear Sir, please quote 500 pcs hinge. Best regards {NAME}, {WORD}firm"


@pytest.fixture(autouse=True)
def _ledger_of_its_own(settings, tmp_path):
    settings.ERASURE_LEDGER = tmp_path / "ledger.log"


@pytest.fixture
def everywhere(scope, seller, django_capture_on_commit_callbacks):
    """Anna stands in a contact, notes, a timeline, mail with a file, a draft, notices and the audit trail."""
    person = NewContact(NAME, ANNA, "+49 40 5556677", f"{WORD}position")
    customer = customers.add_customer(seller, name="Vogt GmbH", country="DE", contacts=[person])
    customers.change_customer(seller, customer, notes=f"{NAME} likes blue.", next_step=f"Call {NAME}")
    timeline.note(seller, customer, "call", f"Talked to {NAME} about hinges.")
    letters = Letters(scope.bob)
    letters.arrive(sender=f"{NAME} <{ANNA}>", text=TEXT, subject=f"Inquiry {WORD}", files={f"{WORD}.csv": b"a;b\n"})
    letters.arrive(sender="Else <else@other.example>", text="Hello from somebody else", subject="Unlike")
    draft = drafts.begin(seller, letters.mailbox, Beginning(to=f"{NAME} <{ANNA}>", subject=WORD, html=f"<p>{WORD}</p>"))
    attaching.attach(seller, draft, File(f"{WORD}.txt", "text/plain", WORD.encode()))
    run_jobs()
    return letters


def asked_from_outside(scope) -> DataRequest:
    """Anna asked to be deleted; the code showed that it was she."""
    requests.receive(
        knock_id=None, email=ANNA, name=NAME, key=key_of(scope.id, ANNA), what="deletion", said="Please.",
        ground="consent", language="en",
    )  # fmt: skip
    return DataRequest.objects.get()


def erase(owner, request, catch, **how) -> DataRequest:
    with catch(execute=True):
        return requests.answer(owner, request, "Done.", **how)


@pytest.mark.promise("S15", "S16", "S168")
def test_after_erasing_an_outside_person_no_trace_is_left(
    scope, owner, everywhere, browse, django_capture_on_commit_callbacks
):
    request = asked_from_outside(scope)
    assert len(set(traces.of(scope.id, WORD, ANNA))) > 15
    page = browse(scope.alice).get(f"/privacy/requests/{request.pk}/").content.decode()
    assert "This would happen now" in page
    assert "Messages" in page

    erase(owner, request, django_capture_on_commit_callbacks)

    # the letter with the answer goes to her and is gone after thirty days
    left = [one for one in traces.of(scope.id, WORD, ANNA) if not one.startswith("accounts.OutboxLetter")]
    assert not left
    assert {label for label, _n, _how, _why in DataRequest.objects.get().receipt} >= {
        "customers.Contact",
        "mail.Message",
        "mail.Draft",
        "customers.TimelineEntry",
    }
    assert Message.objects.count() == 1
    assert WORD not in browse(scope.bob).get("/customers/").content.decode()


@pytest.mark.promise("S15", "S16", "S168")
def test_after_erasing_a_member_no_trace_is_left_but_the_log_that_the_law_wants(
    scope, owner, everywhere, browse, django_capture_on_commit_callbacks
):
    bob = scope.bob
    user = bob.user
    for row in (user, bob):
        for name in set(row.personal_data.fields) - {"email", "name"}:
            setattr(row, name, f"{WORD}{name}")
    user.name = NAME
    user.save()
    bob.save()
    SignIn.objects.create(user=user, ip="192.0.2.9", user_agent=f"{WORD}agent")
    request = requests.ask(actor_of(bob), bob, "deletion", f"{WORD} please", "ended")

    erase(owner, request, django_capture_on_commit_callbacks)

    about_bob = [
        one
        for one in traces.of(scope.id, WORD)
        if not one.startswith(("accounts.OutboxLetter", "accounts.SignIn", "customers."))
    ]
    assert not about_bob
    assert ["accounts.SignIn", 1] in [line[:2] for line in DataRequest.objects.get(pk=request.pk).receipt]
    user.refresh_from_db()
    assert not user.is_active
    assert not user.has_usable_password()
    assert browse(None).login(email="bob@x.example", password="x") is False


def test_the_mail_of_a_member_may_stay_with_the_enterprise(
    scope, owner, everywhere, django_capture_on_commit_callbacks
):
    request = requests.ask(actor_of(scope.bob), scope.bob, "cancellation", "I leave.")

    done = erase(owner, request, django_capture_on_commit_callbacks, with_mail=False)

    assert Message.objects.count() == 2
    assert "kept" in {how for label, _n, how, _why in done.receipt if label == "mail.Message"}


@pytest.mark.promise("S169")
def test_who_was_erased_does_not_come_back_by_mail_import_or_hand(
    scope, owner, seller, everywhere, django_capture_on_commit_callbacks
):
    row = FetchedMessage.objects.exclude(message=None).order_by("internal_date").first()
    raw = blobs.load(row.blob)
    erase(owner, asked_from_outside(scope), django_capture_on_commit_callbacks)
    folder = everywhere.inbox
    folder.uidvalidity += 1  # the server numbers everything anew, so that it is fetched again
    folder.save()

    keep_messages(folder, [Fetched(900, raw, row.internal_date, is_seen=False, is_flagged=False)])
    run_jobs()
    with pytest.raises(WasErased):
        customers.add_customer(
            seller, name="Vogt GmbH", country="DE", contacts=[NewContact(NAME, ANNA)], is_surely_new=True
        )

    assert not [one for one in traces.of(scope.id, WORD, ANNA) if not one.startswith("accounts.OutboxLetter")]
    assert not Contact.objects.exists()


def test_who_agrees_to_be_kept_again_is_let_back_in(
    scope, owner, seller, everywhere, django_capture_on_commit_callbacks
):
    erase(owner, asked_from_outside(scope), django_capture_on_commit_callbacks)

    assert erasing.let_back(owner, ANNA, "By telephone on Monday") == 1

    customers.add_customer(
        seller, name="Vogt GmbH", country="DE", contacts=[NewContact(NAME, ANNA)], is_surely_new=True
    )
    assert Contact.objects.get().email == ANNA


def test_the_ledger_outside_the_database_says_who_went_and_nothing_about_them(
    scope, owner, everywhere, django_capture_on_commit_callbacks
):
    request = asked_from_outside(scope)

    erase(owner, request, django_capture_on_commit_callbacks)

    line = next(ledger.lines())
    assert line.enterprise == scope.id
    assert line.keys == {key_of(scope.id, ANNA)}
    assert WORD not in ledger.path().read_text()


def test_what_a_crash_swallowed_after_the_rows_were_gone_is_done_by_the_queue(scope, owner, everywhere):
    request = asked_from_outside(scope)
    (blob,) = {one.blob for one in Message.objects.filter(sender_key=key_of(scope.id, ANNA))}
    requests.answer(owner, request, "Done.")  # nothing that follows the commit
    assert not list(ledger.lines())
    assert blobs.load(blob)

    run_jobs()

    assert [line.request for line in ledger.lines()] == [str(request.pk)]
    with pytest.raises(blobs.MissingBlob):
        blobs.load(blob)


def test_bytes_that_came_back_before_they_were_gone_stay(scope, owner, everywhere):
    message = Message.objects.get(sender_key=key_of(scope.id, ANNA))
    raw = blobs.load(message.blob)
    requests.answer(owner, asked_from_outside(scope), "Done.")
    keep_messages(everywhere.inbox, [Fetched(9_001, raw, timezone.now(), is_seen=False, is_flagged=False)])

    jobs.forget_files.run(str(scope.id), names=[message.blob])

    assert blobs.load(message.blob) == raw


def test_a_line_that_was_cut_off_does_not_take_the_next_with_it(scope, owner, everywhere):
    ledger.path().write_text('{"at": "2026-11-')
    request = asked_from_outside(scope)

    requests.answer(owner, request, "Done.")
    run_jobs()

    assert [line.request for line in ledger.lines()] == [str(request.pk)]


def test_another_open_request_protects_its_evidence(scope, owner, everywhere):
    other = requests.receive(
        knock_id=None, email=ANNA, name=NAME, key=key_of(scope.id, ANNA), what="complaint", said="Why?", ground="",
        language="en",
    )  # fmt: skip
    assert other is None
    deletion = requests.receive(
        knock_id=None, email=ANNA, name=NAME, key=key_of(scope.id, ANNA), what="deletion", said="", ground="consent",
        language="en",
    )  # fmt: skip
    assert deletion is None

    with pytest.raises(OthersOpen):
        requests.answer(owner, DataRequest.objects.get(kind="deletion"), "Done.")

    assert Contact.objects.get().email == ANNA


def test_the_master_account_is_handed_over_first(scope, owner):
    request = requests.ask(owner, scope.alice, "deletion", "", "ended")

    with pytest.raises(MasterStays):
        requests.answer(owner, request, "Done.")


def test_erasing_twice_does_no_harm(scope, owner, everywhere, django_capture_on_commit_callbacks):
    request = asked_from_outside(scope)
    subject = erasing.subject_of(request)
    erase(owner, request, django_capture_on_commit_callbacks)

    again = erasing.take_out(subject, None)

    # only the letter with the answer, which was written afterwards
    assert {part.label for part in again if part.how != "kept"} == {"accounts.OutboxLetter"}


def test_the_audit_trail_stays_whole_and_forgets(scope, owner, everywhere, django_capture_on_commit_callbacks):
    from argosy.audit.record import record

    record(owner, "customer.changed", None, before=NAME)
    seal_batch(job_actor(scope.id, "audit.seal", frozenset()))

    erase(owner, asked_from_outside(scope), django_capture_on_commit_callbacks)

    assert trail(scope.id).broken_at is None


@pytest.mark.promise("S158")
def test_what_the_store_refuses_to_delete_is_locked_and_tried_again_every_night(
    scope, owner, everywhere, browse, monkeypatch, django_capture_on_commit_callbacks
):
    def refuse(self: object, path: str) -> None:
        raise OSError("read-only")

    with monkeypatch.context() as broken:
        broken.setattr(blobs.Disk, "delete", refuse)
        erase(owner, asked_from_outside(scope), django_capture_on_commit_callbacks)
        jobs.keep_periods.run(str(scope.id))
    locked = list(LockedRemains.objects.filter(gone_at=None))
    assert locked
    assert {one.tries for one in locked} == {2}
    page = browse(scope.alice).get("/privacy/periods/").content.decode()
    assert "Could not be deleted yet" in page
    assert not FetchedMessage.objects.filter(blob__in=[one.blob for one in locked]).exists()

    jobs.keep_periods.run(str(scope.id))

    assert not LockedRemains.objects.filter(gone_at=None).exists()
    assert all(not blobs.store().has(f"{scope.id}/{one.blob[:2]}/{one.blob}") for one in locked)


@pytest.mark.promise("S182")
def test_data_of_a_minor_goes_as_soon_as_it_is_known(scope, owner, browse, visitor, django_capture_on_commit_callbacks):
    """A guardian tells, by the public form or a colleague's account; one click deletes and closes."""
    tina = scope.tina
    browse(tina).post("/privacy/ask/", {"kind": "minor", "words": "I am sixteen, and nobody asked my parents."})
    request = DataRequest.objects.get()

    browse(scope.alice).post(f"/privacy/requests/{request.pk}/answer/", {"words": "Everything is deleted."})

    tina.user.refresh_from_db()
    assert tina.user.email == ""
    assert not tina.user.is_active
    assert "minor" in visitor.get("/privacy/outside/").content.decode()


@pytest.mark.promise("S168")
def test_whatever_is_kept_says_why(scope):
    NetworkLogEntry.objects.create(member=scope.bob, at=timezone.now(), page="/mail/")

    kept = {part.label: part.why for part in erasing.plan(of_member(scope.bob)) if part.how == KEPT}

    assert "enterprise.NetworkLogEntry" in kept
    assert all(kept.values())
    assert all(why_kept(said) for _model, said in declared() if how_of(said) == KEPT)
