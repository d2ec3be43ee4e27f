"""Forms: a field with its label, help and errors; the line of actions; the rich text editor."""

# The arguments are called as HTML calls them.
# ruff: noqa: A002

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from html import escape
from typing import Any

from django import template
from django.forms import BoundField, CheckboxInput, Form, HiddenInput, RadioSelect
from django.template.loader import render_to_string
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

register = template.Library()
ROWS = (CheckboxInput,)
GROUPS = (RadioSelect,)


@register.simple_tag
def field(
    bound: BoundField, *, label: str = "", help: str = "", wide: bool = False, marks_required: bool = False
) -> SafeString:
    """{% field form.email %} — label, widget, help and errors of one form field; marked where it must be filled in."""
    if isinstance(bound.field.widget, HiddenInput):
        return SafeString(str(bound))
    widget = bound.field.widget
    values = {
        "field": bound,
        "label": label or bound.label,
        "help": help or bound.help_text,
        "is_check": isinstance(widget, ROWS) and not isinstance(widget, GROUPS),
        "is_group": isinstance(widget, GROUPS) or getattr(widget, "input_type", "") == "radio",
        "is_wide": wide,
        "is_required": marks_required and bound.field.required,
    }
    return render_to_string("ui/components/field.html", values)


@register.simple_tag
def fields(form: Form) -> SafeString:
    """{% fields form %} — the errors of the whole form, then all its fields in order."""
    return render_to_string("ui/components/fields.html", {"form": form})


@register.simple_tag
def form_errors(form: Form) -> SafeString:
    """{% form_errors form %} — what is wrong with the form as a whole."""
    return render_to_string("ui/components/form_errors.html", {"form": form})


@register.simple_block_tag
def form_actions(content: SafeString) -> SafeString:
    """{% form_actions %}…buttons…{% endform_actions %} — the last line of a form, in the thumb's reach."""
    return render_to_string("ui/components/form_actions.html", {"content": content})


@register.simple_tag
def editor(name: str, value: str = "", *, label: str, id: str = "", placeholder: str = "") -> SafeString:
    """{% editor "body" draft.html label=_("Message") %} — rich text, sent as HTML in the form field of that name."""
    values = {"name": name, "value": value, "label": label, "id": id or f"id_{name}", "placeholder": placeholder}
    return render_to_string("ui/components/editor.html", values)


@register.simple_tag
def options(choices: Iterable[tuple[object, object]], chosen: object = "") -> SafeString:
    """{% options countries asked.country %} — the lines of a <select>; for lists that are the same for everybody."""
    return _options(tuple((str(value), str(text)) for value, text in choices if value), str(chosen or ""))


# A page's list of countries has 250 lines and seldom changes.
@lru_cache(maxsize=128)
def _options(choices: tuple[tuple[str, str], ...], chosen: str) -> SafeString:
    marked = mark_safe(" selected")
    lines = ((value, marked if value == chosen else "", text) for value, text in choices)
    return format_html_join("", '<option value="{}"{}>{}</option>', lines)


@register.simple_tag
def row_options(rows: Iterable[Any], here: object = None) -> SafeString:
    """{% row_options members asked.owner %} — the lines of a <select> that are rows, by their names."""
    return SafeString(
        "".join(
            f'<option value="{escape(str(row.pk))}"{" selected" if row.pk == here else ""}>{escape(str(row))}</option>'
            for row in rows
        )
    )
