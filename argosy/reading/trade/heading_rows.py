"""Where the headings of a table stand: one row, two below each other, or groups above them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from argosy.reading.documents import Table
from argosy.reading.patterns import later
from argosy.reading.trade.numbers import NUMBER, plain
from argosy.reading.trade.tier_columns import may_head_tier, tier_column, tier_of
from argosy.reading.vocabulary.headings import field_of, fold, is_yearly
from argosy.reading.vocabulary.units import unit_of

Row = tuple[str, ...]

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
# Heads how many, or which; what stands below decides again.
COUNT_OR_NUMBER = frozenset({"number", "numbers", "nombre", "número", "numero", "antal", "luku"})
_GOODS = frozenset({"model", "product", "size"})
_FIGURES = frozenset({"quantity", "price", "target", "amount", "claimed", "counted"})
_LONGEST_GROUP = 40
_OF_TIERS = frozenset({"price", "quantity", "product"})
_WITHOUT_A_WORD = _OF_TIERS  # what a row may mean though no cell is called so
_DIGIT = later(r"[\d\u0660-\u0669\u06f0-\u06f9]")
_NUMERIC = later(rf"[^\w]*(?:{NUMBER})[^\w]*(?:[^\W\d]{{0,4}})[^\w]*")


def headings_of(table: Table) -> tuple[int, Row, Row] | None:
    """The first row of the goods, and the upper and the lower row of headings (the same where there is one)."""
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
    if not above and not has_second and place and _are_tiers_below(table.rows[place - 1], top):
        return place + 1, table.rows[place - 1], top
    if any(_YEAR.search(cell) for cell in above):  # "Price list 2025 | Offer 2026" over the same headings twice
        return place + 1, above, bottom
    return place + (2 if has_second else 1), _joined(above, top) if above else top, bottom


_YEAR = later(r"(?<!\d)20[2-4]\d(?!\d)")


def _score(row: Row, least: int) -> int:
    """How much a row looks like headings: different meanings, goods among them, hardly a figure; 0 below `least`."""
    filled = [cell for cell in row if cell.strip()]
    meanings: set[str | None] = {meaning for cell in filled if (meaning := field_of(cell)) in _MEANING}
    if len(filled) < 2 or len(meanings | _WITHOUT_A_WORD) < least:
        return 0
    tiers = _tiers_among(filled)
    if len(set(filled)) + (len(_OF_TIERS) if len(tiers) >= 2 else 0) < least:  # each cell has one meaning
        return 0
    figures = sum(bool(_NUMERIC.fullmatch(plain(cell))) for cell in filled if cell not in tiers or len(tiers) < 2)
    if figures > len(filled) // 3 and not _has_sizes(filled):
        return 0
    if len(filled) > 2 and "product" not in meanings and any(fold(cell) in _NAME_OR_NUMBER for cell in filled):
        meanings.add("product")
    if "quantity" not in meanings and any(is_yearly(cell) or fold(cell) in COUNT_OR_NUMBER for cell in filled):
        meanings.add("quantity")
    if len(tiers) >= 2:  # quantities as headings: prices stand below
        meanings |= _OF_TIERS
    if len(set(filled)) < 2 or not meanings & _FIGURES:
        return 0
    are_sold = (
        len(filled) > 3 and {"quantity", "price"} <= meanings
    )  # what they are called is told by what stands below
    return len(meanings) if meanings & _GOODS or len(meanings) >= 3 or are_sold else 0


def _has_sizes(cells: list[str]) -> bool:
    """Sizes as headings beside the names of columns: "Style | 36 | 38 | 40 | 42 | Total | Price"."""
    words = [cell for cell in cells if not _DIGIT.search(cell)]
    known = sum(field_of(cell) is not None for cell in words)
    return bool(size_run(cells)) and len(words) > 2 and known * 2 > len(words)


_LETTERS = later(
    r"(?i)(?:\d{0,2}x{0,3}[sml]|x{1,4}s|[2-9]xl|one ?size|\d{1,2}\s?-\s?\d{1,2}\s?(?:m|y|yrs?|t)|\d{1,2}[ty])"
)
_FEWEST_SIZES, _LARGEST_SIZE = 3, 200


def size_run(cells: Sequence[str]) -> list[int]:
    """The places of a run of sizes: 36, 37, 38 … or S, M, L, XL."""
    letters = [place for place, cell in enumerate(cells) if _LETTERS.fullmatch(cell.strip())]
    figures = [place for place, cell in enumerate(cells) if cell.strip().isdecimal()]
    sizes = [int(cells[place]) for place in figures]
    are_rising = all(low < high <= _LARGEST_SIZE for low, high in pairwise(sizes))
    return letters if len(letters) > 1 else figures if len(sizes) >= _FEWEST_SIZES and are_rising else []


def _tiers_among(cells: list[str]) -> list[str]:
    """The cells that head a tier; one alone means nothing and is not looked for."""
    possible = [cell for cell in cells if not cell.isalpha() and not cell.strip().isdecimal() and may_head_tier(cell)]
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
    if _is_below_groups(top, row):
        return True
    if (
        len(filled) > 1
        and all(field_of(cell) in _MEANING or is_note(cell) for cell in filled)
        and not _has_figure(filled)
    ):
        return True
    tiers = [cell for cell in row if cell.strip() and tier_of(cell)]
    others = [cell for cell in row if cell.strip() and not tier_of(cell)]
    return len(tiers) >= 2 and not others


def _are_tiers_below(above: Row, row: Row) -> bool:
    """Nothing but quantities that tiers begin with, below words that name the other columns."""
    named = {field_of(cell) for cell, low in zip(above, row, strict=False) if not low.strip()}
    filled = [cell for cell in row if cell.strip()]
    return bool(named & _GOODS) and not _has_figure(above) and all(tier_of(cell) for cell in filled)


def _has_figure(cells: Sequence[str]) -> bool:
    return any(_DIGIT.search(cell) for cell in cells)


def _is_below_groups(top: Row, row: Row) -> bool:
    """Words, or sizes, below merged headings and nothing, or the same, below the others."""
    low = {place: cell for place, cell in enumerate(row[: len(top)]) if cell.strip() and cell != top[place]}
    are_names = not any(_NUMERIC.fullmatch(plain(cell)) for cell in low.values()) or len(
        size_run(list(low.values()))
    ) == len(low)
    return len(low) >= 2 and are_names and all(top[place].strip() and top.count(top[place]) > 1 for place in low)


def _are_notes(cells: list[str]) -> bool:
    """Nothing but units and currencies, or words in brackets, as some put below each heading."""
    return len(cells) >= 2 and all(is_note(cell) or unit_of(fold(cell)) for cell in cells)


def is_note(cell: str) -> bool:
    """A currency, or words in brackets, below a heading."""
    return bool(_NOTE.fullmatch(cell.strip()))


_NOTE = later(
    r"[(（\[].*[)）\]]|(?:in )?(?:usd|eur|cny|rmb|us ?\$|\$|€|¥|gbp|jpy)(?:\s?/\s?[^\W\d_]+\.?)?", re.IGNORECASE
)


def _is_group_row(above: Row, row: Row) -> bool:
    """A row of merged groups above the real headings."""
    groups = [cell for cell in above if cell]
    same = sum(a == b and bool(a) for a, b in zip(above, row, strict=False))
    is_spanning = all(len(cell) < _LONGEST_GROUP and not _DIGIT.search(cell) for cell in groups)
    return len(groups) > len(set(groups)) > 1 and (same >= 1 or is_spanning)


def _joined(above: Row, row: Row) -> Row:
    padded = above + ("",) * (len(row) - len(above))
    return tuple(
        low if low == high or field_of(low) else f"{high} {low}" for high, low in zip(padded, row, strict=False)
    )
