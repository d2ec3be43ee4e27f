"""Every script in plain Latin letters: Han by its pinyin, Hangul as Koreans romanise it, the rest letter by letter."""

# ruff: noqa: E501, SIM905 — lists of words are easier to read dense

from __future__ import annotations

import importlib
import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

from argosy.matching.cantonese import reads_as_cantonese

HAN = r"\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
HANGUL = r"\uac00-\ud7a3"
_HAN = re.compile(f"[{HAN}]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_ASIAN = re.compile(r"[\u0900-\u109f\u1700-\u18af\u3040-\u30ff]")
_FIRST_GREEK = 0x370
_LATIN_EXTENDED = re.compile("[\u1e00-\u1eff\ufb00-\ufb06\uff21-\uff5a]")
_HANGUL_FIRST, _HANGUL_LAST = 0xAC00, 0xD7A3
_INITIALS = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ")
_VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ")
_FINALS = " k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ")
_SILENT_INITIAL = 11
_RIEUL_INITIAL, _RIEUL_FINAL = 5, 8
# Letters whose usual romanisation in company names differs from a letter-by-letter one.
_LETTERS = str.maketrans({
    "щ": "shch", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "ж": "zh", "ю": "yu", "я": "ya", "ё": "e", "э": "e", "й": "y", "ы": "y", "ъ": "",
    "ь": "", "є": "ye", "ї": "yi", "і": "i", "ґ": "g", "ђ": "dj", "ћ": "c", "њ": "nj", "љ": "lj", "џ": "dz", "ј": "j",
    "ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ə": "e", "ĸ": "k",
    "ä": "a", "ö": "o", "ü": "u", "å": "a", "ع": "", "ء": "", "ئ": "", "ؤ": "", "أ": "a", "إ": "i", "آ": "a", "ا": "a", "ى": "a", "ة": "a",
    "و": "w", "ي": "y", "ی": "y", "ک": "k", "ش": "sh", "خ": "kh", "غ": "gh", "ذ": "dh", "ث": "th", "ظ": "z", "ط": "t", "ض": "d", "ص": "s",
    "ح": "h", "ق": "q", "ج": "j", "گ": "g", "چ": "ch", "پ": "p", "ژ": "zh",
})  # fmt: skip
# αυ and ευ are av and ev, before a voiceless letter af and ef (ELOT 743, the passports' romanisation): Μαυρίδης is Mavridis.
_GREEK_PAIR = re.compile("([αεέά])[υύ](.?)")
_VOICELESS = frozenset("θκξπσςτφχψ")
# Wade-Giles, by which Taiwan's firms write their names: longest beginnings first.
_WADE = (("zh", "ch"), ("ch", "ch"), ("sh", "sh"), ("j", "ch"), ("q", "ch"), ("x", "hs"), ("z", "ts"), ("c", "ts"), ("b", "p"), ("p", "p"),
         ("d", "t"), ("t", "t"), ("g", "k"), ("k", "k"), ("r", "j"))  # fmt: skip
_WADE_WHOLE = {
    "zhi": "chih",
    "chi": "chih",
    "shi": "shih",
    "ri": "jih",
    "zi": "tzu",
    "ci": "tzu",
    "si": "ssu",
    "ge": "ko",
    "ke": "ko",
    "he": "ho",
    "e": "o",
    "you": "yu",
    "yan": "yen",
    "er": "erh",
    "xu": "hsu",
    "jun": "chun",
    "qun": "chun",
    "guo": "kuo",
    "luo": "lo",
    "duo": "to",
}
_WADE_ENDS = (("ong", "ung"), ("ian", "ien"), ("ie", "ieh"), ("ue", "ueh"), ("iong", "iung"))
# Characters that names read in one way only, and the dictionary first in another.
_READ_IN_NAMES = {"晟": "sheng"}
_READ_IN_TWO_WAYS = frozenset(
    "长行重乐朝曾单都厦六大石蔚盛贾尉仇解柏冠会埔泊率缪传觉车降澄翟查区任秘洗佛露落绿吕旅律奇贝卡尔色百翁"
)
_INITIAL = "(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?"
_FINAL = "(?:iang|iong|uang|ueng|ang|eng|ing|ong|iao|ian|uai|uan|van|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua|uo|ui|un|ue|a|o|e|i|u|v)"
_SYLLABLES = re.compile(rf"(?:{_INITIAL}{_FINAL})+")


def has_han(text: str) -> bool:
    """True where Chinese characters stand."""
    return not text.isascii() and _HAN.search(text) is not None


@lru_cache(maxsize=8192)
def is_latin(text: str) -> bool:
    """True where all letters are Latin ones, accents or not: names in another script are translated, not only respelt."""
    return text.isascii() or not any(
        char.isalpha() and ord(char) >= _FIRST_GREEK and not _LATIN_EXTENDED.match(char) for char in text
    )


def is_arabic_text(text: str) -> bool:
    """True where Arabic or Persian letters stand."""
    return not text.isascii() and _ARABIC.search(text) is not None


@cache
def _to_simplified() -> Callable[[str], str]:
    """OpenCC is loaded only when the first Chinese name comes."""
    converter: Any = importlib.import_module("opencc").OpenCC("t2s")
    convert: Callable[[str], str] = converter.convert
    return convert


@cache
def _to_pinyin() -> Callable[[str], list[str]]:
    """The pinyin tables take a tenth of a second: loaded only when the first Chinese name comes."""
    lazy_pinyin: Callable[[str], list[str]] = importlib.import_module("pypinyin").lazy_pinyin
    return lazy_pinyin


@cache
def _to_ascii() -> Callable[[str], str]:
    transliterate: Callable[[str], str] = importlib.import_module("anyascii").anyascii
    return transliterate


@lru_cache(maxsize=8192)
def simplified(text: str) -> str:
    """Traditional characters as simplified ones."""
    return _to_simplified()(text)


@lru_cache(maxsize=8192)
def pinyin(text: str) -> tuple[str, ...]:
    """The syllables of Chinese characters."""
    syllables = _to_pinyin()(text)
    if not _READ_IN_NAMES.keys().isdisjoint(text) and len(syllables) == len(text):
        syllables = [_READ_IN_NAMES.get(char, one) for char, one in zip(text, syllables, strict=True)]
    return tuple(one if one.isascii() else _to_ascii()(one).casefold() for one in syllables if one.strip())


@lru_cache(maxsize=8192)
def _readings(char: str) -> tuple[str, ...]:
    """Every way that names read a character, ü in each of its spellings: 长 is chang and zhang, 绿 is lv, lu and lyu.

    The dictionary's rare readings are left out: 方 is fang, and feng in no name.
    """
    if char in _READ_IN_NAMES:
        return (_READ_IN_NAMES[char],)
    if char not in _READ_IN_TWO_WAYS:
        return tuple(dict.fromkeys(spelling for one in pinyin(char) for spelling in _spelt(one)))
    module: Any = importlib.import_module("pypinyin")
    plain: list[str] = module.pinyin(char, style=module.Style.NORMAL, heteronym=True)[0]
    return tuple(dict.fromkeys(spelling for one in plain for spelling in _spelt(one)))


def _spelt(syllable: str) -> tuple[str, ...]:
    return syllable, syllable.replace("v", "u"), syllable.replace("v", "yu")


def reads_as(native: str, latin: str) -> bool:
    """True if the characters can be read aloud as the Latin word, as China or as Hong Kong reads them."""
    return _reads_as(native, latin) or reads_as_cantonese(native, latin)


def _reads_as(native: str, latin: str) -> bool:
    if not native or not latin:
        return native == latin
    return any(latin.startswith(one) and _reads_as(native[1:], latin[len(one) :]) for one in _readings(native[0]))


def wade_giles(syllables: tuple[str, ...]) -> str:
    """The same syllables as Taiwan writes them: hong xin -> hunghsin."""
    return "".join(_wade_syllable(one) for one in syllables)


def _wade_syllable(syllable: str) -> str:
    if syllable in _WADE_WHOLE:
        return _WADE_WHOLE[syllable]
    for plain, wade in _WADE:
        if syllable.startswith(plain):
            syllable = wade + syllable[len(plain) :]
            break
    for plain, wade in _WADE_ENDS:
        if syllable.endswith(plain):
            return syllable[: -len(plain)] + wade
    return syllable


def is_pinyin(word: str) -> bool:
    """True for a word that can be read as Chinese syllables, where one letter makes another name."""
    return _SYLLABLES.fullmatch(word) is not None


# Letters that only Serbian and Macedonian have: there ч and ж are č and ž, which come to c and z in Latin letters.
_SOUTH_SLAVIC = re.compile("[ђјљњћџѓќѕ]")
_AS_IN_SERBIA = str.maketrans("ђчжшцх", "đčžšch")


def romanise(text: str) -> str:
    """Casefolded text in Latin letters, digits and what stood between them. Han stays: its meaning is looked at first."""
    if text.isascii():
        return text
    text = unicodedata.normalize("NFC", text)
    if _SOUTH_SLAVIC.search(text):
        text = text.translate(_AS_IN_SERBIA)
    if _GREEK_PAIR.search(text):
        text = _GREEK_PAIR.sub(_greek_pair, text)
    text = text.translate(_LETTERS)
    if text.isascii():
        return text
    return "".join(map(_letters_of, text)).casefold()


def _greek_pair(found: re.Match[str]) -> str:
    first, second = ("e" if found[1] in "εέ" else "a"), found[2]
    return first + ("f" if second in _VOICELESS else "v") + second


@lru_cache(maxsize=4096)
def _letters_of(char: str) -> str:
    """One character; what is a mark in the scripts of Europe (é, й) is a vowel or another consonant in those of Asia (कि, ガ)."""
    if char.isascii() or _HAN.match(char):
        return char
    if unicodedata.category(char)[0] not in "LMN":
        return " "
    if _ASIAN.match(char):
        return _to_ascii()(char)
    plain = "".join(part for part in unicodedata.normalize("NFKD", char) if not unicodedata.combining(part))
    return plain if plain.isascii() else _to_ascii()(plain)


def romanise_hangul(text: str) -> str:
    """Korean syllables in the official romanisation, without the changes between syllables that firms leave out."""
    out: list[str] = []
    after_rieul = False
    for char in text:
        if not _HANGUL_FIRST <= ord(char) <= _HANGUL_LAST:
            out.append(char)
            after_rieul = False
            continue
        index = ord(char) - _HANGUL_FIRST
        initial, vowel, final = index // 588, index % 588 // 28, index % 28
        start = "" if initial == _SILENT_INITIAL else _INITIALS[initial]
        if after_rieul and initial == _RIEUL_INITIAL:
            start = "l"
        out.append(start + _VOWELS[vowel] + _FINALS[final])
        after_rieul = final == _RIEUL_FINAL
    return "".join(out)
