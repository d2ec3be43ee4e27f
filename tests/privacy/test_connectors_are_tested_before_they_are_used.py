"""Each connector and each third-party part has a security test on record, and what was not tested is not used."""

from __future__ import annotations

import ast
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from django.utils.html import escape

from argosy.config import doctor
from argosy.mail import smtp
from argosy.mail.imap.line import Place, connected
from argosy.platform import connectors, postbox, scanning, web_client
from argosy.privacy import third_parties
from argosy.privacy.actions import parts
from simulators.osv import Osv

ROOT = Path(__file__).resolve().parents[2]


def purposes() -> set[str]:
    """What every call of `web_client.fetch` in the product is for."""
    found = set()
    for path in (ROOT / "argosy").rglob("*.py"):
        source = ast.parse(path.read_text(encoding="utf-8"))
        names = {
            target.id: node.value.value
            for node in source.body
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for node in ast.walk(source):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "web_client.fetch":
                [given] = [one.value for one in node.keywords if one.arg == "purpose"]
                found.add(given.value if isinstance(given, ast.Constant) else names[given.id])
    return found


@pytest.mark.promise("S150")
def test_every_way_out_has_a_test_on_record_whose_tests_are_there():
    assert len(purposes()) > 5
    assert purposes() | {"imap", "pop3", "smtp", "virus scanner"} == set(connectors.REGISTER)
    for one in connectors.REGISTER.values():
        assert one.tried
        assert set(one.tried) <= set(connectors.TRIED)
        assert one.tests
        assert all((ROOT / path).is_file() for path in one.tests)


@pytest.mark.promise("S150")
@pytest.mark.parametrize("state", ["missing", "failed"])
def test_a_connector_without_a_passed_test_is_not_used(state, monkeypatch, settings):
    settings.CLAMD, settings.SMTP_HOST, settings.SMTP_PORT = "127.0.0.1:9", "127.0.0.1", 9
    for name, one in list(connectors.REGISTER.items()):
        if state == "missing":
            monkeypatch.delitem(connectors.REGISTER, name)
        else:
            monkeypatch.setitem(connectors.REGISTER, name, replace(one, passed=False))

    with pytest.raises(connectors.NotTested):
        web_client.fetch("http://127.0.0.1:9/", purpose="stolen passwords", way=web_client.Way(by_operator=True))
    with pytest.raises(connectors.NotTested):
        connected(Place("127.0.0.1", 9, "none"))
    with pytest.raises(connectors.NotTested):
        smtp.verify(Place("127.0.0.1", 9, "none"), "bob", "secret")
    with pytest.raises(connectors.NotTested):
        postbox.send(postbox.Letter("bob@hailan.example", "Hello", "Words"))
    with pytest.raises(connectors.NotTested):
        scanning.scan(b"file")


@pytest.mark.promise("S150")
def test_the_public_page_shows_each_record_and_that_each_part_was_compared(db, visitor, settings):
    with Osv() as service:
        settings.ADVISORIES_URL = service.url
        check = parts.compare()

    page = visitor.get("/privacy/third-parties/").content.decode()

    assert {(name, version) for name, version, _source in check.parts} == {
        (one.name, one.version) for one in third_parties.parts()
    }
    for one in connectors.REGISTER.values():
        assert escape(str(one.title)) in page
    assert "passed" in page


def test_the_doctor_says_when_a_test_is_due_again(monkeypatch):
    assert doctor.tested().healthy
    old = replace(connectors.REGISTER["imap"], on=timezone.localdate() - connectors.GOOD_FOR - timedelta(days=1))
    monkeypatch.setitem(connectors.REGISTER, "imap", old)

    assert "imap" in doctor.tested().found
    assert not doctor.tested().healthy
