"""Does a paper describe the goods as a letter of credit does? Word order, plural and line breaks are no contradiction.

A bank asks that the description corresponds, not that it is a mirror image (UCP 600, article 18 c); another article is one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from decimal import InvalidOperation
from typing import Any

from argosy.platform.typing_numbers import number, typed

WORD = re.compile(r"\d+(?:[.,]\d+)*|[\u3400-\u9fff]|[^\W\d_]+")
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
        "following",
    }
)  # fmt: skip
PRINTED = ("columns", "rows", "totals", "terms", "facts", "marks", "notes", "declaration", "words")


def lacking(description: str, paper: dict[str, Any]) -> list[str]:
    """The words of the description that the laid-out paper says nowhere, in their order."""
    ours = {word for text in _texts([paper[name] for name in PRINTED]) for word in _words(text)}
    plain = REFERENCE.sub(" ", " ".join(_folded(description).split()))
    return [word for word in dict.fromkeys(_words(plain)) if word not in ours and word not in LEADING]


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _texts(list(value.values()))
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _texts(one)


def _folded(text: str) -> str:
    # H.S. is HS
    return DOTTED.sub(lambda found: found[0].replace(".", ""), unicodedata.normalize("NFKC", text).casefold())


def _words(text: str) -> Iterator[str]:
    for word in WORD.findall(_folded(text)):
        yield _figure(word) if word[0].isdigit() else _single(word)


def _figure(text: str) -> str:
    with suppress(InvalidOperation, ValueError):
        return typed(number(text))
    return text


def _single(word: str) -> str:
    """Hinges are a hinge, boxes a box, batteries a battery."""
    if word.endswith("ies") and len(word) > 4:  # ties and pies
        return word[:-3] + "y"
    if word.endswith(("ses", "xes", "zes", "ches", "shes")):
        return word[:-2]
    is_many = word.endswith("s") and not word.endswith("ss") and len(word) > 2  # HS and US are none
    return word[:-1] if is_many else word
