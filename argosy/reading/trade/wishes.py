"""Wished prices that stand in a sentence of their own: "our target is 0.92 for the black ones"."""

# ruff: noqa: E501 — how a wish is worded, in one pattern

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from argosy.reading.model import Item
from argosy.reading.trade.arithmetic import agree
from argosy.reading.trade.numbers import value_of
from argosy.reading.trade.prices import Price, prices_in
from argosy.reading.trade.quantities import quantities_in
from argosy.reading.trade.sentences import sentences_of
from argosy.reading.vocabulary.naming import EDGE_WORDS
from argosy.reading.vocabulary.words import TARGET, has_any

_SEVERAL = 2
Wish = tuple[Decimal, str | None, str, str | None]  # value, currency, the words around it, the unit it is for


def with_wishes(items: list[Item], text: str, currency: str | None) -> list[Item]:
    """A wished price in a sentence of its own belongs to the goods it names, or to the only ones."""
    if not items or not has_any(text.lower(), TARGET):
        return items
    for sentence in _sentences(text):
        if not has_any(sentence.lower(), TARGET):
            continue
        for value, code, words, unit in _wishes(sentence, currency):
            place = _best(items, words, unit)
            place = _beside(items, sentence, text) if place is None else place
            if place is not None and items[place].target_price is None and items[place].price != value:
                items[place] = agree(items[place], target_price=value, currency=code)
    return items


def _sentences(text: str) -> Iterator[str]:
    """Those of the whole text; below a list, where no full stop parts it from the next sentence, those of each line."""
    for sentence in sentences_of(text.replace("\n", "\n ")):
        if "\n" in sentence and quantities_in(sentence):
            yield from sentence.splitlines()
        else:
            yield sentence.replace("\n", "  ")


def _wishes(sentence: str, currency: str | None) -> Iterator[Wish]:
    named = list(
        re.finditer(
            r"(?<![\w.,])(\d+[.,]\d{1,3})(?:\s?(?:[$€£¥]|usd|eur))?(?:\s?/\s?[^\W\d_]{1,6}\.?)?\s+(?:for|für|pour|para|per|за)\s+(?:(?:the|die|das|den|le|la|les|el|los|las|o|a|os|as|il|lo)\s+)?([^,;]+?)(?=\s(?:and|und|y|et|e|и)\s[$€£]?\d|[,;.]|$)",
            sentence,
            re.IGNORECASE,
        )
    )
    if len(named) < _SEVERAL and _is_counted(sentence, prices_in(sentence, currency)):
        return
    if named and not (len(named) == 1 and _BARE_WISH.search(sentence.lower(), named[0].end())):
        for match in named:
            value = None if _ONCE.search(sentence[: match.start()].lower()) else value_of(match[1])
            if value is not None:
                money = prices_in(match.group(), currency)
                yield value, money[0].currency if money else currency, match[2], None
        return
    now = _now_instead(sentence, prices_in(sentence, currency))
    if now:
        yield now
        return
    bare = _BARE_WISH.search(sentence.lower())
    value = value_of(bare[1]) if bare else None
    prices = prices_in(sentence, currency)
    if value is not None and not any(price.value == value for price in prices):
        yield value, prices[0].currency if prices else currency, sentence[: bare.start() if bare else 0], None
        return
    for price in prices[-1:]:
        yield price.value, price.currency, sentence, price.per


def _is_counted(sentence: str, prices: Sequence[Price]) -> bool:
    """So many at such a price are a line of goods; the "each" behind a price counts nothing."""
    counts = quantities_in(sentence) if prices else []
    return any(not (count.start < price.end and price.start < count.end) for count in counts for price in prices)


# "we paid 9.80 last year, hope can get 9.2": without a sign the figure right behind the wish
_BARE_WISH = re.compile(
    r"(?:hope (?:can|to) get|can get|hoping for|we hope for|target(?: is| price(?: is)?)?|can you do|could you do|can u do|need(?: price)?|aim(?:ing)? (?:at|for))\W{1,3}(?:around |about |abt )?(\d{1,5}[.,]\d{1,3})(?![\d.,]*\d|\s?(?:%|x|mm|cm|m\b|kg|pcs|days))"
)


def _beside(items: list[Item], sentence: str, text: str) -> int | None:
    """The last goods named before the sentence in its own line: "garlic - 56 tons. For it we think of 1,150"."""
    start = sentence.strip()[:_ENOUGH]
    line = next((line for line in text.splitlines() if start in line), "")
    before = line[: line.find(start)].lower() if start and line else ""
    named = [place for place, item in enumerate(items) if item.product and item.product[:_ENOUGH].lower() in before]
    return named[-1] if named else None


_ENOUGH = 20
_ONCE = re.compile(
    r"last (?:year|time|month|order)|(?:we|i) (?:have )?paid|bought|letzte[sn]|bezahlt|gekauft|l'an dernier|payé|acheté|año pasado|pagamos|compramos|l'anno scorso|pagato|ano passado|прошл\w+|брали|покупали|платили|geçen|almıştık|去年|上次|前回|작년"
)
_NOW = re.compile(
    r"(?:now|this time|today|ready (?:to pay|at|for)|can (?:pay|accept|do)|jetzt|heute|diesmal|bereit|maintenant|cette fois|prêts?|ahora|esta vez|dispuestos?|adesso|ora|stavolta|disposti|agora|desta vez|сейчас|теперь|готовы|şimdi|hazırız|现在|这次|今回|이번)[^.;\d]{0,24}?(\d[\d ]{0,8}(?:[.,]\d{1,3})?)(?![\d%])"
)
_LEAST, _MOST = Decimal("0.5"), Decimal("1.5")


def _now_instead(sentence: str, prices: Sequence[Price]) -> Wish | None:
    """As in "last year we took it at 1 390 USD/t, now we are ready for 1 450": the later figure is the wish."""
    low = sentence.lower()
    if len(prices) != 1 or not _ONCE.search(low[: prices[0].start]):
        return None
    match = _NOW.search(low, prices[0].end)
    value = value_of(match[1].strip(), is_count=prices[0].value > _COUNTED) if match else None
    if value is None or not _LEAST <= value / (prices[0].value or 1) <= _MOST:
        return None
    return value, prices[0].currency, sentence, prices[0].per


_COUNTED = 100


def _best(items: list[Item], words: str, unit: str | None) -> int | None:
    """Which goods are meant: the only ones, those whose name is said, else the only ones sold by this unit."""
    if len(items) == 1:
        return 0
    wanted = {word for word in re.findall(r"[^\W_]{2,}", words.lower()) if word not in EDGE_WORDS}
    scores = [_shared(f"{item.product} {item.model}".lower(), wanted) for item in items]
    place = max(range(len(items)), key=lambda index: scores[index])
    if scores[place]:
        return place
    sold = [index for index, item in enumerate(items) if item.unit == unit]
    return sold[0] if len(sold) == 1 else None


_SCRIPT = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}")


def _shared(name: str, wanted: set[str]) -> int:
    """How many words of a name are meant; endings and articles that grow onto words do not matter."""
    words = [word for word in re.findall(r"[^\W_]{2,}", name) if word not in EDGE_WORDS]
    found = sum(any(word in each or (len(each) > 3 and each in word) for each in wanted) for word in words)
    pairs = {name[place : place + 2] for place in range(len(name) - 1)}  # where no space parts words
    return found or sum(bool(_SCRIPT.fullmatch(pair)) and any(pair in each for each in wanted) for pair in pairs)
