"""Columns that no heading names as we know it: what stands below says whether they name, count or price the goods."""

from __future__ import annotations

import re

from argosy.reading.patterns import later
from argosy.reading.trade.heading_rows import is_note
from argosy.reading.trade.numbers import plain, value_of
from argosy.reading.trade.quantities import UNIT
from argosy.reading.vocabulary.headings import field_of, fold, is_yearly
from argosy.reading.vocabulary.units import unit_of

_WHOLE = later(r"\d{1,3}(?:[ .,']\d{3})*|\d+")
_WORDS = later(r"(?=.*[^\W\d_]{3}|.*[\u3040-\u9fff]{2}).{3,}", re.DOTALL)
_NO_NAMES = later(
    r"(?i)packing|carton|date|remark|note|need|delivery|origin|country|port|status|brand|certificat|hinweis|bemerk|liefer|verpack|observ|embal|livr|consegn|примеч|срок|упак|teslim|ambalaj|备注|包装|交期|納期|備考|비고|포장|ملاحظ"
)


def find_names(rows: tuple[tuple[str, ...], ...], headings: list[str], columns: dict[str, list[int]]) -> None:
    """Where no heading names the goods, the first unknown one over different words does: "Spice", "Fabric"."""
    if "product" in columns or not columns.keys() & {"quantity", "price", "target", "claimed"}:
        return
    known = {place for places in columns.values() for place in places}
    for place in range(len(headings)):
        if (
            place in known
            or not headings[place].strip()
            or field_of(headings[place])
            or _NO_NAMES.search(headings[place])
        ):
            continue
        cells = [row[place].strip() for row in rows if place < len(row) and row[place].strip()]
        is_told_apart = len(cells) == 1 or len(set(cells)) > len(cells) // 2
        if cells and is_told_apart and share(cells, _WORDS) and not any(unit_of(fold(cell)) for cell in cells):
            columns["product"] = [place]
            return


def find_units(rows: tuple[tuple[str, ...], ...], headings: list[str], columns: dict[str, list[int]]) -> None:
    """Where no heading says unit, an unknown one over nothing but units does: "UV" over "pce", "dz"."""
    known = {place for places in columns.values() for place in places}
    for place in range(len(headings)) if "unit" not in columns else ():
        cells = [row[place].strip() for row in rows if place < len(row) and row[place].strip()]
        if place not in known and len(cells) > 1 and all(unit_of(fold(cell)) for cell in cells):
            columns["unit"] = [place]
            return


def find_price(rows: tuple[tuple[str, ...], ...], headings: list[str], columns: dict[str, list[int]]) -> None:
    """Where no heading says price, a currency alone over figures does: "US$"."""
    known = {place for name, places in columns.items() if name != "currency" for place in places}
    for place in range(len(headings)) if not columns.keys() & {"price", "target"} else ():
        cells = [plain(row[place]).strip() for row in rows if place < len(row) and row[place].strip()]
        if place not in known and is_note(headings[place]) and cells and share(cells, _FIGURES_ALONE):
            columns["price"] = [place]
            return


_FIGURES_ALONE = later(r"\d[\d.,' ]*")


_MONEY = later(r"(?:[$€£¥]|us\$|usd|eur|rmb)\s?\d[\d.,]*|\d[\d.,]*\s?(?:[$€£¥]|usd|eur)", re.IGNORECASE)


_PLAIN, _BROKEN = later(r"\d[\d., ]*"), later(r"[.,]\d{1,2}$")


def tell_price_from_unit(rows: tuple[tuple[str, ...], ...], columns: dict[str, list[int]]) -> None:
    """A heading "Unit" above sums of money is short for the price of one; so it is above plain figures beside a count."""
    for place in columns.get("unit", []) if "price" not in columns else ():
        cells = [row[place].strip() for row in rows if place < len(row) and row[place].strip()]
        are_figures = "quantity" in columns and all(map(_PLAIN.fullmatch, cells)) and any(map(_BROKEN.search, cells))
        if cells and (share(cells, _MONEY) or are_figures):
            others = [other for other in columns.pop("unit") if other != place]
            columns.update({"price": [place]} | ({"unit": others} if others else {}))
            return


def find_counts(
    rows: tuple[tuple[str, ...], ...], headings: list[str], columns: dict[str, list[int]], number: int | None
) -> None:
    """Where no heading says quantity, `number` does, one that is a unit ("Boxes"), or the first unknown one over whole numbers."""
    if number is not None:
        for places in columns.values():
            places[:] = [place for place in places if place != number]
        columns["quantity"] = [number]
        return
    known = {place for name, places in columns.items() if name != "remark" for place in places}
    free = [place for place in range(len(headings)) if place not in known and headings[place].strip()]
    counted = [place for place in free if _are_counts(rows, place)]
    yearly = [place for place in counted if is_yearly(headings[place])]
    named = [place for place in counted if unit_of(fold(headings[place]))]
    unknown = [place for place in counted if field_of(headings[place]) is None]
    for place in (yearly or named or unknown)[:1]:
        columns["quantity"] = [place]


_UNIT_BEHIND = later(rf"\s?{UNIT}\.?$", re.IGNORECASE)


def _are_counts(rows: tuple[tuple[str, ...], ...], place: int) -> bool:
    cells = [row[place].strip() for row in rows if place < len(row) and row[place].strip()]
    bare = [_UNIT_BEHIND.sub("", plain(cell)) for cell in cells]
    values = [value_of(cell, is_count=True) for cell in bare if _WHOLE.fullmatch(cell)]
    return bool(cells) and len(values) * 2 > len(cells) and any(value and value > 1 for value in values)


def share(cells: list[str], pattern: re.Pattern[str]) -> bool:
    """Whether more than half of the cells are like this."""
    return sum(bool(pattern.fullmatch(cell)) for cell in cells) * 2 > len(cells)
