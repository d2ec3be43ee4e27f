"""Argosy signs nothing: what it hands over must be wholly of the sender's domain, so that the server's SPF and DKIM align."""

from __future__ import annotations

import email
import email.policy
import ipaddress
from email.message import EmailMessage

import pytest

from argosy.platform import checks, postbox
from argosy.platform.errors import Unavailable
from simulators.smtp import Smtp
from tests.mail.outgoing import begin
from tests.running_jobs import run_jobs

# Headers that would say that somebody else sent it, or where it was made.
FOREIGN = ("Sender", "Resent-From", "Return-Path", "DKIM-Signature", "Received", "X-Mailer", "User-Agent")


def of(raw: bytes) -> EmailMessage:
    found = email.message_from_bytes(raw, policy=email.policy.default)
    assert isinstance(found, EmailMessage)
    return found


def assert_aligned(raw: bytes, envelope: str, address: str) -> None:
    """RFC 7489 section 3.1: From, the envelope and, beyond what it asks, the Message-ID are of one domain."""
    message, domain = of(raw), address.rpartition("@")[2]
    assert [one.addr_spec for one in message["From"].addresses] == [address]
    assert envelope == address
    assert message["Message-ID"].endswith(f"@{domain}>")
    assert message["Date"].datetime is not None
    assert not [name for name in FOREIGN if name in message]


@pytest.mark.needs("dovecot")
@pytest.mark.django_db(transaction=True)
def test_a_members_letter_is_of_the_mailboxs_domain(browse, company, mailbox, mail_account, buyer, smtp):
    client = browse(company.bob)
    draft = begin(client, company)
    words = {"to": buyer.address, "subject": "Offer", "html": "<div>USD 0.12</div>"}
    client.post(f"/mail/drafts/{draft.pk}/send/", words)
    run_jobs()

    arrived = smtp.wait_for(1)[-1]
    assert_aligned(arrived.raw, arrived.sender, mail_account.address)
    assert arrived.user == mail_account.address, "the mailbox's own server knows that it may"


def test_argosys_own_letter_is_of_the_domain_that_the_operator_named(settings):
    with Smtp() as relay:
        relay.account("crm", "secret")
        settings.SMTP_HOST, settings.SMTP_PORT, settings.SMTP_SECURITY = "127.0.0.1", relay.port, "none"
        settings.SMTP_USER, settings.SMTP_PASSWORD = "crm", "secret"
        settings.SMTP_FROM = "Argosy <notices@crm.hailan.example>"

        postbox.send(postbox.Letter("li@hailan.example", "Your code", "123456"))

        arrived = relay.wait_for(1)[-1]
    assert_aligned(arrived.raw, arrived.sender, "notices@crm.hailan.example")
    assert of(arrived.raw)["Auto-Submitted"] == "auto-generated"


@pytest.mark.parametrize(
    ("sender", "warns"), [("Argosy <argosy@localhost>", True), ("Argosy <notices@crm.hailan.example>", False)]
)
def test_a_sender_of_no_domain_is_warned_of_before_letters_are_refused(settings, sender, warns):
    settings.SMTP_HOST, settings.SMTP_FROM = "smtp.hailan.example", sender

    found = checks.own_letters_have_a_sender()

    assert [one.id for one in found] == (["postbox.W001"] if warns else [])


def test_no_letter_of_argosys_own_crosses_the_open_network_in_the_open(settings, monkeypatch, caplog):
    monkeypatch.setattr(ipaddress.IPv4Address, "is_global", True)  # as if this machine stood somewhere outside
    with Smtp() as relay:
        relay.account("crm", "secret")
        settings.SMTP_HOST, settings.SMTP_PORT, settings.SMTP_SECURITY = "127.0.0.1", relay.port, "none"
        settings.SMTP_USER, settings.SMTP_PASSWORD = "crm", "secret"

        with pytest.raises(Unavailable):
            postbox.send(postbox.Letter("li@hailan.example", "Your code", "123456"))

        assert relay.messages == []
    assert "ARGOSY_SMTP_SECURITY" in caplog.text
