"""Does an invoice have as many of the goods as the letter of credit says? The same number elsewhere on the paper is none.

Measured goods may be 5 % more or less where the credit does not say otherwise, “about” means 10 %, and less may be shipped
as long as partial shipments are not forbidden (UCP 600, articles 30 and 31).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from argosy.catalogue import units
from argosy.deals.papers.describing import folded, telling_words, without_references
from argosy.deals.papers.figures import sums_of
from argosy.deals.papers.sums import HUNDRED, decimal
from argosy.platform.typing_numbers import number
from argosy.reading.vocabulary.units import unit_of

Data = dict[str, Any]
FIGURE = re.compile(r"(?<![\w.,/-])\d+(?:[.,]\d+)*")
UNIT = re.compile(
    r"\s*((?:sq|square|cubic|running|linear|metric)\s+[a-z]+|[a-z]+(?:/[a-z]+)?[23]?(?![a-z\d])|[\u3400-\u9fff]{1,2})"
)
# “50 pcs per carton” says how they are packed.
EACH = re.compile(r"\s*(?:/|per\b|each\b|in\s+(?:a|an|each|one|every)\b|每)")
ABOUT = re.compile(r"(?:\babout|\bapprox(?:imately|\.)?|\bcirca|\bca\.?|约|大约)\s*$")
CLAUSE = re.compile(r"(?<!\d)[,;，；、]|[,;，；、](?!\d)")
ABOUT_PERCENT, MEASURED_PERCENT = Decimal(10), Decimal(5)
# A unit that is so many of another.
IN_OTHERS = {
    "metric_ton": ("kg", Decimal(1000)),
    "gram": ("kg", Decimal("0.001")),
    "dozen": ("piece", Decimal(12)),
}
MEASURED = frozenset({"kg", "pound", "metre", "square_metre", "cubic_metre", "foot", "yard", "litre"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """So many of a unit, as it stands in a text."""

    amount: Decimal
    unit: str
    start: int
    end: int
    is_about: bool = False


@dataclass(frozen=True, slots=True)
class Sold:
    """A line: so many of a unit, and the words that it is described with."""

    amount: Decimal
    unit: str
    words: frozenset[str]
    texts: frozenset[tuple[Decimal, str]]  # quantities in its words: a tape of 5 m


def compare(description: str, content: Data, credit: Data) -> tuple[list[str], str]:
    """The quantities that the invoice has not, as they stand in the description; and the description without its quantities."""
    text = without_references(description)
    said, sold = list(quantities(text)), [_sold(one) for one in content["lines"]]
    cartons = sums_of(content).load.cartons
    wrong, rest, end = [], [], 0
    for at, one in enumerate(said):
        if not _is_of_goods(one, sold):
            continue
        rest.append(text[end : one.start])
        end = one.end
        is_packed = one.unit == "carton" and cartons == one.amount
        if not is_packed and not any(_agrees(one, amount, credit) for amount in _fitting(text, said, at, sold)):
            wrong.append(text[one.start : one.end])
    return wrong, " ".join([*rest, text[end:]])


def quantities(text: str) -> Iterator[Quantity]:
    """Each number with a unit behind it."""
    for figure in FIGURE.finditer(text):
        unit = UNIT.match(text, figure.end())
        word = _unit(unit[1]) if unit else None
        if unit is None or word is None:
            continue
        end = unit.start(1) + word[1]
        if EACH.match(text, end):
            continue
        other, times = IN_OTHERS.get(word[0], (word[0], Decimal(1)))
        try:
            typed = number(figure[0]) or Decimal(0)
        except InvalidOperation:  # "5,10,15 m" names sizes
            continue
        yield Quantity(typed * times, other, figure.start(), end, bool(ABOUT.search(text, 0, figure.start())))


def _unit(text: str) -> tuple[str, int] | None:
    """Our word for the unit with which the text begins, and how long that is."""
    for form in (text, text[:1]) if not text.isascii() else (text,):
        if found := unit_of(form) or unit_of(form.replace("/", "")):
            return found, len(form)
    return None


def _sold(line: Data) -> Sold:
    known = units.known(str(line.get("unit") or ""))
    unit, times = IN_OTHERS.get(known, (known, Decimal(1)))
    text = folded(" ".join(str(line.get(name) or "") for name in ("number", "name", "name_zh", "description")))
    return Sold(
        decimal(line.get("quantity")) * times,
        unit,
        frozenset(telling_words(text)),
        frozenset((one.amount, one.unit) for one in quantities(text)),
    )


def _is_of_goods(one: Quantity, sold: Sequence[Sold]) -> bool:
    """Is it said of what the lines sell? A tape of 5 m, cartons and weights are looked for like other words."""
    if any((one.amount, one.unit) in line.texts for line in sold):
        return False
    return any(one.unit == line.unit or one.amount == line.amount for line in sold)


def _fitting(text: str, said: Sequence[Quantity], at: int, sold: Sequence[Sold]) -> Iterator[Decimal]:
    """The amounts that the invoice has of what this quantity is said of, in its unit."""
    unit = said[at].unit
    for words in _beside(text, said, at, sold):
        shared = [len(words & line.words) for line in sold]
        most = max(shared, default=0)
        meant = [line for line, count in zip(sold, shared, strict=True) if count == most and line.unit == unit]
        is_sure = most > 0 and len(said) == 1
        yield from () if is_sure and len(meant) > 1 else (line.amount for line in meant)
        if meant:
            yield sum((line.amount for line in meant), Decimal(0))


def _beside(text: str, said: Sequence[Quantity], at: int, sold: Sequence[Sold]) -> Iterator[frozenset[str]]:
    """The words of the goods: behind each quantity, or before it, as far as one can tell."""
    edges = [0, *(edge for one in said for edge in (one.start, one.end)), len(text)]
    pieces = [_named(text[start:end], sold) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    if len(said) == 1:
        yield pieces[0] | pieces[1]
        return
    if pieces[0] or not pieces[-1]:
        yield pieces[at]
    if pieces[-1] or not pieces[0]:
        yield pieces[at + 1]


def _named(piece: str, sold: Sequence[Sold]) -> frozenset[str]:
    """The words of the goods in a piece of the text; its first clause alone where that means one line and no other.

    “1,100 PCS SOLAR GARDEN LIGHT, LED FLOODLIGHT 50 W”: the floodlight has no quantity, and not this one.
    """
    known = frozenset(word for line in sold for word in line.words)
    clauses = [known & set(telling_words(clause)) for clause in CLAUSE.split(piece)]
    first = next(filter(None, clauses), frozenset())
    *_others, second, most = 0, 0, *sorted(len(first & line.words) for line in sold)
    return first if most > max(second, 1) else frozenset().union(*clauses)


def _agrees(one: Quantity, there: Decimal, credit: Data) -> bool:
    percents: Iterable[Decimal] = (
        decimal(credit.get("tolerance")),
        ABOUT_PERCENT if one.is_about else Decimal(0),
        MEASURED_PERCENT if one.unit in MEASURED else Decimal(0),
    )
    more = one.amount * max(percents) / HUNDRED
    least = one.amount - more if credit.get("partial") == "not_allowed" else Decimal(0)
    return least <= there <= one.amount + more
