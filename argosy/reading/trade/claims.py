"""What a claim is about: so many of those delivered are broken, missing or wrong."""

# ruff: noqa: E501 — how many languages say "of", in one pattern

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from argosy.reading.model import Item
from argosy.reading.patterns import later, sifted
from argosy.reading.trade.arithmetic import is_close
from argosy.reading.trade.naming import DOCUMENT, model_in, name_after, name_before
from argosy.reading.trade.numbers import NUMBER, value_of
from argosy.reading.trade.prices import Price, prices_in
from argosy.reading.trade.quantities import Quantity, quantities_in
from argosy.reading.vocabulary.units import unit_of

_OUT_OF = later(
    rf"(?<![\w.,-])({NUMBER})\s?((?:[^\W\d_.]+\s|[A-Z]{{1,6}}[ -]?\d[\w-]*\s){{0,5}}?[^\W\d_.]{{0,12}}?)(?:out of|of|von|sur|de|de los|de las|su|di|dos|das|из|z|van|中的|\bin)(?:\s(?:the|den|insgesamt|les|los|las|total|gelieferten|sono)){{0,2}}\s?(?=\d)",
    re.IGNORECASE,
)
# "(recibimos 282 de 300)": what did arrive is not what is wrong
_ARRIVED = later(
    r"(?:receiv|got|arrived|accept|erhalt|bekommen|eingegangen|geliefert|reçu|recib|llegaron|receb|ricevut|arrivat|получ|принят|пришло|teslim aldık|geldi|استلم|وصل|收到|实收|到货|受領|届|수령|받았|otrzyma|ontvang)[^\W\d_]*\W{0,3}(?:only |nur |solo |só |seulement |только )?$",
    re.IGNORECASE,
)


# "1,45 m en lugar de 1,50 m" is no part of a whole
_INSTEAD = later(r"instead|lugar|statt|lieu|invece|вместо|yerine|zamiast|plaats")
# "1,200枚中86枚に割れ": of so many so many
_AMONG = later(
    rf"(?<![\d.,'])({NUMBER})\s?[\u3040-\u9fff]{{0,2}}中(?:の|的|有)?\s?({NUMBER})\s?(枚|個|台|本|件|只|个|套|箱|双|袋)?"
    # "1,200박스 중 85박스에서"
    rf"|(?<![\d.,'])({NUMBER})\s?[\uac00-\ud7af]{{0,3}}\s?중(?:에서?)?\s?({NUMBER})\s?(박스|개|대|장|병|세트|매|켤레)?"
)


# "of the 480 chairs in container X 26 are broken": the whole stands first. Each piece between is read in one way only: with
# two ways for "a-1l" a row of them had a million.
_WHOLE_FIRST = later(
    rf"(?:(?:(?<=^)|(?<=[.;(\n]\s)|(?<=\n))(?:from|out of|of|von|aus|de|sur|su|из|от)(?:\s(?:the|our|those|den|los|las|les))?|van de|van het|von den|of the|out of the|sur les|des|de los|de las|dos|das|delle|dei|из)\s({NUMBER})\s((?:[^\W\d_]+\s){{1,3}}?)((?>\([^()\n]{{0,40}}\)|[A-Z]{{4}}\d{{7}}|(?<!\w)[A-Z]{{1,4}}(?:-\d+)+|\d+\s?(?:ml|cl|cm|mm|g|kg|l|w|v|m)\b|[^.\n\d(]){{0,60}}?)(?<![\w.,])({NUMBER})\s(?=[^\W\d_]{{3}})",
    re.IGNORECASE,
)


_HOW_THEY_CAME = later(
    r"(?i)(?:total |insgesamt )?(?:gelieferten?|erhaltenen?|bestellten?|delivered|received|ordered|shipped|livrée?s|reçue?s|commandée?s|recibid[oa]s|entregad[oa]s|pedid[oa]s|ricevut[ei]|consegnat[ei]|ordinat[ei]|recebid[oa]s|entregues|поставленн\w+|полученн\w+|заказанн\w+)"
)
_NAME_BEHIND = 80  # letters
_PART_BEFORE = later(r"(?<![\w/-])\d[\d.,]*\s?(?:[^\W\d_]+\s){0,3}$")
_OTHER_THOUGHT = later(r"[,;:(]|\s(?:in|im|dans|en|em|nel|в)\s")


def _of_whole(text: str) -> Iterator[Item]:
    for match in _WHOLE_FIRST.finditer(text):
        if _PART_BEFORE.search(text, max(0, match.start() - 40), match.start()):
            continue  # "64 of the 480 bases are cracked and 12 cartons got wet"
        whole, part = value_of(match[1], is_count=True), value_of(match[4], is_count=True)
        model, named = model_in(DOCUMENT.sub(" ", f"{match[2]}{match[3]}"))
        first = named.split(maxsplit=1)
        unit = unit_of(first[0]) if len(first) > 1 else None
        name = name_after(_OTHER_THOUGHT.split(first[1] if unit else named, maxsplit=1)[0])
        came = _HOW_THEY_CAME.match(name.strip())
        if came and (not name[came.end() :].strip() or unit_of(name[came.end() :].split()[0].lower())):
            # "of the 2,500 boxes received 412 boxes of plugs are short": the goods stand behind the part
            behind = text[match.start(4) : match.end() + _NAME_BEHIND]
            told = next((each for each in quantities_in(behind) if each.start == 0), None)
            name = name_after(_OTHER_THOUGHT.split(behind[told.end :], maxsplit=1)[0]) if told else ""
            unit = told.unit if told else unit
        if whole and part and 0 < part < whole and name:
            yield Item(product=name, model=model, quantity=part, unit=unit or "piece", where="body")


# "Out of the 2,500 boxes received, 412 boxes of the plugs are short filled": what came is named only to compare
_CAME = later(
    rf"^\W*(?:out of|of|from|von|aus|sur|de|su|dei|delle|degli|das|dos|из|z|van)(?:\s(?:the|our|all|den|allen|les|los|las|le|total))?\s{NUMBER}\s(?:[^\W\d_]+\.?\s){{0,3}}?(?:received|delivered|shipped|supplied|sent|erhaltenen?|gelieferten?|geliefert|reçue?s|livrée?s|recibid[oa]s|entregad[oa]s|ricevut[ei]|consegnat[ei]|recebid[oa]s|entregues|полученн\w+|поставленн\w+|otrzyman\w+|ontvangen)(?:\s[^\W\d_]+){{0,3}}?,\s",
    re.IGNORECASE,
)
# "(between 78 and 91 plugs instead of 100)": how it is wrong, not how many are
_EXPLAINED = later(
    r"\((?=[^()\n]*(?:instead of|rather than|statt|au lieu|en lugar|en vez|invece|em vez|вместо|zamiast|in plaats|yerine|而不是|应为|應為))[^()\n]*\)",
    re.IGNORECASE,
)


def told_wrong(sentence: str) -> str:
    """The sentence of a claim without what only explains or compares."""
    return _EXPLAINED.sub(" ", _CAME.sub("", sentence))


def affected(text: str, language: str | None) -> list[Item]:
    """What a claim is about: "37 returns out of the 3,024 sets" means 37 sets."""
    found = [
        Item(
            product=_on_the_left(text, match.start()) if match[5] else None,
            quantity=value_of(match[2] or match[5], is_count=True),
            unit=unit_of(match[3] or match[6] or "個") or "piece",
            where="body",
        )
        for match in _AMONG.finditer(text)
    ]
    found.extend(_of_whole(text))
    found.extend(_of_them(text, language))
    for match in _OUT_OF.finditer(text):
        rest = text[match.end() : match.end() + 120]
        whole = next((each for each in quantities_in(rest, language) if each.start <= 2), None) or _plain_count(rest)
        value = value_of(match[1], is_count=True)
        if any(price.start <= 2 for price in prices_in(rest)):  # "14 boxes or a credit of 386.40 USD"
            continue
        if value is None or value != value.to_integral_value() or _INSTEAD.search(match.group().lower()):
            continue
        if _ARRIVED.search(text[max(0, match.start() - 40) : match.start()]):
            continue
        if value is not None and whole and 0 < value < whole.value:
            name = (
                name_after(re.split(r"[.;:,\n]", rest[whole.end :], maxsplit=1)[0])
                or name_after(match[2] or "")
                or None
            )
            model, name = model_in(name or "")
            found.append(Item(product=name.strip() or None, model=model, quantity=value, unit=whole.unit, where="body"))
    return found


# "we unpacked the 400 chairs (CH-21). 38 of them have cracks"
_OF_THEM = sifted(
    rf"(?<![\w.,/-])({NUMBER})\s(?:of (?:them|these|those|which)|von (?:ihnen|denen|diesen)|davon|d'entre (?:eux|elles)|de (?:ellos|ellas|estos|estas|eles)|dei quali|delle quali|di (?:essi|esse|questi|queste)|del(?:es|as)|dest[ea]s|из них|tanesi)(?![^\W_])",
    re.IGNORECASE,
)


def is_whole_of_them(quantity: Decimal, text: str) -> bool:
    """Whether so many were named before "38 of them": these are all that came, not what is wrong."""
    before = (text[max(0, match.start() - _NAMED_BEFORE) : match.start()] for match in _OF_THEM.finditer(text))
    return any(value_of(each[1], is_count=True) == quantity for part in before for each in _COUNTED_NOUN.finditer(part))


_NAMED_BEFORE = 240
_COUNTED_NOUN = later(
    rf"(?<![\w.,/-])({NUMBER})\s+(?P<name>[^\W\d_]{{3,}}(?:[ -][^\W\d_]{{2,}}){{0,3}}(?:\s?\([^()\n]{{2,24}}\))?)"
)


def _of_them(text: str, language: str | None) -> Iterator[Item]:
    """So many of those that the text named just before."""
    for match in _OF_THEM.finditer(text):
        part = value_of(match[1], is_count=True)
        before = text[max(0, match.start() - _NAMED_BEFORE) : match.start()]
        named = [
            each for each in _COUNTED_NOUN.finditer(before) if part and (value_of(each[1], is_count=True) or 0) > part
        ]
        if not part or not named:
            continue
        told = next(iter(quantities_in(named[-1].group(), language)), None)
        model, rest = model_in(named[-1]["name"])
        name = name_after(named[-1].group()[told.end :]) if told else name_after(rest)
        unit = told.unit if told else "piece"
        yield Item(product=name.strip(" ()") or None, model=model, quantity=part, unit=unit, where="body")


# "34 x 56,50", "85 x 4,10 EUR": what so many of them cost
_TIMES = later(
    rf"(?<![\w.,])({NUMBER})\s?(?:[x×*@]|(?<=\s)(?:at|à|zu|zu je|je|por|по)(?=\s))\s?(?:[^\W\d_]{{3}}\s|[$€£¥]\s?)?({NUMBER})(?!\s?(?:mm|cm|m|x)(?![^\W_])|[\d.,])"
)


def with_reckoned_prices(items: Sequence[Item], text: str) -> list[Item]:
    """The goods with the price by which the writer multiplies their count; the sum, or the sign, shows that it is money."""
    found = list(items)
    for line in text.splitlines():
        money = prices_in(line) if _TIMES.search(line) else []
        for match in _TIMES.finditer(line) if money else ():
            count, price = value_of(match[1], is_count=True), value_of(match[2])
            if count is None or price is None:
                continue
            near = (each for each in money if each.start <= match.end() and match.start(2) <= each.end)
            code = next((each.currency for each in near if each.value == price), None)
            code = code or next((each.currency for each in money if is_close(each.value, count * price)), None)
            code = code or _reckoned(line, match, count * price, money)
            for place, item in enumerate(found) if code else ():
                if item.quantity == count and item.price is None:
                    found[place] = replace(item, price=price, currency=code)
    return found


def _reckoned(line: str, match: re.Match[str], amount: Decimal, money: Sequence[Price]) -> str | None:
    """The only currency of a line whose sum stands behind "=" without one: "412 x 1.14 = 469.68"."""
    result = _EQUALS.match(line, match.end())
    value = value_of(result[1]) if result else None
    codes = {each.currency for each in money}
    return codes.pop() if len(codes) == 1 and value is not None and is_close(value, amount) else None


_EQUALS = later(rf"[^\W_]{{0,3}}\s?=\s?({NUMBER})")


def _on_the_left(text: str, place: int) -> str | None:
    """What stands in the same line before the whole: "냉동 브로콜리 | 1,200박스 중 85박스"."""
    return name_before(re.sub(r"^.*\s\S+[된한은는]\s", "", text[:place].rpartition("\n")[2])) or None


def _plain_count(text: str) -> Quantity | None:
    match = re.match(rf"\W{{0,2}}({NUMBER})(?!\s?%)", text)
    value = value_of(match[1], is_count=True) if match else None
    return Quantity(value, None, "piece", 0, match.end()) if match and value else None


def short_of(items: Sequence[Item]) -> list[Item]:
    """What is missing, where the others say how many were due and how many came: 1,200 less 1,080 are the 120."""
    told = [(item, item.quantity) for item in items if item.quantity is not None]
    first = {quantity: item for item, quantity in reversed(told)}
    for due, due_in_all in told:
        for came, arrived in told:
            missing = first.get(due_in_all - arrived)
            if missing is None or len({due_in_all, arrived, missing.quantity}) < len((due, came, missing)):
                continue
            named = max((due, came), key=lambda item: bool(item.product) + 2 * bool(item.model))
            of = due if due.product or due.model else named
            rest = [item for item in items if item not in (due, came, missing)]
            return [replace(missing, product=of.product, model=of.model or missing.model), *rest]
    return list(items)
