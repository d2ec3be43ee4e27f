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
from argosy.reading.trade.quantities import UNIT, quantities_in
from argosy.reading.trade.sentences import sentences_of
from argosy.reading.vocabulary.naming import EDGE_WORDS
from argosy.reading.vocabulary.units import unit_of
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


def with_named_prices(items: list[Item], text: str, currency: str | None) -> list[Item]:
    """In an inquiry a price that a sentence names with one of the goods is wished: "for the chair no more than 7.80 EUR".

    What was paid once, what others ask and what is offered to the writer is no wish, nor is a sum of all.
    """
    items = with_wishes(items, text, currency)
    for sentence in _sentences(text) if any(map(_has_no_price, items)) else ():
        prices = prices_in(sentence, currency) if _A_DIGIT.search(sentence) else []
        low = sentence.lower()
        if len(prices) != 1 or _is_counted(sentence, prices) or _ONCE.search(low) or _NO_WISH.search(low):
            continue
        told = _UNIT_BEFORE.search(low, 0, prices[0].start) or _UNIT_BEHIND.match(low, prices[0].end)
        unit = prices[0].per or (unit_of(next(filter(None, told.groups()), "")) if told else None)
        place = _best(items, sentence[: prices[0].start] + sentence[prices[0].end :], unit)
        if place is not None and _has_no_price(items[place]):
            items[place] = agree(items[place], target_price=prices[0].value, currency=prices[0].currency)
    return items


_A_DIGIT = re.compile(r"\d")


def _has_no_price(item: Item) -> bool:
    return item.price is None and item.target_price is None


# "개당 2.8달러", "1枚あたり2.30ドル", "ton başına 2.150 USD", "per ton USD 3,950"
_UNIT_BEFORE = re.compile(
    rf"(?:(?<![^\W_])(?:per|pro|je|por|par|al|alla|à la|za|за|voor|od)\s({UNIT})|({UNIT})\s?(?:başına|başı|당|あたり|当たり|につき|per))\W{{0,3}}(?:[^\W\d_]{{1,8}}\W{{1,2}}){{0,2}}$",
    re.IGNORECASE,
)
_UNIT_BEHIND = re.compile(
    rf"\W{{0,2}}(?:per|pro|je|por|par|al|alla|à la|la|za|за|voor|each|a|una?)\s({UNIT})", re.IGNORECASE
)
# Freight, a sum, an offer, what others ask.
_NO_WISH = re.compile(
    r"total|invoice|order value|freight|deposit|sample|budget of|your (?:price|offer|quot\w+)|you (?:quoted|offered)|current(?:ly)? (?:pay|buy|supplier)|supplier|competitor|retail|sell(?:s|ing)? (?:it |them )?(?:at|for)|market (?:price|is|lost)|fracht|anzahlung|muster|ihr (?:preis|angebot)|lieferant|wettbewerb|verkaufspreis|fret|acompte|échantillon|votre (?:prix|offre)|fournisseur|concurren|flete|anticipo|muestra|su (?:precio|oferta)|proveedor|competencia|frete|sinal|amostra|seu preço|fornecedor|concorr|nolo|acconto|campion|vostr[oa] (?:prezzo|offerta)|fornitore|фрахт|аванс|образ|ваш\w* (?:цен|предлож)|поставщик|конкурент|рын\w+|navlun|avans|numune|teklifiniz|tedarikçi|rakip|运费|运輸|定金|样品|贵司报|你们报|供应商|同行|市场价|运费|送料|サンプル|御社|他社|相場|운임|샘플|귀사|경쟁|시세|شحن|عربون|عينة|عرضكم|سعركم|مورد|منافس"
)


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
    numbers = {int(next(filter(None, match.groups()))) for match in _NUMBERED.finditer(words.lower())}
    if len(numbers) == 1 and (number := numbers.pop()) <= len(items):
        return number - 1
    sold = [index for index, item in enumerate(items) if item.unit == unit]
    return sold[0] if len(sold) == 1 else None


# "for item 3", "по п.1", "若第3項能做到"
_NUMBERED = re.compile(
    r"(?<![^\W_])(?:items?|lines?|pos|position|poz|pozycj[ai]|п|поз|позици[ия]|пункту?|ítem|partida|línea|ligne|riga|voce|posizione|posição|linha|satır|kalem|mục|dòng|nomor)\.?\s?(?:no\.?\s?|nr\.?\s?|№\s?)?([1-9]\d?)(?![\d.,]*\d)"
    r"|第\s?([1-9]\d?)\s?(?:項|项|款|個|个|种|種|行|品|条)|(?<!\d)([1-9]\d?)\s?(?:번|號|号)(?=[\u3040-\u9fff\uac00-\ud7af])"
)
_SCRIPT = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}")


_A_WORD = 20  # says more than pairs of letters


def _shared(name: str, wanted: set[str]) -> int:
    """How many words of a name are meant; endings and articles that grow onto words do not matter."""
    words = [word for word in re.findall(r"[^\W_]{2,}", name) if word not in EDGE_WORDS]
    found = sum(any(word in each or (len(each) > 3 and each in word) for each in wanted) for word in words)
    pairs = {name[place : place + 2] for place in range(len(name) - 1)}  # where no space parts words
    return found * _A_WORD + sum(
        bool(_SCRIPT.fullmatch(pair)) and any(pair in each for each in wanted) for pair in pairs
    )
