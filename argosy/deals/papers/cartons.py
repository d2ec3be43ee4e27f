"""Which cartons hold which line: numbered from 1 in the order of the lines, unless somebody says otherwise."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

LARGEST, MOST_RANGES = 999_999, 8
# C/NO. 1-20, CTN NO. 1-20, No. 1-20, 箱号 1-20: what people write before the numbers.
BEFORE = re.compile(r"^(?:(?:c\s*/|ctns?|cartons?|nos?|箱号|#)[\s.:#]*)+", re.IGNORECASE)
RANGE = re.compile(r"(\d{1,6})(?:\s*(?:[-–—~]|to|至|到)\s*(\d{1,6}))?", re.IGNORECASE)
Range = tuple[int, int]


class Numbered(NamedTuple):
    """The cartons of a line, how many these are, and how many of them no line before it names."""

    ranges: tuple[Range, ...] = ()
    holds: int | None = None
    adds: int | None = None

    @property
    def words(self) -> str:
        """1-20, 31."""
        return words_of(self.ranges)


def words_of(ranges: Iterable[Range]) -> str:
    """As it is printed: 1-20, 31."""
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in ranges)


def read(text: str) -> tuple[Range, ...]:
    """The numbers that somebody typed: “C/NO. 1–20, 31”. Raises ValueError."""
    plain = BEFORE.sub("", unicodedata.normalize("NFKC", text).strip())
    parts = [one.strip() for one in re.split(r"[,;+、]", plain) if one.strip()]
    found = [_range(one) for one in parts]
    if len(found) > MOST_RANGES:
        raise ValueError(text)
    return merged(found)


def _range(text: str) -> Range:
    match = RANGE.fullmatch(text)
    if match is None:
        raise ValueError(text)
    first, last = int(match[1]), int(match[2] or match[1])
    if not 0 < first <= last:
        raise ValueError(text)
    return first, last


def merged(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """The same numbers in order, each once."""
    found: list[Range] = []
    for first, last in sorted(ranges):
        if found and first <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return tuple(found)


def count(ranges: Iterable[Range]) -> int:
    """How many cartons these are."""
    return sum(last - first + 1 for first, last in ranges)


def gaps(ranges: Sequence[Range]) -> tuple[Range, ...]:
    """The numbers from 1 on that are left out."""
    return tuple(
        (before[1] + 1, after[0] - 1) for before, after in pairwise([(0, 0), *ranges]) if after[0] > before[1] + 1
    )


def shared(ranges: Sequence[Range], others: Sequence[Range]) -> tuple[Range, ...]:
    """The numbers that stand in both."""
    both = ((max(one[0], other[0]), min(one[1], other[1])) for one in ranges for other in others)
    return merged(one for one in both if one[0] <= one[1])


def numbered(lines: Iterable[tuple[str, int | None]]) -> Iterator[Numbered]:
    """For each line's typed numbers and needed cartons: which ones it gets. A carton of two lines counts for the first.

    Behind a line whose packing nobody knows, nothing can be numbered until somebody types a number.
    """
    taken: tuple[Range, ...] = ()
    next_free: int | None = 1
    for typed, needed in lines:
        if typed:
            mine = read(typed)
        elif next_free is None or not needed or next_free + needed - 1 > LARGEST:
            mine, next_free = (), None
            yield Numbered(holds=needed, adds=needed)
            continue
        else:
            mine = ((next_free, next_free + needed - 1),)
        before, taken = count(taken), merged([*taken, *mine])
        next_free = taken[-1][1] + 1
        yield Numbered(mine, count(mine), count(taken) - before)
