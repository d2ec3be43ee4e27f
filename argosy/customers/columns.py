"""The columns of the lists: what each is called, how it is filtered, sorted and changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from argosy.customers.models import CustomField, FieldKind, RecordKind
from argosy.customers.vocabulary import STAGE_LIST
from argosy.customers.walking import Order

CONTACT = "contact"
RECORDS = (*RecordKind.values, CONTACT)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list."""

    key: str
    label: Any
    holds: str  # choice, number, moment, day, member, tags, text, words, flag, shown (only shown)
    path: str = ""  # the plain database field that filters look at
    of: str = ""  # choices: the list of words, or country, band …
    order: Order | None = None
    is_editable: bool = False
    is_numeric: bool = False
    field: CustomField | None = None


NAMES = Order("name", is_down=False, may_be_empty=False, read=str)
NEWEST = Order("id", may_be_empty=False)


def _company(stage_list: str) -> dict[str, Column]:
    found = [
        Column("country", _("Country"), "choice", "country", "country", is_editable=True),
        Column("time", _("Their time"), "shown"),
        Column("stage", _("Stage"), "choice", "stage", stage_list, is_editable=True),
        Column("deals", _("Open deals"), "shown", is_numeric=True),
        Column("next_step", _("Next step"), "moment", "next_step_at", order=Order("next_step_at", is_down=False)),
        Column("owner", _("Owner"), "member", "owner"),
        Column("followers", _("Also followed by"), "member", "followers__member"),
        Column("last_contact", _("Last contact"), "moment", "last_contact_at", order=Order()),
        Column("added", _("Added"), "moment", "created_at", order=NEWEST),
        Column("number", _("Number"), "number", "number", is_numeric=True),
        Column("source", _("Source"), "choice", "source", "source", is_editable=True),
        Column("business", _("Kind of business"), "choice", "business", "business", is_editable=True),
        Column("stars", _("Stars"), "number", "stars", "stars", is_editable=True),
        Column("intention", _("Intention"), "choice", "intention", "intention", is_editable=True),
        Column("yearly_purchase", _("Buys a year"), "choice", "yearly_purchase", "yearly_purchase"),
        Column("scale", _("Employees"), "choice", "scale", "scale"),
        Column("city", _("City"), "text", "city", is_editable=True),
        Column("region", _("Province or state"), "text", "region"),
        Column("products", _("Main products"), "text", "products", is_editable=True),
        Column("website", _("Website"), "text", "website", is_editable=True),
        Column("tags", _("Tags"), "tags", "taggings__tag"),
    ]
    return {column.key: column for column in found}


OF_CONTACTS = {
    column.key: column
    for column in [
        Column("company", pgettext_lazy("contact", "Company"), "shown"),
        Column("position", _("Position"), "shown"),
        Column("email", _("E-mail"), "shown"),
        Column("phone", _("Phone"), "shown"),
        Column("country", _("Country"), "choice", "customer__country", "country"),
        Column("time", _("Their time"), "shown"),
        Column("kind", _("They are"), "choice", "customer__kind", "kind"),
        Column("language", _("Language"), "choice", "language", "language"),
        Column("may_mail", _("May be written to"), "choice", "may_mail", "permit"),
        Column("may_track", _("May be tracked"), "choice", "may_track", "permit"),
        Column("main", _("Main contact"), "flag", "is_main"),
        Column("owner", _("Owner"), "member", "customer__owner"),
        Column("last_contact", _("Last contact"), "moment", "customer__last_contact_at"),
        Column("added", _("Added"), "moment", "created_at", order=NEWEST),
    ]
}
COLUMNS: Mapping[str, Mapping[str, Column]] = {
    **{kind: _company(of) for kind, of in STAGE_LIST.items()},
    CONTACT: OF_CONTACTS,
}
SHOWN: Mapping[str, Sequence[str]] = {
    RecordKind.CUSTOMER: ("country", "time", "stage", "deals", "next_step", "owner", "last_contact"),
    RecordKind.LEAD: ("country", "time", "stage", "source", "next_step", "owner", "last_contact"),
    RecordKind.SUPPLIER: ("country", "city", "products", "stage", "next_step", "owner", "last_contact"),
    CONTACT: ("company", "position", "email", "phone", "country", "time", "last_contact"),
}
GROUPS: Mapping[str, Sequence[str]] = {
    **dict.fromkeys(RecordKind.values, ("stage", "country", "owner", "source", "business", "stars")),
    CONTACT: (),
}
HOLDS = {
    FieldKind.NUMBER: "number", FieldKind.MONEY: "number", FieldKind.DATE: "day", FieldKind.CHOICE: "choice",
    FieldKind.SEVERAL: "choice", FieldKind.YES_NO: "flag", FieldKind.TEXT: "words", FieldKind.LINK: "words",
}  # fmt: skip


class Columns:
    """All columns of one list, the enterprise's own fields among them."""

    def __init__(self, record: str, fields: Sequence[CustomField]) -> None:
        self.record = record
        own = {f"x{one.pk.hex}": _own(one) for one in fields if not one.is_hidden}
        self.all: Mapping[str, Column] = {**COLUMNS[record], **own}

    def shown(self, asked: Sequence[str]) -> list[Column]:
        """The columns to be shown: the asked ones in their order, else the usual ones."""
        keys = [key for key in asked if key in self.all] or SHOWN[self.record]
        return [self.all[key] for key in keys]

    def get(self, key: str) -> Column | None:
        """The column of this key."""
        return self.all.get(key)


def _own(field: CustomField) -> Column:
    holds = HOLDS.get(FieldKind(field.kind), "shown")
    is_figure = field.kind in {FieldKind.NUMBER, FieldKind.MONEY}
    if field.is_personal and holds in {"number", "day"}:
        holds = "shown"  # its figures lie nowhere but in the seal
    return Column(f"x{field.pk.hex}", field.name, holds, of="own", is_numeric=is_figure, field=field)


def fields_of(record: str) -> list[CustomField]:
    """The enterprise's own fields of these records, in their order."""
    return list(CustomField.objects.filter(record=record).order_by("position", "id"))


def identity(key: str) -> UUID | None:
    """The id in a column's or filter's word."""
    try:
        return UUID(key)
    except ValueError:
        return None
