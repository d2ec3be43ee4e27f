"""The sync process: takes mailboxes by lease, gives each a thread, hands them over when it ends."""

from __future__ import annotations

import logging
import os
import socket
import threading
from datetime import timedelta
from uuid import UUID

from django.db import InterfaceError, OperationalError, close_old_connections, connection
from django.db.models import Q
from django.utils import timezone

from argosy.mail.actions.storing import LEASE_SECONDS, Holder
from argosy.mail.models import MailboxLease
from argosy.mail.sync.mailbox import follow

log = logging.getLogger("argosy.sync")
# A mailbox that was bound is begun within this time; a dead process's within this and its lease.
LOOK_SECONDS = 0.5
MOST_MAILBOXES = 1_000
JOIN_SECONDS, PATIENCE_SECONDS = 8.0, 1.0


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


class Process:
    """What one process holds."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.threads: dict[UUID, tuple[threading.Thread, threading.Event]] = {}

    def look(self) -> None:
        """Take what is free, let go of what is no longer wanted, forget threads that ended."""
        close_old_connections()
        self._end_what_was_taken_away()
        for mailbox_id, (thread, _end) in list(self.threads.items()):
            if not thread.is_alive():
                del self.threads[mailbox_id]
                self._let_go(mailbox_id)
        for lease in self._taken():
            self._begin(lease)

    def end(self) -> None:
        """Stop all threads and give the mailboxes back at once."""
        for _thread, end in self.threads.values():
            end.set()
        for mailbox_id, (thread, _end) in self.threads.items():
            thread.join(JOIN_SECONDS)
            self._let_go(mailbox_id)

    def _end_what_was_taken_away(self) -> None:
        # unbound, or given another password: a thread that pauses for an hour must hear of it now
        if not self.threads:
            return
        held = MailboxLease.objects.filter(holder=self.name, mailbox_id__in=self.threads)
        mine = set(held.values_list("mailbox_id", flat=True))
        for mailbox_id, (_thread, end) in self.threads.items():
            if mailbox_id not in mine:
                end.set()

    def _taken(self) -> list[MailboxLease]:
        room = MOST_MAILBOXES - len(self.threads)
        now = timezone.now()
        free = Q(until__isnull=True) | Q(until__lt=now) | Q(holder=self.name)
        ids = (
            MailboxLease.objects.filter(free, is_wanted=True)
            .exclude(mailbox_id__in=self.threads)
            .values_list("mailbox_id", flat=True)[:room]
        )
        taken = []
        for mailbox_id in ids:
            until = now + timedelta(seconds=LEASE_SECONDS)
            row = MailboxLease.objects.filter(free, mailbox_id=mailbox_id, is_wanted=True)
            if row.update(holder=self.name, until=until):
                taken.append(MailboxLease.objects.get(mailbox_id=mailbox_id))
        return taken

    def _begin(self, lease: MailboxLease) -> None:
        end = threading.Event()
        holder = Holder(lease.enterprise_id, lease.mailbox_id, self.name)
        thread = threading.Thread(target=_work, args=(holder, end), name=f"mailbox {lease.mailbox_id}", daemon=True)
        self.threads[lease.mailbox_id] = (thread, end)
        thread.start()

    def _let_go(self, mailbox_id: UUID) -> None:
        MailboxLease.objects.filter(mailbox_id=mailbox_id, holder=self.name).update(holder="", until=None)


def _work(holder: Holder, end: threading.Event) -> None:
    try:
        follow(holder, end)
    except Exception:
        log.exception("mailbox %s: the thread ended and will be begun again", holder.mailbox_id)
    finally:
        connection.close()
