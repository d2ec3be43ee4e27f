"""The database as Django speaks to it: values travel beside the statement, so that PostgreSQL plans a statement once.

A third of a page's time was PostgreSQL planning the same joins again, for Django writes values into the statement's text
by default, and a text that is new each time is planned each time (PostgreSQL manual, PREPARE).
"""

from __future__ import annotations

import select
from typing import Any

from django.db.backends.postgresql import base, operations
from psycopg import adapters
from psycopg.types.array import ListDumper
from psycopg.types.numeric import Int2, Int8


class _Quoting:
    """What psycopg asks of its pattern for quotes and backslashes, done by two replacements."""

    @staticmethod
    def sub(_template: bytes, value: Any) -> bytes:
        return bytes(value).replace(b"\\", b"\\\\").replace(b'"', b'\\"')


class QuickLists(ListDumper):
    """Arrays as text. Each value of an insert by the hundred goes this way, and Python's patterns took a tenth of an import."""

    _re_esc: Any = _Quoting


adapters.register_dumper(list, QuickLists)  # Django's connections begin with psycopg's own adapters


class DatabaseOperations(operations.DatabaseOperations):
    """Django's operations, but no whole number loses its upper half on the way.

    Django takes a bare value (each of an array's, for one) to be an IntegerField's and hands it over in four bytes; a
    search token has eight. PostgreSQL compares eight bytes with a column of four, index and all.
    """

    compiler_module = "argosy.platform.postgres.backend.compiler"
    integerfield_type_map = {
        "SmallIntegerField": Int2,
        "IntegerField": Int8,
        "BigIntegerField": Int8,
        "PositiveSmallIntegerField": Int2,
        "PositiveIntegerField": Int8,
        "PositiveBigIntegerField": Int8,
    }


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's connection with our operations."""

    ops_class = DatabaseOperations
    health_check_done: bool

    def close_if_health_check_failed(self) -> None:
        """Before a request, ask the server whether it is there; but not where the line is open and silent.

        A server that ends, or closes the line, says so: then there is something to read. Asking each time is a way there
        and back for each page, and finds nothing else.
        """
        if self.connection is not None and not self.health_check_done:
            self.health_check_done = _is_open_and_silent(self.connection)
        super().close_if_health_check_failed()


def _is_open_and_silent(line: Any) -> bool:
    if line.closed:
        return False
    told = select.poll()
    told.register(line.fileno(), select.POLLIN)
    return not told.poll(0)
