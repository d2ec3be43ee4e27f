"""The life of one mailbox: connect, look for new mail, bring older mail in page by page, wait, begin again."""

from __future__ import annotations

import logging
import random
import threading
import time
from dataclasses import dataclass

from django.db import close_old_connections

from argosy.mail.actions import health
from argosy.mail.actions.storing import Holder, LeaseLost
from argosy.mail.imap.client import Client, Place
from argosy.mail.imap.errors import MailServerError, Refused, Throttled, WrongPassword
from argosy.mail.models import Mailbox
from argosy.mail.providers import quirks_of
from argosy.mail.sync.folders import BringFolder, Plan, plan
from argosy.platform.tenancy.scope import enterprise_scope

log = logging.getLogger("argosy.sync")
# The other folders are looked at this often while the inbox idles; servers cut an idle line after 29 minutes.
ROUND_SECONDS = 30.0
COMPARE_SECONDS = 3600.0
# After the n-th failure in a row: 2, 4, 8 … seconds, at most this; a wrong password is tried again hourly for days.
LONGEST_PAUSE, WRONG_PASSWORD_PAUSE = 300.0, 3600.0


@dataclass(slots=True)
class Sign:
    """When the mailbox must end, and why its pause is what it is."""

    end: threading.Event
    failures: int = 0

    def pause(self, problem: MailServerError) -> None:
        """Wait after a failure, longer each time, with jitter so that a thousand mailboxes do not come back at once."""
        self.failures += 1
        longest = WRONG_PASSWORD_PAUSE if isinstance(problem, WrongPassword) else LONGEST_PAUSE
        first = 30.0 if isinstance(problem, (WrongPassword, Throttled)) else 2.0
        self.end.wait(min(longest, first * 2 ** min(self.failures - 1, 10)) * random.uniform(0.8, 1.2))  # noqa: S311


def follow(holder: Holder, end: threading.Event) -> None:
    """Keep this mailbox up to date until `end` is set, its lease is lost or it is unbound."""
    sign = Sign(end)
    while not end.is_set():
        close_old_connections()
        try:
            with enterprise_scope(holder.enterprise_id):
                mailbox = Mailbox.objects.bound().filter(pk=holder.mailbox_id).first()
                if mailbox is None:
                    return
                # made here, where its password can be opened; the line itself is opened below, outside the transaction
                closed = _client(mailbox)
            with closed as client:
                _stay(holder, mailbox, client, sign)
        except LeaseLost:
            return
        except MailServerError as problem:
            health.failed(holder, problem)
            _renew_while(holder, lambda problem=problem: sign.pause(problem))


def _client(mailbox: Mailbox) -> Client:
    quirks = quirks_of(mailbox.imap_host)
    place = Place(mailbox.imap_host, mailbox.imap_port, mailbox.imap_security)
    return Client(place, mailbox.username, mailbox.password, wants_id=quirks.wants_id)


def _stay(holder: Holder, mailbox: Mailbox, client: Client, sign: Sign) -> None:
    """As long as the line holds: new mail of every folder, then one page of older mail, then again."""
    quirks = quirks_of(mailbox.imap_host)
    compared = 0.0
    while not sign.end.is_set():
        close_old_connections()
        holder.renew()
        wanted: Plan = plan(holder, client)
        more = False
        for item in wanted.folders:
            more = _bring(holder, client, item) or more
        sign.failures = 0
        if more:
            continue
        if time.monotonic() - compared > COMPARE_SECONDS or wanted.wants_comparison:
            for item in wanted.folders:
                item.compare(holder, client)
            compared = time.monotonic()
            health.compared(holder)
        health.settled(holder)
        _wait(client, wanted, quirks.idles and client.has("IDLE"), sign)


def _bring(holder: Holder, client: Client, item: BringFolder) -> bool:
    try:
        return item.bring(holder, client)
    except Refused as problem:
        # a folder that is listed but cannot be opened must not stop the others
        log.warning("mailbox %s: a folder is refused: %s", holder.mailbox_id, type(problem).__name__)
        return False


def _wait(client: Client, wanted: Plan, idles: bool, sign: Sign) -> None:
    if wanted.inbox is None or not idles:
        sign.end.wait(min(ROUND_SECONDS, 10.0))
        client.keep_alive()
        return
    wanted.inbox.open(client)
    client.wait(ROUND_SECONDS, sign.end.is_set)


def _renew_while(holder: Holder, pause: object) -> None:
    holder.renew()
    assert callable(pause)
    pause()
    # after a pause longer than the lease another process may have taken over: then renewing says so
    holder.renew()
