"""The settings of customers: the words of the lists, and the enterprise's own fields."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from argosy.customers.actions import fields, settling, tagging
from argosy.customers.actions.fields import FieldShape
from argosy.customers.actions.settling import WordChange
from argosy.customers.columns import CONTACT, RECORDS, fields_of
from argosy.customers.models import CustomField, FieldKind, Tag, Tone
from argosy.customers.naming import KINDS
from argosy.customers.permissions import Permission
from argosy.customers.vocabulary import BUILTIN, LIST_NAMES, Words
from argosy.enterprise import tabs
from argosy.enterprise.queries import roles
from argosy.platform.errors import NotFound
from argosy.platform.http.request import Request, get_visible

KIND_NAMES = {
    FieldKind.TEXT: _("Text"),
    FieldKind.LONG_TEXT: _("Long text"),
    FieldKind.NUMBER: _("Number"),
    FieldKind.MONEY: _("Money"),
    FieldKind.DATE: _("Date"),
    FieldKind.CHOICE: _("One of a list"),
    FieldKind.SEVERAL: _("Several of a list"),
    FieldKind.YES_NO: _("Yes or no"),
    FieldKind.LINK: _("Link"),
    FieldKind.RELATION: _("Another company"),
    FieldKind.MEMBER: _("A colleague"),
    FieldKind.FILE: _("File"),
}
TONES = {
    Tone.PLAIN: _("grey"),
    Tone.ACCENT: _("teal"),
    Tone.AMBER: _("amber"),
    Tone.GREEN: _("green"),
    Tone.RED: _("red"),
}
TAGS = "tags"

tabs.offer("customers:settings", _("Customers"), tabs.Group.TRADE, Permission.SETTLE_LISTS)


@require_safe
def lists(request: Request) -> HttpResponse:
    """The words of one list: called, coloured, ordered, hidden."""
    request.actor.require(Permission.SETTLE_LISTS)
    of = request.GET.get("of", "stage")
    if of not in BUILTIN and of != TAGS:
        raise NotFound
    return _lists(request, of)


def _lists(request: Request, of: str) -> HttpResponse:
    values: dict[str, Any] = {
        "here": "settings",
        "of": of,
        "lists": [*((key, name, key == of) for key, name in LIST_NAMES.items()), (TAGS, _("Tags"), of == TAGS)],
        "records": _records(""),
        "tones": list(TONES.items()),
    }
    if of == TAGS:
        values["tags"] = Tag.objects.visible_to(request.actor).order_by("name")
    else:
        values |= {"words": Words().all(of), "builtin": BUILTIN[of]}
    return render(request, "customers/settings.html" + ("#part" if request.htmx else ""), values)


def _records(here: str) -> list[tuple[str, Any, bool]]:
    names = {**KINDS, CONTACT: _("Contact")}
    return [(record, names[record], record == here) for record in RECORDS]


@require_POST
def add_word(request: Request, of: str) -> HttpResponse:
    """The list has one more word."""
    settling.add_word(request.actor, of, request.POST.get("name", ""))
    return _lists(request, of)


@require_POST
def change_word(request: Request, of: str, key: str) -> HttpResponse:
    """A word is called, coloured, shown like this."""
    tone = request.POST.get("tone", "")
    change = WordChange(
        name=request.POST.get("name", ""),
        tone=tone if tone in Tone.values else Tone.PLAIN,
        is_hidden="is_shown" not in request.POST,
    )
    settling.change_word(request.actor, of, key, change)
    return _lists(request, of)


@require_POST
def move_word(request: Request, of: str, key: str) -> HttpResponse:
    """A word stands one place further up or down."""
    settling.move_word(request.actor, of, key, up=request.POST.get("way") == "up")
    return _lists(request, of)


@require_POST
def remove_word(request: Request, of: str, key: str) -> HttpResponse:
    """A word of the enterprise's own is gone."""
    settling.remove_word(request.actor, of, key)
    return _lists(request, of)


@require_POST
def change_tag(request: Request, tag_id: UUID) -> HttpResponse:
    """A tag is called and coloured like this, on all companies that bear it."""
    tone = request.POST.get("tone", "")
    found = get_visible(Tag.objects.visible_to(request.actor), tag_id)
    name = request.POST.get("name", "")
    tagging.change_tag(request.actor, found, name, tone if tone in Tone.values else Tone.PLAIN)
    return _lists(request, TAGS)


@require_POST
def remove_tag(request: Request, tag_id: UUID) -> HttpResponse:
    """A tag is gone, from all companies."""
    tagging.remove_tag(request.actor, get_visible(Tag.objects.visible_to(request.actor), tag_id))
    return _lists(request, TAGS)


@require_safe
def own_fields(request: Request, record: str) -> HttpResponse:
    """The enterprise's own fields of one kind of record."""
    request.actor.require(Permission.SETTLE_LISTS)
    if record not in RECORDS:
        raise NotFound
    return _fields(request, record)


def _fields(request: Request, record: str) -> HttpResponse:
    values = {
        "here": "settings",
        "record": record,
        "records": _records(record),
        "lists": [*((key, name, False) for key, name in LIST_NAMES.items()), (TAGS, _("Tags"), False)],
        "half_blind": [one for one in roles() if one.unseen or one.fixed],
        "fields": [(one, KIND_NAMES[FieldKind(one.kind)], "\n".join(one.choices)) for one in fields_of(record)],
        "kinds": list(KIND_NAMES.items()),
    }
    return render(request, "customers/own_fields.html" + ("#part" if request.htmx else ""), values)


def _shape(request: Request) -> FieldShape:
    given = request.POST
    return FieldShape(
        name=given.get("name", ""),
        kind=given.get("kind", FieldKind.TEXT),
        section=given.get("section", ""),
        help=given.get("help", ""),
        choices=given.get("choices", "").splitlines(),
        is_required="is_required" in given,
        is_personal="is_personal" in given,
    )


@require_POST
def add_field(request: Request, record: str) -> HttpResponse:
    """These records have one more field."""
    fields.add_field(request.actor, record, _shape(request))
    return _fields(request, record)


def _field(request: Request, pk: UUID) -> CustomField:
    request.actor.require(Permission.SETTLE_LISTS)
    found: CustomField = get_visible(CustomField.objects.all(), pk)
    return found


@require_POST
def change_field(request: Request, field_id: UUID) -> HttpResponse:
    """The field is called, placed and checked like this."""
    found = _field(request, field_id)
    fields.change_field(request.actor, found, _shape(request), is_hidden="is_shown" not in request.POST)
    return _fields(request, found.record)


@require_POST
def move_field(request: Request, field_id: UUID) -> HttpResponse:
    """The field stands one place further up or down."""
    found = _field(request, field_id)
    fields.move_field(request.actor, found, up=request.POST.get("way") == "up")
    return _fields(request, found.record)


@require_POST
def remove_field(request: Request, field_id: UUID) -> HttpResponse:
    """The field is gone."""
    found = _field(request, field_id)
    fields.remove_field(request.actor, found)
    return _fields(request, found.record)
