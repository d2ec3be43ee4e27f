"""One written name may hold several: "Oldmoor Ltd (formerly Brightway Lamps Ltd)", "J&K Inc. dba Copper Kettle"."""

# ruff: noqa: E501 — the words for "formerly" stay together

from __future__ import annotations

import re
from functools import lru_cache

from argosy.matching.likeness import stands_for
from argosy.matching.scripts import HAN, HANGUL
from argosy.matching.wordlist import legal_forms, word_list

_ALSO = re.compile(
    r"[\s,;(（\[]+(?:d\.?/?b\.?/?a\.?|doing business as|trading as|t/a|f/?k/?a|formerly(?: known as)?|previously|a/?k/?a|also known as|"
    r"now known as|formally|vormals|früher|anciennement|anciennement dénommée|antes|antigua(?:mente)?|già|dawniej|бывш(?:ий|ая|ее|\.)?|ранее|"
    r"eski adı|eskiden|nombre comercial|nom commercial|handelsname|原名|曾用名|旧称|又名|简称|formerly:)[\s:.]+",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"[(（\[]([^()（）\[\]]{2,80})[)）\]]")
_QUOTED = re.compile(r"^(.*?[\"«“„][^\"»”“]{2,80}[\"»”“])(.+)$")
# "Pezzicoli s.n.c. di Pezzicoli Dario & C.": an Italian partnership must name its owners, others leave them out.
_OWNERS = re.compile(r"^(.{4,}?[\s,](?:s\.?n\.?c\.?|s\.?a\.?s\.?|ditta))\s+di\s+.+$", re.IGNORECASE)
_ACRONYM_FIRST = re.compile(r"^([A-Z]{3,8})\s*[-–—:|/]\s*(\S.{6,})$")
_WORDS = re.compile(r"[^\W\d_]+")
_SMALL = 2  # letters of the small words that initials skip
_SHORT_NAME = re.compile(r"[A-ZА-Я][A-ZА-Я0-9&-]{1,9}")
_EAST_THEN_WEST = re.compile(rf"^([{HAN}{HANGUL}][{HAN}{HANGUL}\s()（）]+?)[\s/,|-]*([A-Za-z][^{HAN}{HANGUL}]{{4,}})$")
_WEST_THEN_EAST = re.compile(
    rf"^([A-Za-z][^{HAN}{HANGUL}]{{4,}}?)[\s/,|(（-]*([{HAN}{HANGUL}][{HAN}{HANGUL}\s()（）]+?)[)）]?$"
)
_MOST = 4


@lru_cache(maxsize=65536)
def variants(raw: str) -> tuple[str, ...]:
    """The names in a name, the whole or its main part first."""
    raw = " ".join(raw.split())
    if (
        raw.isascii()
        and raw.replace(" ", "").isalpha()
        and not any(word in raw.casefold() for word in (" dba ", " formerly ", " di "))
    ):
        return (raw,)
    parts = [part.strip(" ()（）[]") for part in _ALSO.split(raw)]
    if len(parts) > 1:
        return tuple(dict.fromkeys(part for part in parts if part))[:_MOST]
    if led := _led_or_owned(raw):
        return led
    found = [raw]
    for pattern in (_EAST_THEN_WEST, _WEST_THEN_EAST):
        halves = pattern.match(raw) if not raw.isascii() else None
        if halves:
            return halves[1].strip(), halves[2].strip()
    bracketed = _BRACKETS.search(raw)
    if bracketed and _is_short_name(bracketed[1].strip(), raw):
        found = [" ".join(_BRACKETS.sub(" ", raw).split()), bracketed[1].strip()]
    quoted = _QUOTED.match(raw)
    if quoted and any(char.isalpha() for char in quoted[2]):
        found.append(quoted[1])
    return tuple(found)


def _led_or_owned(raw: str) -> tuple[str, ...]:
    """The name without the acronym in front or the owners behind it; nothing for other names."""
    led = _ACRONYM_FIRST.match(raw)
    if led and stands_for(
        led[1].casefold(), [word.casefold() for word in _WORDS.findall(led[2]) if len(word) > _SMALL]
    ):
        return led[2], led[1]
    owned = _OWNERS.match(raw)
    return (owned[1],) if owned else ()


def _is_short_name(text: str, raw: str) -> bool:
    """Brackets: "(PEDCO)" is another name of the firm, "(HK)" and "(PVT)" are not; among capitals it must begin as the name does."""
    if not _SHORT_NAME.fullmatch(text) or (raw.isupper() and text[0] != raw[0]):
        return False
    word = text.casefold()
    return word not in word_list().words and word not in legal_forms().words
