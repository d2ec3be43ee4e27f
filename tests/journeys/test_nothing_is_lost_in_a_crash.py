"""kill -9 of sync, worker and database at random moments of an import: every message is stored and read exactly once."""

from __future__ import annotations

import os
import random
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest

from argosy.samples import bulk, world
from bench.installation import Installation

# The issue asks for 50 kills and 2,000 messages; CI runs fewer each time, at other moments.
KILLS = int(os.environ.get("ARGOSY_CRASH_KILLS", "12"))
MESSAGES = int(os.environ.get("ARGOSY_CRASH_MESSAGES", "600"))
PATIENCE = 240.0


@pytest.fixture
def running() -> Iterator[Installation]:
    with tempfile.TemporaryDirectory(prefix="argosy-crash-") as folder:
        Path(folder).chmod(0o711)  # as root, the database has a user of its own, who must get in
        found = Installation(Path(folder))
        yield found
        found.end()


BIND = """
import os, django
os.environ["DJANGO_SETTINGS_MODULE"] = "argosy.config.settings"
django.setup()
from tests.cast import found
from tests.mail.binding import bind
company = found("Ningbo Yunfan")
bind(company.bob, {address!r}, {password!r}, {port})
print(company.id)
"""


@pytest.mark.journey
@pytest.mark.needs("dovecot")
@pytest.mark.timeout(900 + 60 * KILLS)
def test_every_message_survives_any_crash_exactly_once(dovecot, mail_account, running):
    chance = random.Random()  # other moments in every run; what it finds is true at any of them
    sent = [m.raw for m in bulk(world(), MESSAGES, 8_000, until=datetime.now(UTC))]
    for raw in sent:
        dovecot.deliver(mail_account, raw)
    script = BIND.format(address=mail_account.address, password=mail_account.password, port=dovecot.port)
    enterprise = running.run("-c", script).split()[-1]

    for _ in range(KILLS):
        running.tend("sync", "worker")
        time.sleep(chance.uniform(0.2, 2.5))
        running.kill(chance.choice(["sync", "worker", "database"]))

    limit = time.monotonic() + PATIENCE
    while time.monotonic() < limit:
        running.tend("sync", "worker")
        time.sleep(1.0)
        try:
            read = running.ask("SELECT count(*) FROM mail_fetchedmessage WHERE state = 'read'", enterprise)
        except psycopg.OperationalError:
            continue
        if read >= len(sent):
            break

    assert running.ask("SELECT count(*) FROM mail_fetchedmessage", enterprise) == len(sent)
    assert running.ask("SELECT count(DISTINCT uid) FROM mail_fetchedmessage", enterprise) == len(sent)
    assert running.ask("SELECT count(*) FROM mail_fetchedmessage WHERE state = 'read'", enterprise) == len(sent)
    assert running.ask("SELECT count(*) FROM mail_message", enterprise) == len(set(sent))
    assert running.ask("SELECT count(*) FROM mail_messagesearch", enterprise) == len(set(sent))
    assert running.ask("SELECT sum(message_count) FROM mail_thread", enterprise) == len(set(sent))
