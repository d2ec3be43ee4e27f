"""What does not add up in a message: flagged with the figures, never mended by a guess.

A line whose quantity times price is not the amount beside it, lines that do not make the total, two currencies in one
list, a price for another unit than the quantity is in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate

from argosy.reading.model import Doubt, Item, Kind
from argosy.reading.patterns import later
from argosy.reading.trade.arithmetic import is_close

# How many of the second unit the first one holds.
_HOLDS = {
    ("metric_ton", "kg"): Decimal(1000),
    ("kg", "gram"): Decimal(1000),
    ("dozen", "piece"): Decimal(12),
    ("kg", "metric_ton"): Decimal(1) / 1000,
    ("piece", "dozen"): Decimal(1) / 12,
}
_MOST = 20
# Below the goods these change the sum: freight, discount, tax.
_CHARGED = later(
    r"freight|shipping|insurance|discount|rebate|\bvat\b|\btax\b|surcharge|fracht|versand|rabatt|skonto|mwst|fret|port\b|remise|\btva\b|flete|seguro|descuento|\biva\b|frete|desconto|nolo|trasporto|sconto|доставк|фрахт|скидк|ндс|navlun|nakliye|iskonto|kdv|运费|运杂|折扣|税|送料|運賃|値引|消費税|운임|할인|부가세|شحن|خصم|ضريبة",
)


@dataclass(frozen=True, slots=True)
class Stated:
    """The sums that a list states itself: beside each line, for freight and the like, and of all."""

    amounts: tuple[Decimal | None, ...] = ()
    charges: tuple[Decimal, ...] = ()


def doubts_of(items: Sequence[Item], stated: Stated, total: Decimal | None, kind: Kind, text: str) -> tuple[Doubt, ...]:
    """Everything that contradicts itself, at most a handful."""
    if kind not in {Kind.ORDER, Kind.QUOTATION}:
        return tuple(_currencies(items))[:_MOST]
    found = [*_lines(items, stated), *_currencies(items), *_units(items)]
    if total is not None and not found:
        found.extend(_sum(items, stated, total, text))
    return tuple(found[:_MOST])


def amount_of(item: Item) -> Decimal | None:
    """Quantity times price in the unit that the price is for; None where either is open."""
    if item.quantity is None or item.price is None or item.quantity_max is not None:
        return None
    factor = _factor(item)
    return None if factor is None else item.quantity * item.price * factor


def _factor(item: Item) -> Decimal | None:
    if item.price_unit in {None, item.unit}:
        return Decimal(1)
    return _HOLDS.get((item.unit or "", item.price_unit or ""))


def _lines(items: Sequence[Item], stated: Stated) -> Iterator[Doubt]:
    for item, amount in zip(items, stated.amounts, strict=False):
        made = amount_of(item)
        if made is not None and amount is not None and not is_close(made, amount):
            words = f"{_figure(item.quantity)} × {_figure(item.price)} = {_figure(made)} ≠ {_figure(amount)}"
            yield Doubt("line", words, item.where)


def _currencies(items: Sequence[Item]) -> Iterator[Doubt]:
    codes = list(dict.fromkeys(item.currency for item in items if item.currency))
    if len(codes) > 1:
        where = next(item.where for item in items if item.currency == codes[1])
        yield Doubt("currency", " ≠ ".join(codes), where)


def _units(items: Sequence[Item]) -> Iterator[Doubt]:
    for item in items:
        if item.price is not None and item.quantity is not None and _factor(item) is None:
            yield Doubt(
                "unit", f"{_figure(item.quantity)} {item.unit} ≠ {_figure(item.price)} / {item.price_unit}", item.where
            )


def _sum(items: Sequence[Item], stated: Stated, total: Decimal, text: str) -> Iterator[Doubt]:
    made = [amount_of(item) for item in items]
    if not items or None in made or _are_steps(items):
        return
    goods = sum((each for each in made if each is not None), Decimal())
    steps = accumulate(stated.charges, initial=goods)
    others = (goods - charge for charge in stated.charges)
    is_right = any(is_close(each, total) for each in (*steps, *others, *(goods + each for each in stated.charges)))
    if not is_right and (stated.charges or not _CHARGED.search(text.lower())):
        yield Doubt("total", f"{_figure(goods)} ≠ {_figure(total)}", items[-1].where)


def _are_steps(items: Sequence[Item]) -> bool:
    """The same goods at several prices are an offer to choose from, no sum."""
    names = [(item.product, item.model) for item in items]
    prices = {(item.product, item.model, item.price) for item in items}
    return len(set(names)) < len(prices)


def _figure(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():f}"
