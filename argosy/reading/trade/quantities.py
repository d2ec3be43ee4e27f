"""Quantities with their unit, found in a line of text."""

# ruff: noqa: E501 — the ways of packing in many languages, in one pattern each

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from argosy.reading.patterns import later, sifted
from argosy.reading.trade.numbers import COUNT, MULTIPLIERS, NUMBER, value_of
from argosy.reading.vocabulary.alternatives import any_of
from argosy.reading.vocabulary.currencies import CODES, SIGNS
from argosy.reading.vocabulary.units import CONTAINERS, OFTEN_A_SIZE, OUTER, POINT_GROUPS, WORD_TO_UNIT, unit_of

_CJK = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"


def _alternatives(words: list[str]) -> str:
    """Longest first; a Latin word must end where it ends, a Chinese one may be followed by anything."""
    latin = [word for word in words if not re.search(f"[{_CJK}]", word)]
    cjk = [word for word in words if re.search(f"[{_CJK}]", word)]
    return rf"(?:{any_of(latin)}(?![^\W_])|{any_of(cjk)})"


_UNIT_WORDS = [
    word for word in WORD_TO_UNIT if not any(mark in word for mark in "/²³") or word in {"piece/pieces", "set/sets"}
]
UNIT = _alternatives(_UNIT_WORDS)
_QUANTITY = later(
    rf"{COUNT}"
    rf"(?:\s?(?:-|/(?=\d[\d.,]{{2,}})|~|to|a|y|and|bis|à|до|ile|až|do|tot|đến|tới|hingga|sampai|s/d|s\.d\.|till|til|e|～|至|到|から|부터|إلى|und|et|или)\s?({NUMBER})(?:\s?(k|万|萬|mil|тыс\.?))?)?"
    rf"\s?\+?\s?[x*]?\s?({UNIT})(?:\(s\))?",
    re.IGNORECASE,
)
# Digits are found quickly; only from there on a quantity is looked for, and what leads to it backwards from there.
# The 70 of "AT-70" belongs to an article number.
_DIGIT = later(r"(?:(?<![A-Za-z0-9\u00c0-\u024f\u0400-\u04ff./])(?<!\d,)(?<![A-Za-z]-)|(?<=[)\] ]x))\d")
_ANY_DIGIT = later(r"\d")
# "granite slabs - mq 1.260", "ton 54": a unit that stands before its number, where a new piece of the line begins
_UNIT_FIRST = later(
    rf"(?:(?<=[-:=,;(])|(?<=\s\s))\s*({UNIT})\s?[:.]?\s*({NUMBER})(?=\s*(?:$|[,;)]|\s[-@x]|\s{{2}}|\b(?:a|à|at|zu|por|per|по)\s))"
    rf"|^\W*({UNIT})\s?[:.]?\s*({NUMBER})(?=\s+[^\W\d_]{{3}})",
    re.IGNORECASE,
)
_OF_A_UNIT = later(r"[^\W\d_]|['㎡㎥]")  # one of them stands in the name of every unit
_UNIT_BEFORE = later(r"[^\W\d_]\.?:?\s*\d[\d., ]*\W*$")
_LEAD = sifted(
    r"(?:entre|between|от|from|von|zwischen|de|da|tra|van|tussen|từ|dari|od|från|fra|arasında)\s+$", re.IGNORECASE
)
_LONGEST_LEAD = 40
# "2x40HQ", "3 contenedores de 40 pies HC", "2个20尺柜", "1 контейнер 40 фут"
_BOX = r"(?:full |whole )?(?:container|contain|conten[ei]|conteneur|cont[êe]iner|контейнер|konteyner|kontener|cntr|حاوي|コンテナ|컨테이너)[^\W\d_]*\.?"
_FOOT = r"(?:ft|feet|foot|fuß|fuss|pieds?|pies|piedi|pés|футов\w*|фут\w*|ф|stóp|尺|フィート|피트|قدم)"
_ONE = r"(?:one|a|un|une|uno|um|uma|ein|einen|один|bir)"
_CONTAINER = sifted(
    rf"(?<![\w.])(\d{{1,3}}|{_ONE}(?=\s(?:full |whole )?{_BOX}))\s?(?:full\s|adet\s|fcl\s?)?(?:x|\*|×|х|个|個|件|本|대|(?:{_BOX}\s?(?:of|de|da|di|von|von je|по|z|x)?))?(?:\s|(?<=[x*×х个個件本대])|(?=[24][05]['’]|40(?:HQ|HC)))\s?"
    rf"(20|40|45)(?:\s?['’]{{1,2}}\s?(?:lık|lik)?|\s?{_FOOT}|(?=\s?(?:gp|hq|hc|dv|dc|st|fcl|fr)))\s?['’]?\s?(gp|hq|hc|dv|dc|st|fcl|fr|high cube|高柜|柜)?\.?(?:\s?{_BOX})?(?![\w.%])",
    re.IGNORECASE,
)
# "100 pcs per carton", "packed 24 pcs", "box of 1000 pcs": how it is packed, not how much is wanted
_PACKING_AFTER = later(
    rf"\s+(?:بال|لكل |في كل |في ال)(?:{UNIT}|علبة|كرتونة|كيس)|\s*(?:/|per|pro|por|par|je|a |in a|in one|into|в|за|each|每|x)\s*(?:{UNIT}|inner|master|pallet|ctn|blister|poly|40|20|fcl|hour|day|month|week|tag|mes|jour|день|месяц|天|月)|\s*(?:당|あたり|当たり|につき)|\s*(?:組|入り?|個入|枚入|本入)",
    re.IGNORECASE,
)
_PACKING_BEFORE = later(
    r"(?:\bof|\bc/|\bà|(?:karton|kartons|vpe|packung|beutel|kiste|palette|rolle|zu)\sje|\bpo|\bpor|\bpar|(?<!\d )\bper|\bpacked|\bpacking:?|\bpacked in|\bcontaining|\bholds|\bde|\bdi|\bda|\bpor caja|\bvon|упаковка(?: по)?|\bпо|包装|每箱|装箱数?|每盒|每袋|入数|(?:^|[,;(/]|\s[-–]|\bper)\s?(?:carton|vpe):?|/)\s*$",
    re.IGNORECASE,
)
# "USD/hộp 100 chiếc", "EUR per box of 100 pcs": what the price is for
PRICED_BY = later(
    rf"(?<![^\W_])(?:usd|eur|us\$|cny|rmb|gbp|jpy|vnd|[$€£¥])\s?(?:/|per |je |pro |par |por |за |mỗi )\s?{UNIT}\s(?:\(?(?:of|à|de|von|da|di|по|zu)\s)?\(?$",
    re.IGNORECASE,
)
_PACKED_IN = later(r"(?:\bof|\bda|\bje|\bà|\bpo|\bpor|\bde|\bdi|\bvon|\bпо|(?<!\bc)/)\s*$", re.IGNORECASE)
_COUNT_BESIDE = later(rf"\d\s?{UNIT}\s/\s$", re.IGNORECASE)  # "18 pallets / 640 cartons" says the same twice
_LENGTHS = ("20", "40", "45")  # of containers, in feet

_FRESH = later(r"(?:^|[,;:+&|\-=(]|\s{2}|\b(?:and|und|et|y|e|ve|и|i|en|sowie|or|of|de|qty))\s*$", re.IGNORECASE)
_ENDS_NAME = later(r"\s*:\s")  # "platform trolley, 300 kg: USD 27.90": the load is part of the name
_SIZE_AFTER = later(r"['\"]?\s*[x*×х]\s*\d|['\"]?\s?/\s?\d")
# "600 cuộn x 1,15 USD": behind a count no size, but the price
_PRICE_NEXT = later(
    rf"\s*[x*×х]\s*{NUMBER}\s?{any_of([*SIGNS, *(code.lower() for code in CODES), '$', '¥'])}(?![^\W\d_])",
    re.IGNORECASE,
)
# "dinner sets (16 piece)"
_SET_BEFORE = later(
    r"(?:\bsets?|\bkits?|\bsatz|\bjuegos?|\bjeux?|набор\w*|takım\w*|\bservizi?o?|\bservices?)\s*\(\s*$", re.IGNORECASE
)
_SIZE_BEFORE = later(r"\d\s*(?:[cm]?m|\"|in)?\s*[x*×х]\s*$")
_IN_A_BAG = later(
    r"[ -](?:bags?|sacks?|drums?|pails?|cans?|tins?|buckets?|torba|çuval|varil|bidon|kova|sacos?|bolsas?|bidones?|tambor(?:es)?|sacs?|fûts?|seaux?|beutel|säcke[n]?|sack|fass|fässer[n]?|eimer[n]?|sacchi|sacco|fusti|мешк\w*|мешок|бочк\w*|work\w+|worek|karung|zak|zakken|bao|thùng)(?![^\W\d_])|\s?(?:袋|桶|包|罐)",
    re.IGNORECASE,
)
_LENGTHS_OF_GOODS = frozenset({"metre", "yard", "foot"})
_ON_A_ROLL = later(
    r"[ -](?:rolls?|reels?|coils?|spools?|bobbins?|hanks?|drums?|rollen?|spulen?|ringe?n?|rouleaux?|bobines?|couronnes?|rollos?|bobinas?|rolos?|rotol[oi]|bobin[ae]|рулон\w*|бухт\w*|катуш\w*|rulo|makara|rolk\w+|szpul\w+|rol(?:len)?|cuộn|gulung)(?![^\W_])|\s?[卷盘捲巻]",
    re.IGNORECASE,
)
_ORDINAL = later(r"\d+st", re.IGNORECASE)
_WIDEST = 50  # times the lower bound: "KG-02 - 2 160 m2" is no range
# "ASTA 120 - 800 кг": the first figure belongs to the name
_NUMBERED = later(r"(?:[A-ZА-Я]{2,}|[Gg]rade|[Tt]ype|[Ss]ize|№)\s$")
_APART = later(r"\d\s+[-–—]\s+\d")  # "GSM 400 - 12,500 sqm" is no range either
_SURELY_A_FABRIC = 100  # "190T" is how dense it is woven
_SURELY_A_QUANTITY = 200  # "5,000 kg" beside "25 MT" is wanted, "25 kg" beside it is the bag


@dataclass(frozen=True, slots=True)
class Quantity:
    """So many of a unit; `start` and `end` say where in the line."""

    value: Decimal
    most: Decimal | None
    unit: str
    start: int
    end: int


def quantities_in(line: str, language: str | None = None) -> list[Quantity]:
    """The quantities wanted or offered in this (plain) line, without sizes and ways of packing."""
    if not line or line.isdecimal():
        return []
    digit = _ANY_DIGIT.search(line)
    if not digit or not (_OF_A_UNIT.search(line, digit.end()) or _UNIT_BEFORE.search(line)):
        return []
    return list(_quantities(line.replace("İ", "i"), language))  # no pattern takes the two for one letter


@lru_cache(maxsize=256)  # a sentence is asked several times
def _quantities(line: str, language: str | None) -> tuple[Quantity, ...]:
    found = [*_containers(line)]
    for start, match in _counted(line):
        if any(start < one.end and one.start < match.end() for one in found):
            continue
        quantity = _quantity(start, match, line, language)
        if quantity:
            found.append(quantity)
    found = [one for one in found if one.unit != "pair" or not _is_ply(line, one)]
    if not found:
        found = list(_after_units(line, language))
    strong = [each for each in found if each.unit not in OFTEN_A_SIZE]
    if strong:  # beside real counts a length or weight counts only where something new begins with it
        strong += [
            each
            for each in found
            if each.unit in OFTEN_A_SIZE and each.value >= _SURELY_A_QUANTITY and _FRESH.search(line[: each.start])
            if not _ENDS_NAME.match(line, each.end)
        ]
    else:
        strong = [each for each in found if each.value >= _SURELY_A_QUANTITY or each.most is not None]
    return tuple(sorted(strong or found, key=lambda each: each.start))


# "12.00R24 20PR": so many plies has a tyre
_PLY = later(r"\d{1,2}\s?pr", re.IGNORECASE)
_TYRE = later(
    r"\d\s?-?R\s?\d{2}|tyre|\btires?\b|reifen|pneu|llanta|neumátic|шин[аыу]|lastik|轮胎|輪胎|타이어", re.IGNORECASE
)


def _is_ply(line: str, one: Quantity) -> bool:
    return bool(_PLY.fullmatch(line, one.start, one.end) and _TYRE.search(line))


def _after_units(line: str, language: str | None) -> Iterator[Quantity]:
    for match in _UNIT_FIRST.finditer(line):
        group = 1 if match[1] else 3
        unit, value = unit_of(match[group], language), value_of(match[group + 1], is_count=True)
        if unit and value and not re.search(r"\d\s*$", line[: match.start(group)]):
            yield Quantity(value, None, unit, match.start(group), match.end(group + 1))


def _counted(line: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Counts with a unit from left to right, and where each begins: with "from" before it, if that stands there."""
    end = 0
    for digit in _DIGIT.finditer(line):
        place = digit.start()
        match = _QUANTITY.match(line, place) if place >= end else None
        if match and " " in match[1] and _SIZE_GOES_ON.search(line, 0, place):
            continue  # of "slab 1500x250x20 860 pcs" the count begins behind the size
        if match:
            is_led = match[3] and line[place - 1].isspace()  # "from" leads to a range; "drums of 25 kg" is packing
            lead = _LEAD.search(line, max(end, place - _LONGEST_LEAD), place) if is_led else None
            yield lead.start() if lead else place, match
            end = match.end()


_SIZE_GOES_ON = later(r"\d\s?[x*×х](?:\s?\d+\s?[x*×х]\s?)?$")
_JOINED = later(r"-[^\W\d_]")  # "1000 T-shirts" are no tons


def _quantity(start: int, match: re.Match[str], line: str, language: str | None) -> Quantity | None:
    number, multiplier, upper, upper_multiplier, word = match.groups()
    unit = None if len(word) == 1 and _JOINED.match(line, match.end()) else unit_of(word, language)
    value = value_of(number, multiplier, is_count=unit not in OFTEN_A_SIZE or language in POINT_GROUPS)
    if unit is None or value is None or not value:
        return None
    most = value_of(upper, upper_multiplier or multiplier, is_count=True) if upper else None
    if most is not None and upper_multiplier and not multiplier and value < most / 100:
        value *= MULTIPLIERS[upper_multiplier.lower()]
    before = line[:start]
    widest = _WIDEST if not _APART.search(match.group()) else _WIDEST // 5
    is_dash = most is not None and (
        number.startswith("0")
        or (_APART.search(match.group()) and _NUMBERED.search(before))
        or not value < most <= value * widest
    )
    if most is not None and (is_dash or _is_change(before, line[start : match.end()])):
        # "bearing 6305 - 1 200 pcs" is no range, and of "from 600 to 900 pcs" the new count is wanted
        value, most, start = most, None, match.start(3) if is_dash else start
    if _is_size(before, line[start : match.end()], line[match.end() :], unit, value):
        return None
    return None if _is_packing(before, line[match.end() :]) else Quantity(value, most, unit, start, match.end())


CHANGES = sifted(
    r"chang|increas|reduc|amend|updat|revis|änder|erhöh|modifi|augment|cambi|aument|измен|увелич|değiş|artır|\bsub[ei]|\bbaj[ae]|\bpasa|\bsobe|\bdesce|\bpassa|\bsale\b|\bscende|\bsteigt|\bsinkt|\bgoes|\bgo (?:up|down)|\bup from|\bdown from|(?<=\d )(?:up|down) to|\bpasse|\bmonte|\bbaisse|сниз|改|增加|减|変更|변경",
    re.IGNORECASE,
)
_FROM = later(r"from|von|de|da|от|с|由|从", re.IGNORECASE)


def _is_change(before: str, words: str) -> bool:
    return bool(_FROM.match(words) and CHANGES.search(before))


def _is_size(before: str, words: str, after: str, unit: str, value: Decimal) -> bool:
    """Part of the name of the goods: "5 m x 19 mm", "16 oz", "2 kg bag", "94pc set"."""
    if unit == "piece" and _SET_BEFORE.search(before) and value < _SURELY_A_QUANTITY:
        return True
    goes_on = _SIZE_AFTER.match(after) and not (unit in OUTER and after.lstrip().startswith("/"))
    if _SIZE_BEFORE.search(before[-12:]) or (goes_on and not _PRICE_NEXT.match(after)):
        return True
    if _ORDINAL.fullmatch(words) and value in {1, 21, 31}:  # "1st March"
        return True
    if words.endswith("T") and words[:-1].isdecimal() and value >= _SURELY_A_FABRIC:
        return True
    if unit in {"litre", "gram"} and not re.search(r"\s", words) and value < 1000:  # "trolley 65L", "jar 250g"
        return True
    is_in_a_bag = unit in OFTEN_A_SIZE and value < _SURELY_A_QUANTITY and _IN_A_BAG.match(after)  # "25 kg torba"
    if is_in_a_bag or (unit in _LENGTHS_OF_GOODS and " " not in words and _ON_A_ROLL.match(after)):  # "wire 500m rolls"
        return True
    if unit in OFTEN_A_SIZE:
        return value < (20 if unit in {"kg", "square_metre"} else 50) or (
            value != value.to_integral_value() and value < 500
        )
    glued = words[-3:].lower().rstrip("s")
    is_glued = not re.search(r"\s", words)
    return (
        is_glued
        and glued.endswith(("pc", "pce", "pk"))
        and value < 300
        and bool(re.match(r"[\s-]*(?:\w+[\s-]+){0,3}(?:set|kit|assortment|satz|juego)", after, re.IGNORECASE))
    )


def _is_packing(before: str, after: str) -> bool:
    if _PACKING_AFTER.match(after):
        return True
    if PRICED_BY.search(before, max(0, len(before) - _LONGEST_LEAD)):
        return True
    last = before.rstrip()[-1:]
    if not last.isalpha() and last not in {":", "/"}:  # all that leads to a packing ends so
        return False
    if last == "/" and _COUNT_BESIDE.search(before, max(0, len(before) - _LONGEST_LEAD)):
        return False
    found = _PACKING_BEFORE.search(before, max(0, len(before) - _LONGEST_LEAD))
    if not found:
        return False
    # "order of 500 pcs" is wanted, "box of 500 pcs" is packing: what stands before "of" decides
    joined = _PACKED_IN.search(before, max(0, len(before) - _LONGEST_LEAD))
    if not joined:
        return True
    words = before[: joined.start()].split()
    return bool(words) and (
        unit_of(words[-1].strip("()-,.:")) is not None
        or words[-1].lower().startswith(("pack", "упак", "emball", "embal"))
    )


def _containers(line: str) -> list[Quantity]:
    """Whole containers: "2x40HQ", "1 x 20' FCL"; a length alone is none."""
    found: list[Quantity] = []
    if not any(length in line for length in _LENGTHS):
        return found
    for match in _CONTAINER.finditer(line):
        count, length, kind = match.groups()
        if (kind or "").lower() == "st":
            continue
        high = (kind or "").lower() in {"hq", "hc", "高柜", "high cube"}
        unit = "container_20" if length == "20" else "container_40hq" if high else "container_40"
        found.append(Quantity(Decimal(count if count.isdecimal() else 1), None, unit, match.start(), match.end()))
    return [each for each in found if each.unit in CONTAINERS]
