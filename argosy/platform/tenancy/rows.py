"""Many new rows of a table by one statement with one parameter: an import writes thousands, and `bulk_create` would spend most
of its time on putting the statement together.

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
from argosy.platform.tenancy.ids import new_id
from argosy.platform.tenancy.models import EnterpriseModel
from argosy.platform.tenancy.scope import current_enterprise

Row = dict[str, Any]  # column → plain value; sealed fields are sealed on the way, absent ones have their default
_ROWS_A_STATEMENT = 1_000
_INSERT = """
INSERT INTO "{table}" ({columns}) SELECT {columns} FROM json_populate_recordset(NULL::"{table}", %s::json)
"""


def insert(model: type[EnterpriseModel], rows: Sequence[Row]) -> None:
    """These rows are in the table. Each gets an `id`, put into it, where it has none; no `save` is called."""
    if not rows:
        return
    enterprise, now = current_enterprise(), timezone.now().isoformat()
    blank = _blank(model) | {"enterprise_id": str(enterprise)} | dict.fromkeys(_stamped(model), now)
    sealed, key = _sealed(model), keyring.data_key(enterprise)
    lines: list[Row] = []
    for row in rows:
        row.setdefault("id", str(new_id()))
        line = {**blank, **row}
        for column, field in sealed:
            if row.get(column) not in (None, ""):
                plain = field.to_bytes(row[column])
                line[column] = f"\\x{key.seal(plain, field.place_of(row['id'])).hex()}" if plain else ""
        lines.append(line)
    with connection.cursor() as cursor:
        statement = _INSERT.format(table=model._meta.db_table, columns=", ".join(f'"{one}"' for one in blank))
        for at in range(0, len(lines), _ROWS_A_STATEMENT):
            text = json.dumps(lines[at : at + _ROWS_A_STATEMENT], ensure_ascii=False, default=str)
            cursor.execute(statement, [text])


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
