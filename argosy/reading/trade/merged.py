"""Cells that stand for several: a name merged over rows, and the steps of a price below each other in one cell."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from argosy.reading.documents import Table
from argosy.reading.patterns import later
from argosy.reading.trade.grid import Grid
from argosy.reading.trade.numbers import NUMBER, plain, value_of
from argosy.reading.trade.quantities import quantities_in
from argosy.reading.trade.row_values import figure
from argosy.reading.vocabulary.alternatives import any_of
from argosy.reading.vocabulary.currencies import CODES, SIGNS

Step = tuple[Decimal, Decimal, str]  # from how many, at which price, of which unit
_PRICES = later(rf"(?<![\w.,])({NUMBER})(?![\w%])")
_NO_STEPS, _A_WORD = later(r"[/=()（）]"), later(r"[^\W\d_]{2}")
_MONEY_WORD = later(any_of([*SIGNS, *(code.lower() for code in CODES)]), re.IGNORECASE)
_LONGEST_STEPS, _MOST_STEPS = 200, 12


def named_between(grid: Grid) -> Table:
    """The table with a name that stands in the middle of merged cells said in each of their rows.

    On a page such a name stands between the rows, line by line, and no row has one of its own.
    """
    rows, names = list(grid.table.rows), grid.columns.get("product", [])
    goods = [place for place in range(grid.first_row, len(rows)) if _has_figures(grid, rows[place])]
    if not names or len(goods) < 2 or any(_cell(rows[place], names[0]) for place in goods):
        return grid.table
    between = [place for place in range(goods[0] + 1, goods[-1]) if _says_only(rows[place], names[0])]
    if not between:
        return grid.table
    name = " ".join(_cell(rows[place], names[0]) for place in between)
    for place in goods:
        row = rows[place]
        rows[place] = (*row[: names[0]], name, *row[names[0] + 1 :])
    for place in between:
        rows[place] = ("",) * len(rows[place])
    grid.table = replace(grid.table, rows=tuple(rows))
    return grid.table


def _has_figures(grid: Grid, row: tuple[str, ...]) -> bool:
    """A row with a quantity and a price."""
    return all(figure(grid.cell(row, name)) is not None for name in ("quantity", "price"))


def _cell(row: tuple[str, ...], place: int) -> str:
    return row[place].strip() if place < len(row) else ""


def _says_only(row: tuple[str, ...], place: int) -> bool:
    return bool(_cell(row, place)) and not any(cell.strip() for at, cell in enumerate(row) if at != place)


def stacked(grid: Grid, row: tuple[str, ...], language: str | None) -> list[Step]:
    """The steps in one pair of cells: "from 200 pcs, from 1,000 pcs" beside "2.95, 2.60"; empty for all else."""
    counts, prices = (plain(grid.cell(row, name)) for name in ("quantity", "price"))
    if not counts or not prices or max(len(counts), len(prices)) > _LONGEST_STEPS:
        return []
    if _NO_STEPS.search(counts) or _NO_STEPS.search(prices) or _A_WORD.search(_MONEY_WORD.sub("", prices)):
        return []  # "20 boxes / 2000 pcs" at "125.00 / 100 pcs", "9.50, now 9.10"
    paid = [value for match in _PRICES.finditer(prices) if (value := value_of(match[1])) is not None]
    if not 1 < len(paid) <= _MOST_STEPS:
        return []
    found = [(one.value, one.unit) for one in quantities_in(counts, language)]
    if len(found) != len(paid):
        bare = [value for match in _PRICES.finditer(counts) if (value := value_of(match[1], is_count=True)) is not None]
        found = [(value, "piece") for value in bare]
    least = [value for value, _ in found]
    if len({unit for _, unit in found}) > 1:
        return []
    are_steps = len(found) == len(paid) and least == sorted(set(least)) and paid == sorted(paid, reverse=True)
    return [(value, price, unit) for (value, unit), price in zip(found, paid, strict=True)] if are_steps else []
