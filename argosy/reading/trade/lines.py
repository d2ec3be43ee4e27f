"""Goods from running text and lists: "- claw hammer 16oz, 3,000 pcs", "we take 2000 bags black at 1.18 usd"."""

# ruff: noqa: E501 — how a count stands without a unit, in one pattern

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from itertools import pairwise

from argosy.reading.model import Item
from argosy.reading.patterns import later, sifted
from argosy.reading.trade.arithmetic import is_close
from argosy.reading.trade.bare import bare_count
from argosy.reading.trade.choice import wanted_of
from argosy.reading.trade.claims import told_wrong
from argosy.reading.trade.counted import (
    CANCELS,
    changed_counts,
    counts_behind,
    counts_of_list,
    counts_of_thousands,
    labelled_counts,
    nouns_counted,
    priced_counts,
)
from argosy.reading.trade.customs import coded, heads_column, without_code
from argosy.reading.trade.lists import (
    INNER_GAP,
    by_colour,
    heading_in,
    is_contact,
    is_step,
    listed_lines,
    named_above,
    named_like,
    up_to,
    with_names_said_before,
)
from argosy.reading.trade.naming import DOCUMENT, has_bullet, name_before, without_bullet
from argosy.reading.trade.numbers import NUMBER, value_of
from argosy.reading.trade.offers import complete, price_list, with_one_minimum
from argosy.reading.trade.pieces import A_BOX, item_of
from argosy.reading.trade.prices import Price, standing_prices_in
from argosy.reading.trade.quantities import Quantity, quantities_in
from argosy.reading.trade.reach import counting, without_streets
from argosy.reading.trade.sentences import sentences_of
from argosy.reading.trade.spelled import in_figures
from argosy.reading.trade.tiers import tiers_in
from argosy.reading.trade.wishes import with_wishes
from argosy.reading.vocabulary.alternatives import lowered
from argosy.reading.vocabulary.naming import GREETINGS, MONTHS
from argosy.reading.vocabulary.words import TOTAL, has_any

_DIGIT = later(r"\d")
_JOINT = later(
    r"\s*(?:(?<!\d),|,(?!\d)|[;，、；]|\+|&|\s(?:and|und|et|y|e|ve|и|i|en|plus|sowie|as well as|ainsi que|así como|nonché|а также|oraz)\s|和|及|と|および|و(?=\d))\s*",
    re.IGNORECASE,
)
_SAME_UNIT = later(
    rf"(?:\s(?:and|und|et|y|e|ve|и|sowie|as well as|ainsi que|así como|nonché|а также|plus)\s|,\s|、\s?|和|と)({NUMBER})\s?(k|万|tsd\.?|тыс\.?)?\s+(?=[^\W\d_]{{3,}}|(?P<of>(?:of|de|di|d['’])\s?(?:the |la |el |l')?(?!{MONTHS})[^\W\d_]{{3}}))(?!{MONTHS})(?!(?:deg|degrees?|gsm|inch|watts?|volts?|mesh|ply|microns?|colou?rs?|sid(?:ed|es)|digits?|layers?|lagen|couches|capas|strati)\b)",
    re.IGNORECASE,
)
# What people write stays far below; what a machine writes to wear us out ends here.
_NEAR = 30  # letters around a count that say what it counts
_LONGEST_LINE, _LONGEST_SENTENCE, _MOST_LINES, _MOST_ITEMS = 3_000, 600, 1_500, 300
_LEADERS = later(r"[.·…_]{4,}|(?:\. ){4,}|…{2,}")
# Letters and digits in one word, as in the number of a paper.
_MIXED = later(r"[A-Za-z][-/]?\d|\d[-/][A-Za-z\d]")
_NOT_GOODS = sifted(
    r"\b(?:tel|phone|fax|mob|cell)\b(?=\W{0,6}[+(\d])|\b(?:vat|iban|swift|account|invoice date|valid|validity|working days|(?<=\d )(?:days|weeks|months?|tage|wochen|jours|días|dias|giorni|дней|gün|years?)|years|since|established|employees|workers|capacity|annually|annual|jährlich|pro jahr|annuels?|annuelle|al año|anuales|por ano|anuais|annui|annue|в год|yılda|yıllık|rocznie|staff|container[s]? (?:arriv|load)|free time|demurrage|deposit|discount|rabatt)\b|(?:area|factory|plant|workshop|warehouse|fläche|fabrik|superficie|площад)\D{0,30}\d[\d.,]*\s?(?:m2|sqm|square)|(?:still|already) (?:have|got)|年間|每年|全年|연간|سنويا|not needed|no need for|not required|small order|nicht benötigt|nicht mehr benötigt|noch auf lager|no necesitamos|pas besoin|il nous reste|nous reste|non serv(?:e|ono)|ci restano|nos quedan|ainda temos|todavía tenemos|не нуж|осталось|gerek yok|不需要|不用了|还剩|剩下|库存|电话|手机|年产|月产|员工|\d\s?(?:点|个点)(?:税|增值|的?税)|\d税点",
)


def items_in(
    text: str, language: str | None, currency: str | None, *, is_offer: bool = False, is_claim: bool = False
) -> list[Item]:
    """The goods that a text asks for, offers or orders; an offer may name prices without quantities."""
    return list(_items_in(text, language, currency, is_offer, is_claim))


@lru_cache(maxsize=4)  # the kind of a message and then its goods are looked for in the same text
def _items_in(
    text: str,
    language: str | None,
    currency: str | None,
    is_offer: bool,
    is_claim: bool,
) -> tuple[Item, ...]:
    items: list[Item] = []
    lines = [_LEADERS.sub("  ", line[:_LONGEST_LINE]) for line in without_streets(text).splitlines()[:_MOST_LINES]]
    lines = [in_figures(line, language) for line in lines]
    text = "\n".join(lines)
    listed = listed_lines(lines)
    in_column = heads_column(text)
    alone: set[str] = set()
    above = ""
    for line in lines:
        if len(items) >= _MOST_ITEMS:
            break
        if not _DIGIT.search(line) or (GREETINGS.match(line) and len(line) < 40) or is_contact(line):
            above = heading_in(line) or ("" if line.strip() else above)
            continue
        code, rest = without_code(line, in_column=in_column)
        number = _NUMBER_FIRST.match(rest)
        rest = rest[number.end() :] if number else rest
        for_all = with_one_minimum(rest, language, currency) if is_offer else []
        found = coded(for_all or list(_of_line(rest, language, currency, is_claim, line in listed)), code)
        found = [replace(item, model=number[1]) for item in found] if number else found
        alone.update({code} if code and not found else ())
        items.extend(named_above(found, above, line))
        if not found or not is_step(line):
            above = "" if found else heading_in(line)
    if len(alone) == 1:
        items = coded(items, alone.pop())
    if is_offer:
        sentences = [each for line in text.splitlines() for each in sentences_of(line)]
        items = complete(price_list(lines, currency) or items, sentences, language, currency)
    if any(item.model and not item.product for item in items):
        items = [_of_number(item) for item in items]
    items = with_names_said_before(items)
    named = [item for item in items if item.product or item.model or item.price is not None or is_claim]
    return tuple(with_wishes(named, text, currency))


# "30207      800 pcs": the article has a number only
_NUMBER_FIRST = later(r"^\W{0,3}(\d{4,8}(?:[-/][A-Za-z0-9]+)?)\s{3,}(?=\d)")
_LIKE_A_NUMBER = later(r"[A-Z]{1,5}[ -]?\d{2,6}[A-Z0-9/-]*")


def _of_number(item: Item) -> Item:
    """Among lines that name article numbers only, a name of that shape is one too."""
    is_one = item.product and not item.model and _LIKE_A_NUMBER.fullmatch(item.product)
    return replace(item, product=None, model=item.product) if is_one else item


@lru_cache(maxsize=256)  # an offer's lines are read for its kind and for its goods
def _of_line(
    line: str, language: str | None, currency: str | None, is_claim: bool, is_listed: bool
) -> tuple[Item, ...]:
    """A line of a list is one piece; prose is cut into its sentences."""
    line = INNER_GAP.sub("  ", line) if is_listed else line
    whole = (tiers_in(line, language, currency) or list(by_colour(line))) if len(line) < _LONGEST_SENTENCE else []
    if whole:
        return tuple(whole)
    is_list = has_bullet(line) or is_listed
    sentences = sentences_of(line)
    if is_list or len(line) < 90:
        found = tuple(_of_sentence(line, language, currency, is_list=is_list, is_claim=is_claim))
        if len(found) == 1 or (found and len(sentences) <= 1):
            return found
    return tuple(
        item
        for each in (one[:_LONGEST_SENTENCE] for one in sentences)
        for item in tiers_in(each, language, currency)
        or _of_sentence(each, language, currency, is_list=False, is_claim=is_claim)
    )


def _of_sentence(
    sentence: str, language: str | None, currency: str | None, *, is_list: bool, is_claim: bool = False
) -> Iterator[Item]:
    sentence = told_wrong(sentence) if is_claim else sentence
    if _MIXED.search(sentence):
        sentence = DOCUMENT.sub(" ", sentence)
    if not _DIGIT.search(sentence):
        return
    prices = standing_prices_in(sentence, currency)
    if has_any(without_bullet(sentence).lower().strip(), TOTAL, at_start=True):
        return
    counts = counts_in(sentence, prices, language, is_list=is_list, is_claim=is_claim)
    last: Item | None = None
    for piece, count in _pieces(sentence, counts):
        if _is_of_no_goods(piece, count):
            continue
        for item in map(partial(up_to, piece[: count.start]), item_of(piece, count, currency, sentence, language)):
            if last and not item.model:
                item = named_like(item, last)  # noqa: PLW2901
            last = item
            yield item


_ONCE = sifted(
    r"(?:last (?:year|time|season)|did seize|seized|año pasado|l'an dernier|l'année dernière|l'anno scorso|ano passado|letztes jahr|im vorjahr|прошлом году|прошлый раз|geçen (?:yıl|sene)|去年|昨年|작년|(?:last|previous) (?:order|lot|batch|shipment)|letzte[rn]? (?:lieferung|auftrag|bestellung|charge)|vorige (?:partij|bestelling|order)|vorig jaar|derni[eè]re (?:commande|livraison)|[uú]ltim[oa] (?:pedido|ordine|encomenda|fornitura|compra|lote)|(?:прошл\w+|предыдущ\w+) (?:парти\w+|заказ\w*|поставк\w+)|(?:önceki|son) (?:parti|sipariş)\w*|poprzedni\w+ (?:parti\w+|zamówieni\w+)|förra (?:året|ordern|partiet)|tahun lalu|năm ngoái|上次|上批|上一批|前回|지난번)[^.;:\n]{0,25}$"
)


# "as in the last order we need 500": what was then is wanted again
_LIKE_THEN = later(
    r"(?:\b(?:as|like|same|wie|comme|igual|como|come|uguale|как|gibi|jak|zoals|som)\b(?:\s(?:in|per|on|as|bei|beim|que|en|al|alla|и|в|w|bij|i))?\s?(?:the|our|my|der|dem|unserer|la|el|votre|notre|nuestro)?|跟|和|与|與|同|按)\s?$"
)
_WANTED_NOW = sifted(
    r"\b(?:need|want|again|brauchen|benötigen|bestellen|wieder|besoin|voulons|necesit|quer|precis|vogli|ci serv|нужн|хот|просим|ihtiya|istiyoruz|potrzeb|nodig)|需要|还要|再要|再订|一样|請報|请报"
)


def _is_of_no_goods(piece: str, count: Quantity) -> bool:
    near = lowered(piece[max(0, count.start - _NEAR) : count.end + _NEAR])
    before = lowered(piece[: count.start])
    once = _ONCE.search(before)
    is_past = once and not (_LIKE_THEN.search(before, 0, once.start()) or _WANTED_NOW.search(before, once.start()))
    return bool(_NOT_GOODS.search(near) or is_past or CANCELS.search(before))


def counts_in(
    sentence: str, prices: list[Price], language: str | None, *, is_list: bool, is_claim: bool
) -> list[Quantity]:
    """The wanted counts: with a unit, else before a price, after a label, or before a plural."""
    counts = [each for each in quantities_in(sentence, language) if not _meets(each, prices)]
    changed = [each for each in changed_counts(sentence, counts, is_claim=is_claim) if not _meets(each, prices)]
    counts = [*changed, *(each for each in counts if not _meets(each, changed))]
    if not counts and prices:
        counts = priced_counts(sentence, prices)
    if not counts:
        told = labelled_counts(sentence)
        counts = [] if any(_meets(each, prices) for each in told) else told
    if not counts:
        bare = bare_count(sentence, prices, is_list=is_list)
        counts = [bare] if bare else nouns_counted(sentence, prices, is_claim=is_claim)
    if (
        counts and len(prices) > len(counts) and not _is_sum(counts[0], prices)
    ):  # "3.75 for 3,000 boards and 5.10 for 2,000 pcs"
        more = [*counts_behind(sentence, prices), *priced_counts(sentence, prices)]
        counts.extend(each for place, each in enumerate(more) if not _meets(each, [*counts, *more[:place]]))
        counts.sort(key=lambda each: each.start)
    counts.extend(each for each in _inherited(sentence, counts) if not _meets(each, prices))
    counts.extend(each for each in counts_of_list(sentence, counts) if not _meets(each, [*counts, *prices]))
    counts.extend(each for each in counts_of_thousands(sentence, language) if not _meets(each, [*counts, *prices]))
    if is_claim:  # "22 lamps and 6 cartons of bulbs": in a claim each number of something counts
        counts.extend(each for each in nouns_counted(sentence, prices, is_claim=True) if not _meets(each, counts))
    return wanted_of(sentence, sorted(counting(sentence, counts), key=lambda each: each.start))


def _is_sum(count: Quantity, prices: Sequence[Price]) -> bool:
    """The last of two sums is the amount: "80 pcs à 46,50 EUR = 3.720,00 EUR"."""
    return len(prices) == 2 and is_close(count.value * prices[0].value, prices[1].value)


def _meets(one: Quantity, others: Sequence[Quantity | Price]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


def _inherited(sentence: str, counts: list[Quantity]) -> Iterator[Quantity]:
    """The unit said once: "12k units of the bath and 9k hand towel"."""
    if not counts:
        return
    for match in _SAME_UNIT.finditer(sentence, counts[-1].end):
        value = value_of(match[1], match[2], is_count=True)
        if value is not None and value >= 2 and (match[2] or match["of"] or value >= 20):
            yield Quantity(value, None, counts[-1].unit, match.start(1), match.end())


_OPENED = later(r"[(（][^()（）]*$")  # nothing new begins in brackets


def _pieces(sentence: str, counts: list[Quantity]) -> list[tuple[str, Quantity]]:
    """The sentence cut so that each piece has one quantity, with the quantity placed in its piece."""
    if not counts:
        return []
    cuts = [0]
    named = name_before(sentence[: counts[0].start])
    name_first = bool(named) and not A_BOX.search(named)
    for one, next_ in pairwise(counts):
        between = sentence[one.end : next_.start]
        joints = [each for each in _JOINT.finditer(between) if not _OPENED.search(between, 0, each.start())]
        joint = (joints[0] if name_first else joints[-1]) if joints else None
        cuts.append(one.end + joint.end() if joint else next_.start if not name_first else one.end)
    cuts.append(len(sentence))
    pieces = []
    for (start, end), count in zip(pairwise(cuts), counts, strict=False):
        moved = Quantity(count.value, count.most, count.unit, count.start - start, count.end - start)
        pieces.append((sentence[start:end], moved))
    return pieces
