"""Layouts of one's own: copied from another, changed, undone, archived, removed; and which documents begin with which."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from argosy.audit.record import kinds, record, words
from argosy.deals import layouts
from argosy.deals.contents import letterhead
from argosy.deals.designing import Draft, check, clean
from argosy.deals.errors import (
    LayoutBegins,
    LayoutChanged,
    LayoutIsUsed,
    NoLayoutName,
    NothingToUndo,
    SameLayoutName,
    TooManyLayouts,
)
from argosy.deals.models import Document, DocumentKind, DocumentLayout, Letterhead
from argosy.deals.permissions import Permission
from argosy.platform.access import Actor
from argosy.platform.errors import NotFound

words(
    layout_made=gettext_lazy("made a layout of documents"),
    layout_kept=gettext_lazy("changed a layout of documents"),
    layout_undone=gettext_lazy("undid a change of a layout of documents"),
    layout_archived=gettext_lazy("archived a layout of documents, or took it back"),
    layout_removed=gettext_lazy("removed a layout of documents"),
    layout_begins=gettext_lazy("chose the layouts with which documents begin"),
)
kinds({"deals.documentlayout": pgettext_lazy("one of them", "layout")})
MOST_LAYOUTS, MOST_UNDONE, LONGEST_NAME = 40, 20, 60


@transaction.atomic
def copy_layout(actor: Actor, key: str) -> DocumentLayout:
    """There is one more layout, like this one, to be changed. Raises TooManyLayouts, NotFound."""
    actor.require(Permission.MANAGE_DOCUMENTS)
    names = {one.casefold() for one in DocumentLayout.objects.values_list("name", flat=True)}
    if len(names) >= MOST_LAYOUTS:
        raise TooManyLayouts(most=MOST_LAYOUTS)
    like = layouts.own(key)
    if like is None and key not in layouts.BUILT_IN:
        raise NotFound
    base = _("%(name)s, our own") % {"name": layouts.BUILT_IN[key]} if like is None else like.name
    row: DocumentLayout = DocumentLayout.objects.create(
        name=_free(base, names), look=like.look if like else key, design=like.design if like else {}
    )
    record(actor, "layout.made", row, name=row.name, like=str(like or key))
    return row


def _free(base: str, taken: set[str]) -> str:
    """A name that no other has: with a number behind it where it needs one."""
    tries = [base[:LONGEST_NAME], *(f"{base[: LONGEST_NAME - 4]} {number}" for number in range(2, MOST_LAYOUTS + 3))]
    return next(one for one in tries if one.casefold() not in taken)


@transaction.atomic
def keep_layout(actor: Actor, layout: UUID, draft: Draft, *, seen_at: datetime | None = None) -> DocumentLayout:
    """The layout is so from now on, as far as its open kind and what all kinds share; drafts that have it follow.

    Raises NoLayoutName, SameLayoutName, LayoutChanged and what `designing.clean` refuses.
    """
    actor.require(Permission.MANAGE_DOCUMENTS)
    row: DocumentLayout = DocumentLayout.objects.lock(layout)
    if seen_at is not None and row.changed_at > seen_at:
        raise LayoutChanged
    name = " ".join(draft.name.split())
    if not name or len(name) > LONGEST_NAME:
        raise NoLayoutName
    if name.casefold() in _other_names(row):
        raise SameLayoutName
    look, general, of_kind = clean(draft)
    design = general | {"kinds": row.design.get("kinds", {}) | {draft.kind: of_kind}}
    for kind in design["kinds"]:  # a larger type must still hold what the other kinds show
        check(look, design, kind)
    if (name, look, design) != (row.name, row.look, row.design):
        row.history = [*row.history, _as_it_is(row)][-MOST_UNDONE:]
        row.name, row.look, row.design = name, look, design
        _save(row)
        record(actor, "layout.kept", row, name=name, kind=draft.kind)
    return row


def _other_names(row: DocumentLayout) -> set[str]:
    return {one.casefold() for one in DocumentLayout.objects.exclude(pk=row.pk).values_list("name", flat=True)}


def _as_it_is(row: DocumentLayout) -> dict[str, Any]:
    return {"name": row.name, "look": row.look, "design": row.design}


def _save(row: DocumentLayout) -> None:
    row.changed_at = timezone.now()
    row.save()


@transaction.atomic
def undo_layout(actor: Actor, layout: UUID) -> DocumentLayout:
    """The layout is as it was before its last change; the name too, unless another has it by now. Raises NothingToUndo."""
    actor.require(Permission.MANAGE_DOCUMENTS)
    row: DocumentLayout = DocumentLayout.objects.lock(layout)
    if not row.history:
        raise NothingToUndo
    *row.history, before = row.history
    row.look, row.design = before["look"], before["design"]
    if before["name"].casefold() not in _other_names(row):
        row.name = before["name"]
    _save(row)
    record(actor, "layout.undone", row, name=row.name)
    return row


@transaction.atomic
def archive_layout(actor: Actor, layout: UUID, *, is_archived: bool) -> DocumentLayout:
    """The layout is offered no more, or again; documents that have it keep it. Raises LayoutBegins."""
    actor.require(Permission.MANAGE_DOCUMENTS)
    row: DocumentLayout = DocumentLayout.objects.lock(layout)
    if is_archived and layouts.used(row.pk, letterhead()):
        raise LayoutBegins
    row.archived_at = timezone.now() if is_archived else None
    row.save(update_fields=["archived_at"])
    record(actor, "layout.archived", row, name=row.name, is_archived=is_archived)
    return row


@transaction.atomic
def remove_layout(actor: Actor, layout: UUID) -> None:
    """The layout is no more; only one that nothing has can go. Raises LayoutIsUsed, LayoutBegins."""
    actor.require(Permission.MANAGE_DOCUMENTS)
    row: DocumentLayout = DocumentLayout.objects.lock(layout)
    if layouts.used(row.pk, letterhead()):
        raise LayoutBegins
    if Document.objects.filter(layout=str(row.pk)).exists():
        raise LayoutIsUsed
    record(actor, "layout.removed", row, name=row.name)
    row.delete()


@transaction.atomic
def begin_with(actor: Actor, chosen: Mapping[str, str]) -> Letterhead:
    """New documents of these kinds begin with these layouts; an empty word stands for the letterhead's."""
    actor.require(Permission.MANAGE_DOCUMENTS)
    offered = {key for key, _name in layouts.choices()}
    head = letterhead()
    wanted = {kind: chosen.get(kind, "") for kind in DocumentKind.values}
    # what was chosen and is archived by now is not offered, so it cannot be chosen again
    head.layouts = {kind: key for kind, key in wanted.items() if key in offered}
    head.save()
    record(actor, "layout.begins", head, kinds=sorted(head.layouts))
    return head
