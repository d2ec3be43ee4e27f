"""An import over a network that breaks two hundred times, with kill -9 in between: lost, doubled and dishonest moments.

Each must be 0. The sync process and the worker are the product's own; the network is `simulators.proxy`.
"""

from __future__ import annotations

import random
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from argosy.samples import bulk, world
from bench.installation import Installation
from bench.mail import BIND, WAITING
from simulators.dovecot import Dovecot
from simulators.proxy import BadNetwork

MESSAGES, SIZE, CUTS, KILLS = 5_000, 6_000, 200, 12
PATIENCE = 900.0
KEPT = "SELECT count(*) FROM mail_fetchedmessage"
DOUBLED = "SELECT count(*) FROM (SELECT 1 FROM mail_message GROUP BY enterprise_id, blob HAVING count(*) > 1) AS twice"
MESSAGES_HERE = "SELECT count(*) FROM mail_message"
STATE = "SELECT state FROM mail_mailbox"


def measure(messages: int = MESSAGES, cuts: int = CUTS, kills: int = KILLS) -> dict[str, float]:
    """The figures of `argosy bench faults`."""
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
    dice, begin = random.Random(7), time.monotonic()
    killed = dishonest = 0
    next_kill = begin + 5
    state = ""
    while state != "up_to_date" or network.left > 0 or place.ask(WAITING):
        place.tend("sync", "worker")
        time.sleep(0.25)
        state = place.ask(STATE, enterprise)
        if state == "up_to_date" and place.ask(KEPT, enterprise) < messages:
            dishonest += 1
        if killed < kills and time.monotonic() > next_kill:
            place.kill(dice.choice(("sync", "worker")))
            killed += 1
            next_kill = time.monotonic() + dice.uniform(2, 8)
        if state == "up_to_date" and network.left > 0:
            network.left = 0  # all is in: what is left of the cuts has nothing to break
        if time.monotonic() - begin > PATIENCE:
            raise RuntimeError(f"the import did not end: {state}, {place.ask(KEPT, enterprise)} messages")
    here = place.ask(MESSAGES_HERE, enterprise)
    return {
        "lost": messages - place.ask(KEPT, enterprise),
        "unread": messages - here,
        "doubled": place.ask(DOUBLED, enterprise),
        "dishonest_moments": dishonest,
        "cuts": network.made,
        "kills": killed,
        "seconds": round(time.monotonic() - begin, 1),
    }
