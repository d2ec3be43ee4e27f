"""What each background process does until it is told to stop."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from collections.abc import Sequence
from typing import Any

import django
from django.utils import timezone
from procrastinate import App
from procrastinate.contrib.django import app as queue_app
from procrastinate.exceptions import UniqueViolation
from procrastinate.jobs import Job, Status
from procrastinate.manager import JobManager

from argosy.platform import env, garbage

# A worker that has not been heard of for this long is dead, and its jobs are done again.
DEAD_AFTER_SECONDS = env.whole("ARGOSY_WORKER_DEAD_SECONDS", default=30, at_least=3, at_most=600)
HOUSEKEEPING = "housekeeping"
QUEUES = ("live", "read", "understand", "mail", "default")
# Reading waits for its child processes and the database; two cores are kept busy by three.
CONCURRENCY = 3


class _Line(JobManager):
    """Who goes back into the line, but waits there anew already under the same word, leaves the work to that one."""

    async def retry_job(self, job: Job, *arguments: Any, **more: Any) -> None:
        try:
            await super().retry_job(job, *arguments, **more)
        except UniqueViolation:
            await self.finish_job(job, status=Status.FAILED, delete_job=True)


def run_worker(_arguments: Sequence[str] = ()) -> int:
    """Do the jobs that wait, until SIGTERM."""
    _start()
    from argosy.mail.actions.reading import warm_up  # noqa: PLC0415 Django must be set up first

    threading.Thread(target=warm_up, name="warm up", daemon=True).start()
    return _work(list(QUEUES), CONCURRENCY)


def run_scheduler(_arguments: Sequence[str] = ()) -> int:
    """Start what is due, seal the audit trail, take over the jobs of workers that died."""
    return _work([HOUSEKEEPING], 1)


def run_sync(_arguments: Sequence[str] = ()) -> int:
    """Bring mail in from the bound mailboxes, until SIGTERM."""
    _start()
    from argosy.mail.sync.process import run  # noqa: PLC0415 Django must be set up first

    stop = threading.Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        # from a thread: a handler that sets what its own thread is about to wait for would wait for ever
        signal.signal(sign, lambda *_: threading.Thread(target=stop.set, daemon=True).start())
    run(stop)
    return os.EX_OK


def _start() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "argosy.config.settings")
    with garbage.uncollected():
        django.setup()
    garbage.settle()


def _work(queues: list[str], concurrency: int) -> int:
    _start()
    asyncio.run(_run(worker_app(), queues, concurrency))
    return os.EX_OK


def worker_app() -> App:
    """A second app for the worker's own loop: jobs that queue jobs go on doing so on Django's connection."""
    connector = queue_app.connector.get_worker_connector()  # type: ignore[attr-defined]
    app = queue_app.with_connector(connector)
    app.job_manager = _Line(connector)
    return app


async def work_off() -> None:
    """Do all jobs that wait, those that they queue and those that wait for their turn too, and come back."""
    app = worker_app()
    async with app.open_async():
        before: set[int | None] = set()
        # the worker comes back when it finds nothing to begin, and those whose turn came while it ended still wait
        while (due := await _due(app)) and due != before:
            before = due
            await app.run_worker_async(
                queues=list(QUEUES),
                concurrency=CONCURRENCY,
                wait=False,
                delete_jobs="successful",
                install_signal_handlers=False,
            )


async def _due(app: App) -> set[int | None]:
    now = timezone.now()
    waiting = await app.job_manager.list_jobs_async(status="todo")
    ours = [one for one in waiting if one.queue in QUEUES]
    return {one.id for one in ours if one.scheduled_at is None or one.scheduled_at <= now}


async def _run(app: App, queues: list[str], concurrency: int) -> None:
    async with app.open_async():
        watch = asyncio.create_task(_watch(app))
        try:
            await app.run_worker_async(
                queues=queues,
                concurrency=concurrency,
                delete_jobs="successful",
                fetch_job_polling_interval=2.0,
                update_heartbeat_interval=DEAD_AFTER_SECONDS / 3,
                shutdown_graceful_timeout=8.0,
            )
        finally:
            watch.cancel()


async def _watch(app: App) -> None:
    while True:
        await take_over_the_dead(app)
        await asyncio.sleep(DEAD_AFTER_SECONDS / 3)


async def take_over_the_dead(app: App) -> None:
    """What workers that died had begun goes back into the line."""
    for job in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=DEAD_AFTER_SECONDS):
        await app.job_manager.retry_job(job)
