"""Columns of a table that hold the price from one quantity up to another: "500-999 pcs", "3000+"."""

# ruff: noqa: E501 — quantities as many languages head a column, in one pattern

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from argosy.reading.patterns import later
from argosy.reading.trade.numbers import NUMBER, plain, value_of
from argosy.reading.vocabulary.headings import field_of, fold
from argosy.reading.vocabulary.units import unit_of

_FROM = r"from|ab|desde|dès|od|от|より"
_TIER = later(
    rf"(?:(?:{_FROM}|≥|>=?)\s*)?({NUMBER})\s*(?:(?P<times>k|K|M|tsd\.?|тыс\.?|千|万)(?!\w)\s*)?(?:(?!(?:oder|und|ou|et|and|or|y|o|e|i|lub|ve|и|или|en|of)\s)[^\W\d_]{{0,10}}\.?\s*)?(?:(?:-|~|to|bis|a|à|до|至)\s*(?P<most>{NUMBER}))?\s*"
    r"(?P<open>\+|(?:(?:and|&|or|n)\s)?(?:more|above|up(?:wards)?|over|plus)|及?以上|이상|(?:y|o|e|ou)\s(?:más|mais|oltre|più|superior\w*|acima)|(?:et|ou)\s(?:plus|au-delà)|ve (?:üzeri|üstü|fazlası)|(?:und|oder) (?:mehr|darüber)|и (?:более|выше|больше)|(?:i|lub) więcej|en meer|trở lên|dan (?:lebih|seterusnya)|فأكثر|وأكثر|فما فوق)?\s*(?P<word>[^\W\d_]{1,12})?\.?",
    re.IGNORECASE,
)
_DIGIT = later(r"[\d\u0660-\u0669\u06f0-\u06f9]")


@dataclass(frozen=True, slots=True)
class Tier:
    """A price column that holds from one quantity up to another."""

    column: int
    least: Decimal | None
    most: Decimal | None


_LEAST = 10
# "500打以下", "up to 499 pcs": the first step has only an upper bound
_UP_TO = r"up to|under|below|less than|bis(?: zu)?|unter|jusqu'à|moins de|hasta|menos de|até|fino a|до|менее|en fazla"
_BELOW = later(
    rf"({NUMBER})\s?(?:\w{{0,6}})(?:以下|以内|未満|미만|이하)|(?:{_UP_TO}|<=?|≤)\s?({NUMBER})(?:\s?[^\W\d_]{{1,8}}\.?)?",
    re.IGNORECASE,
)


def tier_of(text: str) -> tuple[Decimal | None, Decimal | None] | None:
    """The bounds of "1000-2999", "3000+", "ab 500 Stück"."""
    text = plain(text).strip()
    below = None if text[:1].isdigit() and text.isascii() else _BELOW.fullmatch(text)
    if below:
        most = value_of(below[1] or below[2], is_count=True)
        return (None, most) if most is not None and most >= _LEAST else None
    match = _TIER.fullmatch(text)
    if not match or (match["word"] and unit_of(fold(match["word"])) is None):
        return None
    written, most_written, open_end = match[1], match["most"], match["open"]
    times = _TIMES.get((match["times"] or "").rstrip("."), 1)
    least = value_of(written, is_count=True)
    most = value_of(most_written, is_count=True) if most_written else None
    is_tier = least is not None and (most_written or open_end or least * times >= _LEAST)
    return (least * times, most and most * times) if least is not None and is_tier else None


# "50M" is fifty thousand pieces in the trade of screws: metres are written small
_TIMES = {"k": 1000, "K": 1000, "M": 1000, "tsd": 1000, "тыс": 1000, "千": 1000, "万": 10_000}


_PER_THOUSAND = later(r"(?:/|per|je|pro|por|за|每)\s?1[., ]?000", re.IGNORECASE)
_LEADS = r"unit price|price|preis|precio|prix|preço|prezzo|fiyat|цена|单价|価格|usd|eur|fob|exw|for|from|à partir de|a partir de|ab"
_TIER_LEAD = later(rf"(?i)^(?:{_LEADS}|≥|>=|[$€/()@: ]|pcs?(?=\W))+")
_MAY_HEAD = later(rf"(?i)\W*(?:\d|{_LEADS}|pc|{_FROM}|{_UP_TO})")


_LONGEST_TIER = 60


def may_head_tier(cell: str) -> bool:
    """Whether a cell begins as every heading of a tier does; of those in other scripts any with a figure may be one."""
    return bool((_MAY_HEAD.match(cell) if cell.isascii() else True) and _DIGIT.search(cell))


def tier_column(place: int, high: str, low: str) -> Tier | None:
    """A heading that is a quantity ("500-999 pcs"), alone or beside the word price ("USD/pc 500+")."""
    text = plain(low)
    if not may_head_tier(text):
        return None
    bounds = tier_of(text)
    if bounds is None and len(text) < _LONGEST_TIER:
        bare = (text if text[:1].isdigit() else _TIER_LEAD.sub("", text)).rstrip(")")
        bounds = tier_of(bare) if bare != text else None
    if (
        not bounds
        or _PER_THOUSAND.search(text)
        or (high == low and field_of(low) not in {None, "price"} and not tier_of(text))
    ):
        return None
    return Tier(place, *bounds) if fold(low) else None
