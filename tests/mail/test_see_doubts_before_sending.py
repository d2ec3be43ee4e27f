"""Before a letter goes out its writer sees what was forgotten and what may be a mistake; then it goes when she says so."""

from __future__ import annotations

import pytest

from argosy.customers.actions.customers import NewContact, add_customer
from argosy.enterprise import switches
from argosy.enterprise.actors import actor_of
from argosy.mail.actions.suspicion import CHECK_SENDERS
from argosy.mail.alike import one_slip
from argosy.platform.tenancy.scope import enterprise_scope
from tests.mail.outgoing import begin, came_in, state
from tests.running_jobs import run_jobs

pytestmark = [pytest.mark.django_db(transaction=True)]
WHOLE = {"to": "anna@vogt-beschlaege.com", "subject": "Offer", "html": "<div>Our price is below.</div>"}


@pytest.fixture
def client(browse, company, mailbox):
    with enterprise_scope(company.id):
        actor = actor_of(company.bob)
        for number in range(4):
            contact = NewContact(f"Person {number}", f"p{number}@company{number}.com")
            add_customer(actor, name=f"Company {number}", country="DE", contacts=[contact])
        contact = NewContact("Anna", "anna@vogt-beschlaege.com")
        add_customer(actor, name="Vogt", website="vogt-beschlaege.com", contacts=[contact])
    return browse(company.bob)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ({"subject": " "}, "The subject is empty"),
        ({"html": "<div>Please find attached our list.</div>"}, "“attached”, but no file"),
        ({"html": "<div>报价单见附件，请查收。</div>"}, "“附件”, but no file"),
        ({"html": "<div>Anbei unser Angebot.</div>"}, "“Anbei”, but no file"),
        ({"cc": "Anna <ANNA@vogt-beschlaege.com>"}, "stands there twice"),
        ({"to": "anna@vogt-beschlage.com"}, "looks like vogt-beschlaege.com"),
        ({"to": "ana@gmial.com"}, "looks like gmail.com"),
        ({"cc": ", ".join(f"p{n}@company{n}.com" for n in range(4))}, "People of 5 customers"),
    ],
)
def test_a_doubt_is_said_once_and_the_letter_goes_when_it_was_seen(client, company, smtp, words, sentence):
    draft = begin(client, company)

    answer = client.post(f"/mail/drafts/{draft.pk}/send/", {**WHOLE, **words})
    shown = answer.content.decode()

    assert answer.status_code == 422
    assert sentence in shown
    assert state(company, draft) == "draft"
    seen = [part.split('"')[0] for part in shown.split('name="seen" value="')[1:]]
    client.post(f"/mail/drafts/{draft.pk}/send/", {**WHOLE, **words, "seen": seen})
    run_jobs()
    assert state(company, draft) == "sent"
    assert len(smtp.messages) == 1


@pytest.mark.parametrize(
    "words",
    [
        {},
        {"html": "<div>Thank you.</div><blockquote>see attached</blockquote>"},
        {"to": "sales@vogt-beschlaege.com"},
        {"to": "somebody@quite-another-firm.com"},
    ],
)
def test_a_letter_without_doubts_goes_at_once(client, company, smtp, words):
    draft = begin(client, company)

    client.post(f"/mail/drafts/{draft.pk}/send/", {**WHOLE, **words})
    run_jobs()

    assert state(company, draft) == "sent"


def test_one_slip_is_a_letter_more_less_other_or_exchanged():
    slips = set(one_slip("vogt.de"))

    assert {"vog.de", "vogtt.de", "vokt.de", "vgot.de"} <= slips
    assert "modem.com" in set(one_slip("modern.com"))
    assert "firma.de" not in slips


def test_an_answer_to_a_letter_under_a_red_bar_says_so_until_somebody_has_checked_it(client, company, mailbox, smtp):
    raw = (
        b"From: Khalid <khalid@rawabi-trading.example>\r\nTo: " + mailbox.address.encode() + b"\r\nSubject: Payment\r\n"
        b"Message-ID: <bank@x.example>\r\nReply-To: khalid1988@gmail.com\r\n\r\n"
        b"Our bank details have changed. Please pay to the new account IBAN GB82WEST12345698765432 today.\r\n"
    )
    with enterprise_scope(company.id):
        switches.turn(actor_of(company.alice), CHECK_SENDERS, is_on=True)
    message = came_in(company, mailbox, raw, "inbox", 9)
    draft = begin(client, company, how="reply", answers=message.pk)
    letter = {"to": "khalid1988@gmail.com", "subject": "Re: Payment", "html": "<div>We pay today.</div>"}

    answer = client.post(f"/mail/drafts/{draft.pk}/send/", letter)

    assert answer.status_code == 422
    assert "khalid1988@gmail.com" in answer.content.decode()
    assert "wrote the letter with the red bar" in answer.content.decode()
    assert state(company, draft) == "draft"
    assert not smtp.messages

    client.post(f"/mail/drafts/{draft.pk}/send/", letter | {"to": "boss@quite-another-firm.com"})
    run_jobs()
    assert state(company, draft) == "sent", "who asks somebody else is not warned of the swindler"
