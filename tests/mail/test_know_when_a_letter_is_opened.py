"""A letter tells when it is opened only where its one reader agreed; the writer is told, and only verdicts are kept."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from argosy.accounts.models import SignIn
from argosy.customers.actions.customers import NewContact, add_customer
from argosy.enterprise.actors import actor_of
from argosy.mail.actions import tracking
from argosy.mail.models import Draft, OpenedBy, Opening, TrackedLetter
from argosy.mail.openings import Signs, verdict
from argosy.mail.tracking_law import law_of
from argosy.mail.views.tracking import DOT, turnstile
from argosy.notifications.models import Notification
from argosy.platform.tenancy.scope import enterprise_scope
from tests.mail.conftest import page
from tests.mail.outgoing import begin, came_in, state
from tests.running_jobs import run_jobs

pytestmark = [pytest.mark.django_db(transaction=True)]
PERSON = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36"
WORDS = {"to": "anna@vogt.example", "subject": "Offer", "html": "<div>Our price</div>", "is_tracked": "on"}


@pytest.fixture(autouse=True)
def _public_address(settings):
    settings.BASE_URL = "https://crm.hailan-hw.example"
    turnstile._seen.clear()


@pytest.fixture
def anna(company):
    with enterprise_scope(company.id):
        contact = NewContact("Anna Vogt", "anna@vogt.example")
        return add_customer(actor_of(company.bob), name="Vogt", country="DE", contacts=[contact]).contacts.get()


def agrees(client, contact, do: str = "give") -> None:
    client.post(f"/mail/consent/{contact.pk}/note/", {"do": do, "words": "by letter of 3 March"})


def send(client, company, **more) -> Draft:
    draft = begin(client, company)
    law = client.post(f"/mail/drafts/{draft.pk}/keep/", {**WORDS, **more}).content.decode()
    seen = [part.split('"')[0] for part in law.split('name="seen" value="')[1:]]
    client.post(f"/mail/drafts/{draft.pk}/send/", {**WORDS, **more, "seen": seen})
    run_jobs()
    return draft


def sent_long_ago(company) -> None:
    with enterprise_scope(company.id):
        Draft.objects.update(handed_at=timezone.now() - timedelta(hours=1))


def dot(company) -> str:
    with enterprise_scope(company.id):
        return f"/mail/o/{TrackedLetter.objects.get().token}/"


def kept(company) -> list[str]:
    with enterprise_scope(company.id):
        return [one.opened_by for one in Opening.objects.order_by("at")]


@pytest.mark.promise("S45")
def test_without_noted_consent_a_tracked_letter_is_not_sent_and_the_law_is_said(browse, company, mailbox, anna, smtp):
    client = browse(company.bob)
    draft = begin(client, company)

    answer = client.post(f"/mail/drafts/{draft.pk}/send/", {**WORDS, "seen": ["tracking-consent"]})
    run_jobs()

    assert answer.status_code == 422
    assert "Anna Vogt has not agreed to tracking" in answer.content.decode()
    assert "ePrivacy" in answer.content.decode()
    assert state(company, draft) == "draft"
    assert not smtp.messages
    assert "Nothing is noted yet, so tracking is off" in page(client, f"/mail/consent/{anna.pk}/")
    assert "ePrivacy" in page(client, f"/mail/consent/{anna.pk}/")


@pytest.mark.promise("S45")
@pytest.mark.parametrize("how", ["off", "none", "withdrawn"])
def test_the_bytes_hold_no_picture_without_consent(browse, company, mailbox, anna, smtp, how):
    client = browse(company.bob)
    agrees(client, anna)
    draft = begin(client, company)
    client.post(f"/mail/drafts/{draft.pk}/keep/", WORDS)
    if how == "off":
        send(client, company, is_tracked="")
    else:
        # ready to go with consent; then the contact withdraws, before the worker hands it over
        words = {**WORDS, "seen": ["tracking-law-DE"]}
        client.post(f"/mail/drafts/{draft.pk}/send/", words)
        agrees(client, anna, "refuse")
        run_jobs()

    [arrived] = smtp.messages
    assert b"/mail/o/" not in arrived.raw
    assert b"<img" not in arrived.raw
    assert b"crm.hailan-hw" not in arrived.raw


@pytest.mark.promise("S44")
def test_with_consent_the_letter_tells_and_its_writer_is_told(
    browse, visitor, company, mailbox, anna, smtp, dovecot, mail_account
):
    client = browse(company.bob)
    agrees(client, anna)
    send(client, company)
    sent_long_ago(company)
    assert b"/mail/o/" in smtp.messages[0].raw
    assert b"/mail/o/" not in dovecot.fetch(mail_account, "Sent")[0], "our own copy tells nothing"
    sent = came_in(company, mailbox, dovecot.fetch(mail_account, "Sent")[0], "sent", 1)

    assert "Not opened by a reader yet" in page(client, f"/mail/t/{sent.thread_id}/")
    assert visitor.get(dot(company), headers={"user-agent": PERSON}).content == DOT
    with enterprise_scope(company.id):
        Opening.objects.update(at=timezone.now() - timedelta(hours=2))
    visitor.get(dot(company), headers={"user-agent": "Mozilla/5.0 (via ggpht.com GoogleImageProxy)"})

    shown = page(client, f"/mail/t/{sent.thread_id}/")
    assert "Opened 2 times" in shown
    assert "picture proxy" in shown
    assert "90 % sure" in shown
    notices = page(client, "/notices/")
    assert "Anna Vogt opened “Offer”" in notices
    with enterprise_scope(company.id):
        assert Notification.objects.filter(kind="mail.opened", member=company.bob).count() == 2


def test_only_the_verdict_is_kept(browse, visitor, company, mailbox, anna, smtp):
    client = browse(company.bob)
    agrees(client, anna)
    send(client, company)
    sent_long_ago(company)

    visitor.get(dot(company), headers={"user-agent": PERSON}, REMOTE_ADDR="203.0.113.77")

    with connection.cursor() as cursor, enterprise_scope(company.id):
        cursor.execute("SELECT o::text, a::text FROM mail_opening o, mail_openingaddress a")
        row = " ".join(cursor.fetchone())
    assert "203.0.113.77" not in row
    assert "Mozilla" not in row


def test_programs_do_not_count_and_nobody_is_told(browse, visitor, company, mailbox, anna, smtp):
    client = browse(company.bob)
    agrees(client, anna)
    send(client, company)
    sent_long_ago(company)

    visitor.get(dot(company), headers={"user-agent": "Mozilla/5.0"})
    visitor.head(dot(company), headers={"user-agent": PERSON})
    visitor.get(dot(company), headers={"user-agent": "Mimecast scanner"})

    assert kept(company) == ["prefetch", "scanner"]
    with enterprise_scope(company.id):
        assert not Notification.objects.filter(kind="mail.opened").exists()


def test_a_colleagues_look_is_our_own(browse, visitor, company, mailbox, anna, smtp):
    client = browse(company.bob)
    agrees(client, anna)
    send(client, company)
    sent_long_ago(company)
    SignIn.objects.create(user=company.morgan.user, ip="203.0.113.5", user_agent=PERSON)

    visitor.get(dot(company), headers={"user-agent": PERSON}, REMOTE_ADDR="203.0.113.5")

    assert kept(company) == ["self"]


def test_withdrawn_consent_ends_it_for_letters_already_sent(browse, visitor, company, mailbox, anna, smtp):
    client = browse(company.bob)
    agrees(client, anna)
    send(client, company)
    sent_long_ago(company)
    agrees(client, anna, "refuse")

    assert visitor.get(dot(company), headers={"user-agent": PERSON}).content == DOT

    assert kept(company) == []


@pytest.mark.django_db
def test_a_consent_to_less_is_not_shown_as_one_that_holds(browse, company, anna, monkeypatch):
    client = browse(company.bob)
    agrees(client, anna)
    assert "Consents" in page(client, f"/mail/consent/{anna.pk}/")

    monkeypatch.setattr(tracking, "VERSION", 2)

    shown = page(client, f"/mail/consent/{anna.pk}/")
    assert "Consents" not in shown
    assert "Agreed to less" in shown
    assert "until the contact agrees again" in shown


def test_the_dot_says_nothing_and_is_not_asked_for_ever(browse, visitor, company, mailbox, anna, smtp):
    client = browse(company.bob)
    agrees(client, anna)
    send(client, company)
    sent_long_ago(company)

    unknown = visitor.get("/mail/o/nobodysletter/")
    known = visitor.get(dot(company), headers={"user-agent": PERSON})
    assert (unknown.content, unknown.status_code) == (known.content, known.status_code)
    assert dict(unknown.headers) == dict(known.headers)
    for _more in range(turnstile.most):
        assert visitor.get("/mail/o/nobodysletter/").content == DOT
    with enterprise_scope(company.id):
        Opening.objects.update(at=timezone.now() - timedelta(hours=1))
    visitor.get(dot(company), headers={"user-agent": PERSON})
    assert kept(company) == ["person"], "the flood from one address is not looked up"
    assert visitor.post("/mail/o/nobodysletter/").status_code == 405


def test_a_letter_to_several_is_never_tracked(browse, company, mailbox, anna, smtp):
    client = browse(company.bob)
    agrees(client, anna)
    draft = begin(client, company)

    answer = client.post(f"/mail/drafts/{draft.pk}/send/", {**WORDS, "cc": "ben@vogt.example"})

    assert answer.status_code == 422
    assert "to one person only" in answer.content.decode()


def test_a_colleague_beside_bob_notes_no_consent_for_his_contacts(browse, company, rival, mailbox, anna):
    for other in (company.tina, rival.alice):
        assert browse(other).post(f"/mail/consent/{anna.pk}/note/", {"do": "give"}).status_code in {403, 404}
    with enterprise_scope(company.id):
        assert not tracking.has_consent(anna.pk)


@pytest.mark.parametrize(
    ("agent", "ip", "method", "seconds", "is_ours", "opened_by"),
    [
        (PERSON, "198.51.100.9", "GET", 600, False, OpenedBy.PERSON),
        ("Microsoft Outlook 16.0", "198.51.100.9", "GET", 600, False, OpenedBy.PERSON),
        (PERSON, "198.51.100.9", "GET", 1, False, OpenedBy.SCANNER),
        (PERSON, "198.51.100.9", "HEAD", 600, False, OpenedBy.SCANNER),
        ("", "198.51.100.9", "GET", 600, False, OpenedBy.SCANNER),
        ("python-requests/2.31", "198.51.100.9", "GET", 600, False, OpenedBy.SCANNER),
        ("Mozilla/5.0", "198.51.100.9", "GET", 600, False, OpenedBy.PREFETCH),
        (PERSON, "17.58.1.2", "GET", 600, False, OpenedBy.PREFETCH),
        ("GoogleImageProxy", "66.249.84.1", "GET", 600, False, OpenedBy.PROXY),
        ("GoogleImageProxy", "66.249.84.1", "GET", 4, False, OpenedBy.PREFETCH),
        (PERSON, "203.0.113.5", "GET", 600, True, OpenedBy.SELF),
    ],
)
def test_openings_are_told_apart(agent, ip, method, seconds, is_ours, opened_by):
    found = verdict(Signs(agent, ip, method, seconds, is_ours=is_ours))

    assert found.opened_by == opened_by
    assert 50 <= found.confidence <= 95


@pytest.mark.parametrize(
    ("country", "law"), [("DE", "ePrivacy"), ("GB", "PECR"), ("CN", "PIPL"), ("US", "no general rule")]
)
def test_the_law_is_the_readers(country, law):
    assert law in str(law_of(country))
