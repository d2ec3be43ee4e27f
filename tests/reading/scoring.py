"""How much of what a labelled mail says a reading found: right, wrong and missed values, counted."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from itertools import product
from typing import Any

NUMBERS = {"quantity", "quantity_max", "price", "target_price", "total"}
ITEM = ("product", "model", "quantity", "unit", "price", "currency", "target_price", "hs_code")
TERMS = ("incoterm", "place", "payment", "delivery", "currency")
PARTY = ("company", "person", "country", "email", "phone")
Values = dict[str, Any]


@dataclass(slots=True)
class Score:
    """Values found right, found wrong, and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    misses: list[str] = field(default_factory=list)

    def add(self, name: str, want: object, got: object) -> None:
        """Count one value."""
        is_same = _is_same(name, want, got)
        self.right += is_same and want is not None
        self.wrong += got is not None and not is_same
        self.missed += want is not None and not is_same
        if not is_same and (want is not None or got is not None):
            self.misses.append(f"{name}: {want!r} -> {got!r}")

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)


def score_items(score: Score, want: list[Values], got: list[Values]) -> None:
    """Lines that speak of the same goods are compared value by value."""
    pairs = sorted(product(range(len(want)), range(len(got))), key=lambda at: -_alike(want[at[0]], got[at[1]]))
    left, right = set(range(len(want))), set(range(len(got)))
    for one, other in pairs:
        if one in left and other in right and _alike(want[one], got[other]) >= 1:
            left.remove(one)
            right.remove(other)
            _compare(score, want[one], got[other])
    for one in left:
        _compare(score, want[one], {})
    for other in right:
        _compare(score, {}, got[other])


def score_values(score: Score, names: tuple[str, ...], want: Values, got: Values) -> None:
    """The values of these names."""
    for name in names:
        others = want.get("place_alt", []) if name == "place" else []
        value = next((each for each in others if _is_same(name, each, got.get(name))), want.get(name))
        score.add(name, value, got.get(name))


def _compare(score: Score, want: Values, got: Values) -> None:
    for name in ITEM:
        is_named_inside = name == "model" and _squeezed(want.get(name)) in _squeezed(got.get("product"))
        if name == "currency" and want.get("price") is None and want.get("target_price") is None:
            continue
        if name == "model" and want.get(name) is None and _squeezed(got.get(name)) in _squeezed(want.get("product")):
            continue
        score.add(name, want.get(name), want.get(name) if is_named_inside else got.get(name))


def _alike(want: Values, got: Values) -> float:
    same = [
        name for name in ("model", "quantity", "price", "target_price") if _is_same(name, want.get(name), got.get(name))
    ]
    return _shared(want.get("product"), got.get("product")) + len([name for name in same if want.get(name) is not None])


def _is_same(name: str, want: object, got: object) -> bool:
    if want is None or got is None:
        return want is got
    if name in NUMBERS:
        return abs(float(str(want)) - float(str(got))) <= 0.005 * abs(float(str(want)))
    if name in {"phone", "hs_code"}:
        one, other = re.sub(r"\D", "", str(want)), re.sub(r"\D", "", str(got))
        return one == other or (name == "hs_code" and len(other) >= 4 and one.startswith(other))
    if name in {"currency", "incoterm", "country", "email", "unit"}:
        return str(want).lower() == str(got).lower()
    if name == "document_number":
        return _squeezed(want) == _squeezed(got)
    return _squeezed(want) == _squeezed(got) or _shared(want, got) >= 0.5


def _shared(want: object, got: object) -> float:
    one, other = _words(want), _words(got)
    return sum((one & other).values()) / max(1, sum(one.values()))


def _words(text: object) -> Counter[str]:
    plain = unicodedata.normalize("NFKC", str(text or "")).lower()
    return Counter(re.findall(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+", plain))


def _squeezed(text: object) -> str:
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", str(text or ""))).lower() or "\0"
