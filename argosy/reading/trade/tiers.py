"""Prices that fall with the quantity, in one line: "5.20 USD from 500, 4.90 USD from 1,000 pcs"."""

# ruff: noqa: E501 — words in many languages, in one pattern each

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from argosy.reading.model import Item
from argosy.reading.patterns import later
from argosy.reading.trade.naming import model_in, name_before
from argosy.reading.trade.numbers import COUNT, NUMBER, value_of
from argosy.reading.trade.prices import Price, prices_in
from argosy.reading.trade.quantities import UNIT, Quantity, quantities_in
from argosy.reading.vocabulary.units import unit_of

_FROM = later(
    rf"(?:(?<![^\W_])(?:from|for|over|above|min\.?|moq|ab|bei|dès|à partir de|pour|a partir de|desde|para|da|oltre|per|от|при|od|przy|vanaf|từ)|≥|>=?|満)\s*{COUNT}|{COUNT}\s?(?:\+|以上|起|adet ve üzeri|and (?:up|above|more)|y más|et plus|und mehr)",
)
_SUM = later(rf"[^\d\s]{{0,4}}\s?({NUMBER})(?:\s?(?:[$€£¥]|[A-Za-z]{{3}}(?![A-Za-z])))?", re.IGNORECASE)
_WORDS = later(r"[^\W\d_]+")
# What may stand between the steps of one price.
_STEP_WORDS = frozenset(
    [
        "from",
        "for",
        "over",
        "above",
        "min",
        "moq",
        "ab",
        "bei",
        "dès",
        "à",
        "partir",
        "de",
        "pour",
        "a",
        "desde",
        "para",
        "da",
        "oltre",
        "per",
        "от",
        "при",
        "od",
        "przy",
        "vanaf",
        "và",
        "từ",
        "đặt",
        "đến",
        "trở",
        "lên",
        "còn",
        "giá",
        "thì",
        "là",
        "mua",
        "dari",
        "mulai",
        "ke",
        "atas",
        "sampai",
        "harga",
        "dan",
        "and",
        "or",
        "und",
        "oder",
        "et",
        "ou",
        "y",
        "o",
        "e",
        "и",
        "или",
        "lub",
        "ve",
        "veya",
        "up",
        "more",
        "más",
        "plus",
        "mehr",
        "üzeri",
        "adet",
        "pcs",
        "pc",
        "price",
        "preis",
        "prix",
        "precio",
        "preço",
        "prezzo",
        "цена",
        "if",
        "when",
        "order",
        "qty",
        "quantity",
        "at",
        "each",
        "stück",
        "pièces",
        "pezzi",
        "unidades",
        "шт",
        "units",
        "sets",
        "pairs",
        "以上",
        "起",
        "的",
        "价",
        "价格",
        "と",
        "の",
        "は",
        "个",
        "件",
        "只",
        "套",
    ]
)
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Step:
    price: Price
    count: Quantity


def tiers_in(line: str, language: str | None, currency: str | None) -> list[Item]:
    """One item a step; empty where the line has no steps."""
    prices = prices_in(line, currency)
    if len(prices) < _FEWEST:
        return []
    steps = _lots(line, prices, currency) or _steps(line, prices, _counts(line, prices, language))
    if not steps:
        return []
    first = min(steps[0].price.start, steps[0].count.start)
    model, rest = model_in(line[:first])
    name = name_before(rest) or None
    unit = next((step.count.unit for step in steps if step.count.unit), None)
    unit = unit or next((step.price.per for step in steps if step.price.per), None) or "piece"
    return [
        Item(
            product=name,
            model=model,
            quantity=step.count.value,
            quantity_max=step.count.most,
            unit=step.count.unit or unit,
            price=step.price.value,
            currency=step.price.currency,
            where="body",
        )
        for step in steps
    ]


_LOT = later(rf"\s*/\s*({NUMBER})\s?({UNIT})", re.IGNORECASE)


def _lots(line: str, prices: list[Price], currency: str | None) -> list[_Step]:
    """As in "USD 12.80 / 500 pcs, USD 12.10 / 1000 pcs": different lots are steps, no lot to divide by."""
    steps = []
    for price in prices:
        sums = _SUM.match(line, price.start)
        lot = _LOT.match(line, sums.end()) if sums else None
        value, count = value_of(sums[1]) if sums else None, value_of(lot[1], is_count=True) if lot else None
        if lot is None or value is None or count is None:
            return []
        where = Quantity(count, None, unit_of(lot[2]) or "piece", lot.start(1), lot.end())
        steps.append(
            _Step(
                Price(value, price.currency or currency or "", None, price.start, sums.end() if sums else price.end),
                where,
            )
        )
    are_falling = all(a.count.value < b.count.value and a.price.value > b.price.value for a, b in pairwise(steps))
    return steps if are_falling else []


def _counts(line: str, prices: list[Price], language: str | None) -> list[Quantity]:
    taken = [(price.start, price.end) for price in prices]
    counts = [each for each in quantities_in(line, language) if not _meets(each.start, each.end, taken)]
    taken += [(each.start, each.end) for each in counts]
    for match in _FROM.finditer(line.lower()):
        group = 1 if match[1] else 3
        value = value_of(match[group], match[group + 1], is_count=True)
        if value and value >= Decimal(_FEWEST) and not _meets(match.start(group), match.end(group), taken):
            counts.append(Quantity(value, None, "", match.start(group), match.end(group)))
    return sorted(counts, key=lambda each: each.start)


def _meets(start: int, end: int, taken: list[tuple[int, int]]) -> bool:
    return any(start < other_end and other_start < end for other_start, other_end in taken)


def _steps(line: str, prices: list[Price], counts: list[Quantity]) -> list[_Step]:
    """Prices and counts by turns with no name between the pairs."""
    counts = [each for each in counts if each.end > prices[0].start or each is _last_before(counts, prices[0].start)]
    if len(counts) != len(prices):
        return []
    pairs = [_Step(price, count) for price, count in zip(prices, counts, strict=True)]
    is_price_first = prices[0].start < counts[0].start
    if any((pair.price.start < pair.count.start) != is_price_first for pair in pairs):
        return []
    places = sorted([(each.start, each.end) for each in prices] + [(each.start, each.end) for each in counts])
    between = (line[end:start] for (_, end), (start, _) in pairwise(places))
    words = (word for part in between for word in _WORDS.findall(part.lower()))
    if any(word not in _STEP_WORDS and unit_of(word) is None for word in words):
        return []
    values = [pair.count.value for pair in pairs]
    return pairs if len(set(values)) == len(values) else []


def _last_before(counts: list[Quantity], place: int) -> Quantity | None:
    before = [each for each in counts if each.end <= place]
    return before[-1] if before else None
