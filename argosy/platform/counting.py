"""Several counts in one question to the database: a page shows what waits in each of its rooms."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

from argosy.platform.standing import Shape, Written, building, kept, taken_apart

Counted = Callable[..., QuerySet[Any, Any]]


def count_together(asked: Mapping[str, Counted], *given: Any) -> dict[str, int]:
    """How many rows each of these questions has, all of them asked about the same; a standing question.

    Each function builds a queryset; it cuts it with [:n] where nobody counts further.
    """
    shape, values = taken_apart(given)
    names, written = _written(tuple(asked.items()), shape)
    found = dict.fromkeys(asked, 0)
    if written is not None:
        with connection.cursor() as cursor:
            cursor.execute(*written.with_values(values))
            found |= dict(zip(names, cursor.fetchone() or (), strict=True))
    return found


@kept
def _written(asked: tuple[tuple[str, Counted], ...], shape: Shape) -> tuple[list[str], Written | None]:
    """Which of them can be counted at all, and the SQL for those."""
    parts: dict[str, str] = {}
    params: list[Any] = []
    with building(shape) as (given, stand_ins):
        for name, build in asked:
            try:
                statement, some = build(*given).query.sql_with_params()
            except EmptyResultSet:  # it asks for one of nothing
                continue
            parts[name] = f"(SELECT count(*) FROM ({statement}) AS counted)"  # noqa: S608 Django's own statement, with places for values # nosec B608
            params += some
    if not parts:
        return [], None
    return list(parts), stand_ins.written("SELECT " + ", ".join(parts.values()), params)
