"""Goods given as a form: "Product: … / Quantity: … / Target price: …", one field a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argosy.reading.model import Item
from argosy.reading.patterns import later
from argosy.reading.trade.choice import wanted_of
from argosy.reading.trade.naming import model_in, without_bullet
from argosy.reading.trade.numbers import COUNT, value_of
from argosy.reading.trade.prices import prices_in
from argosy.reading.trade.quantities import quantities_in
from argosy.reading.trade.spelled import in_figures
from argosy.reading.vocabulary.headings import field_of
from argosy.reading.vocabulary.naming import GREETINGS

_LINE = later(r"^\W{0,3}([^\n:：=\t]{2,40}?)\s*(?:[:：=]|\t)\s*(\S[^\n]*)$")
_LABEL = later(r"((?:[^\s:：=|,;，；、]{1,40} ){0,2}[^\s:：=|,;，；、]{1,40})\s*[:：=]\s*")
_WIDE_GAP = later(r"\s{2,}|[，,、]\s*")
_A_DIGIT = later(r"\d")
_WANTED = frozenset({"product", "model", "quantity", "price", "target", "hs", "size"})


def form_items(text: str, language: str | None, currency: str | None) -> list[Item]:
    """The goods of such a form; a field that comes again begins the next line."""
    items: list[Item] = []
    fields: dict[str, str] = {}
    above = ""
    for line in text.splitlines():
        found = _fields_of(without_bullet(line))
        here: set[str] = set()  # what this line itself has said already
        for meaning, value in found:
            if meaning in fields or (meaning == "quantity" and above and "product" in fields.keys() - here):
                items.extend(_item(fields, language, currency))
                fields = {}
            if meaning == "quantity" and above and not fields.keys() & {"product", "model"}:
                fields["product"] = above  # the name alone in its line, "Quantity: 25" below
            fields[meaning] = value
            here.add(meaning)
        above = "" if found else without_bullet(line).strip() if _is_name(line) else above if not line.strip() else ""
    items.extend(_item(fields, language, currency))
    return items


def _is_name(line: str) -> bool:
    """A short line without a label, a greeting or the end of a sentence."""
    text = line.strip()
    return bool(_NAME_LINE.fullmatch(text)) and len(text.split()) <= _MOST_WORDS and not GREETINGS.match(text)


_MOST_WORDS = 9
_NAME_LINE = later(r"[^\W_](?:(?!\s{3}|\d[.,]\d\d(?!\d))[^:：=?!@\n]){2,80}(?<![.,;])")


def _fields_of(line: str) -> list[tuple[str, str]]:
    """What a line says, field by field: one "label: value", or several one behind the other."""
    if ":" not in line and "：" not in line and "=" not in line and "\t" not in line:
        return []
    several = list(_several(line))
    if len(several) > 1:
        return several
    match = _LINE.match(line)
    meaning = field_of(match[1]) if match and not _A_DIGIT.search(match[1]) else None  # "20,000 pcs: USD 0.028"
    return [(meaning, match[2].strip())] if match and meaning in _WANTED else []


def _several(line: str) -> Iterator[tuple[str, str]]:
    """As in "品番：PD-6S  数量：1,000  単価：¥780": a value ends where the next label begins."""
    labels = [(start, match.end(), meaning) for match in _LABEL.finditer(line) for start, meaning in _label(match)]
    if sum(meaning in _WANTED for _, _, meaning in labels) < 2:
        return
    found = dict.fromkeys(meaning for _, _, meaning in labels)
    ends = [start for start, _, _ in labels[1:]] + [len(line)]
    for (_, start, meaning), end in zip(labels, ends, strict=True):
        value = line[start:end].strip(" ,;，；、|/")
        name = _WIDE_GAP.split(value, maxsplit=1)
        if meaning == "model" and "product" not in found and len(name) > 1:
            yield "product", name[1].strip()
            value = name[0]
        if meaning in _WANTED and value:
            yield meaning, value


def _label(match: re.Match[str]) -> Iterator[tuple[int, str]]:
    """The longest end of the words before the colon that names a field."""
    words = match[1].split(" ")
    for first in range(len(words)):
        label = " ".join(words[first:])
        meaning = field_of(label)
        if meaning:
            yield match.end(1) - len(label), meaning
            return


def _item(fields: dict[str, str], language: str | None, currency: str | None) -> list[Item]:
    if "quantity" not in fields or not fields.keys() & {"product", "model"}:
        return []
    counted = in_figures(fields["quantity"], language)
    found = wanted_of(counted, quantities_in(counted, language))
    bare = re.match(rf"\D{{0,6}}{COUNT}", counted)
    count = found[0].value if found else value_of(bare[1], bare[2], is_count=True) if bare else None
    model, product = model_in(fields.get("product", ""))
    money = {name: prices_in(fields.get(name, ""), currency) for name in ("price", "target")}
    price, target = (money[name][0] if money[name] else None for name in ("price", "target"))
    hs = re.search(r"\d{4}[\d.]*", fields.get("hs", ""))
    item = Item(
        product=" ".join((fields.get("product") or product).split()) or None,
        model=fields.get("model") or model or (fields.get("size") if "model" not in fields else None),
        quantity=count,
        quantity_max=found[0].most if found else None,
        unit=found[0].unit if found else "piece" if count is not None else None,
        price=price.value if price else None,
        target_price=target.value if target else None,
        currency=(price or target).currency if price or target else None,  # type: ignore[union-attr]
        hs_code=hs.group() if hs else None,
        where="body",
    )
    return [item] if count is not None else []
