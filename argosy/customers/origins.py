"""Whence each field of a record comes: the source, when, by whom, and on what ground it may be used (S135)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.platform.access import Actor

# source → (whence, on what ground). The keys are stored.
SOURCES: Mapping[str, tuple[Any, Any]] = {
    "hand": (_("typed in"), _("a member entered what the company or person told us")),
    "mail": (
        _("read from mail"),
        _("the owner of the mailbox agreed that Argosy reads it and accepted the suggestion"),
    ),
    "import": (_("imported from a file"), _("whoever imported it stated that the source is lawful")),
    "web": (_("taken from a web page"), _("published by the company itself")),
    "card": (_("read from a business card"), _("handed over by the person")),
    "api": (_("sent by another program"), _("whoever connected the program stated that the source is lawful")),
}
Origin = dict[str, str]


@dataclass(frozen=True, slots=True)
class Provenance:
    """Whence one field comes, in words."""

    whence: str
    at: datetime | None
    member: UUID | None
    ground: str
    from_other: str  # the company that it was merged from


def origin(actor: Actor, by: str, ref: str = "") -> Origin:
    """Whence fields come that this actor fills now."""
    found: Origin = {"by": by if by in SOURCES else "hand", "at": timezone.now().isoformat(timespec="seconds")}
    if actor.member is not None:
        found["member"] = str(actor.member)
    if ref:
        found["ref"] = ref
    return found


def stamp(row: Any, fields: Iterable[str], actor: Actor, by: str, ref: str = "") -> None:
    """Write down whence these fields of the row come; the row is saved by its action."""
    row.origins = {**row.origins, **dict.fromkeys(fields, origin(actor, by, ref))}


def inherited(kept: Any, gone: Any, fields: Iterable[str]) -> None:
    """These fields come from the record that is merged: their origins come along and say so."""
    taken = {field: {**gone.origins.get(field, {}), "from": str(gone)} for field in fields}
    kept.origins = {**kept.origins, **taken}


def of(row: Any, field: str) -> Provenance | None:
    """Whence this field of the row comes; None where nobody wrote it down."""
    found = row.origins.get(field)
    if not found:
        return None
    whence, ground = SOURCES.get(found.get("by", ""), SOURCES["hand"])
    return Provenance(
        whence=str(whence),
        at=datetime.fromisoformat(found["at"]) if found.get("at") else None,
        member=UUID(found["member"]) if found.get("member") else None,
        ground=str(ground),
        from_other=found.get("from", ""),
    )
