"""Several counts in one question to the database: a page shows what waits in each of its rooms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet


def count_together(asked: Mapping[str, QuerySet[Any, Any]]) -> dict[str, int]:
    """How many rows each of these has; cut them with [:n] where nobody counts further."""
    found = dict.fromkeys(asked, 0)
    parts: dict[str, str] = {}
    values: list[Any] = []
    for name, rows in asked.items():
        try:
            statement, given = rows.query.sql_with_params()
        except EmptyResultSet:  # it asks for one of nothing
            continue
        parts[name] = f"(SELECT count(*) FROM ({statement}) AS counted)"  # noqa: S608 Django's own statement, with places for values
        values += given
    if parts:
        with connection.cursor() as cursor:
            cursor.execute("SELECT " + ", ".join(parts.values()), values)
            found |= dict(zip(parts, cursor.fetchone() or (), strict=True))
    return found
