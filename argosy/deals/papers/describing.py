"""Does a paper describe the goods as a letter of credit does? Word order, plural and line breaks are no contradiction.

A bank asks that the description corresponds, not that it is a mirror image (UCP 600, article 18 c); another article is one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from decimal import InvalidOperation
from itertools import pairwise
from typing import Any

from babel.core import get_global

from argosy.platform.typing_numbers import number, typed

WORD = re.compile(r"\d+(?:[.,]\d+)*|[\u3400-\u9fff]|[^\W\d_\u3400-\u9fff]+")
DOTTED = re.compile(r"\b(?:[a-z]\.){2,}")
# “details as per proforma invoice no. PI-7 dated 1 March 2026” refers to a paper and describes nothing.
PAPER = (
    r"(?:pro\s?-?forma(?:\s+invoice)?|p/?i|(?:sales?\s+|purchase\s+)?(?:contract|confirmation|order)|[sp]/?[co]|invoice"
    r"|quotation)"
)
DAY = r"(?:\d[\d./-]{5,9}|\d{1,2}(?:st|nd|rd|th)?\.?\s+[a-z]{3,9}\.?,?\s+\d{4}|[a-z]{3,9}\.?\s+\d{1,2},?\s+\d{4})"
REFERENCE = re.compile(
    r"(?:(?:other|all|and|the)\s+)*(?:details?\s+)?\b(?:as\s+per|according\s+to|in\s+accordance\s+with|under)\s+(?:the\s+)?"
    rf"(?:(?:beneficiary|seller|applicant|buyer)(?:['’]?s)?\s+)?{PAPER}\b\.?\s*(?:(?:no|nr|number)\b\.?|#)?\s*:?\s*"
    rf"(?:[\w/-]*\d[\w/-]*)?(?:\s*,?\s*(?:dated?|dd|of)\b\.?\s*:?\s*{DAY})?"
)
# They say how many or lead on; which goods these are stands in the other words.
LEADING = frozenset(
    {
        "a", "an", "the", "and", "or", "of", "in", "for", "with", "to", "by", "on", "at", "as", "per", "each", "only",
        "about", "approx", "no", "nr", "number", "qty", "quantity", "pc", "pcs", "piece", "set", "unit", "us", "total",
        "amount", "value", "price", "goods", "good", "commodity", "description", "item", "article", "covering",
        "following", "x",
    }
)  # fmt: skip
# USD1.20 and HS8302 are two words; H-40, 304L and 100W are one thing, and not “H-50, 40 of them”.
APART = LEADING | {"hs", "rmb"} | {str(one).casefold() for one in get_global("all_currencies")}
# They end so where there is one of them.
ONE = frozenset({"lens", "gas", "bus", "canvas"})
PRINTED = (
    "columns", "rows", "totals", "terms", "facts", "marks", "notes", "declaration", "words", "above", "below",
)  # fmt: skip


def lacking(description: str, paper: dict[str, Any]) -> list[str]:
    """What the description says and the laid-out paper nowhere, word by word, as it stands there."""
    said = [[compared(one) for one in WORD.findall(folded(text))] for text in _texts([paper[name] for name in PRINTED])]
    ours = {word for words in said for word in words}
    beside = {frozenset(pair) for words in said for pair in pairwise(words)}

    def is_there(words: list[str]) -> bool:
        return ours.issuperset(words) and all(frozenset(pair) in beside for pair in pairwise(words))

    plain = without_references(description)
    return list(
        dict.fromkeys(text for text, words in _pieces(plain) if words[0] not in LEADING and not is_there(words))
    )


def without_references(description: str) -> str:
    """The description as it is compared: in small letters, on one line, without what refers to other papers."""
    return REFERENCE.sub(" ", " ".join(folded(description).split()))


def telling_words(text: str) -> Iterator[str]:
    """The words of a text in small letters that say what the goods are."""
    for found in WORD.finditer(text):
        word = compared(found[0])
        if word not in LEADING:
            yield word


def _pieces(text: str) -> Iterator[tuple[str, list[str]]]:
    """The words one by one, as they stand there and as they are compared; a code (H-40, 304L) is one piece of several."""
    pieces: list[list[re.Match[str]]] = []
    for found in WORD.finditer(text):
        if pieces and _is_code(text, pieces[-1][-1], found):
            pieces[-1].append(found)
        else:
            pieces.append([found])
    for one in pieces:
        yield text[one[0].start() : one[-1].end()], [compared(word[0]) for word in one]


def _is_code(text: str, before: re.Match[str], after: re.Match[str]) -> bool:
    both = before[0], after[0]
    is_mixed = sum(one[0].isdigit() for one in both) == 1 and all(one.isascii() for one in both)
    return is_mixed and text[before.end() : after.start()] in {"", "-"} and not APART & {compared(one) for one in both}


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        is_quantity = value.keys() == {"number", "unit"}  # read together
        is_picture = "picture" in value  # says nothing
        yield from _texts(" ".join(value.values()) if is_quantity else [] if is_picture else list(value.values()))
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _texts(one)


def folded(text: str) -> str:
    """The text in small letters."""
    # H.S. is HS
    return DOTTED.sub(lambda found: found[0].replace(".", ""), unicodedata.normalize("NFKC", text).casefold())


def compared(word: str) -> str:
    """The word as it is compared: a number without idle noughts, one for many."""
    return _figure(word) if word[0].isdigit() else _single(word)


def _figure(text: str) -> str:
    with suppress(InvalidOperation, ValueError):
        return typed(number(text))
    return text


def _single(word: str) -> str:
    """What one and many share: cases and case, boxes and box, batteries and battery, knives and knife."""
    is_many = word.endswith("s") and not word.endswith("ss") and len(word) > 2  # HS and US are none
    word = word[:-1] if is_many and word not in ONE else word
    if word.endswith("ie"):
        return word[:-2] + "y"
    if word.endswith(("se", "xe", "ze", "che", "she")):
        return word[:-1]
    return word[:-2] + "f" if word.endswith(("ve", "fe")) else word
