"""`run_jobs()` does the waiting background work now, in this process and transaction."""

from __future__ import annotations

import json

from django.db import connection

from argosy.platform.jobs import JOBS


def waiting(name: str | None = None) -> list[str]:
    """The names of the jobs that wait."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT task_name FROM procrastinate_jobs WHERE status = 'todo' ORDER BY id")
        return [row[0] for row in cursor.fetchall() if name in {None, row[0]}]


def run_jobs(most: int = 200, *, only_due: bool = False, name: str | None = None) -> int:
    """Run the waiting jobs, and those that they queue, in order; returns how many ran.

    With `only_due` those that wait for a later time stay, with `name` all that are called otherwise.
    """
    for count in range(most):
        with connection.cursor() as cursor:
            cursor.execute(
                "DELETE FROM procrastinate_jobs WHERE id ="
                " (SELECT min(id) FROM procrastinate_jobs WHERE status = 'todo'"
                " AND (NOT %s OR scheduled_at IS NULL OR scheduled_at <= now()) AND COALESCE(task_name = %s, true))"
                " RETURNING task_name, args",
                [only_due, name],
            )
            row = cursor.fetchone()
        if row is None:
            return count
        arguments = row[1] if isinstance(row[1], dict) else json.loads(row[1])
        JOBS[row[0]].run(**arguments)
    raise AssertionError(f"more than {most} jobs: do they queue each other for ever?")
