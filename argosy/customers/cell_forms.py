"""What one types into a cell of a list, or for many rows at once: of a built-in column, or of a field of one's own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from argosy.customers.actions.values import LONGEST, LONGEST_NOTE, PERMITS
from argosy.customers.models import Contact, Customer, FieldKind
from argosy.customers.naming import Naming
from argosy.customers.own_forms import OwnFields
from argosy.platform.access import Actor
from argosy.platform.listing.columns import Column

MAY_BE_EMPTY = frozenset({"country", "source", "business", "language"})
# Kinds of own fields into which more than one thing is typed or ticked: choosing one of them is not all. Nor is a day
# chosen once: while its year is typed, each digit makes another.
SEVERAL_THINGS = frozenset({FieldKind.MONEY, FieldKind.SEVERAL, FieldKind.DATE})


class PlainCell(forms.Form):
    """The value of a built-in column."""

    takes_more = False  # more than one thing is typed: choosing one is not all
    use_required_attribute = False

    def __init__(self, naming: Naming, column: Column, row: Customer | Contact | None, data: Any = None) -> None:
        now = "" if row is None else str(getattr(row, column.path))
        super().__init__(data, initial={"value": now}, auto_id="cell_%s")
        self._column = column
        choices = _choices(naming, column, now)
        widget = forms.Select(choices=choices) if choices else forms.TextInput({"autocomplete": "off"})
        longest = LONGEST.get(column.path)
        self.fields["value"] = forms.CharField(required=False, max_length=longest, widget=widget)
        if column.path in PERMITS:
            self.takes_more = True
            self.fields["how"] = forms.CharField(
                label=_("How they said so"), required=False, max_length=LONGEST_NOTE, widget=_words_of_how()
            )

    @property
    def how(self) -> str:
        """Of what people allow: how they said so."""
        return str(self.cleaned_data.get("how", ""))

    def changes(self) -> dict[str, Any]:
        """What is to be changed, by its field."""
        return {self._column.path: self.cleaned_data["value"]}


class OwnCell(OwnFields):
    """The value of a field of the enterprise's own; of many rows nothing is shown, and what is typed holds for all."""

    use_required_attribute = False  # what is missing is said in the cell
    how = ""

    def __init__(self, actor: Actor, column: Column, row: Customer | Contact | None, data: Any = None) -> None:
        super().__init__(actor, [column.field], row.custom if row else None, data)
        self.takes_more = column.field.kind in SEVERAL_THINGS
        if row is None:
            for one in self.fields.values():
                one.show_hidden_initial = False

    def changes(self) -> dict[str, Any]:
        """What is to be changed, by its field; nothing where it was left as it stood."""
        return {f"x{pk.hex}": value for pk, value in self.values().items()}


def cell_form(
    actor: Actor,
    naming: Naming,
    column: Column,
    row: Customer | Contact | None = None,
    data: Mapping[str, Any] | None = None,
) -> PlainCell | OwnCell:
    """The form of this cell; without a record that of many."""
    made = PlainCell(naming, column, row, data) if column.field is None else OwnCell(actor, column, row, data)
    for name, one in made.fields.items():
        if name == "how":
            continue
        one.label, one.help_text = column.label, ""
        one.widget.attrs |= {"autofocus": row is not None}
        if not isinstance(one.widget, forms.CheckboxSelectMultiple):  # each box has a name of its own
            one.widget.attrs |= {"aria-label": str(column.label)}
    return made


def _words_of_how() -> forms.TextInput:
    asked = str(_("How they said so"))
    return forms.TextInput({"autocomplete": "off", "placeholder": asked, "aria-label": asked})


def _choices(naming: Naming, column: Column, now: str) -> list[tuple[str, Any]]:
    """The words of the list, and what stands there though it is in no list any more: it stays until another is chosen."""
    if column.key == "stars":
        return [(str(number), number) for number in range(6)]
    known = [(str(key), words) for key, words in naming.choices(column) if key]
    if known and now and now != "0" and now not in dict(known):
        known.append((now, naming.value(column, now)))
    return [("", ""), *known] if known and column.key in MAY_BE_EMPTY else known
