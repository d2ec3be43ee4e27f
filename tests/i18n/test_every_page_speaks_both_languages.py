"""A person who chose Chinese reads Chinese on every page, and one who chose English reads English."""

from __future__ import annotations

import html
import re
import subprocess
import sys
import zoneinfo
from collections.abc import Iterator
from gettext import GNUTranslations
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.conf import settings
from django.test import Client

from argosy.notifications.models import Notification
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.actions import consents
from tests.isolation.addresses import every_address
from tests.isolation.belongings import OURS, belongings

pytestmark = pytest.mark.django_db

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / "argosy" / "locale" / "zh_Hans" / "LC_MESSAGES" / "django.po"
CHINESE = re.compile(r"[\u4e00-\u9fff]")
ZONES = zoneinfo.available_timezones()
WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
# Said by a person, not only seen: these attributes are words of the page too.
SPOKEN = re.compile(r'\s(?:aria-label|alt|placeholder|title|data-title)="([^"]*)"')
UNSPOKEN = re.compile(r"<(script|style|svg|template|code|kbd)\b.*?</\1>", re.DOTALL)
# What a buyer wrote, and what says of itself that it is in the other language, or a name that nobody translates.
QUOTED = re.compile(r'<(q)\b.*?</\1>|<(?!html)(\w+)\b[^>]* (?:lang="[^"]*"|translate="no")[^>]*>.*?</\2>', re.DOTALL)
# The same in both languages: a name (an insurer's of its fields too), a sign, a protocol, a key, an example of what to type.
SAME_IN_BOTH = frozenset({"applicant", "reason", "Argosy", "English", "简体中文", "IMAP", "SMTP", "TLS", "STARTTLS"})
# What the people of the test are called and wrote themselves: a company's role, a kept word, a buyer's line.
OF_THE_DATA = frozenset({"Tenders", "Tenders · Argosy", "administrator", "supervisor", "seller", "trainee", "list.csv"})
# Answers for good what is asked for ever.
ENDLESS = frozenset({"live"})


@pytest.fixture
def walk(company, browse, monkeypatch):
    """Every page that a member can open, in one language: its address and its words."""
    for name in [one for one in consents.FUNCTIONS if one.startswith("tests.")]:  # other tests made them up
        monkeypatch.delitem(consents.FUNCTIONS, name)
    things = belongings(company)
    with enterprise_scope(company.id):
        notice = Notification.objects.get(pk=things.arguments["notification"])
        notice.values = {"name": OURS, "device": "Firefox", "ip": "192.0.2.7", "link": "/"}
        notice.save()
    addresses = [one for one in every_address() if one.name not in ENDLESS]

    def pages(language: str) -> Iterator[tuple[str, str]]:
        for member in (company.alice, company.bob, None):
            client: Client = browse(member)
            client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
            for address in addresses:
                if address.name == "accounts:sign_out":
                    continue
                answer = client.get(address.filled(things.arguments))
                if not answer.streaming and answer.headers.get("Content-Type", "").startswith("text/html"):
                    yield str(address), answer.content.decode()

    return pages


@pytest.fixture(scope="module")
def catalogue():
    with CATALOGUE.open("rb") as text:
        return [one for one in read_po(text) if one.id]


def spoken(page: str) -> set[str]:
    """What a person reads or hears on the page, piece by piece."""
    plain = QUOTED.sub("\n", UNSPOKEN.sub("\n", page))
    pieces = SPOKEN.findall(plain) + re.split(r"<[^>]*>", plain)
    return {" ".join(html.unescape(one).split()) for one in pieces} - SAME_IN_BOTH - OF_THE_DATA


def vocabulary(catalogue) -> frozenset[str]:
    """Every English word that the translated texts use."""
    ids = [text for one in catalogue for text in (one.id if isinstance(one.id, tuple) else (one.id,))]
    plain = (re.sub(r"%\([a-z_]+\)s|<[^>]*>", " ", text) for text in ids)
    return frozenset(word.lower() for text in plain for word in WORD.findall(text))


def is_left_in_english(piece: str, known: frozenset[str]) -> bool:
    """Does it say something in our own English words and nothing in Chinese?"""
    found = [word for word in WORD.findall(piece) if word not in SAME_IN_BOTH]
    has_words = any(len(word) > 3 and not word.isupper() for word in found)
    # a time zone's name is the same everywhere
    is_address = "@" in piece or "://" in piece or piece.replace(" ", "_") in ZONES
    return has_words and not is_address and not CHINESE.search(piece) and all(word.lower() in known for word in found)


def said(left: set[tuple[str, str]]) -> str:
    """What is left, a line each."""
    return "\n".join(f"{where}: {piece}" for piece, where in sorted(left))


@pytest.mark.promise("S13")
def test_the_catalogue_is_whole():
    asked = subprocess.run(
        [sys.executable, ROOT / "scripts" / "messages.py", "check"], capture_output=True, text=True, check=False
    )

    assert asked.returncode == 0, asked.stderr


def test_what_is_translated_is_compiled(catalogue):
    with CATALOGUE.with_suffix(".mo").open("rb") as ready:
        compiled = GNUTranslations(ready)
    plain = [one for one in catalogue if isinstance(one.id, str) and not one.context]

    stale = [one.id for one in plain if compiled.gettext(one.id) != one.string]
    assert not stale, f"type make setup: {stale[:3]}"


def test_a_translation_keeps_the_places_of_values(catalogue):
    def places(text: str) -> set[str]:
        return set(re.findall(r"%\(([a-z_]+)\)[sd]", text))

    wrong = []
    for one in catalogue:
        ids, texts = (one.id, one.string) if isinstance(one.id, tuple) else ((one.id,), (one.string,))
        if any(places(text) != places(ids[-1]) for text in texts):
            wrong.append(ids[0])
    assert not wrong


@pytest.mark.promise("S13")
def test_in_chinese_no_page_leaves_words_in_english(walk, catalogue):
    known = vocabulary(catalogue)
    left = {
        (piece, where) for where, page in walk("zh-hans") for piece in spoken(page) if is_left_in_english(piece, known)
    }

    assert not left, said(left)


@pytest.mark.promise("S13")
def test_in_english_no_page_speaks_chinese(walk):
    left = {(piece, where) for where, page in walk("en") for piece in spoken(page) if CHINESE.search(piece)}

    assert not left, said(left)
