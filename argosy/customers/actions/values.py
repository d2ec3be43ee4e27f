"""One value of one record, as lists show and change it: what it is now, whether another fits there, and the other in its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _

from argosy.customers.actions.customers import change_customer
from argosy.customers.actions.fields import fill
from argosy.customers.actions.people import NewContact, change_contact
from argosy.customers.models import Contact, Customer, CustomField, Permit
from argosy.customers.naming import LANGUAGES
from argosy.customers.permissions import Permission
from argosy.customers.vocabulary import INTENTIONS, STAGE_LIST, Words
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput

LONGEST = {
    "country": 2, "city": 100, "products": 500, "website": 200, "source": 40, "business": 32,
    "position": 100, "email": 254, "phone": 60,
}  # fmt: skip
# What can be changed in a list itself.
OF_COMPANIES = frozenset(
    {"stage", "source", "business", "stars", "intention", "country", "city", "products", "website"}
)
OF_PEOPLE = frozenset({"position", "email", "phone", "language", "may_mail", "may_track"})
PERMITS = frozenset({"may_mail", "may_track"})
LONGEST_NOTE, NEXT_NOTE = 300, "; "
# A person is changed as a whole; these are named one by one, all others stand in `more`.
NAMED = ("name", "email", "phone", "position", "language")


class NoSuchStage(BadInput):
    message = _("There is no such stage. Choose one of the list.")


class NoSuchValue(BadInput):
    message = _("This value cannot be set there. Choose one of the list.")


def record_of(row: Customer | Contact) -> str:
    """As what the fields of the enterprise's own know it."""
    return "contact" if isinstance(row, Contact) else str(row.kind)


def now(row: Customer | Contact, field: str | CustomField) -> Any:
    """What stands there."""
    if isinstance(field, CustomField):
        return (row.custom or {}).get(str(field.pk))
    return getattr(row, field, None)


def fitting(words: Words, row: Customer | Contact, field: str | CustomField, value: Any) -> Any:
    """The value as the field holds it; that of a field of the enterprise's own was checked by its form.

    Raises NoSuchStage, NoSuchValue.
    """
    if isinstance(field, CustomField):
        if field.record != record_of(row):
            raise NoSuchValue
        return value
    return _of_person(field, value) if isinstance(row, Contact) else _of_company(words, row, field, value)


def _of_company(words: Words, row: Customer, field: str, value: str) -> Any:
    if field == "stage":
        if not words.has(STAGE_LIST[row.kind], value):
            raise NoSuchStage
        return value
    if field in {"source", "business"} and value and not words.has(field, value):
        raise NoSuchValue
    if field in {"stars", "intention"}:
        most = 5 if field == "stars" else max(INTENTIONS)
        if not (value or "0").isdecimal() or int(value or 0) > most:
            raise NoSuchValue
        return int(value or 0)
    if field not in OF_COMPANIES or len(value) > LONGEST[field]:
        raise NoSuchValue
    return value.strip()


def _of_person(field: str, value: str) -> str:
    lists: dict[str, Any] = {"language": ("", *LANGUAGES), "may_mail": Permit.values, "may_track": Permit.values}
    if field in lists:
        if value not in lists[field]:
            raise NoSuchValue
        return value
    if field not in OF_PEOPLE or len(value) > LONGEST[field]:
        raise NoSuchValue
    return value.strip()


def whence(row: Customer | Contact, field: str | CustomField) -> dict[str, Any]:
    """Whence what stands there comes, and since when the person allows what she allows: as an undo button keeps it."""
    if isinstance(field, CustomField):
        return {}
    found = {"origin": row.origins.get(field)}
    if isinstance(row, Contact) and field in PERMITS:
        found |= {"permit_at": _permit_at(row), "note": row.permit_note, "note_origin": row.origins.get("permit_note")}
    return found


def said(row: Customer | Contact, field: str | CustomField) -> dict[str, Any]:
    """Of that what is said there once the value is: by it one tells whether somebody said more since."""
    found = whence(row, field)
    return {"said_at": found.get("permit_at"), "said_note": found.get("note")}


def noted(row: Contact, how: str) -> str:
    """How she said so, before what stood there: a word about the one permit is not lost for one about the other."""
    known = str(row.permit_note)
    if not how or known == how or known.startswith(how + NEXT_NOTE):
        return known
    return (how + NEXT_NOTE + known if known else how)[:LONGEST_NOTE]


def note_before(row: Customer | Contact, known: Mapping[str, Any]) -> str | None:
    """The words that stood there before; None where they are the same, or others were said since."""
    before, said_then = known.get("note"), known.get("said_note")
    is_there = before != said_then and isinstance(row, Contact) and row.permit_note == said_then
    return before if is_there else None


def _permit_at(row: Contact) -> str | None:
    return row.permit_at.isoformat() if row.permit_at else None


def put_whence(row: Customer | Contact, field: str, known: Mapping[str, Any], there: Mapping[str, Any]) -> None:
    """The value that was put back comes whence it came, and was allowed when it was; what was said since stays said then."""
    row.refresh_from_db(fields=["origins"])
    put_back = {field: known["origin"]}
    if known.get("note") != known.get("said_note") and there.get("note") == known.get("said_note"):
        put_back["permit_note"] = known["note_origin"]
    origins = {**row.origins, **put_back}
    row.origins = {name: one for name, one in origins.items() if one}
    changed = ["origins"]
    if isinstance(row, Contact) and "permit_at" in known:
        at = known["permit_at"] if there["permit_at"] == known["said_at"] else there["permit_at"]
        row.permit_at = parse_datetime(at) if at else None
        changed.append("permit_at")
    row.save(update_fields=changed)


def put(
    actor: Actor, row: Customer | Contact, field: str | CustomField, value: Any, *, note: str | None = None
) -> None:
    """This value stands there from now on; of what a person allows, with these words of how she said so."""
    actor.require(Permission.EDIT_CUSTOMERS)
    if isinstance(field, CustomField):
        fill(actor, row, {field.pk: value})
    elif isinstance(row, Customer):
        change_customer(actor, row, **{field: value})
    else:
        known = {name: getattr(row, name) for name in NAMED}
        more = {} if field in NAMED else {field: value}
        more |= {} if note is None else {"permit_note": note}
        given = {field: value} if field in NAMED else {}
        change_contact(actor, row, NewContact(**{**known, **given}, more=more))
