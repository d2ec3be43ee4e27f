"""Another value for each row of one update: two lists, of the rows and of the values, instead of a case for each row.

To write fifty cases takes Django a hundred times as long as to hand over two lists.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import connection, models

# Values of these kinds can stand in a list of PostgreSQL, whatever they are; lists and sealed bytes are written one by one.
_LISTED = (
    "uuid",
    "boolean",
    "smallint",
    "integer",
    "bigint",
    "varchar",
    "text",
    "date",
    "timestamp",
    "numeric",
    "double",
)


def can_be_listed(objects: Sequence[models.Model], columns: Sequence[Any]) -> bool:
    """Whether all these are plain values of plain columns, of rows that are there."""
    kinds = [str(column.db_type(connection)) for column in columns]
    return all(kind.startswith(_LISTED) and not kind.endswith("]") for kind in kinds) and not any(
        one.pk is None or hasattr(getattr(one, column.attname), "resolve_expression")
        for one in objects
        for column in columns
    )


class OfItsRow(models.Func):
    """The value that belongs to the row which is written."""

    def __init__(self, objects: Sequence[models.Model], column: Any) -> None:
        super().__init__(models.F("pk"), output_field=column)
        self._rows = [one.pk for one in objects]
        self._values = [getattr(one, column.attname) for one in objects]

    def as_sql(  # type: ignore[override] # the stubs know of no list as a value
        self, compiler: Any, connection: Any, *_: Any, **__: Any
    ) -> tuple[str, list[Any]]:
        """(values)[place of this row in (rows)]."""
        row, parameters = compiler.compile(self.source_expressions[0])
        column, key = self.output_field, compiler.query.model._meta.pk
        values = [column.get_db_prep_save(value, connection) for value in self._values]
        rows = [key.get_db_prep_value(pk, connection) for pk in self._rows]
        # without the column's length: a value that is too long is refused, where a cast would cut it off in silence
        kind = str(column.db_type(connection)).partition("(")[0]
        sql = f"(%s::{kind}[])[array_position(%s::{key.db_type(connection)}[], {row})]"
        return sql, [values, rows, *parameters]
