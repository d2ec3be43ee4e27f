"""Which right opens a page: where a page names a thing, it leads there those who may open it, and is words to everybody else."""

from __future__ import annotations

from enum import StrEnum

from django.urls import reverse

from argosy.platform.access import Actor

_rights: dict[str, StrEnum] = {}


def opens(page: str, right: StrEnum) -> None:
    """This page of a thing is opened by this right."""
    _rights[page] = right


def guarded() -> frozenset[str]:
    """The pages of which it is known which right opens them."""
    return frozenset(_rights)


def way(actor: Actor | None, page: str, *of: object) -> str:
    """The address of the page; nothing for those to whom it does not open."""
    right = _rights.get(page)
    if actor is None or (right is not None and not actor.may(right)):
        return ""
    return reverse(page, args=of)
