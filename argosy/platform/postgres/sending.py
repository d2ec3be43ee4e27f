"""Statements handed to a thread, which sends one when the one before is done: the database works while Python does something else.

Pipeline mode (PostgreSQL manual, 32.5) would do without a thread, if a socket took more than some hundred kilobytes ahead:
a thousand rows are ten times that, so that Python stood at the door.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

from django.db import connection

from argosy.platform.waiting import Meanwhile, awaited, nothing

# None of them has an answer that somebody reads.
_SILENT = ("INSERT ", "SAVEPOINT ", "RELEASE ", "SET ")


@contextmanager
def without_waiting(meanwhile: Meanwhile = nothing) -> Iterator[None]:
    """Inside, what only writes is handed over; at the end all has been done, or the first error is raised.

    An error comes late, so nothing inside may catch one. What has an answer waits until all before it is done.
    """
    connection.ensure_connection()
    send = connection.connection.execute
    handed: list[Future[Any]] = []

    def wait(meanwhile: Meanwhile = nothing) -> None:
        while handed:
            awaited(handed.pop(0), meanwhile)

    def hand_over(execute: Callable[..., Any], statement: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
        if not many and statement.lstrip().startswith(_SILENT):
            handed.append(thread.submit(send, statement, params))
            return None
        wait()
        return execute(statement, params, many, context)

    with (
        ThreadPoolExecutor(1, "sending") as thread,
        connection.wrap_database_errors,
        connection.execute_wrapper(hand_over),
    ):
        yield
        wait(meanwhile)


def check_references() -> None:
    """What is checked at the end of the transaction is checked now: the database does so while others go on."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")  # what the transaction still writes waits again
