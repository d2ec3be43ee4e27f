"""The Incoterm with its place."""

# ruff: noqa: E501 — what can stand before a place in many languages, in one pattern

from __future__ import annotations

import re

from argosy.reading.patterns import later, sifted
from argosy.reading.vocabulary.alternatives import any_of, lowered
from argosy.reading.vocabulary.incoterms import ALIASES, CODES, WORDS
from argosy.reading.vocabulary.naming import EDGE_WORDS
from argosy.reading.vocabulary.places import PLACES

_CODE = "|".join([*CODES, *map(re.escape, ALIASES)])
_TERM = sifted(rf"(?<![A-Za-z&])({_CODE})(?![A-Za-z&])", re.IGNORECASE)
_LETTER = r"[^\W_]"
# In lower-case text. One in other letters is longer than the ASCII one it begins with: it is tried first.
_WORDS = sifted(
    any_of(word for word in WORDS if not word.isascii())
    + "|"
    + any_of((word for word in WORDS if word.isascii()), not_after=_LETTER)
)
# A place is one to three capitalised words (or a name in another script) right behind the code.
_PLACE = later(
    r"^[\s:=,()-]*(?:\d{4,6}\s)?(?:(?:prices?|preise?|precios?|term|incoterms?®?(?:\s?20[12]0)?|20[12]0|port(?: of)?|puerto(?: de)?|porto(?: di| de)?|hafen|to|in|nach|till|à|a|au|en|порт|г\.|ميناء|port de|our (?:port|works)|any)\s+)*(?:port d['’]|l['’])?"
    r"((?:[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁİŞÇĞÜÖ][\w'’.-]*|[A-Z]{3,})(?:[ -](?:(?:de|do|di|la|le|el|al|am|da|es)\s)?[A-ZÀ-ÖØ-ÞА-ЯЁİŞÇĞÜÖ][\w'’-]+){0,2}|[\u3400-\u9fff]{2,5}|[\uac00-\ud7af]{2,5}|[\u30a0-\u30ff]{2,8}|[\u0600-\u06ff]{3,}(?: [\u0600-\u06ff]{3,})?)"
)
_NO_PLACE_WORDS = (
    "usd eur gbp cny rmb us pls please price prices thanks thank regards best port terms incoterms moq payment delivery shipment lead packing total if and or we our the for with in by can valid validity t/t l/c lc tt hs pcs date all also no not however kindly what how i you is dap cif fob exw cfr ddp fca cpt cip basis value amount unit net"
    " 조건 기준 가격 条件 価格 价格 报价 ベース 基準 조건으로 기준으로"
    " preis preise bitte zahlung lieferung lieferzeit precio pago entrega prix paiement livraison prezzo pagamento consegna preço fiyat ödeme teslim цена оплата срок currency mit und oder oferta offer quotation quote qty quantity china"
)  # fmt: skip
_MONTHS = "january february march april may june july august september october november december januar märz mai juni juli oktober dezember"
_NO_PLACE = frozenset((*_NO_PLACE_WORDS.split(), *_MONTHS.split()))


# "FCA Ningbo or DAP Kazan, DAP preferred": of several the text says which counts
_CODES_ONLY = rf"(?<![A-Za-z])(?P<code>{_CODE})(?![A-Za-z])"
_PREFERS = (
    r"prefer\w*|main(?:ly)?|our first choice is|ideally|rather|bevorzug\w+|vorzugsweise|am liebsten|lieber|hauptsächlich|de préférence|préféren\w+|préfér\w+|plutôt|principal\w*|preferi\w+|preferen\w+|prefiri\w+|mejor|melhor|meglio"
    r"|основн\w+(?: вариант\w?| услови\w+)?|предпочт\w+|приоритет\w*|лучше|tercih\w*|esas(?: olan)?|najlepiej|preferowan\w+|liefst|(?:و)?(?:ال)?(?:أفضل|مفضل)|优先|優先|最好|首选|首選|主要|できれば|希望は|가능하면|우선"
)
_PREFERRED = sifted(rf"(?i)(?<![^\W_])(?:{_PREFERS})(?:\W{{1,3}}(?:[^\W\d_]{{1,8}}\W{{1,2}}){{0,2}}|\W?){_CODES_ONLY}")
_PREFERRED_BEHIND = sifted(
    rf"(?i){_CODES_ONLY}(?:\s[A-ZÀ-ÞА-Я][\w-]+)?\W{{0,3}}(?:(?:is|ist|est|es|è|é|would be|wäre|serait|sería|sarebbe|seria)\s)?(?:(?:our|the|unsere?|die|notre|nuestra|la|nostra)\s)?(?:prefer\w*|bevorzugt|préféré\w*|preferid[oa]|preferit[oa]|предпочтит\w+|в приоритете|tercih\w*|优先|優先|为主|為主|为准|為準|希望|を優先|우선)"
)


def incoterm_in(text: str) -> tuple[str | None, str | None, str | None]:
    """Code, place and the words quoted: of the term that the text prefers, else of the first with a place, else of the first."""
    wanted = _PREFERRED.search(text) or _PREFERRED_BEHIND.search(text)
    if wanted is None:
        return _first_incoterm_in(text)
    terms = [each for each in _TERM.finditer(text) if not _is_a_word(text, each)]
    code = ALIASES.get(wanted["code"].upper(), wanted["code"].upper())
    mine = [each for each in terms if ALIASES.get(each[1].upper(), each[1].upper()) == code]
    if not 0 < len(mine) < len(terms):
        return _first_incoterm_in(text)
    place = next(filter(None, (_place_behind(text, each) for each in mine)), None)
    return code, place, f"{wanted['code']} {place}" if place else wanted["code"]


def _first_incoterm_in(text: str) -> tuple[str | None, str | None, str | None]:
    bare: tuple[str, re.Match[str]] | None = None
    for match in _TERM.finditer(text):
        if _is_a_word(text, match):
            continue
        code = ALIASES.get(match[1].upper(), match[1].upper())
        place = _place_behind(text, match)
        if place:
            return code, place, f"{match[1]} {place}"
        if bare is None and _ANOTHER.match(text, match.end()):
            return code, None, match[1]  # "FOB and CIF Cat Lai": of several the first counts
        if _BESIDE.search(text, max(0, match.start() - _NEAR), match.start()) or _BESIDE.match(text, match.end()):
            continue
        bare = bare or (code, match)
    spoken = next((each for each in _WORDS.finditer(lowered(text)) if not _names_a_day(text, each)), None)
    if spoken and (bare is None or spoken.start() < bare[1].start()):
        return WORDS[spoken.group()], _spoken_place(text, spoken), text[spoken.start() : spoken.end()]
    if bare:
        return bare[0], _place_before(text, bare[1]) or _place_elsewhere(text), bare[1].group()
    return None, None, None


def _is_a_word(text: str, match: re.Match[str]) -> bool:
    """Whether the letters of a code are a word of the sentence: "for", "des"."""
    if match[1].islower() and match[1] in {"for", "des", "fas", "cip", "dat", "daf", "cfi"}:
        return True
    is_word = match[1].upper() in {"FOR", "DES", "DAT", "FAS", "DAF"}
    return is_word and not known_at_start(text[match.end() : match.end() + 30])


def _place_behind(text: str, match: re.Match[str]) -> str | None:
    """The place right behind a code; of several codes one after the other none has one."""
    if _ANOTHER.match(text, match.end()):
        return None
    place = _place(text[match.end() : match.end() + 60])
    return _typed_small(text[match.end() : match.end() + 40]) if place is None and match[1].islower() else place


_NEAR = 8
# "Bitte auch DDP anfragen": one more, not the one
_BESIDE = later(
    r"(?i)(?:auch|also|as well|too|additionally|zusätzlich|aussi|también|tambien|também|anche|также|ayrıca|ook)\s{0,2}(?=$|\W|[A-Z]{3})"
)
_ANOTHER = later(
    rf"\s*(?:and|or|và|dan|und|oder|y|o|e|et|ou|и|или|ve|veya|oraz|lub|및|또는|和|或|及|と|/|&|\+|,)\s*(?:{_CODE})(?![A-Za-z&])",
    re.IGNORECASE,
)
_A_DAY = later(r"(?i)[ -]?(?:date|day|time|termin|datum|ready|schedule)\b")  # "ex-factory date"
_DAY_OF = later(r"(?i)\b(?:date|jour|fecha|día|data)\s(?:de|d'|di|del|da)\s?$")  # "la date de départ usine"


def _names_a_day(text: str, match: re.Match[str]) -> bool:
    return bool(_A_DAY.match(text, match.end()) or _DAY_OF.search(text[max(0, match.start() - 12) : match.start()]))


# "FOB，美金人民币都可以": what Chinese goes on with is no place
_HAN_TALK = later(r"[价價格报報金元币幣含税稅的都我你请請要付款单单们們可就即吧哦喔也]")


def _place(rest: str) -> str | None:
    known = known_at_start(rest)
    if known:
        return known
    match = _PLACE.match(rest.split("\n", 1)[0])
    if not match or _HAN_TALK.search(match[1]):
        return None
    words = match[1].strip(" .,-").split()
    ended = next((at for at, word in enumerate(words) if word.endswith(".") and len(word) > _LONGEST_SHORT), None)
    words = words if ended is None else [*words[:ended], words[ended].rstrip(".")]
    if words and words[0].startswith(("وال", "ونقبل", "والس")):  # "CIF والدفع": the next thought
        return None
    while words and words[-1].lower().strip(".,") in _NO_PLACE:
        words.pop()
    return (
        " ".join(words)
        if words
        and (words[0].lower().strip(".,:") not in _NO_PLACE or (words[0] == "Port" and len(words) > 1))
        and (len(words[0]) > 2 or not words[0].isascii())
        else None
    )


# Who types the term small types the place small: "dap bulawayo or cif beira"
_SMALL = later(
    r"\s+(?:port (?:of )?)?([a-zà-ÿ]{4,20})(?=\s*(?:$|[,.;?!\n]|\b(?:or|and|by|with|please|pls|asap|price|payment|pymt|qty|o|y|e|ou|et|und|oder)\b))"
)


def _typed_small(rest: str) -> str | None:
    match = _SMALL.match(rest)
    return match[1] if match and match[1] not in _NO_PLACE and match[1] not in EDGE_WORDS else None


_LONGEST_SHORT = 4  # letters and point of "St.", "Pto."; behind a longer word the sentence ends


def known_at_start(rest: str) -> str | None:
    """A known port in any case of letters: "cif apapa"."""
    lead = re.match(
        r"^[\s:=,(\"-]*(?:(?:port(?: of)?|prices?|puerto de|ميناء|порт|to|in|main)\s+)?", rest, re.IGNORECASE
    )
    for start in dict.fromkeys((len(rest) - len(rest.lstrip(' :=,("-')), lead.end() if lead else 0)):
        low = lowered(rest[start:])
        for length in range(18, 1, -1):
            if low[:length] in PLACES and not (low[length : length + 1].isalpha() and low[:length].isascii()):
                return rest[start : start + length]
    return None


# "出厂价，淄博装车", "(自提地点厦门同安仓库)"
_FETCHED = later(
    r"(?:自提|提货|提貨|交货|交貨|装车|裝車)(?:地点|地點|地址)?[:：在]?\s?([\u4e00-\u9fff]{2,8})|(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,3})(?:装车|裝車|自提|提货|提貨|交货|交貨)"
)
_FAR = 30
_IN_BRACKETS = later(r"\s*\(([\u3400-\u9fff]{2,4})\)")  # "出厂价(淄博)"


def _spoken_place(text: str, match: re.Match[str]) -> str | None:
    """The place stands before Chinese words ("苏州工厂交货") and after others ("ab Werk Solingen")."""
    if re.match(r"[\u3400-\u9fff\u3040-\u30ff]", match.group()):
        before = text[max(0, match.start() - 6) : match.start()]
        named = next(
            (name for name in sorted(PLACES, key=len, reverse=True) if not name.isascii() and before.endswith(name)),
            None,
        )
        behind = _IN_BRACKETS.match(text, match.end())
        named = named or (behind[1] if behind else None)
        near = _FETCHED.search(text, match.end(), match.end() + _FAR) if named is None else None
        return named or (known_place_in(near[1] or near[2]) or near[2] if near else None)
    return _place(text[match.end() : match.end() + 60])


def _place_before(text: str, match: re.Match[str]) -> str | None:
    """Some put the place first: "宁波FOB", "Shanghai FOB"."""
    first = max(0, match.start() - 20)
    before = lowered(text[first : match.start()]).rstrip(" :,-(、，").removesuffix(" port").removesuffix("港")
    before = _COMES_TO.sub("", before)
    names = (
        name
        for name in PLACES
        if before.endswith(name) and not (name.isascii() and before[: -len(name)][-1:].isalpha())
    )
    name = max(names, key=len, default=None)
    return text[first + len(before) - len(name) : first + len(before)] if name else None


_COMES_TO = later(r"(?:항|港)?\s?(?:도착|까지|着|着の|渡し|向け|向)$")


def _place_elsewhere(text: str) -> str | None:
    """The code stands alone, the port in another sentence: "ex Shanghai port … FOB"."""
    for match in re.finditer(
        r"(?<!\w)(?:ex|from|port of(?: loading)?|loading port|ab|desde|depuis|из|起运港|출발항)\s*:?\s(?=\w)",
        text,
        re.IGNORECASE,
    ):
        known = known_at_start(text[match.end() : match.end() + 30])
        if known:
            return known
    return None


def known_place_in(text: str) -> str | None:
    """The first known port or city in a short text."""
    low = lowered(text)
    found = [(low.find(name), name) for name in PLACES if name in low]
    found = [
        (start, name)
        for start, name in found
        if not (name.isascii() and (low[start - 1 : start].isalpha() if start else False))
    ]
    start, name = min(found, key=lambda pair: (pair[0], -len(pair[1])), default=(0, ""))
    return text[start : start + len(name)] or None
