"""Tables that people type: columns kept apart by spaces, tabs or bars, below a line of headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from argosy.reading.documents import Table
from argosy.reading.patterns import later
from argosy.reading.trade.tier_columns import may_head_tier, tier_of
from argosy.reading.vocabulary.headings import field_of

_GAP = later(r"\s{2,}|\s*\t\s*|\s*[|│¦]\s*|\s+/\s+(?!(?<=\d\s/\s)(?:1[., ']?000|100)\s?[^\W\d_])")
_FEWEST_CELLS = 2
_MOST_LINES = 1_500
_GOODS, _FIGURES = frozenset({"product", "model", "size"}), frozenset({"quantity", "price", "target", "amount"})

Cells = list[tuple[int, str]]  # where each begins, and what it says


_A_WORD = later(r"\w")
_A_FIGURE = later(r"\d{2}")


def typed_tables(text: str) -> tuple[Table, ...]:
    """The tables of a plain text, each from its headings to the first line that is no row."""
    written = text.splitlines()[:_MOST_LINES]
    aligned = [_cells(line.expandtabs(8)) for line in written]
    pasted = [_pasted(line) for line in written] if "\t" in text else aligned
    tables: list[Table] = []
    end = 0
    for place, line in enumerate(written):
        lines = pasted if "\t" in line and "\t\t" not in line else aligned
        if place < end or not _is_heading(lines[place]):
            continue
        rows, end = _rows(lines, place)
        if len(rows) > 1:
            tables.append(Table(name="", rows=tuple(rows)))
    return tuple(tables)


def _cells(line: str) -> Cells:
    if not _GAP.search(line):  # most lines are prose
        return [(0, cell)] if (cell := line.strip()) else []
    edges = [(0, 0), *((match.start(), match.end()) for match in _GAP.finditer(line)), (len(line), len(line))]
    found = [(before[1], line[before[1] : after[0]].strip()) for before, after in pairwise(edges)]
    return [(start, cell) for start, cell in found if cell]


def _pasted(line: str) -> Cells:
    """The cells of a row as a spreadsheet pastes it: one tab between two columns, and none but that."""
    return [(column, cell.strip()) for column, cell in enumerate(line.split("\t")) if cell.strip()]


def _is_heading(cells: Cells) -> bool:
    if len(cells) < _FEWEST_CELLS:
        return False
    tiers = _tiers(cells)
    meanings = [field_of(cell) for place, (_, cell) in enumerate(cells) if place not in tiers]
    known = {meaning for meaning in meanings if meaning}
    has_words = not any(_A_FIGURE.search(cell) for place, (_, cell) in enumerate(cells) if place not in tiers)
    enough = (sum(bool(each) for each in meanings) + len(tiers)) * 2 > len(cells)
    has_figures = bool(known & _FIGURES or tiers)
    return enough and has_words and bool(known & _GOODS or "line" in known) and has_figures


def _tiers(cells: Cells) -> list[int]:
    """The places of two or more quantities that head a column of prices each: "500-999", "1000-2999", "3000 up"."""
    places = [place for place, (_, cell) in enumerate(cells) if may_head_tier(cell) and tier_of(cell)]
    bounds = [tier_of(cells[place][1]) for place in places]
    least = [(bound[0] or 0) if bound else 0 for bound in bounds]
    is_rising = all(low < high for low, high in pairwise(least))
    return places if len(places) > 1 and is_rising and places[0] > 0 else []


def _rows(lines: Sequence[Cells], first: int) -> tuple[list[tuple[str, ...]], int]:
    heads = _parted(lines[first], next((line for line in lines[first + 1 : first + 4] if len(line) > 1), []))
    rows = [tuple(cell for _, cell in heads)]
    place, empty = first + 1, 0
    while place < len(lines) and empty < 2:
        cells = lines[place]
        if not cells or all(not _A_WORD.search(cell) for _, cell in cells):  # an empty line, or a rule of dashes
            empty += 1
        elif len(cells) >= _FEWEST_CELLS:
            rows.append(tuple(_placed(cells, heads)))
            empty = 0
        else:
            break
        place += 1
    return rows, place


_WORD_OF_HEAD = later(r"(?<=\s)\S+")


def _parted(heads: Cells, row: Cells) -> Cells:
    """Narrow columns leave one space between two headings: a word is one of its own where a cell below begins with it."""
    if len(row) <= len(heads):
        return heads
    starts = {start for start, _ in row}
    parted: Cells = []
    for start, text in heads:
        cuts = [0, *(match.start() for match in _WORD_OF_HEAD.finditer(text) if start + match.start() in starts)]
        edges = [*dict.fromkeys(cuts), len(text)]
        parted.extend((start + one, text[one:end].strip()) for one, end in pairwise(edges))
    return parted if len(parted) <= len(row) else heads


def _placed(cells: Cells, heads: Cells) -> Iterator[str]:
    """Each cell below its heading: by order where they are as many, else by where it begins."""
    if len(cells) >= len(heads):
        yield from (cell for _, cell in cells)
        return
    left = list(cells)
    for column, (start, _) in enumerate(heads):
        further = heads[column + 1 :]
        nearest = left and not any(abs(left[0][0] - other) < abs(left[0][0] - start) for other, _ in further)
        yield left.pop(0)[1] if nearest else ""
