"""Two postal addresses: the same door, another door, or not to be told."""

# ruff: noqa: E501, SIM905 — lists of words are easier to read dense

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from argosy.matching.likeness import likeness
from argosy.matching.scripts import romanise

_WORDS = re.compile(r"[^\W\d_]+|\d+")
# What kind of street, house or direction it is: written in many ways, left out as often as not.
_WEAK = frozenset(
    """
street st str strasse straße avenue ave av avenida road rd boulevard blvd bd lane ln drive dr place pl square sq court ct way highway hwy
calle cl carrera cra rue via viale piazza plaza platz weg ulica ul ulitsa prospekt pr per pereulok dom d cad caddesi sok sokak mah mahallesi no
nr num number north south east west n s e w ne nw se sw floor fl flat apt apartment suite ste room rm unit building bldg block blk tower house
po p o box pobox b bp postfach the of and near opp opposite district dist city town province state county zone industrial area park center
centre th nd rd lu hao jie qu shi sheng zhen cun shangye gongye int ext col colonia sector km kilometer kilometre end
""".split()
)
_LONG_NUMBER = 3
_POSTCODE = range(4, 7)
_OTHER_TOWN = 0.7
_NAMES_OF_A_TOWN = 2  # words: "Swindon, Wiltshire" is no door
_SAME_TOWN = 0.2


@dataclass(frozen=True, slots=True)
class Address:
    """The numbers and the telling words of an address."""

    door: str  # the first number
    numbers: frozenset[str]
    words: frozenset[str]


@lru_cache(maxsize=65536)
def read_address(text: str) -> Address:
    """Numbers and words of an address in any writing."""
    parts = _WORDS.findall(romanise(text.casefold()))
    numbers = [part for part in parts if part.isdigit()]
    telling = frozenset(part for part in parts if len(part) > 1 and not part.isdigit() and part not in _WEAK)
    return Address(numbers[0] if numbers else "", frozenset(numbers), telling)


def compare_addresses(left: str, right: str) -> tuple[float, float]:
    """(how much speaks for the same door, how much against it), each 0 to 1."""
    one, other = read_address(left), read_address(right)
    shared = _shared_words(one, other)
    least = min(len(one.words), len(other.words))
    overlap = shared / least if least else 0.0
    if one.door and other.door:
        same_door = one.door == other.door or one.door in other.numbers or other.door in one.numbers
        if same_door and _name_two_towns(one, other):
            return 0.0, _OTHER_TOWN
        if same_door and (shared or len(one.numbers & other.numbers) > 1):
            return 1.0 if one.door == other.door else 0.7, 0.0
        if same_door:
            # The same long number is a box or a rare door; the same short one in other words is another street.
            return (0.6, 0.0) if not least or len(one.door) >= _LONG_NUMBER else (0.0, 0.6)
        is_shared_elsewhere = any(len(number) >= _LONG_NUMBER for number in one.numbers & other.numbers)
        return (0.0, 0.5) if is_shared_elsewhere and shared else (0.0, 1.0)
    is_town = not one.numbers and not other.numbers and least <= _NAMES_OF_A_TOWN
    return (_SAME_TOWN if is_town else 0.5) * overlap, 0.6 * (1 - overlap) if least else 0.0


def _shared_words(one: Address, other: Address) -> int:
    shared = len(one.words & other.words)
    if shared:
        return shared
    return sum(any(likeness(word, another) for another in other.words) for word in one.words)


def _name_two_towns(one: Address, other: Address) -> bool:
    """Hauptstraße 5 is in every town: both have a postcode and a word of their own, and neither is the other's."""
    codes = [
        {number for number in side.numbers if len(number) in _POSTCODE and number != side.door} for side in (one, other)
    ]
    if not all(codes) or codes[0] & codes[1]:
        return False
    towns = [
        [word for word in side.words if not any(likeness(word, another) for another in against.words)]
        for side, against in ((one, other), (other, one))
    ]
    return all(towns)
