"""Many new rows of a table by one statement with one parameter: an import writes thousands, and `bulk_create` would spend most
of its time on putting the statement together. What is the same in all of them is written once.

PostgreSQL's COPY does not work under row level security; `json_populate_recordset` does, and reads the types from the table.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from typing import Any

from django.db import connection
from django.utils import timezone

from argosy.platform.crypto import keyring
from argosy.platform.crypto.fields import SealedField
from argosy.platform.tenancy.ids import new_ids
from argosy.platform.tenancy.models import EnterpriseModel
from argosy.platform.tenancy.scope import current_enterprise

Row = dict[str, Any]  # column → plain value; sealed fields are sealed on the way, absent ones have their default
_ROWS_A_STATEMENT = 1_000
_INSERT = """
INSERT INTO "{table}" ({columns}) SELECT {values}
FROM json_populate_recordset(NULL::"{table}", %s::json) AS own, json_populate_record(NULL::"{table}", %s::json) AS same
"""


def insert(model: type[EnterpriseModel], rows: Sequence[Row], same: Row | None = None) -> None:
    """These rows are in the table, all with the values of `same`, which none of them has of its own and none is sealed.

    Each gets an `id`, put into it, where it has none; no `save` is called.
    """
    if not rows:
        return
    enterprise, now = current_enterprise(), timezone.now().isoformat()
    blank = _blank(model) | {"enterprise_id": str(enterprise)} | dict.fromkeys(_stamped(model), now) | (same or {})
    own = {"id"}.union(*rows)
    named = {column: value for column, value in blank.items() if column in own}
    sealed = [(column, field) for column, field in _sealed(model) if column in own]
    key = keyring.data_key(enterprise)
    lines: list[Row] = []
    nameless = [row for row in rows if "id" not in row]
    for row, fresh in zip(nameless, new_ids(len(nameless)), strict=True):
        row["id"] = fresh
    for row in rows:
        line = {**named, **row}
        for column, field in sealed:
            if row.get(column) not in (None, ""):
                plain = field.to_bytes(row[column])
                line[column] = f"\\x{key.seal(plain, field.place_of(row['id'])).hex()}" if plain else ""
        lines.append(line)
    with connection.cursor() as cursor:
        columns = ", ".join(f'"{one}"' for one in blank)
        values = ", ".join(f'own."{one}"' if one in own else f'same."{one}"' for one in blank)
        statement = _INSERT.format(table=model._meta.db_table, columns=columns, values=values)
        rest = _json({column: value for column, value in blank.items() if column not in own})
        for at in range(0, len(lines), _ROWS_A_STATEMENT):
            cursor.execute(statement, [_json(lines[at : at + _ROWS_A_STATEMENT]), rest])


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)


@cache
def _sealed(model: type[EnterpriseModel]) -> tuple[tuple[str, SealedField], ...]:
    return tuple((one.attname, one) for one in model._meta.concrete_fields if isinstance(one, SealedField))


@cache
def _stamped(model: type[EnterpriseModel]) -> tuple[str, ...]:
    """The columns that tell when the row was made."""
    return tuple(one.attname for one in model._meta.concrete_fields if getattr(one, "auto_now_add", False))


@cache
def _blank(model: type[EnterpriseModel]) -> Row:
    """Every column with its default."""
    ours = ("id", "enterprise_id")
    columns = model._meta.concrete_fields
    return {one.attname: None if one.attname in ours else one.get_default() for one in columns}
