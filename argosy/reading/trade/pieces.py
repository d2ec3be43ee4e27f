"""One piece of a line becomes one item: its count is known, its name, number and price are looked for around it."""

# ruff: noqa: E501 — labels in many languages, in one pattern

from __future__ import annotations

import re
from collections.abc import Iterator

from argosy.reading.model import Item
from argosy.reading.patterns import later
from argosy.reading.trade.naming import has_bullet, model_in, name_after, name_before, without_bullet
from argosy.reading.trade.numbers import value_of
from argosy.reading.trade.prices import Price, prices_in, standing_prices_in
from argosy.reading.trade.quantities import Quantity, quantities_in
from argosy.reading.vocabulary.alternatives import lowered
from argosy.reading.vocabulary.headings import field_of
from argosy.reading.vocabulary.naming import ENDS
from argosy.reading.vocabulary.words import TARGET, has_any


def item_of(piece: str, count: Quantity, currency: str | None, sentence: str, language: str | None) -> Iterator[Item]:
    """The item of this piece of a sentence."""
    before_first = language in {"ja", "ko"} and not piece[count.end :].startswith("の")
    prices = standing_prices_in(piece, currency) or (
        prices_in(sentence, currency)[-1:] if _shares_price(sentence) else []
    )
    direct = _CODE_NEXT.match(piece, count.end)  # "40 pcs of FL-100": that number, and none further off
    model, rest = model_in(f"{piece[: count.start]}\x00{piece[count.end :]}")
    is_direct = bool(direct and model != direct[1] and model_in(direct[1])[0])
    if direct and is_direct:
        model, rest = direct[1], f"{piece[: count.start]}\x00{piece[direct.end() :]}"
    before, _, after = rest.partition("\x00")
    before, after = _without_prices(before, currency), _LAST_FIGURE.sub("", _cut_price(after, currency))
    name = (before_first and name_before(before)) or _choose(before, after) or _headed(before)
    if name and (_IS_LABEL.fullmatch(lowered(name)) or lowered(name) in _WISHES or _IS_TERM.match(lowered(name))):
        name = ""
    name = "" if is_direct else name
    price = prices[0] if prices else _bare_price(piece, count, currency)
    is_wish = price is not None and has_any(sentence.lower(), TARGET)
    value = price.value if price else None
    yield Item(
        product=name or None,
        model=model,
        quantity=count.value,
        quantity_max=count.most,
        unit=count.unit,
        price=None if is_wish else value,
        target_price=value if is_wish else None,
        currency=price.currency if price and value is not None else None,
        where="body",
        price_unit=price.per if price and price.per not in {None, count.unit, "piece"} else None,
    )


# "… to 1,800 pcs and delete the wok", "SP-16 stays 900 pcs. Unit prices same": something else begins
_NEXT_BEGINS = later(r"\s+(?:and|und|et|y|e|ve|и|also|but|aber|mais|pero|ma|но)\s")
_IS_LABEL = later(
    r"(?:minimum|min\.?|minimal|mindest\w*|quantità|quantità minima|quantité|quantité minim\w+|cantidad|cantidad m[íi]nima|quantidade|quantidade m[íi]nima|quantity|minimum (?:order )?quantity|qty|menge|mindestmenge|mindestabnahme|минимальн\w+(?: \w+)?|количество|мин\.? заказ|minimum sipariş|miktar|packing|packed in|total|moq|起订量|数量|最小起订量|الكمية|الحد الأدنى)"
)
# How long an offer holds, when one pays, when it comes: no goods, whatever is counted beside it.
_IS_TERM = later(
    r"(?:التعبئة|تعبئة|đóng gói|kemasan|梱包|포장|(?:packing|packed|packaging|verpackung|verpackt|emballage|emballé\w*|embalaje|embalad\w+|embalagem|imballo|imballaggio|упаковка|упаковано|ambalaj|opakowanie)\s(?:in|of|en|em|de|di|da|à|в|по|w|zu)(?![^\W_]))|(?:báo giá )?(?:có )?hiệu lực|thời (?:gian|hạn)|masa berlaku|berlaku|(?:报价|价格)?(?:有效期?|交期|交货|货期|付款|定金|余款|账期|起订)|(?:valid(?:ity)?|lead time|payment|delivery time|gültig\w*|bindefrist|lieferzeit|zahlung\w*|validité|validez|validade|validità|срок\w*|действ\w+|geçerli\w*|納期|有効期限|납기|유효기간|صلاحية|صالح)(?![^\W_\u3040-\u9fff\uac00-\ud7af])"
)
_WISHES = frozenset(TARGET.split("|"))
_LAST_FIGURE = later(r"(?:\s[-–—:=]\s?|[:=]\s|@\s?)(\d{1,6}[.,]\d{2,4})\s*$")


def _bare_price(piece: str, count: Quantity, currency: str | None) -> Price | None:
    """As in "400 pcs basket L – 5,60": what ends the line is the price, in the currency of the letter."""
    match = _LAST_FIGURE.search(piece, count.end) if currency else None
    value = value_of(match[1]) if match else None
    return Price(value, currency, None, match.start(1), match.end()) if match and value and currency else None


_HEADED = later(r"^([^:\d][^:]{2,60}?)\s?:\s")


def _headed(before: str) -> str:
    """The name that opens the line: "submersible pump 4: we aim at 168 $ for 120 units"."""
    match = _HEADED.match(without_bullet(before))
    return match[1].strip(" -") if match and not field_of(match[1]) and len(match[1].split()) <= 9 else ""


_CODE_NEXT = later(r"\s*(?:of|von|de|du|di|der|des)\s((?=[A-Z0-9-]*\d)[A-Z]{1,5}-?[A-Z0-9][A-Z0-9-]*)(?![\w-])")


def _shares_price(sentence: str) -> bool:
    """One price at the end for all: "2000 bags black and 1000 bags white at 1.18"."""
    counts, prices = quantities_in(sentence), prices_in(sentence)
    return len(counts) > 1 and len(prices) == 1 and (prices[0].start > counts[0].start or prices[0].per is None)


A_BOX = later(r"\b[A-Z]{3}[UJZ]\d{7}\b")  # a container's number (ISO 6346)


_ABOUT = later(
    r"(?:ca\.?|approx\.?|abt\.?|about|circa|etwa|around|environ|aprox\.?|unos|unas|около|примерно|yaklaşık|около|约|約)\s*$",
    re.IGNORECASE,
)


def _choose(before: str, after: str) -> str:
    """The name stands after the quantity ("500 bags of rice") unless that is empty or already about price and time."""
    first = name_before(before)
    before = _ABOUT.sub("", before)
    if (
        first and ((field_of(first) and len(first.split()) <= 3) or A_BOX.search(first)) and name_after(after)
    ):  # "Description of goods  412 cartons cotton towels"
        return name_after(after)
    starts_with_end = bool(ENDS.match(lowered(after.lstrip(" ,;:-–("))))
    is_over = first and _NEXT_BEGINS.match(after)
    then = "" if starts_with_end or is_over or re.match(r"\s*[,;:.()]", after) else name_after(after)
    if first and (before.rstrip().endswith((",", "-", "–", "=", "(")) or re.search(r"\s{2,}$|\t$", before)):
        return first
    if first and before.rstrip().endswith(":") and not re.search(r"\w", then):
        return first
    if not then:
        return first or name_after(after.lstrip(" ,;:-–()"))
    if first and len(then.split()) == 1 and len(first.split()) <= 6 and not has_bullet(before):
        return f"{first} {then}"
    return then


def _cut_price(text: str, currency: str | None) -> str:
    found = prices_in(text, currency)
    return text[: found[0].start] if found else text


def _without_prices(text: str, currency: str | None) -> str:
    for price in reversed(prices_in(text, currency)):
        text = text[: price.start] + " " + text[price.end :]
    return text
