"""What the cells of one row say: how many, of which unit, at which price."""

# ruff: noqa: E501 — words in many languages, in one pattern

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from argosy.reading.patterns import later
from argosy.reading.trade.grid import Grid
from argosy.reading.trade.numbers import NUMBER, plain, value_of
from argosy.reading.trade.prices import currency_in, prices_in
from argosy.reading.trade.quantities import quantities_in
from argosy.reading.trade.spelled import in_figures
from argosy.reading.vocabulary.headings import fold
from argosy.reading.vocabulary.units import unit_of
from argosy.reading.vocabulary.words import IS_FINE, TARGET, has_any

FIGURE = later(rf"(?<![\w]){NUMBER}|(?<=[^\W\d_]){NUMBER}")
_PER = later(r"(?:/|per|pro|por|par|je|за|每)\s*(1[., ]?000|100|千)", re.IGNORECASE)
_UNIT_IN_HEADING = later(r"[^\W\d_]+(?:[23²³](?!\w))?\.?")
_MULTIPLIED = later(rf"\D{{0,4}}({NUMBER})\s?(万|萬|k|mil|тыс\.?|mio)", re.IGNORECASE)
_RANGE = later(rf"({NUMBER})\s*(?:-|~|to|a|bis|до|至|～)\s*({NUMBER})")
_WORD_AFTER = later(r"\d\s*([^\W\d_][\w./²³]*)")
_PLAIN_COUNT = later(rf"\D{{0,4}}({NUMBER})\D*")


@lru_cache(maxsize=256)  # a cell is asked for its figure several times
def figure(text: str, *, is_count: bool = False) -> Decimal | None:
    """The first number in a cell."""
    match = FIGURE.search(plain(text))
    return value_of(match.group(), is_count=is_count) if match else None


def count_of(
    grid: Grid, row: tuple[str, ...], language: str | None, *, is_claim: bool
) -> tuple[Decimal | None, str | None]:
    """How many, and of which unit: from the cell, the unit column, or the heading."""
    if is_claim:
        return _claimed(grid, row, language)
    text = in_figures(plain(_without_tariff(grid, row)), language)
    found = quantities_in(text, language)
    named = plain(grid.cell(row, "unit"))
    unit = _unit_within(named, language)
    if found:
        return found[0].value, unit if unit and found[0].unit == "piece" else found[0].unit
    match = _PLAIN_COUNT.match(text)
    count = value_of(match[1], is_count=True) if match else None
    multiplied = None if text.isdecimal() else _MULTIPLIED.match(text)
    if multiplied:
        count = value_of(multiplied[1], multiplied[2])
    elif count is not None and not _NAMED.search(text):
        of_unit = _lot(named) if named and not _pack(named, language) else Decimal(1)
        count *= max(_lot(plain(grid.heading("quantity"))), of_unit)
    return count, unit or _unit_after(text, language) or _unit_of_headings(grid, language)


TARIFF = later(r"(?<![\d.])\d{4}\.\d{2}(?:\.\d{2}){0,2}(?![\d.])")


def _without_tariff(grid: Grid, row: tuple[str, ...]) -> str:
    """How many; of a cell that also holds the tariff number what remains."""
    text = grid.cell(row, "quantity")
    is_both = set(grid.columns.get("quantity", [])[:1]) & set(grid.columns.get("hs", []))
    return TARIFF.sub(" ", text) if is_both else text


# "Qty (thousand pcs)", "Потребность, тыс. шт.", "数量(万只)": what a figure below stands for
_THOUSANDS = later(
    r"(?i)thousand|\bk ?pcs\b|(?<![\d.,])1[., ]?000 ?(?:pcs|pieces|st|stk|stück|шт|uds|pz|un)\b|\btsd\b|tausend|(?<![^\W_])тыс|\bmillar|\bmilheiro|\bmilliers?\b|migliaia|\bbin adet|\btys\b|千[个個只件本枚]|ألف"
)
_TEN_THOUSANDS = later(r"[万萬만]")
_NAMED = later(r"\d\s*[^\W\d_]")


@lru_cache(maxsize=16)  # of one column, row by row
def _lot(heading: str) -> Decimal:
    if _TEN_THOUSANDS.search(heading):
        return Decimal(10_000)
    return Decimal(1000) if _THOUSANDS.search(heading) else Decimal(1)


def _unit_within(named: str, language: str | None) -> str | None:
    """The unit that a cell names, alone or at its end: "Stück", "Tsd. Stück", "conteneur de 40'HQ"; or what holds so many."""
    whole = unit_of(named, language) or _pack(named, language)
    return whole or next((unit for word in reversed(named.split()[1:]) if (unit := unit_of(word, language))), None)


# "box 100", "Karton à 12 Stk", "caja/24", "盒(100片)"
_PACK = later(
    r"([^\W\d_]{1,12})\.?\s?(?:(?:of|à|a|zu|je|de|di|da|по|x|mit|con|com|avec|van|po)(?=[\s\d]))?\s?[(/x×*]?\s?\d{1,5}(?![.,]\d|\s?(?:h[cq]|gp|['’]))",
    re.IGNORECASE,
)
_HOLDS_GOODS = frozenset({"box", "carton", "pack", "bag", "roll", "set", "case", "pallet", "bottle", "bundle", "drum"})


def _pack(named: str, language: str | None) -> str | None:
    """The pack of which a cell says how many it holds."""
    match = _PACK.match(named.strip())
    unit = unit_of(match[1], language) if match else None
    return unit if unit in _HOLDS_GOODS else None


def _unit_of_headings(grid: Grid, language: str | None) -> str | None:
    """What the headings of quantity and price name: "Qty (pcs)", "EUR/VE", "Boxes ordered"."""
    headings = [grid.heading(name) for name in ("quantity", "price", "target")]
    named = next((unit for heading in headings if (unit := unit_in_heading(heading, language))), None)
    return named or unit_in_heading(f"x {headings[0]}", language)


def _unit_after(text: str, language: str | None) -> str | None:
    match = _WORD_AFTER.search(text)
    return unit_of(match[1], language) if match else None


def unit_in_heading(heading: str, language: str | None) -> str | None:
    """The unit that a heading names: "Qty (pcs)", "数量(件)", "单价(元/条)"."""
    words = _UNIT_IN_HEADING.findall(plain(heading))
    return next((unit for word in reversed(words[1:]) if (unit := unit_of(word, language))), None)


def _claimed(grid: Grid, row: tuple[str, ...], language: str | None) -> tuple[Decimal | None, str | None]:
    """In a claim: the column of what is wrong, else the quantity a remark tells, else what is short."""
    unit = unit_of(grid.cell(row, "unit"), language) or unit_in_heading(grid.heading("quantity"), language)
    if grid.has("claimed"):
        text = plain(grid.cell(row, "claimed"))
        found = quantities_in(text, language)
        unit = unit or unit_in_heading(f"x {grid.heading('claimed')}", language)
        unit = unit or _unit_after(plain(grid.cell(row, "counted")), language)
        return (found[0].value, found[0].unit) if found else (figure(text, is_count=True), unit)
    remarks = " ".join(row[place] for place in grid.columns.get("remark", []) if place < len(row))
    found = quantities_in(plain(remarks), language)
    if found:
        return found[0].value, found[0].unit
    if has_any(fold(remarks), IS_FINE, at_start=True):
        return Decimal(0), unit
    counts = [
        value
        for place in _counts(grid)
        if place < len(row) and (value := figure(row[place], is_count=True)) is not None
    ]
    if len(counts) >= 2:
        return abs(counts[0] - counts[1]), unit
    return (counts[0] if counts else None), unit


def _counts(grid: Grid) -> list[int]:
    """The columns that count pieces: ordered, invoiced, received, counted."""
    return sorted(grid.columns.get("counted", []) + grid.columns.get("quantity", []))


def price_of(
    grid: Grid, row: tuple[str, ...], name: str, currency: str | None
) -> tuple[Decimal | None, str | None, str | None]:
    """The price of one unit, its currency and the unit it is for."""
    text = plain(grid.cell(row, name))
    named = grid.cell(row, "currency")
    code = currency_in(named) if named else None
    found = prices_in(text, currency)
    if found:
        value, code, unit = found[0].value, code or found[0].currency, found[0].per
    else:
        number = figure(text)
        if number is None or "%" in text:
            return None, None, None
        value, unit = number, None
    if not (found and found[0].per):
        value /= _lot_beside(grid, row) if name == "price" else 1
        value /= max(lot_of_price(grid.heading(name)), lot_of_price(text))
    return value, code or currency, unit or unit_in_heading(grid.heading(name), None)


_LOTS = frozenset(map(Decimal, (10, 12, 100, 144, 1000)))


def _lot_beside(grid: Grid, row: tuple[str, ...]) -> Decimal:
    """For how many the price is, where a column of its own says it: "46,00 | je 100"."""
    lot = figure(grid.cell(row, "lot"), is_count=True)
    return lot if lot in _LOTS else Decimal(1)


def lot_of_price(text: str) -> Decimal:
    """For how many a price is, as in "EUR/1000 pcs", "% St"."""
    by = _PER.search(plain(text))
    return Decimal(1) if by is None else Decimal(100) if by[1] == "100" else Decimal(1000)


def target_of(grid: Grid, row: tuple[str, ...], currency: str | None) -> tuple[Decimal | None, str | None]:
    """A wished price: its own column, or words in a remark ("target 0,92 EUR/pc")."""
    if grid.has("target"):
        value, code, _ = price_of(grid, row, "target", currency)
        return value, code
    for place in grid.columns.get("remark", []):
        text = plain(row[place]) if place < len(row) else ""
        if has_any(fold(text), TARGET):
            found = prices_in(text, currency)
            return (found[0].value, found[0].currency) if found else (figure(text), currency)
    return None, None


def most_of(text: str, count: Decimal | None, language: str | None) -> Decimal | None:
    """The upper end of a range: "500 - 800", "entre 200 et 250 pièces"."""
    told = quantities_in(plain(text), language) if count is not None else []
    if told and told[0].most is not None:
        return told[0].most
    found = None if count is None or text.isdecimal() else _RANGE.search(plain(text))
    most = value_of(found[2], is_count=True) if found else None
    return most if most and count and most > count else None
