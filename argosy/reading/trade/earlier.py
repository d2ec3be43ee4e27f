"""Goods that the newest message names in short: "12k of the bath", "2000 bags black", "0.21 for the 115x1.0".

The older mail below, or the lines answered one by one, say their whole name. Only names are taken from there, never
quantities or prices.
"""

# ruff: noqa: E501 — how people agree in many languages, in one pattern

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from argosy.reading.model import Item
from argosy.reading.patterns import later
from argosy.reading.trade.leaning import leans_on_offer
from argosy.reading.trade.letter import Letter
from argosy.reading.trade.lines import items_in
from argosy.reading.trade.numbers import NUMBER, plain, value_of
from argosy.reading.trade.positions import DROPPED
from argosy.reading.trade.prices import Price, prices_in
from argosy.reading.vocabulary.alternatives import lowered
from argosy.reading.vocabulary.naming import COLOURS, EDGE_WORDS

_MARKS = later(r"(?m)^[>|\s]+")
_WORD = later(r"[^\W_]{2,}|\d+")
_MOST_TEXT = 6_000
_MOST_LINES = 2  # of one answer; below the last one the letter goes on
_SHORT = 4  # words; longer names need no help


def with_whole_names(items: Sequence[Item], letter: Letter) -> list[Item]:
    """The items, those with short names called as the older mail calls them."""
    if not letter.quoted.strip() or not any(_is_short(item) for item in items):
        return list(items)
    older = items_in(plain(_MARKS.sub("", letter.quoted[:_MOST_TEXT])), letter.language, None, is_offer=True)
    known = [item for item in older if item.product and len(item.product.split()) <= 12]
    return [_whole(item, known) if known and _is_short(item) else item for item in items]


def with_earlier_prices(items: Sequence[Item], letter: Letter, currency: str | None) -> list[Item]:
    """The lines of an order "at your last price", with the prices that the older mail names for these goods."""
    is_open = any(item.price is None and item.quantity is not None for item in items)
    if not is_open or not letter.quoted.strip() or not leans_on_offer(letter.text):
        return list(items)
    older = items_in(plain(_MARKS.sub("", letter.quoted[:_MOST_TEXT])), letter.language, currency, is_offer=True)
    known = [item for item in older if item.price is not None]
    return [_priced_as(item, known) if item.price is None else item for item in items]


# "Aprons stay as offered": of the offer these lines hold too
_STAYS = later(
    r"(?:as (?:offered|quoted|per (?:your )?(?:offer|quotation))|(?:stays?|remains?|unchanged)|wie angeboten|bleib(?:t|en)|unverändert|comme (?:offert|proposé|devisé)|inchangé\w*"
    r"|como (?:ofertado|cotizado)|sin cambios?|igual|como (?:cotado|ofertado)|sem alteraç|come da offerta|invariat\w*|без изменений|как в предложении|teklifteki gibi|aynı kal|zgodnie z ofertą|bez zmian|zoals aangeboden"
    r"|按报价|不变|照旧|そのまま|提示通り|그대로|كما هو)(?![^\W_])"
)
_SENTENCE = later(r"[.!?;\n。！？；]+")


def with_lines_that_stay(items: Sequence[Item], letter: Letter, currency: str | None) -> list[Item]:
    """The lines of an order, and those of the offer below that a sentence without figures says stay as they are."""
    said = [one for one in _SENTENCE.split(letter.said) if _stays(one)]
    if not items or not said or not letter.quoted.strip():
        return list(items)
    older = items_in(plain(_MARKS.sub("", letter.quoted[:_MOST_TEXT])), letter.language, currency, is_offer=True)
    offered = [one for one in older if one.quantity is not None and one.price is not None]
    words = [words_of(one.product) for one in offered]
    # a word of two lines says neither
    own = [mine - frozenset().union(*(words[:place] + words[place + 1 :])) for place, mine in enumerate(words)]
    taken = {_squeezed(item.model or item.product) for item in items}
    meant = frozenset().union(*map(words_of, said))
    return [
        *items,
        *(
            one
            for one, mine in zip(offered, own, strict=True)
            if any(len(word) > _SHORT for word in mine & meant)
            and not taken & {_squeezed(one.model), _squeezed(one.product)}
            and not any(words_of(item.product) & mine for item in items)
        ),
    ]


_FIGURES = later(r"\d")


def _stays(sentence: str) -> bool:
    low = lowered(sentence)
    return bool(_STAYS.search(low)) and not (_FIGURES.search(low) or DROPPED.search(low))


def _priced_as(item: Item, known: Sequence[Item]) -> Item:
    words, model = words_of(item.product), _squeezed(item.model)
    ends_so = _ending_so(item, known)
    best, most = ends_so, 1 if ends_so else 0
    for other in known:  # of equals the newest, which stands first
        theirs = words_of(other.product)
        is_same = model and model in {_squeezed(other.model), *map(_squeezed, str(other.product).split())}
        is_called_so = words and theirs and (words <= theirs or theirs <= words)
        alike = bool(is_same) + 2 * bool(is_called_so)
        if alike > most and (is_same or not (model and other.model)):
            best, most = other, alike
    return replace(item, price=best.price, currency=best.currency) if best else item


_HAN = later(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{1,12}")


def _ending_so(item: Item, known: Sequence[Item]) -> Item | None:
    """The only goods whose name ends as this one is called, where no space parts words: "椅" is the "折叠椅"."""
    name = lowered((item.product or "").strip())
    if not _HAN.fullmatch(name):
        return None
    heads = [re.split(r"\s", lowered(other.product or ""), maxsplit=1)[0] for other in known]
    found = [
        other
        for other, head in zip(known, heads, strict=True)
        if _HAN.fullmatch(head) and head.endswith(name) and head != name
    ]
    return found[0] if len({lowered(other.product or "") for other in found}) == 1 else None


def answered_items(letter: Letter, currency: str | None) -> list[Item]:
    """Goods of answers written below each quoted line: the line names them and the answer says what holds now."""
    items: list[Item] = []
    for asked, answer in _answered(plain(letter.mail.text[:_MOST_TEXT])):
        goods = items_in(asked, letter.language, currency)
        told = [one for one in items_in(answer, letter.language, currency, is_offer=True) if one.price or one.quantity]
        price = next((one for one in prices_in(answer, currency)), None)
        if price is None and len(goods) == 1:
            price = _countered(answer, goods[0], told)
        if len(goods) != 1 or len(told) > 1 or not (told or price):
            continue
        item, new = goods[0], told[0] if told else None
        has_count = new is not None and new.quantity is not None
        items.append(
            replace(
                item,
                quantity=new.quantity if new and has_count else item.quantity,
                quantity_max=new.quantity_max if new and has_count else item.quantity_max,
                unit=new.unit if new and has_count and new.unit != "piece" else item.unit,
                price=price.value if price else None,
                target_price=None,
                currency=price.currency if price else None,
            )
        )
    return items


_FIGURE = later(rf"(?<![\w.,/-])({NUMBER})(?![\w%/-])")
_LOWEST, _HIGHEST = Decimal("0.5"), Decimal("1.3")


def _countered(answer: str, asked: Item, told: Sequence[Item]) -> Price | None:
    """A bare figure below a price that comes near it is the one that is wished: "USD 1,420/MT" - "only pay 1,360"."""
    price = asked.price or asked.target_price
    if price is None or asked.currency is None:
        return None
    counted = {one.quantity for one in told}
    for match in _FIGURE.finditer(answer):
        for value in (value_of(match[1]), value_of(match[1], is_count=True)):
            if value is not None and value not in counted and price * _LOWEST <= value <= price * _HIGHEST:
                return Price(value, asked.currency, None, match.start(), match.end())
    return None


# "ok same": what was asked holds
_AGREES = later(
    r"(?i)^\W*(?:yes|ok(?:ay|é)?|agreed?|same|fine|correct|confirmed|accepted|no problem|that works|all good|passt|einverstanden|gerne|in ordnung|"
    r"d'accord|entendu|de acuerdo|conforme|va bene|d'accordo|concordo|согласн\w+|"
    r"хорошо|да|tamam|uygun|موافق|نعم|好的?|可以|同意|没问题|行)(?![^\W_])[^\n\d]{0,40}$"
)


def agreed_lines(letter: Letter) -> str:
    """The quoted lines below which nothing but "ok" is written: they hold as if they had been said anew."""
    pairs = _answered(plain(letter.mail.text[:_MOST_TEXT])) if letter.quoted.strip() else ()
    return "\n".join(asked for asked, answer in pairs if _AGREES.match(answer))


def answered_lines(letter: Letter) -> str:
    """The quoted lines that are answered one by one: what no answer changes, as the port, still holds."""
    pairs = list(_answered(plain(letter.mail.text[:_MOST_TEXT]))) if letter.quoted.strip() else []
    return "\n".join(asked for asked, _ in pairs) if len(pairs) > 1 else ""


def _answered(text: str) -> Iterator[tuple[str, str]]:
    """Each quoted line with what is written below it, up to the next quoted line."""
    asked, answer = "", []
    for line in [*text.splitlines(), ">"]:
        if not line.startswith(">"):
            answer.extend([line] if asked and line.strip() else [])
            continue
        if asked and answer:
            yield asked, "\n".join(answer[:_MOST_LINES])
        asked, answer = _MARKS.sub("", line).strip() or ("" if answer else asked), []


def _is_short(item: Item) -> bool:
    return not item.product or len(item.product.split()) <= _SHORT


def _whole(item: Item, known: Sequence[Item]) -> Item:
    words = words_of(item.product)
    ends_so = _ending_so(item, known)
    if ends_so:
        return replace(item, product=ends_so.product, model=item.model or ends_so.model)
    for other in known:
        same_model = _squeezed(item.model) and _squeezed(item.model) in {
            _squeezed(other.model),
            *map(_squeezed, str(other.product).split()),
        }
        if same_model and words <= words_of(other.product):
            return replace(item, product=other.product)
    if words and not words & COLOURS:
        alike = [other for other in known if words < words_of(other.product)]
        if alike:  # the newest stands first
            return replace(item, product=alike[0].product, model=item.model or alike[0].model)
    if not item.product and not item.model and len({_squeezed(other.product) for other in known}) == 1:
        return replace(item, product=known[0].product)
    if words and words <= COLOURS:
        name, _ = Counter(str(other.product) for other in known).most_common(1)[0]
        return replace(item, product=f"{name} {item.product}")
    return item


def words_of(text: str | None) -> frozenset[str]:
    """The words of a name, of many and of one the same, without small ones at its edges."""
    found = _WORD.findall(lowered(text or ""))
    return frozenset(word[:-1] if len(word) > 3 and word.endswith("s") else word for word in found) - EDGE_WORDS


def _squeezed(text: str | None) -> str:
    return re.sub(r"[\W_]", "", text or "").lower()
