"""Goods given as a form: "Product: … / Quantity: … / Target price: …", one field a line."""

from __future__ import annotations

import re

from argosy.reading.model import Item
from argosy.reading.patterns import later
from argosy.reading.trade.naming import model_in, without_bullet
from argosy.reading.trade.numbers import COUNT, value_of
from argosy.reading.trade.quantities import prices_in, quantities_in
from argosy.reading.vocabulary.headings import field_of

_LINE = later(r"^\W{0,3}([^\n:：=\t]{2,40}?)\s*(?:[:：=]|\t)\s*(\S[^\n]*)$")
_WANTED = frozenset({"product", "model", "quantity", "price", "target", "hs", "size"})


def form_items(text: str, language: str | None, currency: str | None) -> list[Item]:
    """The goods of such a form; a field that comes again begins the next line."""
    items: list[Item] = []
    fields: dict[str, str] = {}
    for line in text.splitlines():
        match = _LINE.match(without_bullet(line))
        meaning = field_of(match[1]) if match else None
        if match is None or meaning not in _WANTED:
            continue
        if meaning in fields:
            items.extend(_item(fields, language, currency))
            fields = {}
        fields[meaning] = match[2].strip()
    items.extend(_item(fields, language, currency))
    return items


def _item(fields: dict[str, str], language: str | None, currency: str | None) -> list[Item]:
    if "quantity" not in fields or not fields.keys() & {"product", "model"}:
        return []
    found = quantities_in(fields["quantity"], language)
    bare = re.match(rf"\D{{0,6}}{COUNT}", fields["quantity"])
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
