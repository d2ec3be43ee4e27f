"""How far an import of products got: block by block, each kept together with what it brought in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from argosy.catalogue.models import ProductImport, ProductImportBlock
from argosy.catalogue.noting import Noted
from argosy.platform.access import Actor

Faults = list[Any]  # the title and the headings of a sheet, and its lines that failed


@dataclass(frozen=True, slots=True)
class Piece:
    """What of a sheet comes in together: a line, or the lines of one list of prices."""

    place: int  # in its sheet; the same whenever the file is read
    numbers: tuple[str, ...]  # the products that it speaks of, to be looked up anew
    bring: Callable[[], None]


class Told(Protocol):
    """Who brings the file in: in whose name, and where it is told what is done."""

    actor: Actor
    noted: Noted
    priced: int
    left_out: int


@dataclass(slots=True)
class Progress:
    """What came in before a break."""

    blocks: int = 0
    until: dict[int, int] = field(default_factory=dict)  # sheet → the place of the last line that was brought in
    failed: dict[int, set[int]] = field(default_factory=dict)  # sheet → lines that failed, as a spreadsheet counts
    made: dict[UUID, datetime] = field(default_factory=dict)  # products, and when their block was over

    def is_right(self, sheet: int, first: int, place: int, at: int) -> bool:
        """Did this line come in?"""
        return place <= self.until.get(sheet, -1) and first + at not in self.failed.get(sheet, ())

    def keep(self, row: ProductImport, block: ProductImportBlock) -> None:
        """A block came in."""
        self.blocks += 1
        block.imported, block.number = row, self.blocks
        block.save(force_insert=True)


def of(row: ProductImport) -> Progress:
    """As far as this import is in."""
    found = Progress()
    for one in row.blocks.order_by("number"):
        found.blocks, found.until[one.sheet] = one.number, one.until
        found.failed.setdefault(one.sheet, set()).update(line for line, *_rest in (one.faults or [[], [], []])[2])
        found.made |= {UUID(pk): one.ended_at for pk in one.before.get("made", {})}
    return found


def gather_faults(row: ProductImport) -> list[Faults] | None:
    """The lines of all blocks that failed, sheet by sheet; the blocks need them no more."""
    found: dict[int, Faults] = {}
    for one in row.blocks.exclude(faults=None).order_by("number"):
        title, head, lines = one.faults
        found.setdefault(one.sheet, [title, head, []])[2].extend(lines)
    row.blocks.update(faults=None)
    for _title, _head, lines in found.values():
        lines.sort()
    return list(found.values()) or row.faults


def newest_first(row: ProductImport) -> list[tuple[Mapping[str, Any], datetime]]:
    """What each block did, and when that was over; what was changed last is taken back first."""
    found = [(one.before, one.ended_at) for one in row.blocks.exclude(before={}).order_by("-number")]
    return [*found, (row.before, row.finished_at or row.created_at)] if row.before else found
