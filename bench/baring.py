"""Every sealed column of this database becomes a plain one with the same values, and row level security is taken off.

`python -m bench.baring ENTERPRISE SUPERUSER_URL` in a process that works with a copy of the measured database.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from typing import Any
from uuid import UUID

import django
import psycopg
from psycopg import sql

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "argosy.config.settings")
django.setup()

from django.apps import apps  # noqa: E402 Django must be set up first
from django.db import models  # noqa: E402

from argosy.platform.crypto.fields import SealedField, SealedJSONField  # noqa: E402
from argosy.platform.tenancy.scope import enterprise_scope  # noqa: E402

ISOLATED = "SELECT oid::regclass::text FROM pg_class WHERE relrowsecurity"


def main(enterprise: UUID, url: str) -> None:
    """Bare it all, and leave the tables as compact as they were loaded."""
    with psycopg.connect(url, autocommit=True) as line:
        for model in apps.get_models():
            sealed = [one for one in model._meta.local_concrete_fields if isinstance(one, SealedField)]
            if sealed and not model._meta.proxy:
                _lay_open(line, enterprise, model, sealed)
                _exchange(line, model._meta.db_table, sealed)
        for (table,) in line.execute(ISOLATED).fetchall():
            line.execute(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY")
        line.execute("VACUUM (FULL, ANALYZE)")


def _lay_open(
    line: psycopg.Connection[Any], enterprise: UUID, model: type[models.Model], sealed: Sequence[SealedField]
) -> None:
    columns = ", ".join(f'"{one.column}" {_kind(one)}' for one in sealed)
    line.execute(f"CREATE TEMP TABLE opened (id uuid, {columns})".encode())
    with enterprise_scope(enterprise), line.cursor() as cursor, cursor.copy("COPY opened FROM STDIN") as copy:
        for row in model._meta.default_manager.all().iterator(chunk_size=2_000):
            copy.write_row([row.pk, *(_plain(row, one) for one in sealed)])


def _plain(row: models.Model, field: SealedField) -> Any:
    value = getattr(row, field.attname)
    if isinstance(field, SealedJSONField):
        return None if value is None and field.null else json.dumps(value, ensure_ascii=False)
    return value


def _kind(field: SealedField) -> str:
    return "jsonb" if isinstance(field, SealedJSONField) else "text"


def _exchange(line: psycopg.Connection[Any], table: str, sealed: Sequence[SealedField]) -> None:
    """The table has the plain columns, under the same names, in the place of the sealed ones."""
    of = sql.Identifier(table)
    for field in sealed:
        name, kind = sql.Identifier(field.column), sql.SQL(_kind(field))  # type: ignore[arg-type]
        line.execute(sql.SQL("ALTER TABLE {} DROP COLUMN {}, ADD COLUMN {} {}").format(of, name, name, kind))
    pairs = [sql.SQL("{0} = opened.{0}").format(sql.Identifier(one.column)) for one in sealed]
    values = sql.SQL(", ").join(pairs)
    line.execute(sql.SQL("UPDATE {} AS kept SET {} FROM opened WHERE opened.id = kept.id").format(of, values))
    line.execute("DROP TABLE opened")


if __name__ == "__main__":
    main(UUID(sys.argv[1]), sys.argv[2])
