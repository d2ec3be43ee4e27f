"""What the pages show of imports: columns with their guesses, the first lines as they will become, reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from argosy.customers import countries
from argosy.customers.actions.duplicates import Masked
from argosy.exchange.actions.batching import FIRST_LINE, IN_POOL
from argosy.exchange.actions.blocks import SKIPPED
from argosy.exchange.actions.importing import file_names, open_fields, own_names, wanted_names
from argosy.exchange.folding import fold
from argosy.exchange.headings import COMPANY, FIELDS, PERSON, guess
from argosy.exchange.models import Export, Import, ImportBatch, SetAside
from argosy.exchange.own_values import Unusable
from argosy.exchange.permissions import Permission
from argosy.exchange.reading import ROWS_A_BLOCK
from argosy.exchange.values import Conversion
from argosy.platform.access import Actor
from argosy.platform.punctuation import between

MOST_TOLD, FIRST_LINES, CELLS_TOLD = 20, 5, 4


@dataclass(frozen=True, slots=True)
class FileColumn:
    """A column of the file: its heading, what stands in it first, the field that it becomes, and why it cannot become one."""

    heading: str
    examples: list[str]
    field: str
    why: str = ""


def imports(actor: Actor) -> QuerySet[Import]:
    """The imports of members in reach, the newest first."""
    actor.require(Permission.IMPORT)
    found: QuerySet[Import] = Import.objects.visible_to(actor).select_related("member__user").order_by("-created_at")
    return found


def exports(actor: Actor) -> QuerySet[Export]:
    """The member's exports, the newest first."""
    actor.require(Permission.EXPORT)
    found: QuerySet[Export] = Export.objects.visible_to(actor).order_by("-created_at")
    return found


def columns(imported: Import, mapping: Sequence[str]) -> list[FileColumn]:
    """The columns of the file beside what they become."""
    shape = imported.shape or {}
    sample: list[list[str]] = shape.get("sample", [])
    of_files, found = file_names(imported.record), []
    for place, heading in enumerate(shape.get("head", [])):
        examples = [row[place] for row in sample if place < len(row) and row[place]][:3]
        why = _("A table holds only names of files. Put the files up at each record, or by the API.")
        field = mapping[place] if place < len(mapping) else ""
        found.append(
            FileColumn(_in_words(imported, heading), examples, field, why if fold(heading) in of_files else "")
        )
    return found


def _in_words(imported: Import, heading: str) -> str:
    """The heading of a column; a vCard has none, and those that we give it are said in the reader's language."""
    [key] = guess([heading], {}) if imported.kind == "vcard" else [""]
    return str(FIELDS[key].label) if key else heading


def fields(actor: Actor, imported: Import) -> list[tuple[str, list[tuple[str, Any]]]]:
    """What a column can become, in groups."""
    known = [(key, FIELDS[key]) for key in open_fields(actor, imported.record)]
    groups = [
        (_("Company"), [(key, one.label) for key, one in known if one.of == COMPANY]),
        (_("Person"), [(key, one.label) for key, one in known if one.of == PERSON]),
    ]
    own = [(key, name) for name, key in own_names(actor, imported.record).items()]
    return [*groups, (_("Own fields"), own)] if own else groups


def left_out(imported: Import, mapping: Sequence[str]) -> list[str]:
    """The fields that must be filled in and that no column holds: the lines come in without them."""
    return [name for key, name in wanted_names(imported.record).items() if key not in mapping]


def first_lines(actor: Actor, imported: Import, mapping: Sequence[str]) -> list[dict[str, Any]]:
    """The first lines as they would become."""
    conversion = Conversion(actor, imported.record, mapping, {})
    found = []
    for at, cells in enumerate((imported.shape or {}).get("sample", [])[:FIRST_LINES], start=2):
        try:
            coming = conversion.coming(at, cells)
        except Unusable as problem:
            found.append({"problem": str(problem), "line": at})
            continue
        person = coming.people[0] if coming.people else None
        code, phone = coming.known.get("country", ""), coming.known.get("phone", "")
        found.append(
            {
                "known": {**coming.known, "notes": coming.notes},
                "person": person,
                "country": countries.name(code) if code else "",
                "phone": (person.phone if person else "") or phone,
            }
        )
    return found


def told(imported: Import, most: int = MOST_TOLD) -> list[list[Any]]:
    """The first lines that failed or were left out: line, cells, which, why, and what can be done about it."""
    found: list[list[Any]] = []
    for one in _told(imported):
        way = one[4] if len(one) > 4 else ""
        typed = " · ".join([cell.strip() for cell in one[1] if cell.strip()][:CELLS_TOLD])
        masked = Masked(is_pooled=True) if way == IN_POOL else Masked(UUID(way) if way else None, typed)
        found.append([*one[:4], masked])
        if len(found) == most:
            break
    return found


def _told(imported: Import) -> Iterator[list[Any]]:
    batches = ImportBatch.objects.filter(imported=imported).order_by("number")
    for batch in batches.iterator(chunk_size=5):
        yield from batch.failed or ()


def lines_told(imported: Import, after: int, most: int) -> tuple[list[list[Any]], bool]:
    """Those behind this line, in the order of the file, and whether they are the last ones."""
    found: list[list[Any]] = []
    first = max(after - FIRST_LINE, 0) // ROWS_A_BLOCK
    batches = ImportBatch.objects.filter(imported=imported, number__gte=first).order_by("number")
    for batch in batches.iterator(chunk_size=5):
        found += sorted((one for one in batch.failed or () if one[0] > after), key=lambda one: one[0])
        if len(found) > most:
            break
    return found[:most], len(found) <= most


def report(imported: Import) -> tuple[list[str], Iterator[list[str]]]:
    """All of them as a table that can be mended and brought in again: the columns of the file, and why."""
    head = [*(imported.shape or {}).get("head", []), _("What was the matter")]
    width = len(head) - 1
    lines = (
        [
            *row[1][:width],
            *[""] * (width - len(row[1])),
            (_("left out") if row[2] == SKIPPED else pgettext("line", "failed")) + between(":") + row[3],
        ]
        for row in _told(imported)
    )
    return head, lines


def aside(actor: Actor, imported: Import) -> list[Any]:
    """The first lines that wait for a decision, each with the company that it may be."""
    conversion = Conversion(actor, imported.record, imported.mapping, imported.choices)
    rows: list[Any] = list(
        SetAside.objects.filter(imported=imported).select_related("customer__owner__user").order_by("line")[:MOST_TOLD]
    )
    for row in rows:
        try:
            coming = conversion.coming(row.line, row.cells or [])
        except Unusable as problem:  # the enterprise's lists changed while it waited
            row.name, row.person, row.country = str(problem), None, ""
            continue
        row.name, row.person = coming.name, coming.people[0] if coming.people else None
        row.country = coming.known.get("country", "")
    return rows
