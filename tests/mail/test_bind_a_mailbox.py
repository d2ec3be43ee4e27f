"""A member binds a mailbox: its servers are found and tried, she reads who will see it, chooses, and agrees."""

from __future__ import annotations

import re
from html import unescape

import pytest

from argosy.mail.models import Folder, Mailbox, MailboxLease
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.models import Consent
from tests.mail.conftest import page

pytestmark = [pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def _private_servers_may_be_bound(settings) -> None:
    settings.ALLOW_PRIVATE_MAIL_SERVERS = True


@pytest.fixture
def servers(dovecot, smtp, mail_account) -> dict[str, object]:
    """The form as it is filled in for the private servers."""
    return {
        "address": mail_account.address,
        "password": mail_account.password,
        "sender_name": "Bob Chen",
        "imap_host": "127.0.0.1",
        "imap_port": dovecot.port,
        "imap_security": "none",
        "smtp_host": "127.0.0.1",
        "smtp_port": smtp.port,
        "smtp_security": "none",
    }


def sealed(html: str) -> str:
    found = re.search(r'name="sealed" value="([^"]+)"', html)
    assert found, html
    return unescape(found[1])


def tried(client, servers) -> str:
    answer = client.post("/mail/bind/try/", servers)
    assert answer.status_code == 200, answer.content.decode()
    return answer.content.decode()


@pytest.mark.promise("S31", "S93")
def test_a_mailbox_is_bound_from_address_to_consent(browse, company, servers, mail_account):
    client = browse(company.bob)
    assert "E-mail address" in page(client, "/mail/bind/")

    choice = tried(client, servers)
    assert "Both servers let Argosy in" in choice
    assert "for business only" in choice
    assert "Morgan" in choice, "she leads Bob and can read his mail"
    assert "Alice" in choice, "so can the administrator"
    assert "Tina" not in choice
    agreed = {"sealed": sealed(choice), "folders": ["INBOX", "Sent"], "since": "quarter", "has_agreed": "on"}
    answer = client.post("/mail/bind/now/", agreed)

    assert answer.status_code == 302
    with enterprise_scope(company.id):
        mailbox = Mailbox.objects.get()
        assert (mailbox.address, mailbox.member_id, mailbox.sender_name) == (
            mail_account.address,
            company.bob.pk,
            "Bob Chen",
        )
        assert mailbox.bring_since is not None
        assert {f.title for f in Folder.objects.filter(is_brought=True)} == {"INBOX", "Sent"}
        consent = Consent.objects.get(function="mail.bind")
        assert any("Morgan" in sentence for sentence in consent.words)
    assert MailboxLease.objects.filter(mailbox_id=mailbox.pk, is_wanted=True).exists()


def test_without_agreeing_nothing_is_bound(browse, company, servers):
    client = browse(company.bob)
    choice = tried(client, servers)

    answer = client.post("/mail/bind/now/", {"sealed": sealed(choice), "folders": ["INBOX"], "since": "all"})

    assert answer.status_code == 422
    assert "agree" in answer.content.decode()
    with enterprise_scope(company.id):
        assert not Mailbox.objects.exists()
        assert not Consent.objects.exists()


def test_a_wrong_password_is_told_with_its_cure_and_the_servers_words(browse, company, servers):
    answer = browse(company.bob).post("/mail/bind/try/", servers | {"password": "mistyped"})
    shown = answer.content.decode()

    assert answer.status_code == 422
    assert "refuses the address or the password" in shown
    assert "Authentication failed" in shown
    assert "sealed" not in shown


def test_a_server_that_lets_read_but_not_send_is_not_bound(browse, company, servers, smtp):
    smtp.refuse_sign_in("535 5.7.8 Error: authentication failed")

    answer = browse(company.bob).post("/mail/bind/try/", servers)

    assert answer.status_code == 422
    assert "SMTP" in answer.content.decode()


def test_a_server_that_nobody_knows_opens_the_fields(browse, company, monkeypatch):
    monkeypatch.setattr("argosy.mail.discovery._mx", lambda domain: [])
    monkeypatch.setattr("argosy.mail.discovery._answers", lambda place: False)

    answer = browse(company.bob).post("/mail/bind/find/", {"address": "bob@nowhere-known.example"})
    shown = answer.content.decode()

    assert answer.status_code == 200
    assert "could not find the servers" in shown
    assert re.search(r"<details[^>]* open", shown)
    assert 'value="imap.nowhere-known.example"' in shown


def test_a_provider_is_known_with_its_password_hint(browse, company):
    shown = browse(company.bob).post("/mail/bind/find/", {"address": "bob@163.com"}).content.decode()

    assert "网易 163" in shown
    assert "authorisation code" in shown
    assert 'value="imap.163.com"' in shown


def test_a_form_cannot_make_us_knock_at_doors_of_our_own_network(browse, company, servers, settings):
    settings.ALLOW_PRIVATE_MAIL_SERVERS = False

    answer = browse(company.bob).post("/mail/bind/try/", servers)

    assert answer.status_code == 422
    assert "private network" in answer.content.decode()


@pytest.mark.promise("S30")
def test_a_free_mail_address_brings_a_warning(browse, company, servers, monkeypatch):
    assert "free-mail provider" not in tried(browse(company.bob), servers)

    monkeypatch.setattr("argosy.mail.views.binding.matching.is_free_mail", lambda domain: domain == "loopback.example")

    choice = tried(browse(company.bob), servers)
    assert "free-mail provider. Buyers trust a company address more" in choice


def test_what_another_member_was_shown_cannot_be_used(browse, company, servers):
    choice = tried(browse(company.bob), servers)

    taken = {"sealed": sealed(choice), "folders": ["INBOX"], "since": "all", "has_agreed": "on"}
    answer = browse(company.morgan).post("/mail/bind/now/", taken)

    assert answer.status_code == 422
    with enterprise_scope(company.id):
        assert not Mailbox.objects.exists()


def test_the_mailboxes_page_says_how_each_is_and_unbinds(browse, company, servers):
    client = browse(company.bob)
    choice = tried(client, servers)
    client.post("/mail/bind/now/", {"sealed": sealed(choice), "folders": ["INBOX"], "since": "all", "has_agreed": "on"})
    with enterprise_scope(company.id):
        mailbox = Mailbox.objects.get()

    assert "Mail is being brought in" in page(client, "/mail/mailboxes/")
    client.post(
        f"/mail/mailboxes/{mailbox.pk}/introduction/",
        {"sender_name": "Bob", "signature": "<b>Bob</b><script>x</script>"},
    )
    client.post(f"/mail/mailboxes/{mailbox.pk}/unbind/")

    with enterprise_scope(company.id):
        mailbox = Mailbox.objects.get()
        assert (mailbox.state, mailbox.password, mailbox.signature) == ("unbound", "", "<b>Bob</b>")
    assert not MailboxLease.objects.exists()


def test_another_password_is_tried_before_it_is_kept(browse, company, servers, dovecot, mail_account):
    client = browse(company.bob)
    choice = tried(client, servers)
    client.post("/mail/bind/now/", {"sealed": sealed(choice), "folders": ["INBOX"], "since": "all", "has_agreed": "on"})
    with enterprise_scope(company.id):
        mailbox = Mailbox.objects.get()
    dovecot.change_password(mail_account, "a new one")

    client.post(f"/mail/mailboxes/{mailbox.pk}/password/", {"password": "still wrong"})
    with enterprise_scope(company.id):
        assert Mailbox.objects.get().password == mail_account.password
    client.post(f"/mail/mailboxes/{mailbox.pk}/password/", {"password": "a new one"})
    with enterprise_scope(company.id):
        assert Mailbox.objects.get().password == "a new one"


def test_nobody_changes_a_colleagues_mailbox(browse, company, servers):
    client = browse(company.bob)
    choice = tried(client, servers)
    client.post("/mail/bind/now/", {"sealed": sealed(choice), "folders": ["INBOX"], "since": "all", "has_agreed": "on"})
    with enterprise_scope(company.id):
        mailbox = Mailbox.objects.get()

    for path in ("unbind", "password", "compare", "introduction", "folders"):
        assert browse(company.morgan).post(f"/mail/mailboxes/{mailbox.pk}/{path}/").status_code == 404


@pytest.mark.promise("S32")
def test_without_a_mailbox_mail_is_off_and_everything_else_works(browse, company):
    client = browse(company.bob)

    shown = page(client, "/mail/")
    assert "Bind a mailbox" in shown
    assert "/mail/write/" not in shown
    assert client.post("/mail/write/", {"to": "a@b.example"}).status_code == 409
    for url in ("/", "/customers/", "/deals/", "/automation/"):
        assert client.get(url).status_code == 200, url
