"""Values that words announce: "Payment: 30 days", "delivery is in week 40"."""

# ruff: noqa: E501 — what tells payment and time in many languages, in one pattern each

from __future__ import annotations

import re
from collections.abc import Iterator

from argosy.reading.patterns import later, sifted
from argosy.reading.vocabulary.alternatives import any_of

_END = later(
    r"(?=[\s.。；;，,،？！])(?:(?<=[^\W\d]{2}[.!?])(?<!\bca\.)(?<!approx\.)(?<!\bmax\.)(?<!\bmin\.)(?<!\bno\.)(?<!\bnr\.)\s|(?<=\d[.!?])\s+(?=(?-i:[A-ZÀ-ÞА-Я])|[\u0600-\u06ff])|(?<=\d[.!?])(?<!\.\d\d\.)(?<!\.\d\.)\s+(?=[a-zà-þа-я])|(?<=/[A-Za-z][.!?])\s+(?=[A-ZÀ-ÞА-Я])|[。；;？！]|\s{3,}|\.\s*$|\s[?!]\s|(?<=\))\.\s|[，,]\s?(?=(?:delivery|lead|valid|shipment|packing|moq|交期|有效|付款|lieferzeit|délai|entrega|consegna|срок|teslim|termin|validity|cif|fob|lieferung|livraison|embarque|plazo|prazo|отгрузка|поставка|dostawa|expédition|spedizione)\b)|[,،]\s+(?=و?(?:التسليم|الشحن|موعد|مدة))|(?<=[天内前])[，,])",
    re.IGNORECASE,
)

_MAY_END = later(r"[.!?](?:\s|$)|[。；;，,،？！]|\s{3}")


def ended(text: str, *, most: int = 0) -> list[str]:
    """The text cut where its sentences end, at most so often."""
    return _END.split(text, maxsplit=most) if _MAY_END.search(text) else [text]


def label(words: str, *, with_colon: bool) -> re.Pattern[str]:
    """What follows one of these words ("|" between them) as `value`, behind a colon or a verb."""
    mark = (
        r"\.?\s*(?:\([^)]{0,20}\))?\s*[:\t=][^\S\n]*(?:\n[^\S\n]*)?"
        if with_colon
        else r"(?:\s*[-–]\s|\s?[はが]\s?|\s+(?:is|are|will be|by|par|per|mit|durch|por|con|via|tramite|ist|beträgt|est|es|é|è|we do|wir)?\s*|(?<=[\u3040-\u9fff]))"
    )
    options = any_of(words.split("|"), not_after=r"[^\W_]")
    return sifted(rf"(?<!details of )(?<!purpose of )(?<!date of ){options}{mark}(?P<value>[^\n\t]{{2,160}})")


def values_in(text: str, low: str, pattern: re.Pattern[str]) -> Iterator[str]:
    """Each value that the pattern of `label` announces: one that fits nothing does not hide the next label in its line."""
    place = 0
    while match := pattern.search(low, place):
        yield clause(text[match.start("value") : match.end("value")])
        place = max(match.start("value"), match.start() + 1)


# "60 days after delivery, so we need the same": the next thought is no part of the value
_GOES_ON = later(
    r"[，,]\s(?=(?:so|and we|please|pls|can you|could you|but|we|as we|as (?:last|usual|before|always)|which|that is|like (?:last|before|always)|wie (?:immer|gehabt|letztes|beim)|wir|comme (?:d'habitude|toujours|la)|nous|como (?:siempre|sempre|antes|la|da)|come (?:sempre|al|l'ultima)|noi|как (?:обычно|всегда|в)|мы|her zaman\w*)\s)",
    re.IGNORECASE,
)


def clause(value: str) -> str:
    """Up to where the sentence, or the column, ends."""
    return _GOES_ON.split(ended(value.strip(), most=1)[0], maxsplit=1)[0].strip(" .,;:-，。")[:120]
