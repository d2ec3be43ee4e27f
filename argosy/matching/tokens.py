"""Names cut into words: "S.A. de C.V." is four signs of one form, "J & K" is one pair of initials."""

from __future__ import annotations

import re

from argosy.matching.scripts import HAN, HANGUL

_SPLIT = re.compile(r"[^\w.&'’`]+|_")
_APOSTROPHES = re.compile(r"['’`ʼʻ]")
# "'t Groenhof" is "Het Groenhof"
_DUTCH_ARTICLE = re.compile(r"(?<!\w)['’`ʼʻ]t(?=\s)")
# "J & K" and "J and K" are one pair of initials, "AT&T" one word; "A & Co" is a man and his company
_PAIR = re.compile(r"(?<![\w])(\w{1,2}) ?(?:&| and | und | et ) ?(?!co\b)(\w{1,2})(?![\w])")
_HAS_PAIR = re.compile(r"&| (?:and|und|et) ")
_MARKS = re.compile(r"[/&'’`ʼʻ]")
_SLASHED = re.compile(r"(?<!\w)(\w)/(\w)(?!\w)")
_UNSPACED = re.compile(f"[{HAN}{HANGUL}]")
_ORDINALS = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth", "5th": "fifth"}
_HIGHER = re.compile(r"(\d{2,4})(?:st|nd|rd|th)")
_TENS = frozenset({"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"})
_LAST = {"first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5"}
_LAST |= {"sixth": "6", "seventh": "7", "eighth": "8", "ninth": "9"}
_LETTER_DIGIT = re.compile(r"(?<=[a-z]{3})(?=\d)|(?<=\d)(?=[a-z]{3})")


def is_unspaced(text: str) -> bool:
    """True for words of scripts that write a name without spaces: Chinese, Japanese characters, Korean."""
    return not text.isascii() and _UNSPACED.search(text) is not None


def tokenise(text: str) -> list[str]:
    """The words of romanised, casefolded text."""
    if _MARKS.search(text):
        text = _SLASHED.sub(r"\1\2", _APOSTROPHES.sub("", _DUTCH_ARTICLE.sub("het", text)))
    if _HAS_PAIR.search(text):
        text = _PAIR.sub(r"\1\2", text).replace("&", " ")
    words: list[str] = []
    letters = ""
    for chunk in _SPLIT.split(text):
        for word in (chunk,) if chunk.isalpha() else _without_dots(chunk):
            if len(word) == 1 and word.isalpha():
                letters += word
            else:
                words += [letters, word] if letters else [word]
                letters = ""
    words = [*words, letters] if letters else words
    return [_number(word, words[at - 1] if at else "") for at, word in enumerate(words)]


def _number(word: str, before: str) -> str:
    """21st and twenty-first are 21; "first" alone is a name."""
    if word in _LAST and before in _TENS:
        return _LAST[word]
    if word[0].isdigit() and (higher := _HIGHER.fullmatch(word)):
        return higher[1]
    return _ORDINALS.get(word, word)


def _without_dots(chunk: str) -> list[str]:
    if "." not in chunk:
        return _LETTER_DIGIT.split(chunk) if chunk else []
    parts = [part for part in chunk.split(".") if part]
    if len(parts) > 1 and not any(part.isdigit() for part in parts):
        if all(len(part) == 1 for part in parts[1:]) and (len(parts) > 2 or len(parts[0]) == 1):
            return ["".join(parts)]
        if all(len(part) <= 2 for part in parts):
            return ["".join(parts)]
    return parts
