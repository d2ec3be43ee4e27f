"""`python -m simulators.mailserver`: an IMAP and an SMTP server on loopback, to try the product by hand.

Three accounts are made; one of them holds sample mail. Everything is gone when the program ends.
"""

from __future__ import annotations

import argparse
import datetime as dt
import itertools
import signal
import time

from argosy import samples
from argosy.samples import World
from simulators import dovecot
from simulators.dovecot import Dovecot
from simulators.smtp import Smtp

_MESSAGES = 300


def main(arguments: list[str] | None = None) -> int:
    """Start both servers, say where they are, and wait for Ctrl-C."""
    parser = argparse.ArgumentParser(description="Private mail servers on loopback, to try the product by hand.")
    parser.add_argument("--messages", type=int, default=_MESSAGES, help="sample messages to put in")
    parser.add_argument("--every", type=float, default=0, help="seconds between new messages; 0: none come")
    parser.add_argument("--seed", type=int, default=1, help="which sample world")
    options = parser.parse_args(arguments)
    if not dovecot.available():
        print("Dovecot is missing: apt-get install dovecot-imapd")
        return 1
    stopped = _listen_for_the_end()
    with Dovecot() as imap, Smtp(dovecot=imap) as smtp:
        world = samples.world(options.seed)
        _fill(imap, world, options.messages)
        print(f"IMAP  {imap.host}:{imap.port}  no encryption")
        print(f"SMTP  {smtp.host}:{smtp.port}  no encryption, sign-in required")
        for account in imap.accounts.values():
            print(f"      {account.address}  password: {account.password}  {imap.count(account)} messages")
        print("Servers on loopback are refused by default: start the product with ARGOSY_ALLOW_PRIVATE_MAIL_SERVERS=1")
        print("Ctrl-C ends both.", flush=True)
        _run_until_the_end(imap, world, options.every, stopped)
    return 0


def _fill(imap: Dovecot, world: World, messages: int) -> None:
    """Our seller with sample mail, a colleague with a Chinese mailbox, and a buyer who can answer."""
    seller, colleague = world.members[-2:]
    account = imap.account(seller.address)
    imap.account(colleague.address, folders=dovecot.CHINESE)
    imap.account(world.customers[0].contacts[0].address)
    for message in samples.messages(world, messages, dt.datetime.now(dt.UTC), mailbox=seller.address):
        imap.deliver(account, message.raw, message.folder, seen=message.seen, date=message.date)


def _listen_for_the_end() -> list[int]:
    """A list that is no longer empty once somebody asked us to end.

    No threading.Event: set by a handler while the same thread begins to wait for it, it would wait for ever.
    """
    stopped: list[int] = []
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda asked, _frame: stopped.append(asked))
    return stopped


def _is_over(stopped: list[int], seconds: float) -> bool:
    """Wait so long, or until the end where it is 0; was the end asked for?"""
    limit = time.monotonic() + seconds
    while not stopped and (not seconds or time.monotonic() < limit):
        time.sleep(0.1)
    return bool(stopped)


def _run_until_the_end(imap: Dovecot, world: World, every: float, stopped: list[int]) -> None:
    """Wait for Ctrl-C; meanwhile a buyer may write to our seller now and then."""
    seller = world.members[-2].address
    buyers = [customer for customer in world.customers if customer.owner == seller]
    for position in itertools.count():
        if _is_over(stopped, every):
            return
        now = dt.datetime.now(dt.UTC).replace(microsecond=0)
        message = samples.known_buyer_message(world, buyers[position % len(buyers)], now)
        imap.deliver(imap.accounts[seller], message.raw)


if __name__ == "__main__":
    raise SystemExit(main())
