"""Background work: Procrastinate in the same PostgreSQL, deferred on Django's connection.

A job is queued by the transaction that caused it or not at all. It runs in its enterprise's scope, as an actor that has
only the rights it names, and is written so that running it twice does no harm.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import OperationalError, close_old_connections
from django.utils import timezone
from procrastinate import BaseRetryStrategy, RetryDecision
from procrastinate.contrib.django import app as queue_app
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.jobs import Job as Queued

from argosy.platform import gates
from argosy.platform.access import job_actor
from argosy.platform.limited import NotStarted
from argosy.platform.models import Tenant
from argosy.platform.personal_data import Purpose
from argosy.platform.tenancy.scope import current_enterprise, enterprise_scope

JOBS: dict[str, Job] = {}
Handler = Callable[..., None]
# A job that nobody has agreed to yet is asked for again after this.
ASKED_AGAIN = timedelta(minutes=5)
BEHIND = -1  # of jobs with one lock, those of higher priority go first; all others have 0
LONGEST_WAIT = 3600  # seconds


def passes(error: Exception) -> bool:
    """Does this pass by itself (the database, the disk or memory is away, two locked each other out), whatever it was on?

    Of PostgreSQL's errors those of class 54, "program limit exceeded", count as the work's own: a value that is too
    large for an index row stays too large.
    """
    state = getattr(error.__cause__, "sqlstate", None) or ""
    return isinstance(error, OSError | NotStarted) or (
        isinstance(error, OperationalError) and not state.startswith("54")
    )


@dataclass(frozen=True)
class LaterAndBehind(BaseRetryStrategy):
    """What failed is tried again after 3, 9, 27 … seconds, and lets those behind it in its turn go first."""

    tries: int

    def get_retry_decision(self, *, exception: BaseException, job: Queued) -> RetryDecision | None:  # noqa: ARG002 all failures alike
        """When to try again, and behind whom; None where it was tried often enough."""
        if job.attempts >= self.tries:
            return None
        wait = min(3 ** (job.attempts + 1), LONGEST_WAIT)
        return RetryDecision(retry_in={"seconds": wait}, priority=None if job.lock is None else BEHIND)


@dataclass(eq=False)
class Job:
    """`read_messages = Job("mail.read_messages", queue="read", purpose=Purpose.MAIL)`, then `@read_messages`.

    `purpose` is what the job uses personal data for; where nobody agreed to that, it waits until somebody has (S139).
    """

    name: str
    queue: str
    purpose: Purpose
    allowed: frozenset[str] = frozenset()
    tries: int = 5
    every: str | None = None  # five cron fields: runs for each open enterprise
    in_scope: bool = True  # False: the handler opens its own, shorter scopes (work that waits for others)
    handler: Handler | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        JOBS[self.name] = self

    def __call__(self, handler: Handler) -> Handler:
        """Make this function the work of the job; it is called with the actor and the job's arguments."""
        self.handler = handler
        task = queue_app.task(name=self.name, queue=self.queue, retry=LaterAndBehind(self.tries))(self._work)
        if self.every:
            each = queue_app.task(name=f"{self.name}.each", queue=self.queue)(self._for_each_enterprise)
            queue_app.periodic(cron=self.every, periodic_id=self.name)(each)
        self._task = task
        return handler

    def defer(
        self, *, once: str | None = None, in_turn: str | None = None, at: datetime | None = None, **arguments: Any
    ) -> None:
        """Queue the job for the present enterprise, in the present transaction; with `at`, not before that time.

        With `once`, a second one with the same word is not queued while the first waits. Those with the same word
        `in_turn` are done one after the other: work on the same rows would only wait for each other, or deadlock.
        """
        enterprise = current_enterprise()
        once_lock = f"{self.name}:{enterprise}:{once}" if once else None
        turn = f"{self.queue}:{enterprise}:{in_turn}" if in_turn else None
        queue(self.name, self.queue, {"enterprise": str(enterprise), **arguments}, once_lock, turn=turn, at=at)

    def is_waiting(self, **arguments: Any) -> bool:
        """Is one with these arguments still to be done, or at work?"""
        waiting = ProcrastinateJob.objects.filter(task_name=self.name, status__in=["todo", "doing"])
        return waiting.filter(args__contains=arguments).exists()

    def run(self, enterprise: str, **arguments: Any) -> None:
        """Do the work now, as the worker does."""
        if self.handler is None:
            raise LookupError(f"nothing handles the job {self.name}")
        actor = job_actor(UUID(enterprise), self.name, self.allowed)
        if not gates.may_use(actor.enterprise, self.purpose):
            self._wait(enterprise, arguments)
            return
        if not self.in_scope:
            self.handler(actor, **arguments)
            return
        with enterprise_scope(actor.enterprise):
            self.handler(actor, **arguments)

    def _wait(self, enterprise: str, arguments: dict[str, Any]) -> None:
        """Nothing is lost meanwhile: what runs by the clock comes again by itself, the rest is asked for again later."""
        if self.every is None:
            turn = f"{self.queue}:{enterprise}:{self.queue}"
            at = timezone.now() + ASKED_AGAIN
            queue(self.name, self.queue, {"enterprise": enterprise, **arguments}, None, turn=turn, at=at)

    def _work(self, enterprise: str, **arguments: Any) -> None:
        close_old_connections()
        self.run(enterprise, **arguments)

    def _for_each_enterprise(self, timestamp: int) -> None:  # noqa: ARG002 Procrastinate passes it
        close_old_connections()
        for tenant in Tenant.objects.filter(is_open=True).values_list("id", flat=True):
            queue(self.name, self.queue, {"enterprise": str(tenant)}, f"{self.name}:{tenant}:every")


def queue(
    name: str,
    queue_name: str,
    arguments: dict[str, Any],
    once: str | None,
    *,
    turn: str | None = None,
    at: datetime | None = None,
) -> None:
    """Put a job in line on Django's connection; with `once`, only where none with it waits already."""
    # asked first: a violated queueing lock would spoil the caller's transaction
    if once and ProcrastinateJob.objects.filter(queueing_lock=once, status="todo").exists():
        return
    task = queue_app.configure_task(
        name=name, queue=queue_name, queueing_lock=once, lock=turn, schedule_at=at, allow_unknown=True
    )
    task.defer(**arguments)
