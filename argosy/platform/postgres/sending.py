"""Statements sent one behind the other without a wait between them: the database works while Python puts the next together.

PostgreSQL manual, 32.5 Pipeline Mode. For many writes in a row; where an answer is read, all before it is waited for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection
from psycopg.pq import PipelineStatus


@contextmanager
def without_waiting() -> Iterator[None]:
    """Inside, a statement is only sent; at the end all have been done, or the first error is raised.

    An error comes late, so nothing inside may catch one; and nobody may ask how many rows a statement changed: a row that is
    there already is changed by `update`, not by `save`.
    """
    connection.ensure_connection()
    with connection.wrap_database_errors, connection.connection.pipeline():
        yield


@contextmanager
def answered_at_once() -> Iterator[None]:
    """Inside, each statement is waited for, also where others are sent ahead: for who reads what an answer has before its rows."""
    with connection.execute_wrapper(_answered):
        yield


def _answered(execute: Callable[..., Any], statement: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
    if connection.connection.pgconn.pipeline_status == PipelineStatus.OFF:
        return execute(statement, params, many, context)
    with connection.connection.pipeline():  # at the end of an inner one all that was sent is answered
        return execute(statement, params, many, context)


def check_references() -> None:
    """What is checked at the end of the transaction is checked now: the database does so while others go on."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")  # what the transaction still writes waits again
