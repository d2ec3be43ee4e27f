"""A member's own card: what it says is what the enterprise knows of her, and it is hers alone."""

from __future__ import annotations

import base64
import re

import pytest

from tests.reading_pages import words

pytestmark = pytest.mark.django_db


def test_the_card_is_a_picture_that_phones_read(browse, company):
    page = browse(company.bob).get("/exchange/card/")

    drawn = re.search(r'src="data:image/svg\+xml;base64,([^"]+)"', page.content.decode())
    assert drawn is not None
    assert b"<svg" in base64.b64decode(drawn[1])
    assert "Bob" in words(page)
    assert company.bob.user.email in words(page)


def test_it_can_be_sent_as_a_file(browse, company):
    file = browse(company.bob).get("/exchange/card/file/")

    card = file.content.decode()
    assert file.headers["Content-Type"].startswith("text/vcard")
    assert "FN:Bob\r\n" in card
    assert "ORG:Ningbo Hailan Hardware Co.\\, Ltd.\r\n" in card
    assert f"EMAIL;TYPE=INTERNET:{company.bob.user.email}" in card
    assert "Alice" not in card


def test_everybody_has_a_card(browse, company):
    assert browse(company.tina).get("/exchange/card/").status_code == 200
