"""A backup is put back, and who was erased since stays erased: with real processes, a real database and real files."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Blows during a restore, each at another moment of it; more of them where one has time: ARGOSY_CRASH_KILLS=20.
KILLS, LONGEST = int(os.environ.get("ARGOSY_CRASH_KILLS", "3")), 8.0
pytestmark = [pytest.mark.journey, pytest.mark.timeout(600 + 60 * KILLS)]
MAKE = """
import django; django.setup()
from argosy.enterprise.actions.people import NewPerson
from argosy.enterprise.actions.registration import register
from argosy.enterprise.actors import actor_of
from argosy.customers.actions import customers
from argosy.customers.actions.customers import NewContact
from argosy.platform import blobs
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.policy import current_version
address, password = "li.wei@hailan-tools.example", "five tall ships in harbour"
person = NewPerson("Li Wei", address, "138 1234 5678", password, current_version(), "adult", "en")
member = register("Ningbo Hailan Tools", person)
with enterprise_scope(member.enterprise_id):
    for name in ("anna", "bert"):
        contact = NewContact(name.title(), f"{name}@{name}.example")
        customers.add_customer(actor_of(member), name=f"{name} GmbH", country="DE", contacts=[contact])
    print("BLOB", blobs.keep(b"a sealed file"))
print("ENTERPRISE", member.enterprise_id)
"""
ERASE = """
import django; django.setup()
from uuid import UUID
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Member
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.actions import requests
from argosy.privacy.models import DataRequest
from argosy.privacy.subjects import key_of
e = UUID("{enterprise}")
with enterprise_scope(e):
    anna = dict(email="anna@anna.example", name="Anna", key=key_of(e, "anna@anna.example"), knock_id=None)
    requests.receive(**anna, what="deletion", said="", ground="consent", language="en")
    row = requests.answer(actor_of(Member.objects.get()), DataRequest.objects.get(), "Done.")
    from argosy.privacy.queries_of_requests import line_of
    print("GONE", line_of(row).gone_by.date())
"""
WITH_DATABASE = """
import os, sys
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "argosy.config.settings")
from argosy.config.command import _database
with _database():
    exec(sys.stdin.read())
"""
LOOK = """
import django; django.setup()
from uuid import UUID
from argosy.customers.models import Contact
from argosy.platform import blobs
from argosy.platform.tenancy.scope import enterprise_scope
with enterprise_scope(UUID("{enterprise}")):
    print("CONTACTS", sorted(one.name for one in Contact.objects.all()))
    print("FILE", blobs.load("{blob}"))
"""


def argosy(data: Path, *words: str, fails: bool = False) -> str:
    """Run a word of the command line on this data folder; what it said."""
    return program(data, [sys.executable, "-m", "argosy", *words], fails=fails)


def kill_within(data: Path, *words: str) -> None:
    """Begin this word of the command line and kill -9 it at some moment."""
    command = [sys.executable, "-m", "argosy", *words]
    begun = subprocess.Popen(
        command, env=known_to(data), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        begun.wait(random.uniform(0.5, LONGEST))
    except subprocess.TimeoutExpired:
        begun.kill()
        begun.wait()


def program(data: Path, command: list[str], code: str = "", *, fails: bool = False) -> str:
    """Run a program that knows this data folder and no other; what it said."""
    done = subprocess.run(
        command, input=code, env=known_to(data), cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode != 0) == fails, done.stdout + done.stderr
    return done.stdout + done.stderr


def known_to(data: Path) -> dict[str, str]:
    known = {k: v for k, v in os.environ.items() if not k.startswith(("ARGOSY_", "DATABASE_URL", "DJANGO"))}
    return known | {"ARGOSY_DATA": str(data), "PYTHONPATH": str(ROOT), "ARGOSY_MIN_FREE_MB": "0"}


def told(word: str, text: str) -> str:
    return re.search(rf"^{word} (.+)$", text, re.MULTILINE)[1]


@pytest.fixture
def folders():
    # not below pytest's own folder, which every run on this machine closes anew to the database's user
    with tempfile.TemporaryDirectory(prefix="argosy-backups-") as place:
        Path(place).chmod(0o755)
        yield Path(place)


@pytest.mark.promise("S170")
def test_who_was_erased_after_the_backup_is_erased_again_before_the_doors_open(folders):
    data, copy, again = folders / "data", folders / "backup", folders / "again"
    made = run(data, MAKE)
    enterprise, blob = told("ENTERPRISE", made), told("BLOB", made)

    said = argosy(data, "backup", str(copy))
    statement = json.loads((copy / "backup.json").read_text())
    gone = told("GONE", run(data, ERASE.format(enterprise=enterprise)))

    assert statement["expires_at"][:10] == gone
    assert gone in said
    assert statement["master_key"] in said
    assert not (copy / "master.key").exists()
    assert not (copy / "erasure-ledger.log").exists()
    again.mkdir(mode=0o711)
    assert "master key" in argosy(again, "restore", str(copy), "--without-ledger", fails=True)
    shutil.copy2(data / "master.key", again / "master.key")
    assert "erasure ledger" in argosy(again, "restore", str(copy), fails=True)
    assert not (again / "postgres").exists()

    restore = ("restore", str(copy), "--ledger", str(data / "erasure-ledger.log"))
    for _each in range(KILLS):
        kill_within(again, *restore)
        if (again / "restoring").exists():
            assert "run argosy restore again" in argosy(again, "up", "--port", "1", fails=True)
    # on an idle machine the last one may have come to its end before the blow
    if (again / "restoring").exists() or not (again / "postgres").exists():
        argosy(again, *restore)

    assert "whole" in argosy(again, "audit", "verify")
    found = run(again, LOOK.format(enterprise=enterprise, blob=blob))
    assert told("CONTACTS", found) == "['Bert']"
    assert told("FILE", found) == "b'a sealed file'"
    assert "holds a database already" in argosy(again, "restore", str(copy), fails=True)


def run(data: Path, script: str) -> str:
    """Run this with the database of the data folder, started for as long as it takes."""
    return program(data, [sys.executable, "-c", WITH_DATABASE], script)
