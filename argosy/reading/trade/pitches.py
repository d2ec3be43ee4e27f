"""Offers of a service: a web site, a fair stand, freight, an inspection. They name prices, but nobody asked for goods."""

# ruff: noqa: E501 — how a booking is named in many languages, in one pattern

from __future__ import annotations

from argosy.reading.model import Evidence
from argosy.reading.patterns import later, sifted
from argosy.reading.trade.letter import Letter
from argosy.reading.trade.phrases import folded, hits_in, languages_of, phrases_of
from argosy.reading.trade.prices import prices_in
from argosy.reading.vocabulary.alternatives import any_of, lowered
from argosy.reading.vocabulary.pitches import SERVICES, SOLD_BY

_LOOK_AT = 3_000
_FEWEST = 2  # words of one trade, beside a price as only services have
_SURELY = 4  # words of one trade, beside any price
_CLEAR = 3.0
_NEAR = 25  # letters behind a price that say what it is for
_EASTERN = "\u2e80"  # from here on no spaces part the words
_ALL_WORDS = [word for line in SERVICES for word in line.split("|")]
_WESTERN_WORDS = any_of((word for word in _ALL_WORDS if word < _EASTERN), not_after=r"[^\W_]")
_ANY_WORD = sifted(rf"{_WESTERN_WORDS}(?![^\W_])|{any_of(word for word in _ALL_WORDS if word >= _EASTERN)}")
_TRADES = tuple(frozenset(line.split("|")) for line in SERVICES)
# "$199 / month", "￥1200/人天", "USD1350/20GP"
_SOLD = later(
    rf"(?:/|(?<![^\W_])(?:per|pro|por|par|je|al|au|za|na|на|в|im|a)\s|每)\s?{any_of(SOLD_BY.split('|'))}(?![a-z])"
)
# "20'DV  USD 2.450,00"
_BY_BOX = later(r"(?<![\d.,])(?:20|40)\s?(?:'|ft|gp|dv|dc|hq|hc)[a-z']{0,3}\W{0,6}$")
# A box or a parcel that is on its way, or a place on a ship that is booked: whoever names it speaks of our goods.
_UNDER_WAY = later(
    r"\b[A-Z]{3}[UJZ] ?\d{6,7}\b|(?i:\bb/?l (?:no|nr)\b|提单号"
    r"|(?:\b(?:booking|so|s/o|buchung|reserva|réservation|prenotazione|букинг\w*|rezervasyon)|订舱|訂艙|ブッキング|부킹)[^\S\n]{0,2}(?:(?:no|nr|number|nummer|n°|nº|num(?:éro|ero)?|numarası|номер|№)\b\.?|[号號]|番号|번호)[^\w\n]{0,3}\n?[^\w\n]{0,3}[A-Z]{2,5}[- ]?\d{4,})"
)


def service_in(letter: Letter) -> Evidence | None:
    """The word that shows an offer of services: several of one trade, with its way of pricing. No answer is one."""
    if letter.is_outgoing or letter.is_answer:
        return None
    text = lowered(f"{letter.subject}\n{letter.text[:_LOOK_AT]}")
    words = {
        match.group()
        for match in _ANY_WORD.finditer(text)
        if not text[match.start() - 1 : match.start()].isalpha() or match.group() > "\u3040"
    }
    found = max((words & trade for trade in _TRADES), key=len)
    if len(found) < _FEWEST or _UNDER_WAY.search(letter.text):
        return None
    is_sure = len(found) >= _SURELY and not _is_asked(letter, text)
    return Evidence(max(sorted(found), key=len), "body") if _is_priced(text, is_sure=is_sure) else None


def _is_asked(letter: Letter, text: str) -> bool:
    """A buyer asks for goods and for their papers: "please quote … CE certificate, test report, inspection"."""
    low = folded(text)
    hits = (hit for language in languages_of(low, letter.language) for hit in hits_in(low, phrases_of(language)))
    return any(hit.kind in {"inquiry", "order"} and hit.weight >= _CLEAR for hit in hits)


def _is_priced(text: str, *, is_sure: bool) -> bool:
    for line in text.splitlines():
        for price in prices_in(line):
            behind = line[price.start : price.end + _NEAR]
            if is_sure or _SOLD.search(behind) or _BY_BOX.search(line, 0, price.start):
                return True
    return False
