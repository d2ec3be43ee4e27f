"""An English amount in words back to its figure, so that a letter of credit can be compared with itself and with a paper."""

from __future__ import annotations

import re
from decimal import Decimal

from argosy.deals.papers.amounts_in_words import ONES, SCALES, TENS

UNITS = {word: value for value, word in enumerate(ONES) if word} | {"zero": 0, "nil": 0}
UNITS |= {word: value * 10 for value, word in enumerate(TENS) if word} | {"forty": 40, "fourty": 40}
LARGER = {word: 1000**power for power, word in enumerate(SCALES) if word}
SMALL = frozenset({"cent", "cents", "pence", "fen", "centimes", "kopecks", "centavos", "fils", "paise", "hundredths"})
FRACTION = re.compile(r"(\d{1,2})\s*/\s*100")
LONGEST = 500


def amount_of(text: str) -> Decimal | None:
    """“SAY US DOLLARS ONE THOUSAND TWO HUNDRED AND CENTS FIFTY ONLY” → 1200.50; None where no number is said."""
    text = text[:LONGEST].casefold()
    hundredths = FRACTION.search(text)
    words = re.findall(r"[a-z]+", FRACTION.sub(" ", text).replace("-", " "))
    at = next((place for place, word in enumerate(words) if word in SMALL), None)
    if at is None:
        whole, part = _count(words), None
    else:
        # the cents stand after their name (“and cents fifty”) or before it (“and fifty cents”)
        after = _count(words[at + 1 :])
        join = max((place for place, word in enumerate(words[:at]) if word == "and"), default=at)
        whole, part = (
            (_count(words[:at]), after) if after is not None else (_count(words[:join]), _count(words[join:at]))
        )
    if whole is None:
        return None
    if hundredths:
        part = int(hundredths[1])
    return Decimal(whole) + Decimal(part or 0) / 100


def _count(words: list[str]) -> int | None:
    total = group = 0
    is_said = False
    for word in words:
        if word in UNITS:
            group, is_said = group + UNITS[word], True
        elif word == "hundred":
            group = max(group, 1) * 100
        elif word in LARGER:
            total, group = total + max(group, 1) * LARGER[word], 0
    return total + group if is_said else None
