"""One written name may hold several: "Oldmoor Ltd (formerly Brightway Lamps Ltd)", "J&K Inc. dba Copper Kettle"."""

# ruff: noqa: E501, SIM905 — the words for "formerly" stay together

from __future__ import annotations

import re
from functools import lru_cache

from argosy.matching.likeness import stands_for
from argosy.matching.scripts import HAN, HANGUL, romanise
from argosy.matching.tokens import tokenise
from argosy.matching.wordlist import legal_forms, word_list

# Anywhere in a name, after a space or a sign.
_SAYS_ANOTHER = (
    r"d\.?/?b\.?/?a\.?(?: of)?|doing business as|trading as|trades as|operating as|t/a|o/a|f/?k/?a|n/?k/?a|a/?k/?a|also known as|now known as|"
    r"(?:formerly|previously|earlier)(?: known| trading)?(?: as)?|formally|renamed (?:to|from)|"
    r"(?:is )?an? (?:trading|trade|business) name of|(?:is )?a (?:brand|trademark|division|department) (?:of|by)|"
    r"f\.? ?d\.|fhv\.|ehem\.|vorm\.|v/h|d/h|vormals|früher|ehemals|eine marke (?:der|des|von)|anciennement(?: dénommée)?|précédemment|nom commercial(?: de)?|une marque de|"
    r"antiguamente|anteriormente|nombre (?:comercial|de fantas[ií]a)(?: de)?|una marca d[ei]|uma marca d[aeo]|(?:nome|denominação) (?:de )?fantasia|nome comercial|insegna|enseigne|торговая марка|antigamente|già|precedentemente|"
    r"voorheen|handelsnaam(?: van)?|handelsname|een merk van|tidigare|tidligere|aiemmin|entinen|dawniej|poprzednio|dříve|predtým|ranije|nekdaj|"
    r"korábban|бывш(?:ий|ая|ее|\.)?|ранее|прежнее название|раніше|колишня|колишній|eski adı|eski unvanı|eskiden|πρώην|سابقا|سابقاً|לשעבר|"
    r"trước đây là|tên cũ|dahulu|เดิมชื่อ|原名|曾用名|旧称|又名|简称|前身|旧社名"
)
# Words with other meanings too: only where a bracket, a comma or a dash sets them off.
_SET_OFF = r"ex|antes|antigua|antiga|fd|fhv|ehem|vorm|bivš[ia]|prije|prej|fost[ăa]?|volt|brand of|division of|now|old name|原|旧|舊|구"
_ALSO = re.compile(
    rf"[\s,;(（\[]+(?:{_SAYS_ANOTHER})(?:[\s:：.]+)|(?:\s*[,;(（\[]|\s[-–—])\s*(?:{_SET_OFF})(?:[\s:：.-]+|(?<=[原旧舊구]))",
    re.IGNORECASE,
)
# A word of each of the expressions above; of Chinese, Japanese and Korean ones, which need no space, a character.
_HINTS = frozenset(
    """
    dba d/b/a d b/a doing trading trade trades business operating t/a o/a f/k/a fka f/ka fk/a n/k/a nka n/ka nk/a a/k/a aka a/ka ak/a known
    formerly previously earlier formally renamed brand trademark division department name now
    f fd fhv ehem vorm v/h d/h vormals früher ehemals marke anciennement précédemment commercial marque antiguamente anteriormente comercial marca
    fantasia fantasía insegna enseigne торговая antigamente già precedentemente voorheen handelsnaam handelsname merk tidigare tidligere aiemmin entinen dawniej poprzednio dříve
    predtým ranije nekdaj korábban бывш бывший бывшая бывшее ранее прежнее раніше колишня колишній eski eskiden πρώην سابقا سابقاً לשעבר trước tên
    dahulu เดิมชื่อ ex antes antigua antiga bivši bivša prije prej fost fostă fosta volt
    """.split()
)
_SIGNS = str.maketrans(dict.fromkeys(",;:：.()（）[]-–—", " "))
_HAN_HINTS = frozenset("原曾旧舊又简前구")
_BRACKETS = re.compile(r"[(（\[]([^()（）\[\]]{2,80})[)）\]]")
_FIRM_BEHIND = re.compile(r"^(.{3,}?)\s*\(([^()]{6,80})\)$")
# "Casa & Ferro" - Moretti Distribuzione Srl: the sign over the door, and whose door it is
_SIGN_AND_FIRM = re.compile(r"^[\"«“„]([^\"»”“]{2,80})[\"»”“]\s*[-–—,/|:]\s*(\S.{4,})$")
_FIRM_AND_SIGN = re.compile(r"^(\S.{3,}?)\s*[-–—,/|:]\s*[\"«“„]([^\"»”“]{2,80})[\"»”“]$")
_QUOTED = re.compile(r"^(.*?[\"«“„][^\"»”“]{2,80}[\"»”“])(.+)$")
# "Pezzicoli s.n.c. di Pezzicoli Dario & C.": an Italian partnership must name its owners, others leave them out.
_OWNERS = re.compile(r"^(.{4,}?[\s,](?:s\.?n\.?c\.?|s\.?a\.?s\.?|ditta))\s+di\s+.+$", re.IGNORECASE)
_OWNER = re.compile(r"^(.{4,}?),?\s+(?:inh\.|inhaber(?:in)?\b|prop\.|proprietor\b)[:\s]\s*(.+)$", re.IGNORECASE)
_ACRONYM_FIRST = re.compile(r"^([A-Z]{3,8})\s*[-–—:|/]\s*(\S.{6,})$")
_BARE_FIRST = re.compile(r"^([A-Z]{3,8})\s+(\S.{6,})$")
_BARE_LAST = re.compile(r"^(\S.{6,}?)[\s,]+([A-Z]{3,8})$")
_WORDS = re.compile(r"[^\W\d_]+")
_SMALL = 2  # letters of the small words that initials skip
_SHORT_NAME = re.compile(r"[A-ZА-Я][A-ZА-Я0-9&-]{1,9}")
_EAST_THEN_WEST = re.compile(rf"^([{HAN}{HANGUL}][{HAN}{HANGUL}\s()（）]+?)[\s/,|-]*([A-Za-z][^{HAN}{HANGUL}]{{4,}})$")
_WEST_THEN_EAST = re.compile(
    rf"^([A-Za-z][^{HAN}{HANGUL}]{{4,}}?)[\s/,|(（-]*([{HAN}{HANGUL}][{HAN}{HANGUL}\s()（）]+?)[)）]?$"
)
_MOST = 4
_MOST_LETTERS = 600


@lru_cache(maxsize=8192)
def variants(raw: str) -> tuple[str, ...]:
    """The names in a name, the whole or its main part first."""
    raw = " ".join(raw[:_MOST_LETTERS].split())
    if _may_say_another(raw):
        parts = [part.strip(" ()（）[]") for part in _ALSO.split(raw)]
        if len(parts) > 1:
            return tuple(dict.fromkeys(part for part in parts if part))[:_MOST]
    if acronym := _with_acronym(raw):
        return acronym
    if raw.isascii() and raw.replace(" ", "").isalpha() and " di " not in raw.casefold():
        return (raw,)
    if signed := _SIGN_AND_FIRM.match(raw):
        return signed[2], signed[1]
    if signed := _FIRM_AND_SIGN.match(raw):
        return signed[1], signed[2]
    return _led_or_owned(raw) or _in_two_scripts(raw) or _firm_in_brackets(raw) or _with_short_name(raw)


def _may_say_another(raw: str) -> bool:
    """Whether a word stands there without which the long pattern finds nothing: looked up, that is quick."""
    if not _HINTS.isdisjoint(raw.casefold().translate(_SIGNS).split()):
        return True
    return not raw.isascii() and not _HAN_HINTS.isdisjoint(raw)


def _in_two_scripts(raw: str) -> tuple[str, ...]:
    """The Eastern and the Western half of a name written in both."""
    for pattern in (_EAST_THEN_WEST, _WEST_THEN_EAST):
        halves = pattern.match(raw) if not raw.isascii() else None
        if halves:
            return halves[1].strip(), halves[2].strip()
    return ()


def _with_short_name(raw: str) -> tuple[str, ...]:
    """The name, and what brackets or quotation marks set off in it as its short name."""
    found = [raw]
    bracketed = _BRACKETS.search(raw)
    if bracketed and _is_short_name(bracketed[1].strip(), raw):
        found = [" ".join(_BRACKETS.sub(" ", raw).split()), bracketed[1].strip()]
    quoted = _QUOTED.match(raw)
    if quoted and any(char.isalpha() for char in quoted[2]) and not _may_be_a_town(quoted[2]):
        found.append(quoted[1])
    return tuple(found)


def _may_be_a_town(behind: str) -> bool:
    """One word that no list knows, behind the name: the works of one name in two towns are two."""
    words = tokenise(romanise(behind.casefold()))
    return len(words) == 1 and words[0] not in word_list().words and words[0] not in legal_forms().words


def _with_acronym(raw: str) -> tuple[str, ...]:
    """The name and the acronym that stands bare before or behind it: "PDVSA Petróleos de Venezuela"."""
    if raw.isupper():
        return ()
    for short, name in ((_BARE_FIRST, r"\2"), (_BARE_LAST, r"\1")):
        found = short.match(raw)
        if not found:
            continue
        acronym, full = (found[1], found[2]) if name == r"\2" else (found[2], found[1])
        if acronym.casefold() in legal_forms().words:
            continue
        words = [word.casefold() for word in _WORDS.findall(full)]
        long = [word for word in words if len(word) > _SMALL]
        if any(len(run) > 1 and stands_for(acronym.casefold(), run) for run in (long, words, [*words, "s", "a"])):
            return full, acronym
    return ()


def _led_or_owned(raw: str) -> tuple[str, ...]:
    """The name without the acronym in front or the owners behind it; nothing for other names."""
    led = _ACRONYM_FIRST.match(raw)
    if led and stands_for(
        led[1].casefold(), [word.casefold() for word in _WORDS.findall(led[2]) if len(word) > _SMALL]
    ):
        return led[2], led[1]
    if owned := _OWNERS.match(raw):
        return (owned[1],)
    owned = _OWNER.match(raw)  # who may stand in front as well: "Jutta Brehmke Gartenbau"
    return (owned[1], f"{owned[1]} {owned[2]}") if owned else ()


def _firm_in_brackets(raw: str) -> tuple[str, ...]:
    """A shop's sign and whom it belongs to: "Ridgeline Home (Prescott Retail Holdings LLC)"."""
    found = _FIRM_BEHIND.match(raw)
    if not found:
        return ()
    words = tokenise(romanise(found[2].casefold()))
    known, forms = word_list(), legal_forms()
    is_firm = len(words) > 1 and words[-1] in forms.words and words[0] not in forms.words
    own = any(word not in forms.words and word not in known.words and len(word) > _SMALL for word in words)
    return (found[1], found[2]) if is_firm and own else ()


def _is_short_name(text: str, raw: str) -> bool:
    """Brackets: "(PEDCO)" is another name of the firm, "(HK)" and "(PVT)" are not; among capitals it must begin as the name does."""
    if not _SHORT_NAME.fullmatch(text) or (raw.isupper() and text[0] != raw[0]):
        return False
    word = text.casefold()
    return word not in word_list().words and word not in legal_forms().words
