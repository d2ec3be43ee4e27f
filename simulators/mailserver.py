"""`python -m simulators.mailserver`: an IMAP and an SMTP server on loopback, to try the product by hand.

Three accounts are made; one of them holds sample mail. Everything is gone when the program ends.
"""

from __future__ import annotations

import argparse
import datetime as dt
import signal
import threading

from argosy import samples
from simulators import dovecot
from simulators.dovecot import Dovecot
from simulators.smtp import Smtp

_MESSAGES = 300


def main(arguments: list[str] | None = None) -> int:
    """Start both servers, say where they are, and wait for Ctrl-C."""
    parser = argparse.ArgumentParser(description="Private mail servers on loopback, to try the product by hand.")
    parser.add_argument("--messages", type=int, default=_MESSAGES, help="sample messages to put in")
    parser.add_argument("--seed", type=int, default=1, help="which sample world")
    options = parser.parse_args(arguments)
    if not dovecot.available():
        print("Dovecot is missing: apt-get install dovecot-imapd")
        return 1
    with Dovecot() as imap, Smtp(dovecot=imap) as smtp:
        _fill(imap, options.seed, options.messages)
        print(f"IMAP  {imap.host}:{imap.port}  no encryption")
        print(f"SMTP  {smtp.host}:{smtp.port}  no encryption, sign-in required")
        for account in imap.accounts.values():
            print(f"      {account.address}  password: {account.password}  {imap.count(account)} messages")
        print("Ctrl-C ends both.", flush=True)
        _wait_for_the_end()
    return 0


def _fill(imap: Dovecot, seed: int, messages: int) -> None:
    """Our seller with sample mail, a colleague with a Chinese mailbox, and a buyer who can answer."""
    world = samples.world(seed)
    seller, colleague = (member for member in world.members[-2:])
    account = imap.account(seller.address)
    imap.account(colleague.address, folders=dovecot.CHINESE)
    imap.account(world.customers[0].contacts[0].address)
    until = dt.datetime.now(dt.UTC)
    for message in samples.messages(world, messages, until, mailbox=seller.address):
        imap.deliver(account, message.raw, message.folder, seen=message.seen, date=message.date)


def _wait_for_the_end() -> None:
    ended = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: ended.set())
    ended.wait()


if __name__ == "__main__":
    raise SystemExit(main())
