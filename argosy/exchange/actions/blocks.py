"""Some hundred lines of an import on their way: what is known of each, and what came of them."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from argosy import matching
from argosy.customers.actions.bringing import Doubt
from argosy.customers.actions.coming import Coming, Key
from argosy.exchange.models import SetAside
from argosy.matching import many

FAILED, SKIPPED = "failed", "skipped"


@dataclass(slots=True)
class Line:
    """One line on its way."""

    coming: Coming
    cells: list[str]
    company: matching.Company
    keys: set[Key] = field(default_factory=set)
    is_long: bool = False  # in a word of the name


@dataclass(slots=True)
class Outcome:
    """What came of a batch."""

    made: list[UUID] = field(default_factory=list)
    people: int = 0
    changed: int = 0
    before: dict[str, Any] = field(default_factory=dict)
    # [line, cells, failed or skipped, why, the look by which to ask]
    told: list[list[Any]] = field(default_factory=list)
    aside: list[SetAside] = field(default_factory=list)

    def count(self, what: str) -> int:
        """How many lines failed, or were left out."""
        return sum(one[2] == what for one in self.told)


@dataclass(slots=True)
class Block:
    """Some hundred lines, read and not yet brought in."""

    number: int
    size: int
    out: Outcome
    lines: list[Line]
    keys: Future[list[many.Found]]  # of each line
    # whom the lines may be, and the verdict on each, once it has been looked up
    looked: Future[tuple[list[Doubt], Future[list[matching.Verdict | None]]]] | None = None
