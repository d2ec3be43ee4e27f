"""The whole way of a message: from Dovecot on loopback to read, understood, filed and found, against imaplib + compat32.

The reference does what nobody can do without: fetch each message over the same line with imaplib, parse it with the
standard library's compat32 parser and decode every part.
"""

from __future__ import annotations

import email
import json
import resource
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import psycopg

from argosy.platform.live import CHANNEL
from argosy.samples import bulk, known_buyer_inquiry, world
from bench.installation import Installation
from simulators.dovecot import Account, Dovecot

MESSAGES, SIZE, PAGE = 2_000, 20_000, 50
PATIENCE = 300.0
PROCESSES = ("sync", "worker")
READ = "SELECT count(*) FROM mail_fetchedmessage WHERE state <> 'fetched'"
WAITING = "SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing') AND queue_name <> 'housekeeping'"
BIND = """
import os, django
os.environ["DJANGO_SETTINGS_MODULE"] = "argosy.config.settings"
django.setup()
from bench.prepared import {what}
print({what}(*{words!r}))
"""


def measure(messages: int = MESSAGES) -> dict[str, float]:
    """The figures of `argosy bench mail`."""
    with tempfile.TemporaryDirectory(prefix="argosy-bench-") as folder, Dovecot() as dovecot:
        account = dovecot.account("seller@bench.example")
        for message in bulk(world(), messages, SIZE, until=datetime.now(UTC)):
            dovecot.deliver(account, message.raw)
        reference = _reference(dovecot, account)
        Path(folder).chmod(0o711)  # as root, the database has a user of its own, who must get in
        place = Installation(Path(folder))
        try:
            found = _pipeline(place, dovecot, account, messages)
        finally:
            place.end()
    each = found.pop("cpu_seconds") / messages
    database = found.pop("database_cpu_seconds") / messages
    return {
        "cpu_ratio": round(each / reference, 2),
        **found,
        "cpu_ms_a_message": round(each * 1000, 2),
        "database_cpu_ms_a_message": round(database * 1000, 2),
        "reference_cpu_ms_a_message": round(reference * 1000, 2),
        "messages": messages,
    }


def _reference(dovecot: Dovecot, account: Account) -> float:
    """CPU seconds a message of imaplib + compat32 in this process."""
    line = dovecot.connect(account)
    line.select("INBOX", readonly=True)
    uids = line.uid("SEARCH", "ALL")[1][0].split()
    begin = _own_cpu()
    for start in range(0, len(uids), PAGE):
        page = b",".join(uids[start : start + PAGE]).decode()
        for one in line.uid("FETCH", page, "(UID FLAGS INTERNALDATE BODY.PEEK[])")[1]:
            if isinstance(one, tuple):
                for part in email.message_from_bytes(one[1]).walk():
                    part.get_payload(decode=True)
    used = _own_cpu() - begin
    line.logout()
    return used / len(uids)


def _pipeline(place: Installation, dovecot: Dovecot, account: Account, messages: int) -> dict[str, float]:
    enterprise = place.run("-c", BIND.format(what="company", words=())).split()[-1]
    for word in PROCESSES:
        place.begin(word)
    time.sleep(4)  # their start is not the way of a message
    cpu, database = place.cpu_seconds(*PROCESSES), place.database_cpu_seconds()
    words = (enterprise, account.address, account.password, dovecot.port)
    place.run("-c", BIND.format(what="mailbox", words=words))
    begin, memory = time.monotonic(), 0.0
    first = _until(lambda: place.ask(READ, enterprise) >= min(50, messages)) - begin
    while place.ask(READ, enterprise) < messages or place.ask(WAITING):
        memory = max(memory, place.memory_mb(*PROCESSES))
        time.sleep(0.25)
        if time.monotonic() - begin > PATIENCE:
            raise RuntimeError("the import did not end")
    whole = time.monotonic() - begin
    return {
        "cpu_seconds": place.cpu_seconds(*PROCESSES) - cpu,
        "database_cpu_seconds": place.database_cpu_seconds() - database,
        "messages_per_second": round(messages / whole, 1),
        "first_50_seconds": round(first, 2),
        "new_message_seconds": round(_new_message(place, dovecot, account), 2),
        "rss_mb": round(memory, 0),
    }


def _new_message(place: Installation, dovecot: Dovecot, account: Account) -> float:
    """From the server having a message to the open page being told: the median of five."""
    taken = []
    sample = world()
    time.sleep(3)
    with psycopg.connect(place.app, autocommit=True) as line:
        line.execute(f"LISTEN {CHANNEL}")
        for number in range(5):
            raw = known_buyer_inquiry(sample, sample.customers[number])
            begin = time.monotonic()
            dovecot.deliver(account, raw)
            for notice in line.notifies(timeout=30):
                if json.loads(notice.payload)["topic"] == "mail":
                    break
            taken.append(time.monotonic() - begin)
            time.sleep(1.5)
    return sorted(taken)[2]


def _until(holds: Callable[[], bool]) -> float:
    limit = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > limit:
            raise RuntimeError("it did not happen in time")
        time.sleep(0.02)
    return time.monotonic()


def _own_cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime
