"""The goods that a letter of credit covers."""

# ruff: noqa: E501 — words in many languages, in one pattern

from __future__ import annotations

import re
from dataclasses import replace

from argosy.reading.documents import Document
from argosy.reading.model import Item
from argosy.reading.patterns import later
from argosy.reading.trade.customs import without_code
from argosy.reading.trade.letter import Letter
from argosy.reading.trade.lines import items_in
from argosy.reading.trade.numbers import plain
from argosy.reading.trade.prices import prices_in
from argosy.reading.trade.quantities import quantities_in
from argosy.reading.trade.tabled import labelled

_MOST_ITEMS = 300
_AT_START = 8


def goods_of_credit(letter: Letter) -> tuple[Item, ...]:
    """What field 45A of SWIFT's MT 700 describes, else what the mail says that the credit covers."""
    found = filter(None, map(_described, letter.files))
    return next(found, None) or _told(letter)


def _described(document: Document) -> tuple[Item, ...]:
    match = _GOODS_FIELD.search(plain(document.text))
    code, line = without_code(match[1]) if match else (None, "")
    if len(several := _several(line)) > 1:
        return tuple(
            replace(item, hs_code=item.hs_code or code, where=f"attachment:{document.name}") for item in several
        )
    first = next(iter(quantities_in(line, "en")), None)
    goods = line[first.end :] if first and first.start <= _AT_START else line  # "25 MT DEHYDRATED GARLIC"
    name = re.split(r"(?i)\s(?:as per|at (?:usd|eur|us\$|\d)|@|cif|fob|cfr|exw|qty|\d)", goods)[0]
    name = re.sub(r"(?i)^\s*of\s", "", name).strip(" .,:")
    if not match or not name:
        return ()
    code = code or without_code(match.group())[0]
    item = Item(product=name, hs_code=code, where=f"attachment:{document.name}")
    counts, prices = quantities_in(match.group(), "en"), prices_in(match.group())
    if counts:
        item = replace(item, quantity=counts[0].value, unit=counts[0].unit)
    if counts and prices and prices[0].per:
        item = replace(item, price=prices[0].value, currency=prices[0].currency)
    return (item,)


def _several(line: str) -> list[Item]:
    """The goods of a line that counts each of them: "22,000 KGS COTTON YARN AND 1,500 KGS SPANDEX AS PER PI …"."""
    counts = quantities_in(line, "en")
    if len(counts) < _SEVERAL or counts[0].start > _AT_START:
        return []
    ends = [*(count.start for count in counts[1:]), len(line)]
    names = [_named(line[count.end : end]) for count, end in zip(counts, ends, strict=True)]
    pairs = zip(names, counts, strict=True)
    return [Item(product=name, quantity=count.value, unit=count.unit) for name, count in pairs] if all(names) else []


_SEVERAL = 2


def _named(text: str) -> str:
    name = _NAME_ENDS.split(text, maxsplit=1)[0]
    return _JOINS.sub("", name).strip(" .,:;+")


_NAME_ENDS = later(r"(?i)\s(?:as per|acc(?:ording)? to|at (?:usd|eur|us\$|\d)|@|cif|fob|cfr|exw|qty)\b|\s[@]|\(")
_JOINS = later(r"(?i)^\s*of\s|[\s,;+]+(?:and|und|et|y|e)?[\s,;+]*$")


def _told(letter: Letter) -> tuple[Item, ...]:
    match = _CREDITED.search(f"{letter.text}\n{labelled(letter)}") if _IS_CREDIT.search(letter.text) else None
    value = (
        re.split(r"(?i)\s(?:as per|acc(?:ording)? to|cif|fob|cfr|exw)\b", match[1])[0].strip(" .,:") if match else ""
    )
    found = items_in(value, letter.language, None)
    if value and not found and not _FIGURE.search(value):  # how much of it, only the proforma says
        found = [Item(product=value, where="body")]
    return tuple(replace(one, price=None, target_price=None, currency=None) for one in found[:_MOST_ITEMS])


_FIGURE = later(r"\d")


def is_of_credit(letter: Letter) -> bool:
    """Whether it speaks of a letter of credit, which says when the goods must be shipped."""
    texts = (letter.subject, letter.text, *(document.text[:_HEAD] for document in letter.files))
    return any(_IS_CREDIT.search(text) for text in texts)


_HEAD = 2_000
# Field 45A of MT 700, up to the next field
_GOODS_FIELD = later(
    r"(?i)\b45A:?\s*(?:(?:description of goods|goods description|goods|commodity)(?:[^:\n]{0,30}:|\s{2,}|(?=\n))\s*)?\n?([^\n]{4,120})(?:\n(?!\W{0,2}\d\d[A-Z]?\W)[^\n]{0,200}){0,8}"
)
_IS_CREDIT = later(
    r"(?i)documentary credit|letter of credit|\bl/?c\b|信用证|crédit documentaire|carta de crédito|crédito documentário|credito documentario|lettera di credito|аккредитив|akreditif|akredytyw|akkreditiv|accreditief|remburs|اعتماد مستندي|الاعتماد المستندي|신용장|thư tín dụng|tín dụng chứng từ|信用狀|信用状"
)
_CREDITED = later(
    r"(?im)^\W{0,3}(?:description of goods|goods|commodity|merchandise|covering|货物|品名|ware|marchandises?|mercanc[ií]as?|mercadorias?|merce|товар)(?:\s*+[:：]\s*+|(?=\t|\s\s)\s++)([^\n]{4,120})"
)
