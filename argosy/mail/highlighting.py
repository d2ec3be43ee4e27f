"""The words of a search, marked in what was found: after it was opened, for the index knows no words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from django.utils.html import escape
from django.utils.safestring import SafeString

from argosy.platform.search import CJK

# A line of a list shows few words: what was looked for stands near its beginning.
BEFORE, BEHIND, LONGEST = 16, 210, 100_000


def folded_words(words: Sequence[str]) -> list[str]:
    """The words as they are compared: case, width and accents do not matter."""
    return [word for one in words for word in _fold(one)[0].split() if word]


def marked(text: str, words: Sequence[str]) -> SafeString:
    """The text as HTML with each place that begins with one of these (folded) words marked."""
    shown, end = [], 0
    for begin, stop in spans(text, words):
        shown.append(f"{escape(text[end:begin])}<mark>{escape(text[begin:stop])}</mark>")
        end = stop
    return SafeString("".join([*shown, escape(text[end:])]))


def spans(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where the words stand in the text; places that touch are one."""
    folded, places = _fold(text[:LONGEST])
    found = sorted(
        (places[match.start()], places[match.end() - 1] + 1)
        for word in words
        for match in re.finditer(("" if CJK.search(word) else r"(?<!\w)") + re.escape(word), folded)
    )
    joined: list[tuple[int, int]] = []
    for begin, end in found:
        if joined and begin <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((begin, end))
    return joined


def excerpt(text: str, words: Sequence[str]) -> str:
    """The piece of the text around the first of the words; "" where none stands in it."""
    places = spans(text, words)
    if not places:
        return ""
    begin = max(0, places[0][0] - BEFORE)
    piece = " ".join(text[begin : places[0][1] + BEHIND].split())
    return f"…{piece}" if begin else piece


def _fold(text: str) -> tuple[str, Sequence[int]]:
    """The text as it is compared, and of each of its signs the place in the text that it comes from."""
    if text.isascii():
        return text.lower(), range(len(text))
    signs = [_sign(one) for one in text]
    folded = "".join(signs)
    if all(len(one) == 1 for one in signs):  # most of what is written in any language
        return folded, range(len(text))
    return folded, [at for at, one in enumerate(signs) for _each in one]


@lru_cache(maxsize=20_000)
def _sign(sign: str) -> str:
    return "".join(one for one in unicodedata.normalize("NFKD", sign).casefold() if not unicodedata.combining(one))
