"""Pieces of text with their place on a page, put together to lines and tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from argosy.reading.documents.limits import MOST_COLUMNS, MOST_ROWS
from argosy.reading.documents.model import Table
from argosy.reading.documents.rules import Rule, band_of

# A table row lies at most this many line heights below the one above it.
_ROW_DISTANCE = 3.2
# Forms with tall rows: as far, where piece stands below piece.
_TALL_ROW_DISTANCE = 7.0
# Half a line up or down: the second line of a cell that is centred beside one-line cells.
_WRAP = 0.85
# One line down: the next line of a long text in a cell that starts at the top.
_LEADING = 1.5
# How much further apart rows stand than the lines of one cell, where that can be seen.
_MORE_AIR = 1.2
# No row of goods has more.
_MOST_LINES = 30


@dataclass(slots=True)  # not frozen: a page has hundreds, and frozen ones take several times as long to make
class Run:
    """A piece of text that stands together on a page. The y axis grows upwards, as in PDF."""

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def middle(self) -> float:
        """The height at which it stands."""
        return (self.top + self.bottom) / 2


Line = tuple[Run, ...]


def lines_of(runs: Sequence[Run]) -> list[Line]:
    """Runs of the same height make a line; lines from top to bottom, runs from left to right."""
    lines: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: (-run.middle, run.left)):
        height = run.top - run.bottom
        if lines and abs(lines[-1][0].middle - run.middle) < height * 0.4:
            lines[-1].append(run)
        else:
            lines.append([run])
    return [tuple(sorted(line, key=lambda run: run.left)) for line in lines]


def tables_of(lines: Sequence[Line], name: str, rules: Sequence[Rule] = ()) -> list[Table]:
    """Stretches of lines with three or more pieces whose pieces line up under each other.

    Where `rules` are drawn between the rows, they tell which lines belong to one.
    """
    tables = []
    for block in [part for whole in _blocks(lines) for part in _apart(whole)]:
        columns = _columns(block)
        if len(columns) >= 3:
            rows = [_row(pieces, columns) for pieces in _table_rows(block, _bands(block, rules))[:MOST_ROWS]]
            tables.append(Table(name=name, rows=tuple(_headed(rows, columns)), is_on_page=True))
    return tables


# A letterhead close above a list has other columns than the list.
_MOST_ABOVE, _FINER = 16, 2


def _apart(block: list[Line]) -> list[list[Line]]:
    """The block, or two, where the lines below some of the first ones show clearly more columns by themselves."""
    whole = len(_columns(block))
    starts = [place for place, line in enumerate(block[:_MOST_ABOVE]) if place and len(line) >= whole + _FINER]
    counts = {start: len(_columns(block[start:])) for start in starts if sum(len(x) >= 3 for x in block[start:]) > 1}
    best = max(counts, key=lambda start: (counts[start], -start), default=0)
    return [block[:best], block[best:]] if best and counts[best] >= whole + _FINER else [block]


# Points between a heading and the figures that stand beside and not below it; further away is another column.
_BESIDE = 24.0


def _headed(rows: list[tuple[str, ...]], columns: list[tuple[float, float]]) -> list[tuple[str, ...]]:
    """A heading that stands beside its column and not above it is that column's: "Price" left of the figures."""
    if len(rows) < 2:
        return rows
    head, below = rows[0], rows[1:]
    for place in range(len(head) - 1):
        for bare, filled in ((place, place + 1), (place + 1, place)):
            if columns[place + 1][0] - columns[place][1] > _BESIDE:
                continue
            is_beside = head[bare] and not head[filled] and not any(row[bare] for row in below)
            if is_beside and any(row[filled] for row in below):
                merged = [
                    tuple(row[bare] or row[filled] if at == filled else cell for at, cell in enumerate(row))
                    for row in rows
                ]
                return _headed(
                    [tuple(cell for at, cell in enumerate(row) if at != bare) for row in merged],
                    [one for at, one in enumerate(columns) if at != bare],
                )
    return rows


Band = tuple[float, float]


def _bands(block: list[Line], rules: Sequence[Rule]) -> dict[int, Band]:
    """Of lines that make one row together, by their id, where they stand: between two drawn ones, or close to each other."""
    bands: dict[int, Band] = {}
    for lines, is_one in ((_between(block, rules), _is_row), (_close(block), _is_one_line)):
        members: dict[Band, list[Line]] = {}
        for line, band in zip(block, lines, strict=True):
            if band is not None and id(line) not in bands:
                members.setdefault(band, []).append(line)
        bands |= {id(line): band for band, those in members.items() if is_one(those) for line in those}
    return bands


def _between(block: list[Line], rules: Sequence[Rule]) -> list[Band | None]:
    if not rules:
        return [None] * len(block)
    return [band_of(rules, line[0].middle, line[0].left, line[-1].right) for line in block]


def _close(block: list[Line]) -> list[Band | None]:
    """Lines no further apart than any two are stand together: rows of wrapped cells have more air between them."""
    gaps = [_distance(one, other) for one, other in pairwise(block)]
    widest = min((gap for gap in gaps if gap > _WRAP), default=0.0) * _MORE_AIR
    numbers = accumulate((gap > widest for gap in gaps), initial=0)
    return [(-1.0, float(number)) for number in numbers]


def _is_row(lines: list[Line]) -> bool:
    return len(lines) <= _MOST_LINES and any(len(line) >= 3 for line in lines) and not _are_rows(lines)


def _is_one_line(lines: list[Line]) -> bool:
    return sum(len(line) >= 3 for line in lines) == 1


def _are_rows(lines: list[Line]) -> bool:
    """Do figures stand below each other? Then there are several rows."""
    figures = [[run for run in line if run.text[0].isdigit()] for line in lines if len(line) >= 3]
    return any(
        one.left < other.right and other.left < one.right
        for place, line in enumerate(figures)
        for below in figures[place + 1 :]
        for one in line
        for other in below
    )


def _table_rows(block: list[Line], bands: dict[int, Band]) -> list[list[Run]]:
    """Lines that belong to one row: a long text wraps above and below the line that carries the numbers."""
    anchors = [line for line in block if len(line) >= 3 and id(line) not in bands]
    members: dict[int, list[Run]] = {id(line): [] for line in anchors}
    within: dict[Band, list[Run]] = {band: [] for band in bands.values()}
    rows: list[list[Run]] = []
    last: tuple[Line, list[Run]] | None = None
    for line in block:
        band = bands.get(id(line))
        anchor = line if len(line) >= 3 else _anchor_of(line, anchors)
        if band is not None:
            row = within[band]
        elif anchor is not None:
            row = members[id(anchor)]
        elif len(line) == 1 and last and id(last[0]) not in bands and _distance(last[0], line) <= _LEADING:
            row = last[1]
        else:
            row = []
        if not any(row is each for each in rows):
            rows.append(row)
        row.extend(line)
        last = (line, row)
    return rows


def _anchor_of(line: Line, anchors: list[Line]) -> Line | None:
    nearest = min(anchors, key=lambda anchor: _distance(anchor, line), default=None)
    return nearest if nearest is not None and _distance(nearest, line) <= _WRAP else None


def _distance(one: Line, other: Line) -> float:
    """In line heights."""
    return abs(one[0].middle - other[0].middle) / max(other[0].top - other[0].bottom, 1.0)


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """A block begins with a line of three pieces, and goes on over near lines; one-piece lines may hang in between."""
    blocks: list[list[Line]] = []
    current: list[Line] = []
    for place, line in enumerate(lines):
        if current and not _goes_on(current, line):
            blocks.append(current)
            current = []
        if not current and len(line) >= 3:
            before = lines[place - 1 : place] if place else ()
            current.extend(each for each in before if len(each) < 3 and _distance(each, line) <= _WRAP)
        if current or len(line) >= 3:
            current.append(line)
    blocks.append(current)
    return [block for block in blocks if sum(len(line) >= 3 for line in block) >= 2]


def _goes_on(block: list[Line], line: Line) -> bool:
    away = _distance(block[-1], line)
    is_near = away < _ROW_DISTANCE or (away < _TALL_ROW_DISTANCE and _is_below(block[-1], line))
    if not is_near or len(line) > 1:
        return is_near
    return sum(len(each) == 1 for each in block[-2:]) < 2 or _hangs(block, line)


def _is_below(above: Line, line: Line) -> bool:
    """Do these lines have equally many pieces, three or more, each below its own?"""
    return len(above) == len(line) >= 3 and all(
        one.left < other.right and other.left < one.right for one, other in zip(above, line, strict=True)
    )


def _hangs(block: list[Line], line: Line) -> bool:
    """Is this one more line of a long text in a cell: close below, and as far left as what stands in the row above?"""
    row = next(each for each in reversed(block) if len(each) >= 3)
    starts = (abs(run.left - line[0].left) < 1.0 for run in row[1:])
    return _distance(block[-1], line) <= _LEADING and any(starts)


def _columns(block: list[Line]) -> list[tuple[float, float]]:
    """Where the pieces of full lines cover the width: each covered stretch is a column."""
    full = [line for line in block if len(line) >= 3]
    columns = _covered(full)
    below = _covered(full[1:]) if len(full) > 2 else columns
    # two headings that stand close are one piece of text: the rows below show that they are two columns
    return (below if len(below) > len(columns) else columns)[:MOST_COLUMNS]


def _covered(lines: Sequence[Line]) -> list[tuple[float, float]]:
    spans = sorted((run.left, run.right) for line in lines for run in line)
    columns: list[tuple[float, float]] = []
    for left, right in spans:
        if columns and left < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(columns[-1][1], right))
        else:
            columns.append((left, right))
    return columns


def _row(line: Sequence[Run], columns: list[tuple[float, float]]) -> tuple[str, ...]:
    cells = [""] * len(columns)
    for run in line:
        best = _column_of(run, columns)
        cells[best] = f"{cells[best]} {run.text}".strip()
    return tuple(cells)


def _column_of(run: Run, columns: list[tuple[float, float]]) -> int:
    """The column that a run covers most of; of equals the one whose middle is nearest."""
    run_left, run_right = run.left, run.right
    for place, (left, right) in enumerate(columns):  # most lie within one
        if left <= run_left < run_right <= right:
            return place
    overlaps = [min(right, run_right) - max(left, run_left) for left, right in columns]
    most = max(overlaps)
    likely = [place for place, overlap in enumerate(overlaps) if overlap == most]
    middle = (run_left + run_right) / 2
    return min(likely, key=lambda place: abs(sum(columns[place]) / 2 - middle)) if likely[1:] else likely[0]
