"""Names whose script leaves vowels out or foreigners spell by ear: compared by the consonants that every spelling keeps.

Arabic, Persian and Hebrew write few vowels; Japanese, Korean, Thai and the scripts of India write foreign words as they hear
them. What survives the way there and back are classes of consonants, one table a script.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

ARABIC: Final = "arabic"
HEBREW: Final = "hebrew"
KANA: Final = "kana"
HANGUL: Final = "hangul"
THAI: Final = "thai"
INDIC: Final = "indic"
TAMIL: Final = "tamil"
GREEK: Final = "greek"

WITHOUT_VOWELS = frozenset({ARABIC, HEBREW})
_RANGES = (
    (0x0370, 0x03FF, GREEK), (0x1F00, 0x1FFF, GREEK),
    (0x0590, 0x05FF, HEBREW), (0x0600, 0x06FF, ARABIC), (0xFB50, 0xFEFC, ARABIC), (0x0B80, 0x0BFF, TAMIL), (0x0900, 0x0DFF, INDIC),
    (0x0E00, 0x0EFF, THAI), (0x3040, 0x30FF, KANA), (0xFF66, 0xFF9F, KANA), (0xAC00, 0xD7A3, HANGUL),
)  # fmt: skip
_TABLES = {
    ARABIC: "sh=s ch=s kh=k gh=k th=t dh=t d=t ph=f zh=z tch=s ck=k q=k c=k x=ks g=j p=b v=w",
    HEBREW: "sh=s ts=s tz=s kh=k ch=k ck=k ph=f th=t z=s h=k q=k c=k x=ks p=f b=v w=v j=g",
    KANA: "sh=s ch=t ts=t tz=t th=s ph=h ds=s dz=s ck=k l=r v=b f=h j=s z=s q=k c=k x=ks m=n ng=n",
    HANGUL: "ch=j sh=s th=s ph=p ck=k ng=n g=k q=k c=k d=t b=p f=p v=p z=j l=r x=ks h=",
    THAI: "th=t ph=p kh=k ch=c ck=k c=k sh=s ng=n r=n l=n d=t b=p f=p g=k q=k z=s j=c x=ks h=",
    INDIC: "chh=c ch=c sh=s kh=k gh=g th=t dh=d ph=p bh=b jh=j ck=k w=v f=p z=j q=k c=k x=ks m=n h=",
    GREEK: "ch=h kh=h ph=f th=t dh=d gh=g gk=g gg=g ng=g nk=g mp=b mb=b nt=d nd=d ts=c tz=c ks=x w=v q=k c=k y= j=g",
    TAMIL: "ch=s sh=s kh=k gh=k th=t dh=t ph=p bh=p ck=k g=k d=t b=p f=p z=l w=v c=k q=k j=s x=ks m=n h=",
}
_CLASSES = {script: dict(part.split("=") for part in line.split()) for script, line in _TABLES.items()}
_PATTERNS = {
    script: re.compile("|".join(sorted(map(re.escape, classes), key=len, reverse=True)))
    for script, classes in _CLASSES.items()
}
_VOWELS = re.compile(r"[^bcdfgjklmnprstvwz]|(?<!^)[wv](?=.|$)")
_OPEN_VOWELS = re.compile(r"[^bcdfgjklmnprstvwz]")
_DOUBLE = re.compile(r"(.)\1+")
_ARTICLE = re.compile(r"^[ae]l(?=.{3})")
# So few consonants say nothing: the more a script blurs, the more must agree.
_LEAST = {ARABIC: 2, HEBREW: 2, KANA: 3, HANGUL: 3, THAI: 4, INDIC: 3, TAMIL: 3, GREEK: 4}
_LEAST_OF_NAME = 4
# Berkovich, Berkowitz, Berkovits: one family in Hebrew letters.
_FAMILIES = re.compile("i(?:t?ch|cz|tz|c|ts)$")
# "Parts" is heard as pātsu: an r before a consonant is a long vowel in kana.
_UNHEARD = re.compile("r(?=[bcdfgjklmnpqstvwxz]|$)")
# Korean as people spell it by ear: Shinwoo and Sinu, Daesung and Daeseong.
_BY_EAR = re.compile("sh|yeo|you|woo|wu|eo|oo|ee|ae|ai|ou|ch|[kpt](?=[aeiouy])|l|u")
_BY_EAR_PLAIN = {
    "sh": "s", "yeo": "yo", "you": "yo", "woo": "o", "wu": "o", "eo": "o", "oo": "o", "u": "o", "ee": "i", "ae": "e", "ai": "e",
    "ou": "o",
    "ch": "j", "k": "g", "p": "b", "t": "d", "l": "r",
}  # fmt: skip
_SHORTEST_BY_EAR = 4


@lru_cache(maxsize=8192)
def script_of(text: str) -> str:
    """The script of a name, where it is one that is compared by consonants; empty for all others."""
    if text.isascii():
        return ""
    for char in text:
        code = ord(char)
        if code >= 0x0370:
            for first, last, script in _RANGES:
                if first <= code <= last:
                    return script
    return ""


@lru_cache(maxsize=8192)
def frame(word: str, script: str) -> str:
    """The classes of consonants of a romanised word: "hassan" and "hsan", "blue sky" and "burusukai" come out alike."""
    if script in WITHOUT_VOWELS:
        word = _ARTICLE.sub("", word) if script == ARABIC else word
        word = word.rstrip("h") or word
        word = _FAMILIES.sub("its", word) if script == HEBREW else word
    if script == GREEK:  # the firm of Mavridis is that of Mavridi in Greek
        word = word.rstrip("s")
    word = _DOUBLE.sub(r"\1", word) if script == THAI else word
    word = _UNHEARD.sub("", word) if script == KANA else word
    word = _PATTERNS[script].sub(lambda found: _CLASSES[script][found[0]], word)
    vowels = _VOWELS if script in WITHOUT_VOWELS else _OPEN_VOWELS
    if script == THAI:  # r, l, n and ng are one class there: neighbours are not doubled letters
        return vowels.sub("", word)
    return _DOUBLE.sub(r"\1", vowels.sub("", word))


def sounds_like(left: str, right: str, script: str) -> bool:
    """True where one word can be the other, heard through that script."""
    ours = frame(left, script)
    if script == HANGUL and _korean(left) == _korean(right):
        return True
    return len(ours) >= _LEAST[script] and ours == frame(right, script)


@lru_cache(maxsize=8192)
def _korean(word: str) -> str:
    """With its vowels, in one spelling; 미르 is Mireu by rule, Mir by ear."""
    plain = word.replace("eu", "")
    if len(plain) < _SHORTEST_BY_EAR:
        return plain
    return _BY_EAR.sub(lambda found: _BY_EAR_PLAIN[found[0]], plain)


def whole_sounds_like(left: str, right: str, script: str) -> bool:
    """The same for whole names written together, where words may be cut elsewhere."""
    ours = frame(left, script)
    return len(ours) >= max(_LEAST_OF_NAME, _LEAST[script]) and ours == frame(right, script)
