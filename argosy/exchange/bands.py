"""What other programs call a band: how many people, how much a year, how many stars, how much they want it. Pure."""

from __future__ import annotations

import re

from argosy.customers.vocabulary import INTENTIONS, PURCHASES, SCALES
from argosy.exchange.folding import fold

_LOW, _MIDDLE, _HIGH = INTENTIONS
WISHES = {
    **dict.fromkeys(("low", "cold", "低", "弱", "较低", "1"), _LOW),
    **dict.fromkeys(("middle", "medium", "warm", "中", "一般", "中等", "2"), _MIDDLE),
    **dict.fromkeys(("high", "hot", "高", "强", "较高", "3"), _HIGH),
}
_FIGURE = re.compile(r"(\d[\d.,]*)\s*(k|m|千|万|百万|亿)?", re.IGNORECASE)
_TIMES = {"": 1, "k": 1_000, "千": 1_000, "万": 10_000, "m": 1_000_000, "百万": 1_000_000, "亿": 100_000_000}
_PEOPLE_FROM = (0, 60, 150, 500, 1_000, 5_000)
_DOLLARS_FROM = (0, 1_000, 5_000, 10_000, 30_000, 50_000, 100_000, 300_000, 500_000, 1_000_000, 5_000_000)
LONGEST = 60


def stars(words: str) -> int:
    """“3”, “4 stars” and “★★” as stars."""
    drawn = words.count("★") or words.count("*")
    return min(drawn or (int(words[0]) if words[:1].isdecimal() else 0), 5)


def scale(words: str) -> int:
    """The band of so many employees: by the lower figure where two are named."""
    return _own(words, SCALES) or _band(words, _PEOPLE_FROM)


def yearly_purchase(words: str) -> int:
    """The band of so much a year: by the lower figure, and by its unit where only the upper one bears it (10–50万)."""
    return _own(words, PURCHASES) or _band(words, _DOLLARS_FROM)


def intention(words: str) -> int:
    """How much they want to buy."""
    known = {fold(str(name)): band for band, name in INTENTIONS.items()}
    return (WISHES | known).get(fold(words), 0)


def _own(words: str, bands: dict[int, str]) -> int:
    """A band as we write it ourselves."""
    return next((band for band, name in bands.items() if fold(name) == fold(words)), 0)


def _band(words: str, starts: tuple[int, ...]) -> int:
    figures = _FIGURE.findall(words[:LONGEST])
    if not figures:
        return 0
    unit = next((unit for _digits, unit in figures if unit), "")
    digits = figures[0][0].replace(",", "").rstrip(".")
    lowest = float(digits) if digits.count(".") < 2 else 0
    below = words.lstrip()[:1] in "<＜"
    amount = lowest * _TIMES[unit.lower()] - (1 if below else 0)
    return max(sum(amount >= one for one in starts), 1)
