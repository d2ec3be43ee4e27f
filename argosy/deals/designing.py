"""A layout as somebody describes it: what stands in the form, made clean, and refused where it cannot be one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from argosy.deals.errors import LayoutLacks, TooLongAText, TooManyClauses, TooWideATable, UnknownFields
from argosy.deals.papers import needs
from argosy.deals.papers.designs import (
    LOGOS,
    LOOKS,
    PAPERS,
    SIDES,
    SIZES,
    TEXTS,
    columns_of,
    flat,
    needed,
    offered_blocks,
    offered_columns,
    room,
    standard_blocks,
    standard_columns,
)
from argosy.deals.papers.needs import COLUMN_WORDS
from argosy.deals.papers.own_words import fields_for, unknown
from argosy.deals.papers.wording import CLAUSES
from argosy.platform.punctuation import listed

MOST_CLAUSES = 20
TITLE, HEADING, TEXT, FOOTER, CLAUSE = 60, 40, 2000, 300, 2000
Pair = tuple[str, str]  # English, Chinese
# The clauses that come with Argosy, as a layout keeps its own.
OURS = [[*name, *text] for name, text in CLAUSES]


@dataclass(frozen=True, slots=True)
class OfKind:
    """What a layout says of one kind of document."""

    title: Pair = ("", "")
    columns: tuple[tuple[str, str, str], ...] = ()  # key and own headings, in their order
    blocks: tuple[str, ...] = ()
    texts: tuple[Pair, ...] = (("", ""), ("", ""), ("", ""))  # above, below, footer
    clauses: tuple[tuple[str, str, str, str], ...] = ()  # names, then texts


@dataclass(frozen=True, slots=True)
class Draft:
    """A layout as it stands in the form, with the one kind that is open there."""

    name: str
    look: str
    paper: str
    size: str
    accent: str
    logo: str
    sides: str
    kind: str
    of_kind: OfKind


def clean(draft: Draft) -> tuple[str, dict[str, Any], dict[str, Any]]:
    """The look, what holds for all kinds, and what holds for the open one, as they are kept.

    Raises LayoutLacks, TooLongAText, TooManyClauses, TooWideATable, UnknownFields.
    """
    general = {
        "paper": draft.paper if draft.paper in PAPERS else "a4",
        "size": draft.size if draft.size in SIZES else "normal",
        "accent": draft.accent,
        "logo": draft.logo if draft.logo in LOGOS else "left",
        "sides": draft.sides if draft.sides in SIDES else "letterhead",
    }
    look = draft.look if draft.look in LOOKS else LOOKS[0]
    of_kind = _clean_kind(draft.kind, draft.of_kind)
    check(look, general | {"kinds": {draft.kind: of_kind}}, draft.kind)
    return look, general, of_kind


def check(look: str, design: dict[str, Any], kind: str) -> None:
    """Can this kind be set so? Raises LayoutLacks, TooWideATable."""
    content = {"kind": kind, "design": flat("", look, design, kind)}
    if lacks := needs.missing(content):
        raise LayoutLacks(what=listed(one.words for one in lacks))
    wide, there = needed(columns_of(content), look, design["size"]), room(design["paper"])
    if wide > there:
        raise TooWideATable(needed=wide, room=there)


def _clean_kind(kind: str, asked: OfKind) -> dict[str, Any]:
    for what, most, text in _texts(asked):
        if len(text) > most:
            raise TooLongAText(what=what, most=most)
    wrong = [name for _what, _most, text in _texts(asked) for name in unknown(text, kind)]
    if wrong:
        every = ", ".join(f"{{{name}}}" for name in fields_for(kind))
        raise UnknownFields(wrong=", ".join(f"{{{name}}}" for name in dict.fromkeys(wrong)), all=every)
    if len(asked.clauses) > MOST_CLAUSES:
        raise TooManyClauses(most=MOST_CLAUSES)
    offered = offered_columns(kind)
    columns = [list(one) for one in {one[0]: one for one in asked.columns if one[0] in offered}.values()]
    blocks = [key for key in dict.fromkeys(asked.blocks) if key in offered_blocks(kind)]
    clauses = [list(one) for one in asked.clauses if any(one)]
    is_standard = columns == [[key, "", ""] for key in standard_columns(kind)]
    return {
        "title": list(asked.title),
        "columns": [] if is_standard else columns,
        "blocks": [] if blocks == list(standard_blocks(kind)) else blocks,
        "clauses": [] if clauses == OURS else clauses,
    } | {name: list(pair) for name, pair in zip(TEXTS, asked.texts, strict=True)}


def stands_in_one_language(of_kind: dict[str, Any]) -> bool:
    """Are there words that documents in the other language leave out?"""
    clauses = [pair for one in of_kind["clauses"] for pair in (one[:2], one[2:])]
    return any(bool(pair[0]) != bool(pair[1]) for pair in [*clauses, *(of_kind[name] for name in TEXTS)])


def _texts(asked: OfKind) -> Iterator[tuple[Any, int, str]]:
    """Every text with what it is called and how long it may be."""
    above, below, footer = asked.texts
    yield from ((_("Title"), TITLE, text) for text in asked.title)
    yield from ((_("Above the goods"), TEXT, text) for text in above)
    yield from ((_("Below the totals"), TEXT, text) for text in below)
    yield from ((_("Footer"), FOOTER, text) for text in footer)
    for key, *headings in asked.columns:
        yield from ((COLUMN_WORDS.get(key, key), HEADING, text) for text in headings)
    for one in asked.clauses:
        yield from ((_("Clause"), TITLE if at < 2 else CLAUSE, text) for at, text in enumerate(one))
