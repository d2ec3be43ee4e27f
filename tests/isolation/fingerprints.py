"""What the whole database holds, in few words: equal before and after means that nothing was changed."""

from __future__ import annotations

from functools import cache
from uuid import UUID

from django.db import connection

from argosy.platform.tenancy.scope import _set, scope_or_none

# Sessions are written by signing in and by messages for the next page.
NOT_LOOKED_AT = frozenset({"django_session", "django_migrations"})


def fingerprint(*enterprises: UUID) -> dict[str, tuple[int, int]]:
    """Count and checksum of every table: the installation's, and the isolated ones as each enterprise sees them."""
    found: dict[str, tuple[int, int]] = {}
    outside = scope_or_none()
    for enterprise in enterprises:
        _set(enterprise)
        with connection.cursor() as cursor:
            cursor.execute(_question())
            for table, is_isolated, count, checksum in cursor.fetchall():
                found[f"{table} of {enterprise}" if is_isolated else table] = (count, checksum)
    _set(outside)
    return found


def changes(before: dict[str, tuple[int, int]], after: dict[str, tuple[int, int]]) -> set[str]:
    """The tables that are not as they were."""
    return {name for name in after if after[name] != before.get(name)}


@cache
def _question() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename, rowsecurity FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
        tables = [row for row in cursor.fetchall() if row[0] not in NOT_LOOKED_AT]
    return " UNION ALL ".join(
        f"SELECT '{table}', {is_isolated}, count(*), coalesce(sum(hashtextextended(t::text, 0)), 0) FROM \"{table}\" t"
        for table, is_isolated in tables
    )
