"""Container numbers with their check digit, and how full the boxes of a shipment get. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import ROUND_CEILING, Decimal
from itertools import count

from argosy.catalogue.packing import CONTAINERS

NUMBER = re.compile(r"[A-Z]{3}[JUZ]\d{7}")
KINDS = (*(one.name for one in CONTAINERS), "45HQ", "20RF", "40RH", "LCL")
_letters = (value for value in count(10) if value % 11)
# A is 10; multiples of eleven are left out (ISO 6346, annex A).
VALUES = {
    **{str(digit): digit for digit in range(10)},
    **dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", _letters, strict=False)),
}


def cleaned(text: str) -> str:
    """The number as it is written on the box: CSQU3054383."""
    return re.sub(r"[\s-]", "", text).upper()


def is_right(number: str) -> bool:
    """Has it the form of ISO 6346, and does its check digit fit?"""
    if not NUMBER.fullmatch(number):
        return False
    total: int = sum(VALUES[sign] << place for place, sign in enumerate(number[:10]))
    return total % 11 % 10 == int(number[10])


def fill_of(kinds: Sequence[str], volume: Decimal | None, gross: Decimal | None) -> int | None:
    """How full these boxes get with so many cubic metres and kilograms, in per cent; None where that cannot be told."""
    known = {one.name: one for one in CONTAINERS}
    boxes = [known[kind] for kind in kinds if kind in known]
    if not boxes or len(boxes) < len(kinds) or not volume:
        return None
    room, load = sum(one.volume for one in boxes), sum(one.payload for one in boxes)
    # a begun per cent counts whole, as where containers are proposed
    share = max(volume / room, (gross or Decimal(0)) / load) * 100
    return int(share.to_integral_value(ROUND_CEILING))
