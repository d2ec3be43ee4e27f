"""The sync process: takes mailboxes by lease, gives each a thread, hands them over when it ends."""

from __future__ import annotations

import logging
import os
import socket
import threading
import time
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

from django.db import InterfaceError, OperationalError, close_old_connections, connection
from django.db.models import Q
from django.utils import timezone

from argosy.mail.actions.storing import LEASE_SECONDS, Holder
from argosy.mail.imap.idling import Stop
from argosy.mail.models import MailboxLease
from argosy.mail.sync.mailbox import follow

log = logging.getLogger("argosy.sync")
# A mailbox that was bound is begun within this time; a dead process's within this and its lease.
LOOK_SECONDS = 0.5
MOST_MAILBOXES = 1_000
# So many are begun at a look: five hundred sign-ins at once would look like an attack.
MOST_BEGUN = 20
JOIN_SECONDS, PATIENCE_SECONDS = 8.0, 1.0
# One statement holds all mailboxes of a process, whatever they wait for.
RENEW_SECONDS = LEASE_SECONDS / 3
# A thread that has not said that it lives for so long is stuck: its mailbox goes to whoever takes it.
STUCK_SECONDS = 900.0
# Threads that mostly wait: their stacks need not be eight megabytes each.
STACK_BYTES = 512 * 1024


def run(stop: threading.Event) -> None:
    """Bring in every wanted mailbox that nobody else holds, until told to stop."""
    process = Process(f"{socket.gethostname()}:{os.getpid()}")
    while not stop.wait(LOOK_SECONDS):
        try:
            process.look()
        except (OperationalError, InterfaceError):
            # the database is away for a moment; what was not committed is fetched again
            log.warning("the database does not answer; trying again")
            connection.close()
            stop.wait(PATIENCE_SECONDS)
    process.end()


@dataclass(slots=True)
class Work:
    """A mailbox's thread."""

    stop: Stop = field(default_factory=Stop)
    lives_until: float = 0.0
    thread: threading.Thread | None = None

    def pulse(self, seconds: float) -> None:
        """The thread lives, and is not expected to say so again before this."""
        self.lives_until = time.monotonic() + seconds + STUCK_SECONDS

    @property
    def is_alive(self) -> bool:
        """Is anybody at work?"""
        return self.thread is not None and self.thread.is_alive()


class Process:
    """What one process holds."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.works: dict[UUID, Work] = {}
        self._renew_at = 0.0

    def look(self) -> None:
        """Take what is free, let go of what is no longer wanted, forget threads that ended."""
        close_old_connections()
        self._hold()
        for mailbox_id, work in list(self.works.items()):
            if not work.is_alive:
                del self.works[mailbox_id]
                self._let_go(mailbox_id)
        for lease in self._taken():
            self._begin(lease)

    def end(self) -> None:
        """Stop all threads and give the mailboxes back at once."""
        for work in self.works.values():
            work.stop.set()
        for mailbox_id, work in self.works.items():
            if work.thread is not None:
                work.thread.join(JOIN_SECONDS)
            self._let_go(mailbox_id)

    def _hold(self) -> None:
        """Hold on to the mailboxes at work, and hear of those that were taken away: unbound, or given another password."""
        if not self.works:
            return
        held = MailboxLease.objects.filter(holder=self.name, mailbox_id__in=self.works)
        mine = set(held.values_list("mailbox_id", flat=True))
        for mailbox_id, work in self.works.items():
            if mailbox_id not in mine:
                work.stop.set()
        now = time.monotonic()
        if now >= self._renew_at:
            alive = [pk for pk, work in self.works.items() if work.lives_until > now]
            held.filter(mailbox_id__in=alive).update(until=_from_now())
            self._renew_at = now + RENEW_SECONDS

    def _taken(self) -> list[MailboxLease]:
        room = min(MOST_MAILBOXES - len(self.works), MOST_BEGUN)
        free = Q(until__isnull=True) | Q(until__lt=timezone.now()) | Q(holder=self.name)
        rows = MailboxLease.objects.filter(free, is_wanted=True).exclude(mailbox_id__in=self.works)
        taken = []
        for mailbox_id in rows.values_list("mailbox_id", flat=True)[:room]:
            row = MailboxLease.objects.filter(free, mailbox_id=mailbox_id, is_wanted=True)
            if row.update(holder=self.name, until=_from_now()):
                taken.append(MailboxLease.objects.get(mailbox_id=mailbox_id))
        return taken

    def _begin(self, lease: MailboxLease) -> None:
        work = self.works[lease.mailbox_id] = Work()
        work.pulse(0)
        holder = Holder(lease.enterprise_id, lease.mailbox_id, self.name, lets_go=True)
        before = threading.stack_size(STACK_BYTES)
        try:
            name = f"mailbox {lease.mailbox_id}"
            work.thread = threading.Thread(target=_work, args=(holder, work), name=name, daemon=True)
            work.thread.start()
        finally:
            threading.stack_size(before)

    def _let_go(self, mailbox_id: UUID) -> None:
        MailboxLease.objects.filter(mailbox_id=mailbox_id, holder=self.name).update(holder="", until=None)


def _from_now() -> object:
    return timezone.now() + timedelta(seconds=LEASE_SECONDS)


def _work(holder: Holder, work: Work) -> None:
    try:
        follow(holder, work.stop, work.pulse)
    except Exception:
        log.exception("mailbox %s: the thread ended and will be begun again", holder.mailbox_id)
    finally:
        connection.close()
