"""Argosy's own letters (codes, invitations) go to the operator's server by TLS, from the first byte or after a greeting."""

from __future__ import annotations

import pytest

from argosy.platform import env, postbox
from argosy.platform.env import BadSetting
from argosy.platform.errors import Unavailable
from simulators.smtp import Smtp

LETTER = postbox.Letter("li@hailan.example", "Your code", "123456")


@pytest.fixture
def relay_of(settings):
    """Argosy is told of this server, and how the line to it shall be protected."""

    def tell(relay: Smtp, security: str) -> None:
        relay.account("crm", "secret")
        settings.SMTP_HOST, settings.SMTP_PORT, settings.SMTP_SECURITY = "127.0.0.1", relay.port, security
        settings.SMTP_USER, settings.SMTP_PASSWORD = "crm", "secret"

    return tell


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_letter_goes_by_a_line_that_nobody_reads(relay_of, monkeypatch, security):
    with Smtp(encryption=security) as relay:
        relay_of(relay, security)
        monkeypatch.setenv("SSL_CERT_FILE", str(relay.certificate.certificate))

        postbox.send(LETTER)

        assert [one.recipients for one in relay.wait_for(1)] == [("li@hailan.example",)]


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_server_that_nobody_vouches_for_gets_neither_letter_nor_password(relay_of, security):
    with Smtp(encryption=security) as relay:
        relay_of(relay, security)

        with pytest.raises(Unavailable):
            postbox.send(LETTER)

        assert relay.messages == []


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_line_that_shall_be_protected_is_never_used_in_the_open(relay_of, security):
    with Smtp() as relay:
        relay_of(relay, security)

        with pytest.raises(Unavailable):
            postbox.send(LETTER)

        assert relay.messages == []


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_the_port_says_how_where_the_operator_does_not(relay_of, monkeypatch, security):
    with Smtp(encryption=security) as relay:
        relay_of(relay, "")
        monkeypatch.setenv("SSL_CERT_FILE", str(relay.certificate.certificate))
        monkeypatch.setattr(postbox, "SMTPS_PORT", relay.port if security == "tls" else 465)

        postbox.send(LETTER)

        assert len(relay.wait_for(1)) == 1


def test_a_word_that_is_none_of_the_three_is_refused_at_the_start(monkeypatch):
    monkeypatch.setenv("ARGOSY_SMTP_SECURITY", "ssl")

    with pytest.raises(BadSetting, match="set it to one of tls, starttls, none"):
        env.choice("ARGOSY_SMTP_SECURITY", of=("tls", "starttls", "none"))
