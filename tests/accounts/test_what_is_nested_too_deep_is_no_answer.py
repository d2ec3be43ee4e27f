"""A server, a house or a browser that answers with a hundred thousand brackets is not believed, and nothing breaks."""

from __future__ import annotations

import base64

import pytest
from django.utils import timezone

from argosy.accounts.forms import CredentialForm
from argosy.accounts.id_tokens import Expected, NotBelieved, believed
from argosy.mail.imap import sasl
from argosy.platform import aliyun_sms, cursors, web_client
from argosy.platform.errors import Unavailable
from argosy.shipments import seventeen

pytestmark = pytest.mark.pure
DEEP = b"[" * 100_000


def test_where_a_list_goes_on():
    with pytest.raises(cursors.BadCursor):
        cursors.unpack(base64.urlsafe_b64encode(DEEP).decode())


def test_what_a_browser_says_of_a_passkey():
    form = CredentialForm({"credential": "[" * 20_000})

    assert not form.is_valid()


def test_the_token_of_a_house():
    head = base64.urlsafe_b64encode(b"[" * 5_000).decode().rstrip("=")

    with pytest.raises(NotBelieved, match="not readable"):
        believed(f"{head}.{head}.", lambda _name: None, Expected("", "", ""), timezone.now())


def test_the_refusal_of_a_mail_server():
    assert sasl.reason(DEEP) == ""


def test_a_report_about_a_shipment():
    assert seventeen.told(DEEP) is None


def test_the_answer_about_a_text_message(monkeypatch):
    monkeypatch.setattr(web_client, "fetch", lambda *_given, **_named: DEEP)

    account = aliyun_sms.Account("https://sms.example", "key", "secret", "Argosy", "T")

    with pytest.raises(Unavailable):
        aliyun_sms.send(account, "+8613800000000", "T", {})
