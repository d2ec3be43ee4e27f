"""Model rows into PostgreSQL's binary COPY, sealed fields sealed by themselves: a column added to a model comes along."""

from __future__ import annotations

import json
import struct
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import psycopg
from django.db import models
from psycopg import sql
from psycopg.types.numeric import DecimalBinaryDumper

from argosy.platform.crypto.fields import SealedField

HEAD, TAIL = b"PGCOPY\n\xff\r\n\0" + bytes(8), b"\xff\xff"
NULL = struct.pack(">i", -1)
BEGINNING, FIRST_DAY = datetime(2000, 1, 1, tzinfo=UTC), date(2000, 1, 1)
BIGINT_OID = 20
_big, _whole, _small, _length = struct.Struct(">iq"), struct.Struct(">ii"), struct.Struct(">ih"), struct.Struct(">i")
_decimals = DecimalBinaryDumper(Decimal)
_elements: dict[int, bytes] = {}

Encoder = Callable[[Any], bytes]


def _bytes(value: bytes) -> bytes:
    return _length.pack(len(value)) + value


def _moment(value: datetime) -> bytes:
    passed = value - BEGINNING
    return _big.pack(8, (passed.days * 86_400 + passed.seconds) * 1_000_000 + passed.microseconds)


def _bigints(value: Sequence[int]) -> bytes:
    known = _elements
    for one in value:
        if one not in known:
            known[one] = _big.pack(8, one)
    if len(known) > 2_000_000:
        known.clear()
        return _bigints(value)
    body = (
        struct.pack(">iiiii", 1 if value else 0, 0, BIGINT_OID, len(value), 1)
        if value
        else struct.pack(">iii", 0, 0, 20)
    )
    return _bytes(body + b"".join([known[one] for one in value]))


ENCODERS: dict[str, Encoder] = {
    "UUIDField": lambda value: b"\0\0\0\x10" + value.bytes,
    "CharField": lambda value: _bytes(value.encode()),
    "TextField": lambda value: _bytes(value.encode()),
    "BigIntegerField": lambda value: _big.pack(8, value),
    "IntegerField": lambda value: _whole.pack(4, value),
    "PositiveIntegerField": lambda value: _whole.pack(4, value),
    "PositiveSmallIntegerField": lambda value: _small.pack(2, value),
    "BooleanField": lambda value: b"\0\0\0\x01\x01" if value else b"\0\0\0\x01\0",
    "DateTimeField": _moment,
    "DateField": lambda value: _whole.pack(4, (value - FIRST_DAY).days),
    "DecimalField": lambda value: _bytes(bytes(_decimals.dump(value) or b"")),
    "JSONField": lambda value: _bytes(b"\x01" + json.dumps(value).encode()),
    "ArrayField": _bigints,
    "BinaryField": _bytes,
}


class Lean:
    """A row for COPY with the columns that its model has, without Django's making of it, which takes longer than all the rest."""

    model: type[models.Model]

    def __init__(self, blank: dict[str, Any], values: dict[str, Any]) -> None:
        self.__dict__ = blank | values

    @property
    def pk(self) -> Any:
        """What sealed fields are bound to."""
        return self.__dict__["id"]


def lean(model: type[models.Model]) -> Callable[..., Lean]:
    """Makes lean rows of this model; whatever is not given has its default, as it is now."""
    ours = ("id", "enterprise_id")
    blank = {one.attname: None if one.attname in ours else one.get_default() for one in model._meta.concrete_fields}
    kind = type(f"Lean{model.__name__}", (Lean,), {"model": model})
    return lambda **values: kind(blank, values)


Row = models.Model | Lean


class Table:
    """One model's rows on their way."""

    def __init__(self, model: type[models.Model]) -> None:
        fields = list(model._meta.concrete_fields)
        self.columns = [str(field.column) for field in fields]
        self.name = model._meta.db_table
        self.ways = [_way(field) for field in fields]
        self.count = struct.pack(">h", len(fields))

    def encoded(self, row: Row) -> bytes:
        """The row as COPY wants it."""
        return b"".join([self.count, *[way(row) for way in self.ways]])

    def copy(self, line: psycopg.Connection[Any], rows: Sequence[Row]) -> None:
        """Write these rows."""
        columns = sql.SQL(", ").join(sql.Identifier(column) for column in self.columns)
        statement = sql.SQL("COPY {} ({}) FROM STDIN (FORMAT BINARY)").format(sql.Identifier(self.name), columns)
        with line.cursor() as cursor, cursor.copy(statement) as copy:
            copy.write(b"".join([HEAD, *map(self.encoded, rows), TAIL]))


def _way(field: models.Field[Any, Any]) -> Encoder:
    if isinstance(field, SealedField):

        def sealed(row: Any) -> bytes:
            value = field.sealed(row)
            return NULL if value is None else _bytes(value)

        return sealed
    kind = field.target_field.get_internal_type() if isinstance(field, models.ForeignKey) else field.get_internal_type()
    encoder, name = ENCODERS[kind], field.attname
    fills_itself = getattr(field, "auto_now_add", False) or getattr(field, "auto_now", False)

    def plain(row: Any) -> bytes:
        value = row.__dict__[name]
        if value is None and fills_itself:
            value = field.pre_save(row, add=True)
        return NULL if value is None else encoder(value)

    return plain


class Loader:
    """Takes rows of any model and copies them by the thousand."""

    def __init__(self, url: str, at_once: int = 4_000) -> None:
        self.line = psycopg.connect(url)
        # A superuser's line: COPY cannot pass row level security, and checking each reference would take longer than all
        # the rest. The values are right by making; the tests of the generator look.
        self.line.execute("SET session_replication_role = replica")
        self.line.execute("SET synchronous_commit = off")
        self.at_once = at_once
        self.tables: dict[type[Row], Table] = {}
        self.waiting: dict[type[Row], list[Row]] = defaultdict(list)

    def add(self, row: Row) -> None:
        """This row is written, now or a little later."""
        kind = type(row)
        rows = self.waiting[kind]
        rows.append(row)
        if len(rows) >= self.at_once:
            self._write(kind)

    def _write(self, kind: type[Row]) -> None:
        if kind not in self.tables:
            self.tables[kind] = Table(kind.model if issubclass(kind, Lean) else kind)
        self.tables[kind].copy(self.line, self.waiting[kind])
        self.waiting[kind].clear()

    def close(self) -> None:
        """Everything is written."""
        for kind in list(self.waiting):
            if self.waiting[kind]:
                self._write(kind)
        self.line.commit()
        self.line.close()
