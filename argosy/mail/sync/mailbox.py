"""The life of one mailbox: connect, look for new mail, bring older mail in page by page, wait, begin again."""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import UUID

from argosy.mail.actions import folders as folder_actions
from argosy.mail.actions import health
from argosy.mail.actions.storing import Holder, LeaseLost
from argosy.mail.imap.errors import (
    ConnectAgain,
    MailServerError,
    NotSwitchedOn,
    Refused,
    Throttled,
    Unreachable,
    WrongPassword,
)
from argosy.mail.imap.idling import Stop
from argosy.mail.sync.care import Care
from argosy.mail.sync.comparing import compare, look_for_changes
from argosy.mail.sync.folders import BringFolder
from argosy.mail.sync.planning import Box, box_of, plan
from argosy.mail.sync.ways import Client

log = logging.getLogger("argosy.sync")
# The other folders are looked at this often while the inbox idles.
ROUND_SECONDS = 60.0
COMPARE_SECONDS = 3600.0
# After the n-th failure in a row: 2, 4, 8 … seconds, at most this; a wrong password is tried again hourly for days.
LONGEST_PAUSE, LONGEST_PAUSE_REFUSED = 300.0, 3600.0
FIRST_PAUSE, FIRST_PAUSE_REFUSED = 2.0, 30.0

# Says "I live" for the next so many seconds: a thread that does not say it is taken for stuck.
Pulse = Callable[[float], None]


def follow(holder: Holder, stop: Stop, pulse: Pulse) -> None:
    """Keep this mailbox up to date until `stop` is set, its lease is lost, it is unbound, or its sign-in is given up."""
    care = Care()
    failures = 0
    while not stop.is_set():
        pulse(0)
        try:
            box = box_of(holder)
            if box is None:
                return
            with box.client(holder, care) as client:
                health.let_in(holder)
                watch = Watch(holder, box, client, care, stop, pulse)
                watch.prepare()
                failures = 0
                watch.stay()
        except LeaseLost:
            return
        except MailServerError as problem:
            failures += 1
            pause = pause_after(problem, failures)
            if not health.failed(holder, problem, pause=pause):
                return
            pulse(pause)
            stop.wait(pause)


def pause_after(problem: MailServerError, failures: int) -> float:
    """Seconds to wait after so many failures; with jitter, so that a thousand mailboxes do not come back at once."""
    is_refused = isinstance(problem, (WrongPassword, ConnectAgain, NotSwitchedOn))
    first = FIRST_PAUSE_REFUSED if is_refused or isinstance(problem, Throttled) else FIRST_PAUSE
    longest = LONGEST_PAUSE_REFUSED if is_refused else LONGEST_PAUSE
    pause: float = min(longest, first * 2 ** min(failures - 1, 10))
    return pause * random.uniform(0.8, 1.2)  # noqa: S311


@dataclass(slots=True)
class Watch:
    """A mailbox with an open line."""

    holder: Holder
    box: Box
    client: Client
    care: Care
    stop: Stop
    pulse: Pulse
    items: list[BringFolder] = field(default_factory=list)
    compare_at: float = 0.0  # on the monotonic clock
    is_told: bool = False  # the mailbox's state is what this thread knows
    # folders that do not open: tried again when, refused how often
    refused: dict[UUID, tuple[float, int]] = field(default_factory=dict)

    def prepare(self) -> None:
        """Know the folders."""
        self.items = plan(self.holder, self.client, self.box, self.care)
        soon = COMPARE_SECONDS * random.uniform(0.5, 1.0)  # noqa: S311
        self.compare_at = time.monotonic() + (soon if self.box.was_compared else 0)

    def stay(self) -> None:
        """As long as the line holds: new mail of every folder, then one page of older mail, then again."""
        while not self.stop.is_set():
            self.pulse(0)
            aside = len(self.care.aside)
            more = [self._bring(item) for item in self.items]
            if any(more):
                continue
            changes = [self._changes(item) for item in self.items]
            due = time.monotonic() >= self.compare_at or len(self.care.aside) > aside
            if due:
                self._compare()
            if due or any(changes) or not self.is_told:
                health.settled(self.holder)
                self.is_told = True
            self._wait()

    def _bring(self, item: BringFolder) -> bool:
        if self._is_parked(item):
            return False
        try:
            if item.quiet is not None and item is not self._inbox:
                told = self.client.status(item.path)
                if item.is_quiet(told):
                    item.glance(self.client, told)
                    return False
            more = item.bring(self.holder, self.client)
        except Refused as problem:
            self._park(item, problem)
            return False
        if self.refused.pop(item.folder.pk, None) or item.folder.refused_since:
            folder_actions.opens(self.holder, item.folder.pk)
            item.folder.refused_since = None
            self.is_told = False
        return more

    def _is_parked(self, item: BringFolder) -> bool:
        again_at, _times = self.refused.get(item.folder.pk, (0.0, 0))
        return time.monotonic() < again_at

    def _park(self, item: BringFolder, problem: Refused) -> None:
        """A folder that is listed but cannot be opened must not stop the others; the inbox itself is worth a new line."""
        log.warning("mailbox %s: a folder is refused: %s", self.holder.mailbox_id, problem.words)
        times = self.refused.get(item.folder.pk, (0.0, 0))[1] + 1
        self.refused[item.folder.pk] = (time.monotonic() + min(COMPARE_SECONDS, 30.0 * 2**times), times)
        folder_actions.refused(self.holder, item.folder.pk)
        self.is_told = False
        if item is self._inbox:
            raise Unreachable(problem.words) from problem

    def _changes(self, item: BringFolder) -> bool:
        if item.unseen is None or self._is_parked(item):
            return False
        look_for_changes(self.holder, self.client, item)
        return True

    def _compare(self) -> None:
        folder_actions.take_over(self.holder, self.client.folders())
        self.items = self._known_again()
        done = [self._compare_one(item) for item in self.items]
        if all(done):
            health.compared(self.holder)
        self.compare_at = time.monotonic() + (COMPARE_SECONDS if all(done) else ROUND_SECONDS)

    def _compare_one(self, item: BringFolder) -> bool:
        self.pulse(0)
        if self._bring(item):
            return False
        return self._is_parked(item) or compare(self.holder, self.client, item)

    def _known_again(self) -> list[BringFolder]:
        """The folders as they are now; those that were known keep what they know."""
        before = {item.folder.pk: item for item in self.items}
        return [before.get(item.folder.pk, item) for item in plan(self.holder, self.client, self.box, self.care)]

    @property
    def _inbox(self) -> BringFolder | None:
        first = self.items[0] if self.items else None
        return first if first and first.folder.role == "inbox" else None

    def _wait(self) -> None:
        inbox, quirks = self._inbox, self.box.quirks
        if inbox is None or not quirks.idles or not self.client.has("IDLE"):
            self.pulse(quirks.poll_seconds)
            self.client.rest(quirks.poll_seconds, self.stop)
            return
        if self.client.folder != inbox.path and inbox.open(self.client) != inbox.quiet:
            return  # something happened while the others were looked at
        seconds = min(ROUND_SECONDS, quirks.idle_seconds)
        self.pulse(seconds)
        self.client.wait(seconds, self.stop)
