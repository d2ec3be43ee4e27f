"""The SMTP server takes mail as a provider does: after a sign-in, into a mailbox, and not always willingly."""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from simulators.dovecot import Account, Dovecot
from simulators.smtp import Smtp

pytestmark = [pytest.mark.pure, pytest.mark.needs("dovecot")]

RAW = "From: us@loopback.example\r\nSubject: Quotation\r\n\r\nAs promised.\r\n"
BUYER = "buyer@ridge.example"


@contextmanager
def signed_in(server: Smtp, account: Account) -> Iterator[smtplib.SMTP]:
    with smtplib.SMTP(server.host, server.port, timeout=5) as client:
        client.login(account.address, account.password)
        yield client


def test_mail_for_a_mailbox_here_lands_in_its_inbox(dovecot: Dovecot, smtp: Smtp, mail_account: Account):
    with signed_in(smtp, mail_account) as client:
        client.sendmail(mail_account.address, mail_account.address, RAW)

    assert [raw.endswith(RAW.encode()) for raw in dovecot.fetch(mail_account)] == [True]


def test_mail_for_the_world_is_remembered(smtp: Smtp, mail_account: Account):
    with signed_in(smtp, mail_account) as client:
        client.sendmail(mail_account.address, [BUYER], RAW)

    arrived = smtp.wait_for(1)
    assert [(a.user, a.recipients, a.raw) for a in arrived] == [(mail_account.address, (BUYER,), RAW.encode())]


def test_nobody_sends_without_a_sign_in(smtp: Smtp, mail_account: Account):
    with smtplib.SMTP(smtp.host, smtp.port, timeout=5) as client, pytest.raises(smtplib.SMTPSenderRefused):
        client.sendmail(mail_account.address, [BUYER], RAW)

    assert smtp.messages == []


def test_the_wrong_password_is_refused_in_the_servers_own_words(smtp: Smtp, mail_account: Account):
    smtp.refuse_sign_in("535 Error: use the authorization code")

    with (
        smtplib.SMTP(smtp.host, smtp.port, timeout=5) as client,
        pytest.raises(smtplib.SMTPAuthenticationError, match="authorization code"),
    ):
        client.login(mail_account.address, mail_account.password)


def test_a_refused_recipient_is_named_and_the_others_get_the_mail(smtp: Smtp, mail_account: Account):
    smtp.refuse("left@ridge.example")

    with signed_in(smtp, mail_account) as client:
        refused = client.sendmail(mail_account.address, [BUYER, "left@ridge.example"], RAW)

    assert list(refused) == ["left@ridge.example"]
    assert smtp.messages[0].recipients == (BUYER,)


def test_a_domain_with_mailboxes_here_knows_its_people(smtp: Smtp, mail_account: Account):
    with signed_in(smtp, mail_account) as client, pytest.raises(smtplib.SMTPRecipientsRefused):
        client.sendmail(mail_account.address, ["nobody-like-that@loopback.example"], RAW)


@pytest.mark.parametrize("keeps", [True, False], ids=["kept", "lost"])
def test_silence_after_the_data_leaves_the_sender_in_doubt(smtp: Smtp, mail_account: Account, keeps: bool):
    smtp.hang_after_data(2, keeps=keeps)

    client = smtplib.SMTP(smtp.host, smtp.port, timeout=0.5)
    client.login(mail_account.address, mail_account.password)
    with pytest.raises((TimeoutError, smtplib.SMTPServerDisconnected)):
        client.sendmail(mail_account.address, [BUYER], RAW)
    client.close()

    assert len(smtp.messages) == int(keeps)


def test_encryption_by_starttls_and_from_the_first_byte():
    for encryption in ("starttls", "tls"):
        with Smtp(encryption=encryption) as server:
            server.account("us@loopback.example")
            context = ssl.create_default_context(cafile=str(server.certificate.certificate))
            if encryption == "tls":
                client = smtplib.SMTP_SSL(server.host, server.port, timeout=5, context=context)
            else:
                client = smtplib.SMTP(server.host, server.port, timeout=5)
                client.starttls(context=context)
            with client:
                client.login("us@loopback.example", "secret")
                client.sendmail("us@loopback.example", [BUYER], RAW)
            assert len(server.messages) == 1
