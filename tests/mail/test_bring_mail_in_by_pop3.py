"""Who has nothing but POP3 binds her mailbox too: its inbox comes in whole, once, and nothing is deleted on the server."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape

import pytest
from django.utils import timezone

from argosy.mail import discovery
from argosy.mail.actions.copies import keep_copy
from argosy.mail.actions.trying import Binding, try_out
from argosy.mail.errors import ServerRefuses
from argosy.mail.imap.client import Place
from argosy.mail.imap.errors import NotTrusted
from argosy.mail.models import Draft, DraftState, Folder, Mailbox, Message
from argosy.mail.pop3 import client as pop3
from argosy.platform.access import job_actor
from argosy.platform.tenancy.scope import enterprise_scope
from simulators.dovecot import Dovecot
from simulators.smtp import Smtp
from tests.mail.bringing import letter
from tests.mail.conftest import page
from tests.mail.outgoing import begin
from tests.running_jobs import run_jobs

pytestmark = [pytest.mark.django_db]


@pytest.fixture(autouse=True)
def _private_servers_may_be_bound(settings) -> None:
    settings.ALLOW_PRIVATE_MAIL_SERVERS = True


@pytest.fixture(scope="module")
def server():
    """A real server with POP3."""
    with Dovecot(tls=True, pop3=True) as found:
        yield found


@pytest.fixture(scope="module")
def out(server):
    """The server for what goes out beside it."""
    with Smtp(dovecot=server) as found:
        yield found


@pytest.mark.needs("dovecot", "/usr/lib/dovecot/pop3")
def test_a_mailbox_is_bound_by_pop3_and_its_page_says_what_pop3_cannot_do(browse, company, server, out):
    account = server.account("anna@pop.example")
    client = browse(company.bob)
    form = {"address": account.address, "password": account.password, "sender_name": "Bob", "protocol": "pop3"}
    form |= {"imap_host": "127.0.0.1", "imap_port": server.pop3_port, "imap_security": "none"}
    form |= {"smtp_host": "127.0.0.1", "smtp_port": out.port, "smtp_security": "none"}

    wrong = client.post("/mail/bind/try/", form | {"password": "mistyped"}).content.decode()
    choice = client.post("/mail/bind/try/", form).content.decode()
    sealed = unescape(re.search(r'name="sealed" value="([^"]+)"', choice)[1])
    answer = client.post("/mail/bind/now/", {"sealed": sealed, "folders": "INBOX", "since": "all", "has_agreed": "on"})

    assert "POP3: The server refuses the address or the password" in wrong
    assert "hands over the inbox only" in choice
    assert "whatever its date" in choice
    assert answer.status_code == 302
    with enterprise_scope(company.id):
        mailbox = Mailbox.objects.get()
        assert (mailbox.protocol, mailbox.bring_since) == ("pop3", None)
        assert {f.role for f in Folder.objects.filter(is_brought=True)} == {"inbox", "sent", "archive", "junk", "trash"}
    shown = page(client, f"/mail/mailboxes/{mailbox.pk}/")
    assert "hands over the inbox only" in shown
    assert "Folders that are brought in" not in shown


@pytest.mark.needs("dovecot", "/usr/lib/dovecot/pop3")
def test_mail_comes_in_once_and_stays_on_the_server(company, server, visits, by_pop3):
    account = server.account("berta@pop.example")
    for number in range(1, 61):
        server.deliver(account, letter(number, text=".\r\n..dots\r\nlast"))
    mailbox = by_pop3(server.pop3_port, account.address)

    visits.visit(mailbox)
    assert (mailbox.state, len(visits.messages(mailbox))) == ("up_to_date", 60)
    assert visits.folder(mailbox).server_count == 60
    server.deliver(account, letter(61))
    visits.visit(mailbox)

    assert sorted(visits.uids(mailbox)) == list(range(1, 62))
    assert len(visits.messages(mailbox)) == 61
    assert server.count(account) == 61, "nothing is deleted there"
    with enterprise_scope(company.id):
        text = Message.objects.order_by("id").last()
        assert text is not None
    assert server.fetch(account)[0].endswith(b".\r\n..dots\r\nlast\r\n")


@pytest.mark.needs("dovecot", "/usr/lib/dovecot/pop3")
def test_lines_protected_by_tls_from_the_start_or_later_are_trusted_only_with_a_valid_certificate(server):
    account = server.account("carl@pop.example")
    for port, security in ((server.pop3s_port, "tls"), (server.pop3_port, "starttls")):
        with (
            pytest.raises(NotTrusted),
            pop3.Client(Place("127.0.0.1", port, security), account.address, account.password, numbers=list),
        ):
            pass


def test_what_another_program_takes_from_the_server_stays_here(old_pop3, visits, by_pop3):
    old_pop3.messages = [(f"u{n}", letter(n)) for n in range(1, 4)]
    mailbox = by_pop3(old_pop3.port)
    visits.visit(mailbox)

    del old_pop3.messages[0]
    visits.visit(mailbox)

    with enterprise_scope(mailbox.enterprise_id):
        assert Message.objects.standing().count() == 3
    assert visits.uids(mailbox) == [2, 3], "the ledger says that the server has it no more"


def test_what_lay_there_long_before_counts_as_read(old_pop3, visits, by_pop3):
    new = letter(2).replace(
        b"Mon, 02 Mar 2026 10:02:00 +0300", timezone.now().strftime("%a, %d %b %Y %H:%M:%S +0000").encode()
    )
    old_pop3.messages = [("a", letter(1)), ("b", new)]
    mailbox = by_pop3(old_pop3.port)
    with enterprise_scope(mailbox.enterprise_id):
        Mailbox.objects.update(bound_at=timezone.now() + timedelta(hours=1))

    visits.visit(mailbox)

    found = visits.messages(mailbox)
    assert (found["Bolts 1"].is_read, found["Bolts 2"].is_read) == (True, False)


def test_what_is_marked_and_moved_here_stays_so_here(browse, company, old_pop3, visits, by_pop3):
    old_pop3.messages = [("a", letter(1)), ("b", letter(2))]
    mailbox = by_pop3(old_pop3.port)
    visits.visit(mailbox)
    message = visits.messages(mailbox)["Bolts 1"]
    client = browse(company.bob)

    for url in ("mark/?do=star&", "move/archive/?"):
        answer = client.post(f"/mail/{url}chosen={message.pk}")
        assert answer.status_code == 200, answer.content.decode()
    with enterprise_scope(company.id):
        run_jobs()
    old_pop3.messages.append(("c", letter(3)))
    visits.ask_comparison(mailbox)
    visits.visit(mailbox)

    now = visits.messages(mailbox)["Bolts 1"]
    assert (now.folder.role, now.is_starred, now.gone_at) == ("archive", True, None)


def test_a_letter_that_is_sent_is_kept_in_argosys_sent_once(browse, company, old_pop3, by_pop3, smtp, mail_account):
    mailbox = by_pop3(old_pop3.port, mail_account.address, mail_account.password)
    client = browse(company.bob)
    draft = begin(client, company)
    words = {"to": "khalid@rawabi.example", "subject": "Offer", "html": "<div>Dear Khalid</div>"}
    client.post(f"/mail/drafts/{draft.pk}/send/", words)
    run_jobs()
    keep_copy(job_actor(company.id, "mail.keep_copy", frozenset()), str(draft.pk))
    with enterprise_scope(company.id):
        run_jobs()

        assert Draft.objects.get().state == DraftState.SENT
        kept = Message.objects.select_related("folder").get(mailbox=mailbox)
        assert (kept.folder.role, kept.direction, kept.subject) == ("sent", "out", "Offer")
    assert len(smtp.messages) == 1


def test_no_copy_is_said_to_be_looked_for_where_the_server_has_no_sent(browse, company, old_pop3, by_pop3):
    by_pop3(old_pop3.port)
    client = browse(company.bob)
    begin(client, company)
    with enterprise_scope(company.id):
        Draft.objects.update(state=DraftState.UNCERTAIN, handed_at=timezone.now())

    shown = page(client, "/mail/outbox/")

    assert "Perhaps sent." in shown
    assert "Copy in Sent" not in shown


def test_a_server_in_the_operators_own_network_is_not_asked(settings, old_pop3):
    settings.ALLOW_PRIVATE_MAIL_SERVERS = False
    place = Place("127.0.0.1", old_pop3.port, "none")

    with pytest.raises(ServerRefuses) as problem:
        try_out(Binding("bob@old.example", "x", imap=place, smtp=place, protocol="pop3"))

    assert problem.value.key == "private_address"
    assert not old_pop3.commands


def test_who_binds_does_not_wait_until_every_message_has_a_name(old_pop3, smtp, mail_account):
    old_pop3.habits.has_uidl = old_pop3.habits.has_top = False
    old_pop3.messages = [("", letter(1))]
    places = {"imap": Place("127.0.0.1", old_pop3.port, "none"), "smtp": Place("127.0.0.1", smtp.port, "none")}

    try_out(Binding(mail_account.address, mail_account.password, protocol="pop3", **places))

    assert [one.split()[0] for one in old_pop3.commands] == ["USER", "PASS", "QUIT"]


def test_where_no_imap_answers_the_page_offers_pop3(browse, company, monkeypatch):
    monkeypatch.setattr(discovery, "_mx", lambda _domain: [])
    monkeypatch.setattr(discovery, "_answers", lambda place: (place.host, place.port) == ("pop.old.example", 995))

    shown = browse(company.bob).post("/mail/bind/find/", {"address": "bob@old.example"}).content.decode()

    assert "a POP3 server does" in shown
    assert 'value="pop3" selected' in shown
    assert 'value="pop.old.example"' in shown
    assert 'value="995"' in shown
