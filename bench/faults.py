"""An import over a network that breaks two hundred times, with kill -9 in between: lost, doubled and dishonest moments.

Each must be 0. The sync process and the worker are the product's own; the network is `simulators.proxy`.
"""

from __future__ import annotations

import os
import random
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from argosy.samples import bulk, world
from bench.installation import Installation
from bench.mail import BIND, WAITING
from simulators.dovecot import Dovecot
from simulators.proxy import BadNetwork

MESSAGES, SIZE, CUTS, KILLS = 5_000, 6_000, 200, 12
PATIENCE = 300.0  # seconds without any progress; slow is no fault
KEPT = "SELECT count(*) FROM mail_fetchedmessage"
DOUBLED = "SELECT count(*) FROM (SELECT 1 FROM mail_message GROUP BY enterprise_id, blob HAVING count(*) > 1) AS twice"
MESSAGES_HERE = "SELECT count(*) FROM mail_message"
LEFT = (
    "SELECT jsonb_agg(DISTINCT task_name || ' ' || status) FROM procrastinate_jobs WHERE queue_name <> 'housekeeping'"
)
STATE = "SELECT state FROM mail_mailbox"


def measure(messages: int | None = None, cuts: int | None = None, kills: int = KILLS) -> dict[str, float]:
    """The figures of `argosy bench faults`."""
    messages = messages or int(os.environ.get("ARGOSY_BENCH_MESSAGES", MESSAGES))
    cuts = cuts or int(os.environ.get("ARGOSY_BENCH_CUTS", CUTS))
    with tempfile.TemporaryDirectory(prefix="argosy-bench-") as folder, Dovecot() as dovecot:
        account = dovecot.account("seller@bench.example")
        for message in bulk(world(), messages, SIZE, until=datetime.now(UTC)):
            dovecot.deliver(account, message.raw)
        Path(folder).chmod(0o711)  # as root, the database has a user of its own, who must get in
        place = Installation(Path(folder))
        try:
            with BadNetwork(dovecot.port, cuts=cuts, longest=400_000) as network:
                enterprise = place.run("-c", BIND.format(what="company", words=())).split()[-1]
                words = (enterprise, account.address, account.password, network.port)
                place.run("-c", BIND.format(what="mailbox", words=words))
                found = _import(place, enterprise, network, messages, kills)
        finally:
            place.end()
    return found


def _import(place: Installation, enterprise: str, network: BadNetwork, messages: int, kills: int) -> dict[str, float]:
    begin = time.monotonic()
    found = _brought(place, enterprise, network, messages, kills)
    brought = time.monotonic() - begin
    _moving(place, enterprise, lambda: place.ask(WAITING) == 0)
    return {
        "lost": messages - place.ask(KEPT, enterprise),
        "unread": messages - place.ask(MESSAGES_HERE, enterprise),
        "doubled": place.ask(DOUBLED, enterprise),
        **found,
        "cuts": network.made,
        "seconds": round(brought, 1),
        "understood_seconds": round(time.monotonic() - begin, 1),
    }


def _brought(place: Installation, enterprise: str, network: BadNetwork, messages: int, kills: int) -> dict[str, float]:
    """All is in although lines break and processes are killed; the worker reads meanwhile."""
    dice = random.Random(7)
    found = {"dishonest_moments": 0.0, "kills": 0.0}
    next_kill, before = time.monotonic() + 5, 0

    def is_in() -> bool:
        nonlocal next_kill, before
        state, kept = place.ask(STATE, enterprise), place.ask(KEPT, enterprise)
        found["dishonest_moments"] += state == "up_to_date" and kept < messages
        # one that has done nothing yet is left alone: on a slow machine none would ever get so far
        if found["kills"] < kills and time.monotonic() > next_kill and kept > before:
            place.kill(dice.choice(("sync", "worker")))
            found["kills"], before = found["kills"] + 1, kept
            next_kill = time.monotonic() + dice.uniform(2, 8)
            return False
        return bool(state == "up_to_date")

    _moving(place, enterprise, is_in)
    network.left = 0  # all is in: what is left of the cuts has nothing to break
    return found


def _moving(place: Installation, enterprise: str, ended: Callable[[], bool]) -> None:
    """Wait until it has ended, for as long as something moves. Raises RuntimeError where nothing does any more."""
    seen, since = "", time.monotonic()
    while not ended():
        place.tend("sync", "worker")
        time.sleep(0.25)
        now = str([place.ask(question, enterprise) for question in (STATE, KEPT, MESSAGES_HERE, WAITING)])
        if now != seen:
            seen, since = now, time.monotonic()
        if time.monotonic() - since > PATIENCE:
            raise RuntimeError(f"the import does not go on: {now}; {place.ask(LEFT)}")
