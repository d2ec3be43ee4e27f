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
    return [_ORDINALS.get(word, word) for word in words]


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
