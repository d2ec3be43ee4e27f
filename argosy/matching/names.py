"""A company's name taken apart: which words are its own, which its trade, its town, its legal form."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from argosy.matching import rarity
from argosy.matching.asides import without_asides
from argosy.matching.chinese import segment
from argosy.matching.forms_misspelt import as_spelled
from argosy.matching.forms_off import SURE_FORM, strip_forms, without_form_before_place, without_forms_before_commas
from argosy.matching.frames import script_of
from argosy.matching.legal_forms import ONLY_FIRST, ONLY_LAST
from argosy.matching.likeness import sound
from argosy.matching.rarity import BRAND, CORPORATE, GOODS, LEGAL, NUMBER, PLACE, STOP
from argosy.matching.scripts import HAN, HANGUL, has_han, is_arabic_text, is_latin, is_pinyin, romanise, simplified
from argosy.matching.tokens import is_unspaced, tokenise
from argosy.matching.wordlist import Meaning, legal_forms, word_list

_MOST_LETTERS = 240
_RUNS = re.compile(f"[{HAN}]+|[{HANGUL}]+|[^{HAN}{HANGUL}]+")
_FULL_FORM = {"株": "株式会社", "有": "有限会社", "同": "合同会社", "주": "주식회사", "유": "유한회사"}
_BRACKETED_FORM = re.compile(r"\(([株有同주유])\)")
_TAIL = re.compile(r"^(.{4,}?)\s*\(([^()]{3,40})\)\s*$")  # "Zwartemeer B.V. (Rotterdam)"
_THAI_RUN = re.compile(r"[\u0e00-\u0e7f]{8,}")
_SILENT = re.compile("[\u0e01-\u0e2e][\u0e34-\u0e39]?\u0e4c")  # Thai letters under the mark of silence
_LAST_YO_YING = re.compile("\u0e0d(?![\u0e30-\u0e3a\u0e45-\u0e4b])")  # an n where no vowel follows: เจริญ is Charoen
_EZAFE = re.compile(r"(?<=[a-z]{3})-y?e(?=\s)")  # "Sherkat-e Mohandesi" is Persian for "company of engineering"
# Forms which in Latin letters would be initials: Georgia's სს is a joint-stock company.
_FORMS_IN_FRONT = re.compile(r"^\s*სს\s+")
SEAT = "seat "  # before the meaning of a town that only its place behind the form marks as one
_COMPANY_ANYWHERE = frozenset({"co", "cie"})  # "Svensson & Co Import"
_BEGINNING = 2
_GREEK_BEGINNINGS = {"eu": "ev", "ef": "ev", "au": "av", "af": "av"}
_SHORTEST_PLURAL = 7
_GERMAN_FIRM = "gesellschaft"


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name."""

    plain: str  # as written, in Latin letters
    meaning: str  # the word that stands for all its translations; the word itself where there are none
    kind: str
    weight: float
    native: str = ""  # the Chinese or Korean characters it was read from
    other: str = ""  # how Taiwan would romanise them


@dataclass(frozen=True, slots=True)
class Name:
    """A name ready for comparing."""

    raw: str
    words: tuple[Word, ...]
    forms: frozenset[str]  # the spellings of legal form taken off
    form_kinds: frozenset[str]
    key: str
    joined: str
    total: float
    is_chinese: bool
    script: str  # the script, where names in it are compared by consonants
    beginnings: frozenset[str]  # how its own words begin


@lru_cache(maxsize=8192)
def prepare(raw: str) -> Name:
    """Take a name apart. The same name is taken apart once."""
    text = _folded(raw[:_MOST_LETTERS])
    forms: list[tuple[str, str]] = []
    words: list[Word] = []
    latin = _read_unspaced(text, words, forms) if is_unspaced(text) else text
    seats: list[str] = []
    tokens = _name_proper(_spaced(latin), forms, seats)
    _read_tokens(tokens, words, forms, is_arabic=is_arabic_text(text))
    words += [_word(seat, (PLACE, f"{SEAT}{seat}.")) for seat in seats]
    if len(words) > 1 and words[0].plain in rarity.ARTICLES and is_latin(raw):
        words[0] = _word(words[0].plain, (STOP, words[0].plain))  # "Les Meubles" are no wood, though лес is
    words = _reweigh(_once([word for word in words if word.kind != LEGAL]))
    return Name(
        raw=raw,
        words=tuple(words),
        forms=frozenset(form for form, _ in forms),
        form_kinds=frozenset(kind for _, kind in forms) - {"company"},
        key=_key(words),
        joined="".join(word.plain for word in words if word.kind != STOP),
        total=sum(word.weight for word in words),
        is_chinese=any(word.other or word.meaning.endswith((".cn", ".hk", ".tw")) for word in words)
        # a common word beside the firm's own, as bamboo and golden are, makes no foreign name of it
        and all(is_pinyin(word.plain) for word in words if word.kind == BRAND and word.weight >= 1),
        script=script_of(text),
        beginnings=frozenset(_begin(word.plain) for word in words if word.kind in (BRAND, NUMBER)),
    )


def _begin(word: str) -> str:
    """Eurymedon and Evrymedon begin alike: Greek is spelled as it was and as it is spoken."""
    begun = sound(word)[:_BEGINNING]
    return _GREEK_BEGINNINGS.get(begun, begun)


def _folded(raw: str) -> str:
    """Without capitals, wide letters, curled marks and what only an office needs; forms in brackets written out."""
    raw = without_asides(raw)
    if raw.isascii():
        return raw.casefold()
    text = unicodedata.normalize("NFKC", raw).casefold().replace("\u2019", "'")
    return _BRACKETED_FORM.sub(lambda found: _FULL_FORM[found[1]], text)


def _read_unspaced(text: str, words: list[Word], forms: list[tuple[str, str]]) -> str:
    """Read the runs of Chinese or Korean into `words`; what is left in other scripts comes back."""
    rest: list[str] = []
    text = simplified(text) if has_han(text) else text
    for run in _RUNS.findall(text):
        if not is_unspaced(run):
            rest.append(run)
            continue
        for piece in segment(run):
            if piece.kind == LEGAL:
                forms.append((piece.native, piece.meaning))
            else:
                words.append(_word(piece.plain, (piece.kind, piece.meaning), piece.native, piece.other))
    return " ".join(rest)


def _name_proper(text: str, forms: list[tuple[str, str]], seats: list[str]) -> list[str]:
    """The words between the legal forms; what stands in brackets behind the form belongs to the name."""
    text = text if text.isascii() else _FORMS_IN_FRONT.sub("jsc ", text)
    text = _EZAFE.sub(" ", text) if "-" in text else text
    found = _TAIL.match(text) if ")" in text else None
    head, tail = (found[1], tokenise(romanise(found[2]))) if found else (text, [])
    known = legal_forms().words
    if tail and all(token in known or token in rarity.STOP_WORDS for token in tail):
        forms += [(token, known[token][1]) for token in tail if token in known]
        tail = []
    elif any(token in known for token in tail):
        head, tail = text, []
    tokens = without_forms_before_commas(head, forms) if "," in head else tokenise(romanise(head))
    start, end = strip_forms(as_spelled(tokens), forms)
    return [*without_form_before_place(tokens[start:end], forms, seats), *tail]


def _spaced(text: str) -> str:
    """Thai is written without spaces: trades that are known are set apart."""
    if text.isascii() or not _THAI_RUN.search(text):
        return text
    parts = _thai_words().split(text)
    return " ".join(part if at % 2 else _LAST_YO_YING.sub("น", _SILENT.sub("", part)) for at, part in enumerate(parts))


@cache
def _thai_words() -> re.Pattern[str]:
    words = sorted((*word_list().thai, *legal_forms().thai), key=len, reverse=True)
    return re.compile(f"({'|'.join(map(re.escape, words))})")


def _read_tokens(tokens: list[str], words: list[Word], forms: list[tuple[str, str]], *, is_arabic: bool) -> None:
    """The words between the legal forms, phrases first."""
    at = 0
    known, known_forms = word_list(), legal_forms()
    while at < len(tokens):
        token = tokens[at]
        form = known_forms.phrase_at(tokens, at) if token in known_forms.phrases else None
        if form:
            forms.append((" ".join(tokens[at : at + form[0]]), form[1][1]))
            at += form[0]
            continue
        phrase = known.phrase_at(tokens, at) if token in known.phrases else None
        if phrase:
            words.append(_word("".join(tokens[at : at + phrase[0]]), phrase[1]))
            at += phrase[0]
            continue
        if token.endswith(_GERMAN_FIRM) and token not in known.words:
            token = token.removesuffix("ellschaft")  # Armaturenges., Armaturengesellschaft
        meaning = _meaning(token, words_before=at > 0, is_last=at == len(tokens) - 1, is_arabic=is_arabic)
        if meaning[0] == LEGAL:
            forms.append((token, meaning[1]))
        else:
            words.append(_word(token, meaning))
        at += 1


@lru_cache(maxsize=8192)
def _meaning(token: str, *, words_before: bool, is_last: bool, is_arabic: bool) -> Meaning:
    if token in _COMPANY_ANYWHERE and words_before:
        return LEGAL, "company"
    if token.isdigit():
        return NUMBER, token.lstrip("0") or "0"
    if token in rarity.NUMBER_WORDS:
        return NUMBER, rarity.NUMBER_WORDS[token]
    if token in rarity.ROMAN_NUMBERS and (is_last or len(token) > 1):
        return NUMBER, rarity.ROMAN_NUMBERS[token]
    known = word_list().words.get(token) or (_without_prefix(token) if is_arabic else None) or _of_one(token)
    if known:
        return known
    if token in rarity.STOP_WORDS and (
        words_before or (len(token) > 1 and token not in rarity.TITLES_THAT_FOLLOW)
    ):  # "W. Pretorius" is somebody, "w" in Polish is "in"
        return STOP, token
    form = legal_forms().words.get(token)
    if form and len(token) >= SURE_FORM and token not in ONLY_LAST and token not in ONLY_FIRST:
        return form
    return BRAND, token


def _of_one(token: str) -> Meaning | None:
    """Carrelages is more carrelage: what a list has in the singular."""
    if len(token) < _SHORTEST_PLURAL or not token.endswith("s") or rarity.is_common(token):
        return None
    known = word_list().words.get(token[:-1])
    return known if known and known[0] in (GOODS, CORPORATE) else None


def _without_prefix(token: str) -> Meaning | None:
    """Arabic writes "the", "for" and "and" onto the word: lltjara is tjara."""
    for prefix in ("wal", "ll", "al", "l", "w"):
        if token.startswith(prefix) and len(token) > len(prefix) + 3:
            known = word_list().words.get(token[len(prefix) :])
            if known and known[0] in (GOODS, CORPORATE) and word_list().is_arabic(token[len(prefix) :]):
                return known
    return None


@lru_cache(maxsize=8192)
def _word(plain: str, meaning: Meaning, native: str = "", other: str = "") -> Word:
    kind, canonical = meaning
    weight = rarity.VAGUE_WEIGHT if canonical in rarity.VAGUE_TRADES else rarity.WEIGHTS[kind]
    if kind == BRAND:
        if rarity.is_common(plain) or rarity.is_common(canonical):
            weight = rarity.COMMON_WEIGHT
        elif len(plain) <= 2 and not native:
            weight = rarity.LETTER_WEIGHT if len(plain) == 1 else rarity.COMMON_WEIGHT
    return Word(plain, canonical, kind, weight, native, other)


def _once(words: list[Word]) -> list[Word]:
    """Without the owner's name again: "Ferramenta Zampieron di Zampieron Luca"."""
    return [
        word
        for at, word in enumerate(words)
        if word.kind != BRAND or not any(word.meaning == earlier.meaning for earlier in words[:at])
    ]


def _reweigh(words: list[Word]) -> list[Word]:
    """Twenty-two is one number; a name without a word of its own lives by its trade and its town."""
    joined: list[Word] = []
    for word in words:
        last = joined[-1] if joined else None
        if (
            last
            and last.kind == word.kind == NUMBER
            and len(word.meaning) == 1
            and last.meaning[-1] == "0"
            and last.plain != last.meaning
        ):
            number = str(int(last.meaning) + int(word.meaning))
            joined[-1] = Word(last.plain + word.plain, number, NUMBER, last.weight)
        else:
            joined.append(word)
    if any(word.kind == BRAND for word in joined):
        return joined
    lives_by = rarity.NAMELESS_WEIGHTS
    return [
        Word(word.plain, word.meaning, word.kind, lives_by.get(word.kind, word.weight), word.native, word.other)
        for word in joined
    ]


def _key(words: list[Word]) -> str:
    """Words of one's own and of one's trade, in one order, in one language."""
    telling = sorted({word.meaning for word in words if word.kind in (BRAND, GOODS, NUMBER)})
    return " ".join(telling) or " ".join(sorted({word.meaning for word in words if word.kind in (PLACE, CORPORATE)}))
