"""What a file is, by the words that head it or name it."""

# ruff: noqa: E501 — to whom papers are written, in one pattern

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from argosy.reading.patterns import later, sifted
from argosy.reading.trade.letter import Letter
from argosy.reading.trade.phrases import Hit
from argosy.reading.trade.proforma import is_proforma, takes_order
from argosy.reading.vocabulary.alternatives import any_of
from argosy.reading.vocabulary.phrases_other import TITLES


@lru_cache(maxsize=1)
def _titles() -> list[tuple[str, re.Pattern[str]]]:
    rows = []
    for line in TITLES.strip().splitlines():
        kind, _, words = line.partition(": ")
        options = any_of((word.strip() for word in words.split("|")), not_after=r"[^\W_]")
        rows.append((kind, sifted(rf"{options}(?![^\W\d_])")))
    return rows


def title_of(name: str, text: str, letter: Letter) -> list[Hit]:
    """What a file is, by its first lines, else by its name; our own offer that comes back is taken."""
    hits = _titled(name, text)
    if hits and hits[0].kind == "quotation" and is_proforma(hits[0].words) and takes_order(letter.said):
        return [replace(hits[0], kind="order")]
    if hits and hits[0].kind == "quotation" and not letter.is_outgoing and _is_ours(text, letter):
        return [Hit("order", 2.0, hits[0].words, 0)]
    return hits


_TO = later(
    r"(?i)^\W*(?:to|attn|messrs|buyer|bill to|sold to|client|customer|consignee|an|für|à|pour|para|cliente|comprador|acheteur|spett|a|покупатель|кому|алıcı|alıcı|sayın|买方|客户|致|الى|إلى|السادة)\b"
)
_HEAD = 6


def _is_ours(text: str, letter: Letter) -> bool:
    """Whether one of our companies heads the paper as the one who wrote it."""
    names = [" ".join(re.findall(r"\w+", name.lower())[:2]) for name in letter.own.companies]
    for line in [each for each in text.splitlines() if each.strip()][:_HEAD]:
        words = " ".join(re.findall(r"\w+", line.lower()))
        if any(name and words.startswith(name) for name in names):
            return not _TO.match(line)
    return False


def _titled(name: str, text: str) -> list[Hit]:
    head = "\n".join(line for line in text.splitlines()[:4])[:160].lower()
    for source, weight in (
        (head.split("\n", 1)[0], 4.5),
        (name.rsplit(".", 1)[0].lower().replace("_", " "), 3.5),
        (head, 3.0),
    ):
        places = [
            (match.start(), -len(match.group()), kind, match.group())
            for kind, pattern in _titles()
            if (match := pattern.search(source))
        ]
        if places:
            _, _, kind, words = min(places)
            return [Hit(kind, weight, words, 0)]
    return []
