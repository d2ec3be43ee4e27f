"""Files from outside are read in a child of their own, and lie sealed for as long as they are needed."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from argosy.exchange.errors import NothingInIt, NotReadable, TooManyColumns, TooManyRows
from argosy.exchange.headings import known
from argosy.exchange.reading import MOST_COLUMNS, MOST_ROWS
from argosy.platform import blobs
from argosy.platform.limited import Limited, LimitedPool

MOST_MEGABYTES = 25
_pool = LimitedPool("argosy.exchange.reading:read", memory_mb=2048, seconds=60)


@dataclass(frozen=True, slots=True)
class Table:
    """A file as a table: how it was read, its headings and first lines, all lines in compressed blocks."""

    kind: str
    encoding: str
    delimiter: str
    head: list[str]
    sample: list[list[str]]
    rows: int
    blocks: list[bytes]
    unread: list[str] = field(default_factory=list)  # further sheets of a workbook

    @property
    def shape(self) -> dict[str, Any]:
        """What is kept of it while its columns are looked at."""
        read = {"encoding": self.encoding, "delimiter": self.delimiter, "unread": self.unread}
        return read | {"head": self.head, "sample": self.sample}


def table(content: bytes, *, encoding: str = "", delimiter: str = "") -> Table:
    """The table of a CSV, XLSX or vCard file. Raises NotReadable, TooManyRows, TooManyColumns, NothingInIt."""
    chosen = json.dumps({"encoding": encoding, "delimiter": delimiter, "known": list(known())}).encode()
    try:
        found = Table(**_pool.run(chosen + b"\n" + content))
    except Limited as problem:
        if "TooMuch: columns" in str(problem):
            raise TooManyColumns(most=MOST_COLUMNS) from problem
        if "TooMuch: rows" in str(problem):
            raise TooManyRows(most=f"{MOST_ROWS:,}") from problem
        raise NotReadable from problem
    if not found.rows:
        raise NothingInIt
    return found


def keep(owner: UUID, content: bytes) -> str:
    """Seal and keep a file; the same content of another import lies under another name."""
    return blobs.keep(owner.bytes + content)


def load(name: str) -> bytes:
    """The file again."""
    return blobs.load(name)[16:]
