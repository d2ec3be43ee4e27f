"""A file is handed out under its name, whatever stands in the name (RFC 6266, RFC 8187)."""

from __future__ import annotations

from email.message import Message
from urllib.parse import unquote

import pytest

from argosy.platform.http import files

pytestmark = pytest.mark.pure


@pytest.mark.parametrize("name", ["报价单 2026.pdf", "Angebot „Süd“.pdf", "a'b%20;c.pdf", "x" * 300 + ".pdf"])
def test_a_name_in_any_script_comes_back_as_it_was(name):
    said = files.saved(b"x", name)["Content-Disposition"]

    assert said.startswith("attachment; ")
    assert unquote(said.partition("filename*=UTF-8''")[2]) == name


@pytest.mark.parametrize(
    "name", ['a"; filename="b.exe', "a\r\nSet-Cookie: x=1", "../../etc/passwd", "a\\b.pdf", "\u202etxt.exe"]
)
def test_no_name_ends_the_header(name):
    said = files.saved(b"x", name)["Content-Disposition"]

    head = Message()
    head["Content-Disposition"] = said
    assert said.count('"') == 2
    assert not [sign for sign in "\r\n/\\\u202e" if sign in said]
    assert "/" not in (head.get_filename() or "")
