"""Which column of a table holds what: the heading rows are found and each column gets its meaning."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from argosy.reading.documents import Table
from argosy.reading.patterns import later
from argosy.reading.trade.heading_rows import COUNT_OR_NUMBER, headings_of, is_note, size_run
from argosy.reading.trade.numbers import plain, value_of
from argosy.reading.trade.tier_columns import Tier, tier_column
from argosy.reading.trade.unheaded import find_counts, find_names, find_price, find_units, share, tell_price_from_unit
from argosy.reading.trade.which_column import put_former_years_aside, standing
from argosy.reading.vocabulary.headings import field_of, fold
from argosy.reading.vocabulary.units import unit_of

_GOODS = frozenset({"model", "product", "size"})


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
    found = headings_of(table)
    return _build(table, *found) if found else None


def _build(table: Table, first: int, top: tuple[str, ...], bottom: tuple[str, ...]) -> Grid | None:
    columns: dict[str, list[int]] = {}
    headings: list[str] = []
    tiers: list[Tier] = []
    sizes = size_run(bottom) if any(field_of(cell) == "price" for cell in bottom) else []
    for place, low in enumerate(bottom):
        high = top[place] if place < len(top) else ""
        headings.append(low if low == high else f"{high} {low}".strip())
        tier = None if place in sizes else tier_column(place, high, low)
        if tier:
            tiers.append(tier)
            continue
        for meaning in _meanings(high, low):
            columns.setdefault(meaning, []).append(place)
    if len(tiers) == 1:
        columns.setdefault("price", []).append(tiers.pop().column)
    rows = table.rows[first : first + 12]
    tiers = _without_sizes(rows, tiers, columns)
    if not columns.keys() & {"quantity", "claimed", "counted"} and not tiers:
        _put_sizes_in(rows, bottom, columns)
    counted = columns.get("quantity", [])
    by_size = {place: bottom[place].strip() for place in counted if place in size_run(bottom)}
    variants = by_size if len(by_size) > 1 else _variants(top, bottom, counted)
    columns.get("quantity", []).sort(key=lambda place: standing(headings[place].lower()))
    put_former_years_aside(headings, columns)
    _tell_names_from_counts(rows, columns, tiers)
    _by_content(rows, headings, columns)
    find_price(rows, headings, columns)
    find_units(rows, headings, columns)
    find_names(rows, headings, columns)
    if not tiers and not columns.keys() & {"quantity", "claimed", "counted"}:
        find_counts(rows, headings, columns, _number_for_count(rows, headings))
    if not (columns.keys() & _GOODS or len(columns) >= 3):
        return None
    return Grid(table, first, columns, headings, sorted(tiers, key=lambda tier: tier.least or 0), variants)


def _put_sizes_in(rows: Sequence[tuple[str, ...]], bottom: tuple[str, ...], columns: dict[str, list[int]]) -> None:
    """Columns headed by sizes count the goods: their sum, where a column holds it, else each of them."""
    sizes = size_run(bottom)
    if not sizes:
        return
    wholes = [place for place in columns.get("amount", []) if all(_is_sum(row, sizes, place) for row in rows[:2])]
    if wholes:
        columns["amount"].remove(wholes[0])
    columns["quantity"] = wholes[:1] or sizes


def _without_sizes(rows: Sequence[tuple[str, ...]], tiers: list[Tier], columns: dict[str, list[int]]) -> list[Tier]:
    """No tiers where they are sizes, "35-38 | 39-41 | 42-44": then their counts make the whole of each row."""
    wholes = columns.get("quantity", []) + columns.get("amount", [])
    whole = next((place for place in wholes if len(tiers) > 1 and _are_parts(rows, tiers, place)), None)
    if whole is None:
        return tiers
    if whole in columns.get("amount", []):
        _move(columns, whole, "amount", "quantity")
    return []


def _are_parts(rows: Sequence[tuple[str, ...]], tiers: Sequence[Tier], whole: int) -> bool:
    parts = [tier.column for tier in tiers]
    counted = [row for row in rows[:2] if whole < len(row) and value_of(plain(row[whole]), is_count=True)]
    return bool(counted) and all(_is_sum(row, parts, whole) for row in counted)


def _is_sum(row: tuple[str, ...], parts: Sequence[int], whole: int) -> bool:
    values = [value_of(plain(row[place]), is_count=True) or 0 if place < len(row) else 0 for place in (*parts, whole)]
    return sum(values[:-1]) == values[-1]


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
_LETTERED = later(r"(?=\S*\d)[A-Za-z]{1,6}[-/. ]?[\w./+-]{2,20}")

_A_NAME = later(r"[^\W\d_]{4,}(?:[ -][^\W\d_]+)*")
_PROSE = later(r"(?=.*[^\W\d_]{3})\S+\s\S.*|[\u3040-\u9fff]{2,}")


# What they are made of, and what a buyer writes beside them in a form.
_MATERIAL = later(
    r"material|材质|材料|材質|матери|werkstoff|matière|malzeme|内容|留言|message|nachricht|mensa[jg]e|messaggio|сообщен|mesaj|メッセージ|메시지|الرسالة"
)


def _are_named(headings: list[str], columns: dict[str, list[int]]) -> bool:
    """Whether a column says what the goods are called, and not only what they are made of."""
    return any(not _MATERIAL.search(headings[place].lower()) for place in columns.get("product", []))


def _put_material_aside(rows: tuple[tuple[str, ...], ...], headings: list[str], columns: dict[str, list[int]]) -> None:
    """What the goods are made of is their name only where nothing else is; "Material" may head their numbers too."""
    places = columns.get("product", [])
    named = [place for place in places if not _MATERIAL.search(headings[place].lower())]
    if named and len(named) < len(places):
        aside = [place for place in places if place not in named]
        cells = [row[aside[0]].strip() for row in rows if aside[0] < len(row) and row[aside[0]].strip()]
        are_numbers = bool(cells) and "model" not in columns and share(cells, _ARTICLE_NUMBER)
        if are_numbers and len(set(cells)) == len(cells):
            columns["model"] = [aside.pop(0)]
        if aside:
            columns["remark"] = columns.get("remark", []) + aside
        columns["product"] = named


def _put_serials_aside(rows: tuple[tuple[str, ...], ...], columns: dict[str, list[int]]) -> None:
    """Put the first of several counts aside where it only numbers the rows: "SL" means both, in Vietnam and in India."""
    first, *others = columns.get("quantity") or [-1]
    cells = [row[first].strip() for row in rows if others and first < len(row) and row[first].strip()]
    if cells and _are_steps(cells):
        _move(columns, first, "quantity", "line")
    elif cells and "model" not in columns and share(cells, _LETTERED):  # "Lote": the number of a lot
        _move(columns, first, "quantity", "model")


def _by_content(rows: tuple[tuple[str, ...], ...], headings: list[str], columns: dict[str, list[int]]) -> None:
    """What stands below decides: "Item" may head a running number, an article number or a name."""
    for place in columns.get("line", []) + columns.get("model", []):
        cells = [row[place].strip() for row in rows if place < len(row) and row[place].strip()]
        if not cells:
            continue
        holder = "line" if place in columns.get("line", []) else "model"
        are_positions = _are_steps(cells) or _go_on(headings[place], cells)
        if holder == "line" and "model" not in columns and share(cells, _ARTICLE_NUMBER) and not are_positions:
            _move(columns, place, "line", "model")
        elif holder == "model" and _are_steps(cells):
            _move(columns, place, "model", "line")
        elif not _are_named(headings, columns) and (share(cells, _PROSE) or share(cells, _A_NAME)):
            _move(columns, place, holder, "product")
    _put_serials_aside(rows, columns)
    _put_material_aside(rows, headings, columns)
    tell_price_from_unit(rows, columns)
    for place in columns["product"] if len(columns.get("product", [])) > 1 else ():
        cells = [row[place].strip() for row in rows if place < len(row) and row[place].strip()]
        if cells and "model" not in columns and share(cells, _ARTICLE_NUMBER) and not _are_steps(cells):
            _move(columns, place, "product", "model")


def _number_for_count(rows: Sequence[tuple[str, ...]], headings: list[str]) -> int | None:
    """The column headed "Number" that says how many: below it stands neither a running nor an article number."""
    for place, heading in enumerate(headings):
        cells = [row[place].strip() for row in rows if place < len(row) and row[place].strip()]
        if fold(heading) in COUNT_OR_NUMBER and share(cells, _A_COUNT) and not _are_steps(cells):
            return place
    return None


_A_COUNT = later(r"\d{1,3}(?:[., ']?\d{3})*")


def _tell_names_from_counts(
    rows: Sequence[tuple[str, ...]], columns: dict[str, list[int]], tiers: Sequence[Tier]
) -> None:
    """Below "Order quantity" of a table turned round stand the goods, where the tiers are columns of their own."""
    least = [tier.least or 0 for tier in tiers]
    are_steps = len(least) > 1 and all(low < high for low, high in pairwise(least))
    for place in list(columns.get("quantity", [])) if are_steps else ():
        cells = [row[place].strip() for row in rows if place < len(row) and row[place].strip()]
        if cells and share(cells, _ARTICLE_NUMBER):
            _move(columns, place, "quantity", "model")
        elif cells and share(cells, _PROSE):
            _move(columns, place, "quantity", "product")


def _are_steps(cells: list[str]) -> bool:
    """1, 2, 3 or 10, 20, 30."""
    numbers = _rising(cells)
    return bool(numbers) and numbers[0] <= 10


# A second page goes on with 110, 120 below these; below "Item" 6200, 6201 are what the goods are called.
_POSITIONS = frozenset(
    {"pos", "position", "pozycja", "line", "ln", "lfd nr", "sn", "s/n", "sl", "sl no", "序号", "項番", "순번"}
)


def _go_on(heading: str, cells: list[str]) -> bool:
    numbers = _rising(cells)
    steps = {high - low for low, high in pairwise(numbers)}
    return fold(heading) in _POSITIONS and len(numbers) > 1 and steps <= {1, 10}


def _rising(cells: list[str]) -> list[int]:
    numbers = [int(cell.rstrip(".)")) for cell in cells if cell.rstrip(".)").isdecimal()]
    return numbers if len(numbers) * 2 >= len(cells) and numbers == sorted(set(numbers)) else []


def _move(columns: dict[str, list[int]], place: int, old: str, new: str) -> None:
    columns[old].remove(place)
    if not columns[old]:
        del columns[old]
    columns[new] = sorted([*columns.get(new, []), place])


# Below these stand the units that they are counted in.
_OF_FIGURES = frozenset({"claimed", "counted", "price", "amount", "target"})


def _meanings(high: str, low: str) -> list[str]:
    """What stands below a heading; of "GTİP Miktar" two things, for a page did not part their columns."""
    meaning = _meaning(high, low)
    has_tariff = meaning not in {None, "hs"} and any(field_of(word) == "hs" for word in f"{high} {low}".split())
    return [*([meaning] if meaning else []), *(["hs"] if has_tariff else [])]


def _meaning(high: str, low: str) -> str | None:
    group, own = field_of(high), field_of(low)
    is_money = group == "remark" and own in _OF_FIGURES  # "Offer 2026" over "€/pc"
    if group and high != low and not is_money and (is_note(low) or (group in _OF_FIGURES and unit_of(fold(low)))):
        return group
    if group == "claimed" and high != low:  # "Dispute" over "Qty" and "Reason"
        return group if own in {"quantity", "unit", "claimed"} else own or "remark"
    if own not in {None, "line"} or high == low:
        return own
    return group if group == "quantity" and own is None else field_of(f"{high} {low}") or group or own
