"""Which layout a document has: one of the three that come with Argosy, or one of the enterprise's own."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from argosy.deals.models import DocumentLayout, Letterhead
from argosy.deals.papers.designs import flat
from argosy.platform.listing.columns import identity

BUILT_IN: dict[str, Any] = {"classic": _("Classic"), "modern": _("Modern"), "compact": _("Compact")}


def own(key: str) -> DocumentLayout | None:
    """The enterprise's own layout of this key, archived or not; None for one of the built-in ones."""
    pk = identity(key) if key not in BUILT_IN else None
    found: DocumentLayout | None = DocumentLayout.objects.filter(pk=pk).first() if pk else None
    return found


def choices(current: str = "") -> list[tuple[str, Any]]:
    """What a document can be given: the built-in ones, then one's own by name; what it has already stays."""
    rows = DocumentLayout.objects.order_by("name")
    named = [(str(one.pk), one.name) for one in rows if one.archived_at is None or str(one.pk) == current]
    return [*BUILT_IN.items(), *named]


def resolved(key: str, kind: str) -> tuple[str, dict[str, Any]]:
    """Which look a document is set in, and what the own layout says of its kind; nothing where it has a built-in one."""
    row = own(key)
    if row is None:
        return (key if key in BUILT_IN else "classic"), {}
    return row.look, flat(row.name, row.look, row.design, kind)


def beginning(head: Letterhead, kind: str) -> str:
    """The layout with which documents of this kind begin."""
    return str(head.layouts.get(kind) or head.layout)


def following(head: Letterhead, layout: str, before: str, kind: str) -> str:
    """The layout of the document that follows: what was chosen for the one before stays, else its kind's own.

    One that was archived since begins nothing new.
    """
    is_gone = layout not in BUILT_IN and not DocumentLayout.objects.offered().filter(pk=identity(layout)).exists()
    return beginning(head, kind) if is_gone or layout == beginning(head, before) else layout


def used(pk: UUID, head: Letterhead) -> list[str]:
    """The kinds that begin with this layout; the letterhead's own stands as an empty word."""
    return [kind for kind, key in {"": head.layout, **head.layouts}.items() if key == str(pk)]
