"""The database as Django speaks to it: values travel beside the statement, so that PostgreSQL plans a statement once.

A third of a page's time was PostgreSQL planning the same joins again, for Django writes values into the statement's text
by default, and a text that is new each time is planned each time (PostgreSQL manual, PREPARE).
"""

from __future__ import annotations

import select
from datetime import UTC, datetime
from typing import Any

from django.db.backends.postgresql import base, operations
from psycopg import adapters
from psycopg._enums import PyFormat
from psycopg._queries import PostgresQuery, QueryPart
from psycopg.abc import Params, Query
from psycopg.types.array import ListDumper
from psycopg.types.datetime import TimestamptzLoader
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


class QuickMoments(TimestamptzLoader):
    """Moments read by Python's own way: a page has hundreds, and Django's for a zone of its choice took nine times as long."""

    timezone = UTC  # the connection's; were it another, Django would go its own way again

    def load(self, data: Any) -> datetime:
        """The moment. Years before the first, and what never ends, are refused as psycopg refuses them."""
        try:
            return datetime.fromisoformat(bytes(data).decode())
        except ValueError:
            return super().load(data)


_MANY = 50  # values; shorter statements psycopg keeps
_PLACE = QueryPart(b"", 0, PyFormat.AUTO)


class _Statement(PostgresQuery):
    """What psycopg makes of a statement with a thousand places, as an insert by the hundred has, done by one cut.

    psycopg looks for each place with a pattern, and does not keep what it found in a long statement: that was a tenth of
    the time in which mail is brought in. Statements with any other mark of per cent are left to it.
    """

    __slots__ = ()

    def convert(self, query: Query, vars: Params | None) -> None:  # noqa: A002 - the name is psycopg's
        if not isinstance(query, str) or not isinstance(vars, list | tuple) or len(vars) <= _MANY:
            return super().convert(query, vars)
        first, *others = query.split("%s")
        if len(others) != len(vars) or query.count("%") != len(others):
            return super().convert(query, vars)
        numbered = [f"${place}{text}" for place, text in enumerate(others, 1)]
        self.query = f"{first}{''.join(numbered)}".encode(self._tx.encoding)
        self._want_formats, self._order = [PyFormat.AUTO] * len(vars), None
        self._parts = [_PLACE] * (len(vars) + 1)
        return self.dump(vars)


class _Cursor(base.ServerBindingCursor):
    _query_cls = _Statement


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

    def get_connection_params(self) -> dict[str, Any]:
        """Django's, with our ways to number a long statement's places and to read moments."""
        found = super().get_connection_params() | {"cursor_factory": _Cursor}
        found["context"].register_loader("timestamptz", QuickMoments)
        return found

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
