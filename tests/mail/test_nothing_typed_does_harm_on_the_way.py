"""What is typed for a mailbox crosses no open network in the open, and gives its server no command of its own."""

from __future__ import annotations

import socket

import pytest

from argosy.mail.imap.client import Client, Place
from argosy.mail.imap.errors import MailServerError
from simulators.misbehaving_imap import MisbehavingImap


@pytest.mark.django_db
@pytest.mark.parametrize("of", ["imap", "smtp"])
def test_no_password_crosses_the_open_network_without_encryption(of, browse, company, monkeypatch, settings):
    settings.ALLOW_PRIVATE_MAIL_SERVERS = True
    real, outside = socket.getaddrinfo, [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.216.34", 143))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *of, **w: outside if host == "mx" else real(host, *of, **w))
    servers = {"address": "bob@hailan-hw.example", "password": "secret", "imap_port": 143, "smtp_port": 25}
    inside = {
        f"{one}_{what}": said for one in ("imap", "smtp") for what, said in (("host", "127.0.0.1"), ("security", "tls"))
    }

    answer = browse(company.bob).post(
        "/mail/bind/try/", servers | inside | {f"{of}_host": "mx", f"{of}_security": "none"}
    )

    assert answer.status_code == 422
    assert "would cross the network in the open" in answer.content.decode()


@pytest.mark.parametrize("typed", [("bob", "secret\r\na9 DELETE INBOX"), ("bob\na9 DELETE INBOX", "secret")])
def test_nothing_typed_gives_the_server_a_command_of_its_own(typed):
    with MisbehavingImap() as server:
        with pytest.raises(MailServerError), Client(Place("127.0.0.1", server.port, "none"), *typed):
            pass

        assert not [one for one in server.commands if "DELETE" in one or "LOGIN" in one]
