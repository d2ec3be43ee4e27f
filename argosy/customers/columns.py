"""The columns of the lists: what each is called, how it is filtered, sorted and changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from argosy.customers import countries
from argosy.customers.having import addressed, linked, own
from argosy.customers.models import CustomField, FieldKind, RecordKind
from argosy.customers.permissions import Permission
from argosy.customers.vocabulary import MOST_STARS, STAGE_LIST, Words
from argosy.platform import cursors, veil
from argosy.platform.access import Actor
from argosy.platform.listing import columns as listing
from argosy.platform.listing.columns import Column, identity
from argosy.platform.listing.walking import Order
from argosy.platform.standing import standing

CONTACT, COMPANY = "contact", "customer__"
RECORDS = (*RecordKind.values, CONTACT)


NAMES = Order("name", is_down=False, may_be_empty=False, read=str)
NEXT = Order("next_step_at", is_down=False)
NEWEST = Order("id", may_be_empty=False)
# Sorted as people read them: by name in their language, as far as the list goes, the most stars in front.
COUNTRIES = Order("country", is_down=False, values=lambda: [code for code, _name in countries.choices()])
STARS = Order("stars", values=lambda: range(MOST_STARS, -1, -1))


def _of_company(order: Order) -> Order:
    """People in the order of their companies, those of one together: what is said of a person lies sealed and sorts nothing."""
    return replace(order, path=COMPANY, ties=("customer_id", "pk"))


def stages(*lists: str) -> Order:
    """The order in which the enterprise's lists name the stages."""
    return Order("stage", is_down=False, values=lambda: Words().keys(*lists))


def _company(stage_list: str) -> dict[str, Column]:
    found = [
        Column("country", _("Country"), "choice", "country", "country", is_editable=True, order=COUNTRIES),
        Column("time", _("Their time"), "shown"),
        Column("stage", _("Stage"), "choice", "stage", stage_list, is_editable=True, order=stages(stage_list)),
        Column("deals", _("Open deals"), "shown", is_numeric=True),
        Column("next_step", _("Next step"), "moment", "next_step_at", order=NEXT),
        Column("owner", _("Owner"), "member", "owner"),
        Column("followers", _("Also followed by"), "member", "followers__member", keeps=linked),
        Column("last_contact", _("Last contact"), "moment", "last_contact_at", order=Order()),
        Column("added", _("Added"), "moment", "created_at", order=NEWEST),
        Column("number", _("Number"), "number", "number", is_numeric=True),
        Column("source", _("Source"), "choice", "source", "source", is_editable=True),
        Column("business", _("Kind of business"), "choice", "business", "business", is_editable=True),
        Column("stars", _("Stars"), "number", "stars", "stars", is_editable=True, order=STARS),
        Column("intention", _("Intention"), "choice", "intention", "intention", is_editable=True, is_band=True),
        Column("yearly_purchase", _("Buys a year"), "choice", "yearly_purchase", "yearly_purchase", is_band=True),
        Column("scale", _("Employees"), "choice", "scale", "scale", is_band=True),
        Column("city", _("City"), "text", "city", is_editable=True),
        Column("region", _("Province or state"), "text", "region"),
        Column("products", _("Main products"), "text", "products", is_editable=True),
        Column("website", _("Website"), "text", "website", is_editable=True),
        Column("tags", _("Tags"), "tags", "taggings__tag", keeps=linked),
    ]
    return {column.key: column for column in found}


OF_CONTACTS = {
    column.key: column
    for column in [
        Column("company", pgettext_lazy("contact", "Company"), "shown", order=_of_company(NAMES)),
        Column("position", _("Position"), "shown", "position", is_editable=True),
        Column("email", _("E-mail"), "text", "email", is_editable=True, keeps=addressed),
        Column("phone", _("Phone"), "shown", "phone", is_editable=True),
        Column("country", _("Country"), "choice", "customer__country", "country"),
        Column("time", _("Their time"), "shown"),
        Column("kind", _("They are"), "choice", "customer__kind", "kind"),
        Column("language", _("Language"), "choice", "language", "language", is_editable=True),
        Column("may_mail", _("May be written to"), "choice", "may_mail", "permit", is_editable=True),
        Column("may_track", _("May be tracked"), "choice", "may_track", "permit", is_editable=True),
        Column("main", _("Main contact"), "flag", "is_main"),
        Column("owner", _("Owner"), "member", "customer__owner"),
        Column("next_step", _("Next step"), "moment", "customer__next_step_at", order=_of_company(NEXT)),
        Column("last_contact", _("Last contact"), "moment", "customer__last_contact_at", order=_of_company(Order())),
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
    CONTACT: ("company", "position", "email", "phone", "time", "last_contact"),
}
GROUPS: Mapping[str, Sequence[str]] = {
    **dict.fromkeys(RecordKind.values, ("stage", "country", "owner", "source", "business", "stars")),
    CONTACT: ("country", "kind", "owner", "language", "may_mail"),
}
HOLDS = {
    FieldKind.NUMBER: "number", FieldKind.MONEY: "number", FieldKind.DATE: "day", FieldKind.CHOICE: "choice",
    FieldKind.SEVERAL: "choice", FieldKind.YES_NO: "flag", FieldKind.TEXT: "words", FieldKind.LINK: "words",
    FieldKind.MEMBER: "member", FieldKind.FILE: "file", FieldKind.RELATION: "company", FieldKind.LONG_TEXT: "text",
}  # fmt: skip


# By what rows are sorted: figures, the largest in front, and days, the first in front; words in the order of their list.
FIGURES = frozenset({FieldKind.NUMBER, FieldKind.MONEY, FieldKind.DATE})
IN_TURN = frozenset({FieldKind.CHOICE, FieldKind.YES_NO})
# What has no room in a cell.
IN_FORMS_ONLY = frozenset({FieldKind.LONG_TEXT, FieldKind.FILE})
ONE_PERSONS = frozenset({"email", "phone"})


class Columns(listing.Columns):
    """All columns of one list, the enterprise's own fields among them."""

    def __init__(self, record: str, fields: Sequence[CustomField]) -> None:
        added = {f"x{one.pk.hex}": _own(one) for one in fields if not one.is_hidden}
        super().__init__(record, {**COLUMNS[record], **added}, SHOWN[record], GROUPS[record])


def order_of(record: str, key: str) -> Order | None:
    """How the column of this key sorts; None where it sorts nothing, or whoever looks does not see it of these records."""
    if not key:
        return None
    own_ones = fields_of(record) if record and key.startswith("x") else ()
    found = [Columns(one, own_ones).get(key) for one in ([record] if record else RecordKind.values)]
    orders = [one.order for one in found if one is not None and one.order is not None]
    if len(orders) < len(found):
        return None
    return orders[0] if record or key != "stage" else stages(*STAGE_LIST.values())


def changed_in_lists(actor: Actor, record: str, columns: Iterable[Column]) -> frozenset[str]:
    """The columns whose cells the actor changes where they stand."""
    if not actor.may(Permission.EDIT_CUSTOMERS):
        return frozenset()
    kept = actor.unseen | actor.fixed
    return frozenset(one.key for one in columns if one.is_editable and not kept & _keys_of(record, one))


def set_for_many(actor: Actor, record: str, columns: Iterable[Column]) -> frozenset[str]:
    """Of those the ones that are set for all marked rows at once; an address or a number is one person's."""
    found = changed_in_lists(actor, record, columns)
    return found - ONE_PERSONS if record == CONTACT else found


def _keys_of(record: str, column: Column) -> set[str]:
    """As what a role names the column that it does not see, or leaves as it is."""
    return {column.field.veil_key, f"{record}.custom"} if column.field is not None else {f"{record}.{column.path}"}


def field_of(key: str) -> CustomField | None:
    """The field of the enterprise's own whose column has this key."""
    pk = identity(key.removeprefix("x")) if key.startswith("x") else None
    found: CustomField | None = CustomField.objects.filter(pk=pk).first() if pk else None
    return found


def _own(field: CustomField) -> Column:
    holds = HOLDS.get(FieldKind(field.kind), "shown")
    is_figure = field.kind in {FieldKind.NUMBER, FieldKind.MONEY}
    if field.is_personal and holds in {"number", "day"}:
        holds = "shown"  # its figures lie nowhere but in the seal
    return Column(
        f"x{field.pk.hex}", field.name, holds, of="own", is_editable=field.kind not in IN_FORMS_ONLY, is_numeric=is_figure,
        field=field, keeps=own, order=_order_of(field),
    )  # fmt: skip


def _order_of(field: CustomField) -> Order | None:
    """How rows are sorted by a field: by figures and days in its index, by words in the order of their list.

    Words that are typed lie sealed, and so do the figures of what is personal: they sort nothing.
    """
    if field.kind in IN_TURN:
        return Order("key", is_down=False, values=lambda: field.choices or ["yes", "no"])
    if field.kind in FIGURES and not field.is_personal:
        return Order("number", is_down=field.kind != FieldKind.DATE, read=cursors.figure, ties=("row_id",))
    return None


def fields_of(record: str) -> list[CustomField]:
    """The enterprise's own fields of these records, in their order, as far as whoever looks sees them."""
    found = list(_fields(str(record)))
    return [one for one in found if veil.is_seen(one.veil_key)] if veil.is_veiled() else found


def fields_by(*records: str) -> dict[str, list[CustomField]]:
    """The same of several kinds of records, in one question."""
    found: dict[str, list[CustomField]] = {one: [] for one in records}
    for one in _fields_by(tuple(map(str, records))):
        if veil.is_seen(one.veil_key):
            found[one.record].append(one)
    return found


@veil.supply
def own_by_key() -> dict[str, tuple[str, Any]]:
    """Each own field, for the editor of roles: what it is of, and what it is called."""
    rows = CustomField.objects.order_by("record", "position", "id")
    return {one.veil_key: (one.record, one.name) for one in rows}


@standing
def _fields(record: str) -> QuerySet[CustomField]:
    found: QuerySet[CustomField] = CustomField.objects.filter(record=record).order_by("position", "id")
    return found


@standing
def _fields_by(records: tuple[str, ...]) -> QuerySet[CustomField]:
    found: QuerySet[CustomField] = CustomField.objects.filter(record__in=records).order_by("position", "id")
    return found
