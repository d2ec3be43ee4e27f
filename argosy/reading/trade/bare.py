"""One count without a unit: after a label, at the front of an order line, or at the end of a list line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from argosy.reading.patterns import later, sifted
from argosy.reading.trade.counted import BARE_LABEL
from argosy.reading.trade.naming import without_bullet
from argosy.reading.trade.numbers import NUMBER, value_of
from argosy.reading.trade.prices import Price
from argosy.reading.trade.quantities import Quantity
from argosy.reading.vocabulary.alternatives import lowered

_BARE_FIRST = later(
    rf"^(?:n[.°º]\s*)?({NUMBER})\s*(?:(?:x|×|\*)\s+(?=[^\W\d_]{{2}})|\s+(?=[^\W\d_]{{3}}))", re.IGNORECASE
)
_BARE_LAST = later(rf"(?:[-:–—=,]|\s{{2}}|\bx|×|\*)\s*({NUMBER})\s*\.?$", re.IGNORECASE)
# "- PE twine, 1 kg - 2500 hanks": whatever a hank is
_UNKNOWN_UNIT = later(rf"(?:\s[-:–—=]|,|\s{{2}})\s*({NUMBER})\s+[^\W\d_]{{2,14}}\.?\s*$")
_FEWEST_OF_RANGE = 10


def bare_count(line: str, prices: list[Price], *, is_list: bool) -> Quantity | None:
    """The count, where the line names one."""
    body = without_bullet(line)
    shift = len(line) - len(body)
    if re.match(r"\s*n[.°º]\s*\d", line):
        body, shift = line.lstrip(), len(line) - len(line.lstrip())
    match = (
        BARE_LABEL.search(body)
        or ((prices or is_list or shift) and _BARE_FIRST.search(body))
        or (is_list and (_BARE_LAST.search(body) or _UNKNOWN_UNIT.search(body)))
    )
    if not match:
        return _bare_range(body, shift, prices)
    value = value_of(match[1], is_count=True)
    is_price = any(p.start < match.end(1) + shift and match.start(1) + shift < p.end for p in prices)
    if value is None or value < 2 or value != value.to_integral_value() or is_price:
        return None
    return Quantity(value, None, "piece", match.start() + shift, match.end() + shift)


# "toilet with seat, between 180 and 220"
_RANGE_LAST = sifted(
    rf"(?:,|[-–—:]|\s{{2}}|\babout|\bsay)\s*(?:between|from|zwischen|von|entre|de|da|tra|fra|от|между|od|arası)\s({NUMBER})\s?(?:and|to|und|bis|et|à|y|e|a|и|до|do|ile|[-–~])\s?({NUMBER})\W*$"
)


def _bare_range(body: str, shift: int, prices: Sequence[Price]) -> Quantity | None:
    match = _RANGE_LAST.search(lowered(body))
    least, most = (value_of(match[group], is_count=True) for group in (1, 2)) if match else (None, None)
    if not match or not least or not most or not least < most < least * 10:
        return None
    start, end = match.start() + shift, match.end() + shift
    is_price = any(price.start < end and start < price.end for price in prices)
    return None if least < _FEWEST_OF_RANGE or is_price else Quantity(least, most, "piece", start, end)
