"""What mailboxes cost that only wait: many on one sync process, against Dovecot on loopback."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from bench.installation import Installation
from bench.mail import BIND
from simulators.dovecot import Dovecot

MAILBOXES, WATCHED_SECONDS = 500, 60.0
PATIENCE = 420.0
UP_TO_DATE = "SELECT count(*) FROM mail_mailbox WHERE state = 'up_to_date'"
LETTER = b"From: a@buyer.example\r\nSubject: Bolts\r\nMessage-ID: <%d@buyer.example>\r\n\r\nPlease quote 500 pcs.\r\n"


def measure(mailboxes: int = MAILBOXES) -> dict[str, float]:
    """The figures of `argosy bench idle`."""
    with tempfile.TemporaryDirectory(prefix="argosy-bench-") as folder, Dovecot() as dovecot:
        accounts = [dovecot.account(f"seller{number}@bench.example") for number in range(mailboxes)]
        for number, account in enumerate(accounts):
            dovecot.deliver(account, LETTER % number)
        Path(folder).chmod(0o711)  # as root, the database has a user of its own, who must get in
        place = Installation(Path(folder))
        try:
            enterprise = place.run("-c", BIND.format(what="company", words=())).split()[-1]
            place.begin("sync")
            time.sleep(4)
            alone = place.memory_mb("sync")
            words = (enterprise, [a.address for a in accounts], "secret", dovecot.port)
            place.run("-c", BIND.format(what="mailboxes", words=words))
            begin = time.monotonic()
            while place.ask(UP_TO_DATE, enterprise) < mailboxes:
                time.sleep(1)
                if time.monotonic() - begin > PATIENCE:
                    raise RuntimeError(f"only {place.ask(UP_TO_DATE, enterprise)} of {mailboxes} came up to date")
            warm = time.monotonic() - begin
            time.sleep(5)
            cpu, database = place.cpu_seconds("sync"), place.database_cpu_seconds()
            time.sleep(WATCHED_SECONDS)
            used = place.cpu_seconds("sync") - cpu
            of_database = place.database_cpu_seconds() - database
            memory = place.memory_mb("sync")
        finally:
            place.end()
    return {
        "mb_a_mailbox": round((memory - alone) / mailboxes, 3),
        "core_percent_a_mailbox": round(100 * used / WATCHED_SECONDS / mailboxes, 4),
        "database_core_percent_a_mailbox": round(100 * of_database / WATCHED_SECONDS / mailboxes, 4),
        "rss_mb": round(memory, 0),
        "rss_mb_without_mailboxes": round(alone, 0),
        "seconds_until_all_idle": round(warm, 1),
        "mailboxes": mailboxes,
    }
