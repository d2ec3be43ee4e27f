"""The city that an address says clearly; where it might be another, none: somebody looks the card over. Pure."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale

from argosy.reading.vocabulary.places import PLACES

_LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "tr")
# Where a state or province stands between the city and the country.
_WITH_STATES = frozenset({"CN", "US", "CA", "IN", "AU", "BR", "MX", "MY", "JP", "NG", "PK", "TH", "VN", "ID", "PH"})
_PROVINCE = re.compile(
    r"^(?:中华人民共和国|中国)?(?:浙江|江苏|广东|山东|福建|河北|河南|安徽|湖北|湖南|江西|四川|辽宁|吉林|黑龙江|陕西|山西|云南|贵州|海南|甘肃|青海"
    r"|广西壮族|广西|内蒙古|宁夏回族|宁夏|新疆维吾尔|新疆|西藏)?(?:省|自治区)?"
)
_CHINESE = re.compile(r"(?P<city>[\u4e00-\u9fff]{2,4}?)市")
_POST = re.compile(r"(?<!\w)(?:[A-Z]{1,3}[- ]?)?\d{3,6}(?:[- ]\d{2,4})?(?!\w)")
_POST_AND_TOWN = re.compile(r"(?:[A-Z]{1,3}-)?\d{4,5}(?: [A-Z]{2})? (?P<town>[^\W\d_][^\d,]{1,40})")
_STREET = re.compile(
    r"(?<!\w)(?:road|rd|street|st|str|avenue|ave|lane|building|bldg|floor|room|suite|unit|district|province|state|zone|park|box"
    r"|platz|weg|allee|rue|calle|via|plaza|poligono|polígono)(?!\w)|(?:straße|strasse|gasse)(?!\w)",
    re.IGNORECASE,
)
_CITY_WORD = re.compile(r"(?:\s+city|^city of\s+)", re.IGNORECASE)
_MOST_WORDS = 3


def city_of(address: str) -> str:
    """The city, as it is written there."""
    text = " ".join(address.split())
    if re.search(r"[\u4e00-\u9fff]", text):
        found = _CHINESE.match(_PROVINCE.sub("", text.lstrip("0123456789 "), count=1).lstrip(" ,"))
        return found["city"] if found else ""
    pieces = [piece.strip(" .") for piece in re.split(r"[,;|]", text)]
    return _known(pieces[1:]) or _after_its_postcode(pieces) or _before_its_country(pieces)


def _known(pieces: list[str]) -> str:
    """A city of trade that is a piece of its own, but for its postcode."""
    for piece in reversed(pieces):
        name = _CITY_WORD.sub("", " ".join(_POST.sub(" ", piece).split()))
        if name.casefold() in PLACES and name.casefold() not in _countries():
            return name
    return ""


def _after_its_postcode(pieces: list[str]) -> str:
    found = next((one for piece in reversed(pieces) if (one := _POST_AND_TOWN.fullmatch(piece))), None)
    return found["town"].strip() if found and _is_town(found["town"]) else ""


def _before_its_country(pieces: list[str]) -> str:
    if len(pieces) < 3 or _countries().get(pieces[-1].casefold(), "US") in _WITH_STATES:
        return ""
    town = " ".join(_POST.sub(" ", pieces[-2]).split())
    return town if town and not re.search(r"\d", town) and _is_town(town) else ""


def _is_town(text: str) -> bool:
    return not _STREET.search(text) and len(text.split()) <= _MOST_WORDS and text.casefold() not in _countries()


@cache
def _countries() -> dict[str, str]:
    """The names of countries in the languages of such cards."""
    return {
        name.casefold(): code
        for language in _LANGUAGES
        for code, name in Locale.parse(language).territories.items()
        if len(code) == 2 and code.isalpha()
    }
