"""What one message costs in our index and in PostgreSQL's own full-text search: bytes, and CPU time of writing; as JSON.

`python -m bench.indexing ENTERPRISE SUPERUSER_URL MESSAGES` in a process of the measured installation. Both tables have
the same columns and indexes beside their words, get the same messages in the same portions, and are vacuumed at the end,
which is when PostgreSQL puts the last of them into its indexes.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any, TypeVar
from uuid import UUID

import django
import psutil
import psycopg

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "argosy.config.settings")
django.setup()

from argosy.mail.models import Message, MessageContent  # noqa: E402 Django must be set up first
from argosy.platform import search  # noqa: E402
from argosy.platform.tenancy.scope import enterprise_scope  # noqa: E402

T = TypeVar("T")
PORTION = 50
TABLE = """
CREATE TABLE bench.{name} (row_id uuid PRIMARY KEY, enterprise_id uuid, member_id uuid, at timestamptz, words {kind});
CREATE INDEX ON bench.{name} USING gin (words);
CREATE INDEX ON bench.{name} (enterprise_id, at DESC);
CREATE INDEX ON bench.{name} (enterprise_id, member_id, at DESC);
"""
INTO = "INSERT INTO bench.{name} VALUES (%s, %s, %s, %s, {value})"


@dataclass(frozen=True, slots=True)
class Letter:
    """What is indexed of a message."""

    pk: UUID
    enterprise: UUID
    member: UUID
    at: datetime
    head: tuple[str, ...]  # subject and names, which are found by the beginnings of their words
    text: str


@dataclass(frozen=True, slots=True)
class Way:
    """One of the two: the type of its column of words, how a value goes into it, what the value is made of."""

    name: str
    kind: str
    value: str
    made: Callable[[Letter], Any]


def main(enterprise: UUID, url: str, most: int) -> dict[str, float]:
    """The figures of both, and how ours stand to the reference's."""
    with enterprise_scope(enterprise):
        return _compared(list(_letters(most)), url)


def _compared(letters: list[Letter], url: str) -> dict[str, float]:
    with psycopg.connect(url, autocommit=True) as line:
        line.execute("DROP SCHEMA IF EXISTS bench CASCADE")
        line.execute("CREATE SCHEMA bench")  # of its own: the product gives no rights on it to anybody
        ours = _written(line, Way("tokens", "bigint[]", "%s", _tokens), letters)
        plain = _written(line, Way("plain", "tsvector", "to_tsvector('simple', %s)", _words), letters)
        line.execute("DROP SCHEMA bench CASCADE")
    return {
        "indexed": len(letters),
        **{f"index_{name}": value for name, value in ours.items()},
        **{f"plain_{name}": value for name, value in plain.items()},
        **{f"{name}_ratio": round(ours[name] / plain[name], 2) for name in ours},
    }


def _letters(most: int) -> Iterator[Letter]:
    rows = Message.objects.select_related("mailbox").order_by("-at")[:most]
    for some in _portions(rows.iterator(chunk_size=2_000), 500):
        contents = MessageContent.objects.in_bulk([one.pk for one in some])
        for one in some:
            text = contents[one.pk].content.get("text") or ""
            head = (one.subject, one.sender_name, one.sender_address, one.to_names)
            yield Letter(one.pk, one.enterprise_id, one.mailbox.member_id, one.at, head, text)


def _portions(rows: Iterable[T], size: int) -> Iterator[list[T]]:
    left = iter(rows)
    while some := list(islice(left, size)):
        yield some


def _tokens(letter: Letter) -> Any:
    return search.tokens(letter.enterprise, [letter.text], prefixes=letter.head)


def _words(letter: Letter) -> Any:
    return " ".join((*letter.head, letter.text))


def _written(line: psycopg.Connection[Any], way: Way, letters: Sequence[Letter]) -> dict[str, float]:
    line.execute(TABLE.format(name=way.name, kind=way.kind).encode())
    into = INTO.format(name=way.name, value=way.value).encode()
    backend = psutil.Process(line.info.backend_pid)
    before = time.process_time() + _cpu(backend)
    with line.cursor() as cursor:
        for some in _portions(letters, PORTION):
            with line.transaction():
                cursor.executemany(into, [(one.pk, one.enterprise, one.member, one.at, way.made(one)) for one in some])
    line.execute(f"VACUUM ANALYZE bench.{way.name}".encode())
    passed = time.process_time() + _cpu(backend) - before
    size = line.execute(f"SELECT pg_total_relation_size('bench.{way.name}')".encode()).fetchone()
    assert size is not None
    return {"bytes": round(size[0] / len(letters)), "write_us": round(passed / len(letters) * 1_000_000)}


def _cpu(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)


if __name__ == "__main__":
    print(json.dumps(main(UUID(sys.argv[1]), sys.argv[2], int(sys.argv[3]))))
