"""Domains that an eye takes for another one."""

from __future__ import annotations

import re

from argosy.reading.trade.letter import Letter
from argosy.reading.vocabulary.countries import FREE_MAIL


def has_lookalike(letter: Letter) -> bool:
    """The sender's domain differs by a letter from one that stands in the quoted past."""
    domain = letter.mail.sender.address.rpartition("@")[2].lower()
    known = {match.lower() for match in re.findall(r"@([\w.-]+\.\w{2,})", letter.quoted[:20_000])}
    return any(_is_close(domain, each) for each in known)


def is_lookalike_of_us(letter: Letter) -> bool:
    """The sender's domain differs by a letter from one of our own."""
    domain = letter.mail.sender.address.rpartition("@")[2].lower()
    return any(_is_close(domain, own.lower()) for own in letter.own.domains)


def _is_close(one: str, other: str) -> bool:
    """Another domain that an eye takes for this one: 1 for l, rn for m, one letter more or less."""
    if one == other or not one or not other or one.endswith("." + other) or other.endswith("." + one):
        return False
    if {one.partition(".")[0], other.partition(".")[0]} & FREE_MAIL:
        return False
    looks = [
        name.replace("rn", "m").replace("1", "l").replace("0", "o").replace("vv", "w").replace("i", "l")
        for name in (one, other)
    ]
    return looks[0] == looks[1] or (min(len(one), len(other)) >= 8 and _within_one_edit(one, other))


def _within_one_edit(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1:
        return False
    head = 0
    while head < min(len(one), len(other)) and one[head] == other[head]:
        head += 1
    return one[head + 1 :] == other[head + 1 :] or one[head + 1 :] == other[head:] or one[head:] == other[head + 1 :]
