"""Offers in running text: prices without a quantity, tiers without the name, one minimum for all."""

# ruff: noqa: E501 — words in many languages, in one pattern each

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from argosy.reading.model import Item
from argosy.reading.patterns import later, sifted
from argosy.reading.trade.naming import model_in, name_after, name_before
from argosy.reading.trade.numbers import value_of
from argosy.reading.trade.prices import Price, prices_in
from argosy.reading.trade.quantities import Quantity, quantities_in
from argosy.reading.vocabulary.headings import field_of
from argosy.reading.vocabulary.words import TARGET, TOTAL, has_any

_FOR = later(r"^\W{0,3}(?:for|für|pour|para|per|за|on)\s+(?:the\s+|our\s+|die\s+|das\s+)?", re.IGNORECASE)
_FOR_ALL = sifted(
    r"\b(?:each|moq|based on|minimum|min\.?|every|je|jeweils|cada|chacun\w*|ciascun\w*|каждо\w+|минимальн\w+|минимум|m[íi]nim\w+|every item|mindest\w*)\b|各|每款|起订",
    re.IGNORECASE,
)
_NO_PRICE_OF_GOODS = later(
    r"\b(?:total|summe|gesamtsumme|zwischensumme|suma|somme|somma|сумм\w+|subtotal|toplam|auftragswert|bestellwert|order value|mwst|zzgl|minimum order|mindest\w*wert|mindestumsatz|minimum (?:order )?value|valor mínimo|importe mínimo|freight|sample|mould|mold|tooling|shipping|courier|deposit|charge|fee|fracht|muster|flete|muestra|frais|échantillon|campion\w+|фрахт|образ\w+|discount|rebate|surcharge|extra (?:cost|charge|fee)|additional (?:cost|charge|fee)|rabatt|skonto|aufpreis|aufschlag|zuschlag|mehrpreis|remise|ristourne|escompte|majoration|supplément|descuento|recargo|desconto|acréscimo|sconto|maggiorazione|sovrapprezzo|supplemento|скидк\w*|надбавк\w*|доплат\w*|наценк\w*|indirim|iskonto|ek ücret|rabat|dopłat\w*|zniżk\w*|korting|toeslag|chiết khấu|phụ phí|diskon|too high|instead of|last (?:year|time)|was|were|market|competitor)\b|运费|样品|模具|折扣|优惠|優惠|另加|另收|加收|加价|附加|割引|値引|追加料金|할인|추가 ?(?:요금|비용)|خصم|رسوم",
    re.IGNORECASE,
)


_SEVERAL = 2
_NEAR = 25  # letters behind a price that say what it is for


def complete(items: list[Item], sentences: list[str], language: str | None, currency: str | None) -> list[Item]:
    """The items with names for tiers, prices said without quantity, and a quantity said for all."""
    named: list[Item] = []
    for item in items:
        has_name = item.product or item.model
        last = named[-1] if named else None
        named.append(item if has_name or last is None else replace(item, product=last.product, model=last.model))
    for sentence in sentences:
        if not quantities_in(sentence, language):
            named.extend(_priced(sentence, currency, {item.price for item in named}))
    return said_for_all(named, sentences, language, currency)


def said_for_all(items: list[Item], sentences: list[str], language: str | None, currency: str | None) -> list[Item]:
    """The items, those without a quantity with the one that a sentence says for all: "MOQ 500 pcs each"."""
    named = items
    for sentence in sentences:
        counts = quantities_in(sentence, language)
        if len(counts) == 1 and _FOR_ALL.search(sentence) and not prices_in(sentence, currency):
            told = counts[0].value
            named = [item for item in named if item.price is not None or item.quantity != told]
            named = [item if item.quantity is not None else _with_count(item, counts[0]) for item in named]
    return named


# "Hex bolt M8x40 8.8 zn    41,20"
_PRICED_LINE = later(r"\W{0,3}([^\W\d_][^:@=%]{2,70}?)\s{2,}(\d{1,6}[.,]\d{1,4}|\d{1,3}[.,]\d{3}[.,]\d\d)\s*")
_PER_LOT = later(
    r"(?:/|per|pro|je|por|par|за|每|le|el|il|o)\s?(1[., ']?000|100(?!\d)|mille|mil|thousand|tausend|тыс|千)",
    re.IGNORECASE,
)
_HUNDRED = "100"


def price_list(lines: Sequence[str], currency: str | None) -> list[Item]:
    """Lines of a name and a price below each other; the line above may say for how many the prices are."""
    found = [(place, match) for place, line in enumerate(lines) if (match := _PRICED_LINE.fullmatch(line))]
    if len(found) < _SEVERAL or currency is None:
        return []
    lot = _PER_LOT.search(" ".join(lines[max(0, found[0][0] - 3) : found[0][0]]))
    by = Decimal(1) if lot is None else Decimal(100) if lot[1] == _HUNDRED else Decimal(1000)
    items = []
    for _, match in found:
        model, rest = model_in(match[1])
        value = value_of(match[2])
        name = name_before(rest)
        if value is None or field_of(match[1]) or has_any(match[1].lower(), TOTAL, at_start=True):
            return []
        items.append(
            Item(product=name or None, model=model, unit="piece", price=value / by, currency=currency, where="body")
        )
    return items


def _with_count(item: Item, count: Quantity) -> Item:
    """The item with a quantity; a price per kg stays one beside a minimum in tons."""
    other = item.unit if item.unit not in {None, "piece", count.unit} else None
    return replace(item, quantity=count.value, unit=count.unit, price_unit=item.price_unit or other)


def with_one_minimum(sentence: str, language: str | None, currency: str | None) -> list[Item]:
    """Several prices and a minimum for all: "disc 115 USD 0.24, disc 125 USD 0.26, MOQ 20,000 pcs"."""
    counts, prices = quantities_in(sentence, language), prices_in(sentence, currency)
    if len(counts) != 1 or len(prices) < _SEVERAL or counts[0].start < prices[-1].end:
        return []
    if not _FOR_ALL.search(sentence, prices[-1].end) or not any(price.per or price.currency for price in prices):
        return []
    named: list[Item] = []
    for item in _priced(sentence[: counts[0].start], currency, set()):
        last = named[-1].product if named else None
        name = item.product or (last and last.replace(named[-1].model or "\0", "").strip()) or None
        named.append(replace(item, product=name, quantity=counts[0].value, unit=counts[0].unit))
    return named if len(named) == len(prices) else []


def _priced(sentence: str, currency: str | None, known: set[object]) -> Iterator[Item]:
    """One item a price: "USD 0.21/pc for the 115x1.0 and USD 0.235/pc for 125x1.0"."""
    prices = prices_in(sentence, currency)
    if not prices or has_any(sentence.lower(), TARGET):
        return
    starts = [0, *(price.end for price in prices)]
    for place, price in enumerate(prices):
        before = sentence[starts[place] : price.start]
        until = prices[place + 1].start if place + 1 < len(prices) else len(sentence)
        after = sentence[price.end : until]
        if _NO_PRICE_OF_GOODS.search(f"{before}\n{after[:_NEAR]}"):
            continue
        item = _of_price(price, before, after)
        if item and item.price not in known:
            yield item


_SUMS = frozenset(TOTAL.split("|"))


def _of_price(price: Price, before: str, after: str) -> Item | None:
    told = _FOR.match(after)
    text = name_after(after[told.end() :]) if told else ""
    model, rest = model_in(text or before)
    name = (name_after(rest) if text else name_before(rest)) or ""
    if not (name or model) or len(name.split()) > 9 or name.lower() in _SUMS:
        return None
    size = re.fullmatch(r"[\d.,]+\s?[x*]\s?[\d.,x* ]+\s?(?:mm|cm|m)?", name)
    return Item(
        product=None if size else name or None,
        model=model or (name if size else None),
        unit=price.per or "piece",
        price=price.value,
        currency=price.currency,
        where="body",
    )
