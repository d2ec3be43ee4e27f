"""Which column of a table holds what: the heading rows are found and each column gets its meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from argosy.reading.documents import Table
from argosy.reading.patterns import later
from argosy.reading.trade.numbers import NUMBER, plain, value_of
from argosy.reading.trade.tier_columns import Tier, tier_column, tier_of
from argosy.reading.vocabulary.headings import field_of, fold
from argosy.reading.vocabulary.units import unit_of

_LOOK_FOR_HEADING = 40
_MEANING = frozenset(
    {
        "model",
        "product",
        "size",
        "quantity",
        "unit",
        "price",
        "target",
        "amount",
        "hs",
        "claimed",
        "currency",
        "counted",
    }
)
# Heads a running number here and the goods there: what stands below decides.
_NAME_OR_NUMBER = frozenset({"item", "items", "article", "position", "ítem"})
_GOODS = frozenset({"model", "product", "size"})
_FIGURES = frozenset({"quantity", "price", "target", "amount", "claimed", "counted"})
_LONGEST_GROUP = 40
_OF_TIERS = frozenset({"price", "quantity", "product"})
_DIGIT = later(r"[\d\u0660-\u0669\u06f0-\u06f9]")
_NUMERIC = later(rf"[^\w]*(?:{NUMBER})[^\w]*(?:[^\W\d]{{0,4}})[^\w]*")


@dataclass
class Grid:
    """A table whose headings are understood."""

    table: Table
    first_row: int  # of the goods
    columns: dict[str, list[int]]
    headings: list[str]
    tiers: list[Tier] = field(default_factory=list)
    variants: dict[int, str] = field(default_factory=dict)  # quantity columns that stand for a kind of the goods each

    @cached_property
    def tells_size_apart(self) -> bool:
        """Whether lines of the same name differ by their size only: it is their number then."""
        names = [self.cell(row, "product") for row in self.table.rows[self.first_row :]]
        names = [name for name in names if name.strip()]
        return not names or len(set(names)) < len(names)

    def has(self, name: str) -> bool:
        """Whether some column holds this."""
        return name in self.columns

    def cell(self, row: tuple[str, ...], name: str, which: int = 0) -> str:
        """The text of a row in a column of that meaning, "" where there is none."""
        places = self.columns.get(name, [])
        return row[places[which]] if which < len(places) and places[which] < len(row) else ""

    def heading(self, name: str) -> str:
        """How the table itself calls a column."""
        return self.headings[self.columns[name][0]] if name in self.columns else ""


def grid_of(table: Table) -> Grid | None:
    """The table with its columns understood, None where it lists no goods."""
    best: tuple[int, int] | None = None
    for place, row in enumerate(table.rows[:_LOOK_FOR_HEADING]):
        score = _score(row, best[1] + 2 if best else 2)
        if score >= 2 and (best is None or score > best[1] + 1):
            best = (place, score)
    if best is None:
        return None
    place = best[0]
    has_second = _is_second_heading(table, place)
    top = table.rows[place]
    bottom = table.rows[place + 1] if has_second else top
    above = table.rows[place - 1] if place and not has_second and _is_group_row(table.rows[place - 1], top) else ()
    return _build(table, place + (2 if has_second else 1), _joined(above, top) if above else top, bottom)


def _score(row: tuple[str, ...], least: int) -> int:
    """How much a row looks like headings: different meanings, goods among them, hardly a figure; 0 below `least`."""
    filled = [cell for cell in row if cell.strip()]
    tiers = _tiers_among(filled)
    if len(set(filled)) + (len(_OF_TIERS) if len(tiers) >= 2 else 0) < least:  # each cell has one meaning
        return 0
    figures = sum(bool(_NUMERIC.fullmatch(plain(cell))) for cell in filled if cell not in tiers or len(tiers) < 2)
    if len(filled) < 2 or figures > len(filled) // 3:
        return 0
    meanings: set[str | None] = {meaning for cell in filled if (meaning := field_of(cell)) in _MEANING}
    if len(filled) > 2 and any(fold(cell) in _NAME_OR_NUMBER for cell in filled):
        meanings.add("product")
    if len(tiers) >= 2:  # quantities as headings: prices stand below
        meanings |= _OF_TIERS
    if len(set(filled)) < 2 or not meanings & _FIGURES:
        return 0
    return len(meanings) if meanings & _GOODS or len(meanings) >= 3 else 0


def _tiers_among(cells: list[str]) -> list[str]:
    """The cells that head a tier; one alone means nothing and is not looked for."""
    possible = [cell for cell in cells if not cell.isalpha() and not cell.isdecimal() and _DIGIT.search(cell)]
    possible = [cell for cell in possible if not cell.strip().isdecimal()]
    return [cell for cell in possible if tier_column(0, cell, cell)] if len(possible) >= 2 else []


def _is_second_heading(table: Table, place: int) -> bool:
    """Below "Quantity" merged over three columns stand "Cases | Units"; or quantities that tiers begin with."""
    if place + 1 >= len(table.rows):
        return False
    row, top = table.rows[place + 1], table.rows[place]
    repeats = sum(a == b and bool(a.strip()) for a, b in zip(row, top, strict=False))
    merged = len({cell for cell in top if cell}) < sum(bool(cell) for cell in top)
    if repeats and (merged or repeats >= 2):
        return True
    filled = [cell for cell in row if cell.strip()]
    if not any(_NUMERIC.fullmatch(plain(cell)) for cell in filled) and (
        (merged and sum(field_of(cell) in _MEANING for cell in filled) >= 2) or _are_notes(filled)
    ):
        return True
    tiers = [cell for cell in row if cell.strip() and tier_of(cell)]
    others = [cell for cell in row if cell.strip() and not tier_of(cell)]
    return len(tiers) >= 2 and not others


def _are_notes(cells: list[str]) -> bool:
    """Nothing but units and currencies, or words in brackets, as some put below each heading."""
    return len(cells) >= 2 and all(_NOTE.fullmatch(cell.strip()) or unit_of(fold(cell)) for cell in cells)


_NOTE = later(
    r"[(（\[].*[)）\]]|(?:in )?(?:usd|eur|cny|rmb|us\$|\$|€|¥|gbp|jpy)(?:\s?/\s?[^\W\d_]+\.?)?", re.IGNORECASE
)


def _is_group_row(above: tuple[str, ...], row: tuple[str, ...]) -> bool:
    """A row of merged groups above the real headings."""
    groups = [cell for cell in above if cell]
    same = sum(a == b and bool(a) for a, b in zip(above, row, strict=False))
    is_spanning = all(len(cell) < _LONGEST_GROUP and not _DIGIT.search(cell) for cell in groups)
    return len(groups) > len(set(groups)) > 1 and (same >= 1 or is_spanning)


def _joined(above: tuple[str, ...], row: tuple[str, ...]) -> tuple[str, ...]:
    padded = above + ("",) * (len(row) - len(above))
    return tuple(
        low if low == high or field_of(low) else f"{high} {low}" for high, low in zip(padded, row, strict=False)
    )


def _build(table: Table, first: int, top: tuple[str, ...], bottom: tuple[str, ...]) -> Grid | None:
    columns: dict[str, list[int]] = {}
    headings: list[str] = []
    tiers: list[Tier] = []
    for place, low in enumerate(bottom):
        high = top[place] if place < len(top) else ""
        headings.append(low if low == high else f"{high} {low}".strip())
        tier = tier_column(place, high, low)
        if tier:
            tiers.append(tier)
            continue
        meaning = _meaning(high, low)
        if meaning:
            columns.setdefault(meaning, []).append(place)
    if len(tiers) == 1:
        columns.setdefault("price", []).append(tiers.pop().column)
    variants = _variants(top, bottom, columns.get("quantity", []))
    columns.get("quantity", []).sort(key=lambda place: bool(_MINIMUM.search(headings[place].lower())))
    _by_content(table.rows[first : first + 12], headings, columns)
    if not tiers and not columns.keys() & {"quantity", "claimed", "counted"}:
        _find_counts(table.rows[first : first + 12], headings, columns)
    if not (columns.keys() & _GOODS or len(columns) >= 3):
        return None
    return Grid(table, first, columns, headings, sorted(tiers, key=lambda tier: tier.least), variants)


def _variants(top: tuple[str, ...], bottom: tuple[str, ...], places: list[int]) -> dict[int, str]:
    """Below "Quantity", merged over several columns, stand colours or sizes: each column counts one of them."""
    groups = {top[place] for place in places if place < len(top)}
    lows = {place: bottom[place].strip() for place in places}
    is_split = len(places) > 1 and len(groups) == 1 and not groups & set(lows.values())
    is_named = all(low and field_of(low) is None and not unit_of(fold(low)) for low in lows.values())
    return lows if is_split and is_named and not any(_OF_TIME.search(low.lower()) for low in lows.values()) else {}


# A year's need beside the first lot, or deliveries by month: the same goods again.
_OF_TIME = later(
    r"year|annual|jahr|month|monat|week|woche|\bkw\b|anual|annuel|mois|mes\b|год|месяц|yıl|ay\b|年|月|次|lot|batch|stock|total|first|first|1st|2nd"
    r"|jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|oct|nov|dec|q[1-4]|20\d\d"
)


_ARTICLE_NUMBER = later(r"(?!\d{1,2}(?:\.\d{1,2})*$)(?=\S*\d)[A-Za-z0-9][\w./+-]{2,24}")
_WHOLE = later(r"\d{1,3}(?:[ .,']\d{3})*|\d+")
_PROSE = later(r"[^\W\d_]{3,}.*\s.*|[\u3040-\u9fff]{2,}")


_MATERIAL = later(r"material|材质|材料|材質|матери|werkstoff|matière|malzeme")
_MINIMUM = later(r"\bmoq\b|\bmin\b|minim|mindest|起订|起訂|最小|최소|минимал|الحد الأدنى")


def _put_material_aside(headings: list[str], columns: dict[str, list[int]]) -> None:
    """What the goods are made of is their name only where nothing else is."""
    places = columns.get("product", [])
    named = [place for place in places if not _MATERIAL.search(headings[place].lower())]
    if named and len(named) < len(places):
        columns["remark"] = columns.get("remark", []) + [place for place in places if place not in named]
        columns["product"] = named


def _by_content(rows: tuple[tuple[str, ...], ...], headings: list[str], columns: dict[str, list[int]]) -> None:
    """What stands below decides: "Item" may head a running number, an article number or a name."""
    for place in columns.get("line", []) + columns.get("model", []):
        cells = [row[place].strip() for row in rows if place < len(row) and row[place].strip()]
        if not cells:
            continue
        holder = "line" if place in columns.get("line", []) else "model"
        if holder == "line" and "model" not in columns and _share(cells, _ARTICLE_NUMBER) and not _are_steps(cells):
            _move(columns, place, "line", "model")
        elif holder == "model" and _are_steps(cells):
            _move(columns, place, "model", "line")
        elif "product" not in columns and _share(cells, _PROSE):
            _move(columns, place, holder, "product")
    _put_material_aside(headings, columns)
    for place in columns.get("product", [])[1:]:
        cells = [row[place].strip() for row in rows if place < len(row) and row[place].strip()]
        if cells and "model" not in columns and _share(cells, _ARTICLE_NUMBER) and not _are_steps(cells):
            _move(columns, place, "product", "model")


def _find_counts(rows: tuple[tuple[str, ...], ...], headings: list[str], columns: dict[str, list[int]]) -> None:
    """Where no heading says quantity, one that is a unit ("Boxes") does, else the first unknown one over whole numbers."""
    known = {place for name, places in columns.items() if name != "remark" for place in places}
    free = [place for place in range(len(headings)) if place not in known and headings[place].strip()]
    counted = [place for place in free if _are_counts(rows, place)]
    named = [place for place in counted if unit_of(fold(headings[place]))]
    unknown = [place for place in counted if field_of(headings[place]) is None]
    for place in (named or unknown)[:1]:
        columns["quantity"] = [place]


def _are_counts(rows: tuple[tuple[str, ...], ...], place: int) -> bool:
    cells = [row[place].strip() for row in rows if place < len(row) and row[place].strip()]
    values = [value_of(plain(cell), is_count=True) for cell in cells if _WHOLE.fullmatch(plain(cell))]
    return bool(cells) and len(values) * 2 > len(cells) and any(value and value > 1 for value in values)


def _share(cells: list[str], pattern: re.Pattern[str]) -> bool:
    return sum(bool(pattern.fullmatch(cell)) for cell in cells) * 2 > len(cells)


def _are_steps(cells: list[str]) -> bool:
    """1, 2, 3 or 10, 20, 30."""
    numbers = [int(cell.rstrip(".)")) for cell in cells if cell.rstrip(".)").isdecimal()]
    return len(numbers) * 2 >= len(cells) and numbers == sorted(set(numbers)) and numbers[0] <= 10


def _move(columns: dict[str, list[int]], place: int, old: str, new: str) -> None:
    columns[old].remove(place)
    if not columns[old]:
        del columns[old]
    columns[new] = sorted([*columns.get(new, []), place])


def _meaning(high: str, low: str) -> str | None:
    own = field_of(low)
    if own not in {None, "line"} or high == low:
        return own
    return field_of(f"{high} {low}") or field_of(high) or own
