"""The country of a record, whether it is written "ES", "Spain", "España", "西班牙" or "UAE": always as two small letters."""

from __future__ import annotations

import importlib
import re
import unicodedata
from functools import cache, lru_cache
from typing import Any

from argosy.matching.places import PLACES

_CODE = 2
_LONGEST = 80
_ADDITION = re.compile(r"[,;/(（\[]")
_NOT_LETTERS = re.compile(r"[\W\d_]+")
# The languages in which lists of customers are kept.
_LANGUAGES = (
    "en",
    "zh",
    "zh_Hant",
    "es",
    "fr",
    "de",
    "pt",
    "it",
    "ru",
    "ar",
    "tr",
    "pl",
    "nl",
    "vi",
    "ja",
    "ko",
    "id",
    "uk",
    "fa",
)
# Two letters that people write and ISO 3166 does not give out, or gives to nobody.
_TWO_LETTERS = {"uk": "gb", "el": "gr", "eu": "", "xx": "", "zz": ""}
_ALSO = {
    "gb": "england, scotland, wales, northern ireland, great britain, britain, u k",
    "us": "america, usa, u s a, u s, united states of america, the united states",
    "ae": "uae, u a e, emirates, dubai, abu dhabi, sharjah",
    "nl": "holland, the netherlands",
    "kr": "korea, republic of korea, korea south, korea republic of, rok, s korea",
    "kp": "dprk, north korea, korea north",
    "cn": "prc, p r china, pr china, p r c, peoples republic of china, mainland china, china mainland, 中华人民共和国, 中国大陆",
    "hk": "hongkong, hong kong sar, hong kong, hksar",
    "mo": "macao, macau",
    "tw": "臺灣, 中国台湾, 中國台灣, taiwan roc, taiwan r o c, taiwan province of china, chinese taipei",
    "sa": "ksa, k s a, saudi, kingdom of saudi arabia",
    "za": "rsa, r s a",
    "ru": "russian federation, rossiya, рф, российская федерация",
    "cz": "czech republic, czechia, czech rep, česká republika",
    "ci": "ivory coast, cote divoire, côte d ivoire, cote d ivoire",
    "cd": "drc, d r congo, dr congo, democratic republic of congo, democratic republic of the congo, zaire, rdc, congo kinshasa",
    "cg": "congo, congo brazzaville, republic of congo, republic of the congo",
    "tr": "turkiye, turkey",
    "mm": "burma, myanmar",
    "vn": "viet nam, vietnam, s r vietnam",
    "la": "laos, lao pdr, lao",
    "bn": "brunei darussalam, brunei",
    "ir": "iran, islamic republic of iran, i r iran",
    "sy": "syria, syrian arab republic",
    "md": "moldova, republic of moldova",
    "mk": "macedonia, fyrom, north macedonia",
    "tz": "united republic of tanzania",
    "bo": "plurinational state of bolivia",
    "ve": "bolivarian republic of venezuela",
    "sz": "swaziland, eswatini",
    "cv": "cape verde, cabo verde",
    "tl": "east timor, timor leste",
    "ps": "palestine, palestinian territories, west bank",
    "va": "vatican",
    "do": "dominican rep, dominican republic, rep dominicana",
    "ba": "bosnia, bosnia herzegovina, bosnia and herzegovina, bih",
    "tt": "trinidad, trinidad tobago",
    "by": "byelorussia",
    "kg": "kirghizia, kyrgyz republic",
    "fr": "metropolitan france",
}  # fmt: skip


@lru_cache(maxsize=4096)
def country_code(written: str) -> str:
    """Two small letters of ISO 3166-1; "" for what is no country, so that it speaks neither for nor against."""
    plain = _plain(written[:_LONGEST])
    if len(plain) == _CODE and plain.isascii():
        return _TWO_LETTERS.get(plain, plain)
    if not plain:
        return ""
    # "Iran (Islamic Republic of)", "Congo, Republic of the"
    main = _plain(_ADDITION.split(written[:_LONGEST].strip(" ,;([（"), maxsplit=1)[0])
    return _ours().get(plain) or _of_the_world().get(plain) or _ours().get(main) or _of_the_world().get(main, "")


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.replace("\u2019", "'").replace("'", "").casefold())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _NOT_LETTERS.sub(" ", unicodedata.normalize("NFC", bare)).strip()


@cache
def _ours() -> dict[str, str]:
    """The commonest spellings; the world's tables are opened only for the rest."""
    known: dict[str, str] = {}
    for code, spellings in _ALSO.items():
        known |= {_plain(spelling): code for spelling in spellings.split(", ")}
    for code, line in PLACES.items():
        if code:
            for spelling in line.split(", ")[0].split("/"):
                known.setdefault(_plain(spelling), code)
    return known


@cache
def _of_the_world() -> dict[str, str]:
    """Every country in the languages above, and by its three letters, as the Unicode consortium's tables (CLDR) have them."""
    core: Any = importlib.import_module("babel.core")
    known = {
        alias.casefold(): codes[0].casefold()
        for alias, codes in core.get_global("territory_aliases").items()
        if len(alias) == _CODE + 1 and alias.isalpha() and len(codes) == 1
    }
    for language in _LANGUAGES:
        for code, name in core.Locale.parse(language).territories.items():
            if len(code) == _CODE and code.isalpha():
                known.setdefault(_plain(name), code.casefold())
    return known
