"""What somebody's request changed in the whole database, in few words: none means that every table holds what it held.

PostgreSQL counts what a transaction writes into each table. Only tables into which something was written are read, as
they are after the request and as they are once it is undone: reading all of them each time was most of the sweep.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TypeVar
from uuid import UUID

from django.db import connection, transaction

from argosy.platform.tenancy.scope import _set, scope_or_none

T = TypeVar("T")
# Sessions are written by signing in and by messages for the next page.
NOT_LOOKED_AT = frozenset({"django_session", "django_migrations"})
WRITTEN = """
SELECT relname, pg_stat_get_xact_tuples_inserted(oid) + pg_stat_get_xact_tuples_updated(oid)
    + pg_stat_get_xact_tuples_deleted(oid)
FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
"""


def changed_by(work: Callable[[], T], *enterprises: UUID) -> tuple[T, set[str]]:
    """What the work answers, and the tables that it left otherwise than they were; the work is undone."""
    before = _written()
    mark = transaction.savepoint()
    answer = work()
    tables = sorted({name for name, count in _written().items() if count != before.get(name)} - NOT_LOOKED_AT)
    after = fingerprint(tables, *enterprises)
    transaction.savepoint_rollback(mark)
    return answer, {name for name, found in fingerprint(tables, *enterprises).items() if after[name] != found}


def fingerprint(tables: Collection[str], *enterprises: UUID) -> dict[str, tuple[int, int]]:
    """Count and checksum of these tables: the installation's, and the isolated ones as each enterprise sees them."""
    found: dict[str, tuple[int, int]] = {}
    outside = scope_or_none()
    for enterprise in enterprises if tables else ():
        _set(enterprise)
        with connection.cursor() as cursor:
            cursor.execute(_question(tables))
            for table, is_isolated, count, checksum in cursor.fetchall():
                found[f"{table} of {enterprise}" if is_isolated else table] = (count, checksum)
        _set(outside)
    return found


def _written() -> dict[str, int]:
    with connection.cursor() as cursor:
        cursor.execute(WRITTEN)
        return dict(cursor.fetchall())


def _question(tables: Collection[str]) -> str:
    return " UNION ALL ".join(
        f"SELECT '{table}', (SELECT relrowsecurity FROM pg_class WHERE oid = 'public.\"{table}\"'::regclass),"
        f' count(*), coalesce(sum(hashtextextended(t::text, 0)), 0) FROM "{table}" t'
        for table in tables
    )
