"""The enterprise's own fields of one record as its page shows them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from argosy.customers.models import Contact, Customer, CustomField, FieldKind
from argosy.customers.naming import Naming, own_value


@dataclass(frozen=True, slots=True)
class OwnLine:
    """A field that is filled: its name, its value in words, and where that leads."""

    name: str
    value: str
    url: str = ""
    is_file: bool = False
    is_here: bool = False  # a page of ours


def own_lines(
    row: Customer | Contact, fields: Iterable[CustomField], naming: Naming
) -> list[tuple[str, list[OwnLine]]]:
    """Those of the fields that are filled, by section."""
    kept = row.custom or {}
    sections: dict[str, list[OwnLine]] = defaultdict(list)
    for one in fields if kept else ():
        value: Any = kept.get(str(one.pk))
        words = own_value(one, value, naming)
        if words and not one.is_hidden:
            is_file, is_here = one.kind == FieldKind.FILE, one.kind == FieldKind.RELATION
            url = _url(row, one, value, naming)
            sections[one.section].append(OwnLine(one.name, words, url, is_file=is_file, is_here=is_here))
    return list(sections.items())


def _url(row: Customer | Contact, field: CustomField, value: Any, naming: Naming) -> str:
    if field.kind == FieldKind.FILE:
        return file_url(row, value)
    if field.kind == FieldKind.RELATION and naming.sees(value):
        return reverse("customers:customer", args=[value])
    return str(value) if field.kind == FieldKind.LINK else ""


def file_url(row: Customer | Contact, value: dict[str, Any]) -> str:
    """Where the file in a field of this record is handed out."""
    if isinstance(row, Contact):
        return reverse("customers:own_file_of_contact", args=[row.customer_id, row.pk, value["file"]])
    return reverse("customers:own_file", args=[row.pk, value["file"]])
