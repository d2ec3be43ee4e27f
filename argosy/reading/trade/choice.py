"""Which of the counts in a line is the wanted one: "gloves, 100 pcs a box, 5,000 boxes" asks for boxes.

Counts with nothing but marks between them speak of one line of goods: the others say how it is packed or how large it
is. Counts with words between them speak of different goods and all stay.
"""

# ruff: noqa: E501 — words in many languages, in one pattern each

from __future__ import annotations

import re
from collections.abc import Sequence

from argosy.reading.patterns import later
from argosy.reading.trade.quantities import Quantity
from argosy.reading.vocabulary.units import CONTAINERS, OFTEN_A_SIZE

# A word that announces the count that follows.
_ANNOUNCED = later(
    r"(?:(?<![^\W_])(?:qty|quantity|q'ty|order(?: qty| quantity)?|menge|anzahl|bedarf|cant(?:idad)?|qté|quantité|q\.?tà|quantità|qtde?|quantidade|miktar|кол-во|количество|объ[её]м|ilość|aantal|total|totally|số lượng|moq|need|require)|数量|數量|起订量|共计|共|总计|合計|计|需|要|수량|총|الكمية|كمية|العدد|عدد)\s*[.:=]*\s*$",
    re.IGNORECASE,
)
_LETTERS = later(r"[^\W\d_]+")
# Words that may stand between two counts of the same goods.
_NO_NAME = frozenset(
    [
        "qty",
        "quantity",
        "total",
        "totally",
        "order",
        "need",
        "of",
        "or",
        "ca",
        "about",
        "approx",
        "circa",
        "environ",
        "aprox",
        "около",
        "etwa",
        "x",
        "à",
        "a",
        "per",
        "each",
        "pack",
        "packed",
        "in",
        "je",
        "zu",
        "von",
        "de",
        "da",
        "di",
        "und",
        "and",
        "y",
        "e",
        "et",
        "menge",
        "cantidad",
        "cant",
        "qté",
        "quantité",
        "miktar",
        "adet",
        "колво",
        "количество",
        "ilość",
        "共",
        "计",
        "約",
        "约",
        "总",
        "数量",
        "數量",
        "數",
        "العدد",
        "عدد",
        "الكمية",
        "حوالي",
        "moq",
        "min",
        "netto",
        "brutto",
        "net",
        "gross",
        "el",
        "le",
        "la",
        "les",
        "los",
        "las",
        "the",
        "an",
        "one",
        "single",
        "roll",
        "reel",
        "spool",
        "kassette",
        "lot",
        "batch",
        "каждый",
        "шт",
        "уп",
        "w",
        "po",
        "so",
        "also",
        "i.e",
        "ie",
        "das",
        "sind",
        "это",
        "est",
        "soit",
        "cioè",
        "yani",
        "即",
        "合",
        "总计",
        "合计",
    ]
)
# Two counts of the same unit that "and" joins are of different goods: "600 off, and 400 off of the manual type".
_AND = later(r"(?<![^\W_])(?:and|und|et|y|e|и|ve|sowie)(?![^\W_])|和|及|と", re.IGNORECASE)
_OPENING = later(r"[(（\[][^)）\]]*$")


def wanted_of(line: str, counts: Sequence[Quantity]) -> list[Quantity]:
    """The counts that are wanted, one for each line of goods."""
    groups: list[list[Quantity]] = []
    for count in (each for each in counts if not _is_of_name(line, each, counts)):
        last = groups[-1][-1] if groups else None
        between = line[last.end : count.start] if last else ""
        is_another = last is not None and last.unit == count.unit and _AND.search(between)
        if last and _is_same_goods(between) and not is_another:
            groups[-1].append(count)
        else:
            groups.append([count])
    return [_best(line, group) for group in groups]


def _is_same_goods(between: str) -> bool:
    """Nothing is named between two counts."""
    words = _LETTERS.findall(between.lower())
    return all(word in _NO_NAME for word in words) and "\n" not in between and "," not in between.replace(", ", "", 1)


def _best(line: str, group: Sequence[Quantity]) -> Quantity:
    if len(group) == 1:
        return group[0]
    return max(group, key=lambda count: _worth(line, count, group))


def _worth(line: str, count: Quantity, group: Sequence[Quantity]) -> tuple[int, int]:
    """Announced counts first, then those outside brackets, then those that are no sizes, then the larger and later one."""
    before = line[: count.start]
    points = 8 if _ANNOUNCED.search(before[-24:]) else 0
    points -= 4 if _OPENING.search(before) else 0
    points -= 3 if count.unit in OFTEN_A_SIZE else 0
    points += 1 if count.unit in CONTAINERS else 0
    points -= 3 if re.search(r"=\s*$", before) else 0  # "3000 bags of 25 kg = 75 t" repeats it
    largest = max(group, key=lambda each: each.value)
    points += 2 if count is largest else 0
    return points, count.start


def _is_of_name(sentence: str, count: Quantity, counts: Sequence[Quantity]) -> bool:
    """Of "syringes 3 pieces 5 ml - 1,200,000 pieces" the first says what they are."""
    later_on = next((each for each in counts if each.start > count.start and each.unit == count.unit), None)
    if later_on is None or count.value >= _FEW or later_on.value < _MANY * count.value:
        return False
    return not _PARTED.search(sentence, count.end, later_on.start)


_FEW, _MANY = 10, 100
_PARTED = later(r"[,;、，]|(?<![^\W_])(?:and|und|et|y|e|и|ve|plus|oraz|en|dan|và)(?![^\W_])|和|及|と")
