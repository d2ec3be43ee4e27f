"""Calls about customers, leads, suppliers, the people there, and what happened with them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Q, prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from ninja import Router, Status
from ninja.params.functions import Query

from argosy.customers import queries
from argosy.customers.actions import customers, timeline
from argosy.customers.actions.fields import fill
from argosy.customers.actions.people import NewContact
from argosy.customers.columns import CONTACT, fields_of
from argosy.customers.models import Contact, Customer, EntryKind, TimelineEntry
from argosy.customers.own_forms import OwnFields, name_of
from argosy.customers.permissions import Permission
from argosy.customers.queries import told_changes
from argosy.customers.vocabulary import STAGE_LIST, Words
from argosy.integrations.api import shapes, telling
from argosy.integrations.api.reads import After, Limit, Sort
from argosy.integrations.api.telling import actor_of
from argosy.integrations.errors import Unsorted
from argosy.mail.permissions import Permission as Mail
from argosy.platform.errors import BadInput
from argosy.platform.http.forms import refused
from argosy.platform.http.request import get_visible
from argosy.platform.listing.asked import Asked

router = Router()
OWN = "own:"
LISTS = ("source", "business")
SORTED = {"newest": "added"}  # as the lists of the pages call it
COMPANIES, PEOPLE, NOTES = ["Companies"], ["Contacts"], ["Timeline"]
PLAIN = ("name", "email", "phone", "position", "language")


@router.get("/companies", response=shapes.Companies, tags=COMPANIES)
def list_companies(
    request: HttpRequest, *, kind: shapes.Kind | None = None, q: str = Query("", max_length=200),
    sort: shapes.CompanySort | shapes.OwnSort = Sort, after: str = After, limit: int = Limit,
) -> Any:  # fmt: skip
    """Customers, leads and suppliers within reach; `q` searches, and then those met last come first. Needs customers.read.

    By country: in the order of the countries' names; by stage: in the order of the enterprise's lists; most stars first.
    By `own:` and the name of a field of the enterprise's own, of one kind: the largest figure and the first day in front,
    words in the order of their list; by what is typed in words, and by figures that are personal, nothing is sorted.
    """
    actor, record = actor_of(request), kind or ""
    if q.strip():
        found = queries.look(actor, Asked(record=record, text=q))
        return {"items": [telling.company(one) for one in found.rows[:limit]], "next": ""}
    by = _sorted(record, sort)
    if not queries.sorts(record, by):
        raise Unsorted
    found = queries.look(actor, Asked(record=record, sort=by), after, limit)
    return {"items": [telling.company(one) for one in found.rows], "next": found.next}


@router.post("/companies", response={201: shapes.CompanyOut}, tags=COMPANIES)
def add_company(request: HttpRequest, given: shapes.CompanyIn) -> Any:
    """A new company with its people. A company that is surely known is refused. Needs the scope customers.write."""
    actor = actor_of(request)
    known = _checked(given.kind, given.dict(exclude_unset=True, exclude={"kind", "contacts", "is_another", "custom"}))
    beside = {
        name: known.pop(name) for name in tuple(known) if name not in {"name", "country", "website", "city", "stage"}
    }
    made = customers.add_customer(
        actor,
        kind=given.kind,
        contacts=[NewContact(**one.dict()) for one in given.contacts],
        is_surely_new=given.is_another,
        more={"source": "other", **beside},
        by="api",
        ref=telling.source_of(request),
        **known,
    )
    _fill(request, made, made.kind, given.custom, is_new=True)
    return Status(201, telling.company(made))


@router.get("/companies/{uuid:customer_id}", response=shapes.CompanyOut, tags=COMPANIES)
def read_company(request: HttpRequest, response: HttpResponse, customer_id: UUID) -> Any:
    """One company."""
    said = telling.company(_company(request, customer_id))
    response["ETag"] = f'"{said["etag"]}"'
    return said


@router.patch("/companies/{uuid:customer_id}", response=shapes.CompanyOut, tags=COMPANIES)
def change_company(request: HttpRequest, customer_id: UUID, given: shapes.CompanyChange) -> Any:
    """The company's fields are these from now on; with If-Match only where nobody changed it since."""
    actor, found = actor_of(request), _company(request, customer_id)
    found = Customer.objects.visible_to(actor).lock(found.pk)  # two with the same tag come one after the other
    telling.still(request, telling.company(found))
    changes = _checked(found.kind, given.dict(exclude_unset=True, exclude={"custom"}))
    found = customers.change_customer(actor, found, by="api", ref=telling.source_of(request), **changes)
    _fill(request, found, found.kind, given.custom)
    return telling.company(found)


@router.get("/companies/{uuid:customer_id}/contacts", response=shapes.People, tags=PEOPLE)
def list_people_there(request: HttpRequest, customer_id: UUID, after: str = After, limit: int = Limit) -> Any:
    """The people at a company."""
    rows = _people(request).filter(customer=_company(request, customer_id))
    return telling.page(rows, after, limit, telling.person)


@router.post("/companies/{uuid:customer_id}/contacts", response={201: shapes.PersonOut}, tags=PEOPLE)
def add_person(request: HttpRequest, customer_id: UUID, given: shapes.PersonIn) -> Any:
    """A new person at the company."""
    company = _company(request, customer_id)
    made = customers.add_contact(
        actor_of(request), company, NewContact(**given.dict()), by="api", ref=telling.source_of(request)
    )
    return Status(201, telling.person(made))


@router.get("/contacts", response=shapes.People, tags=PEOPLE)
def list_contacts(
    request: HttpRequest, sort: shapes.PersonSort | shapes.OwnSort = Sort, after: str = After, limit: int = Limit
) -> Any:
    """The people at all companies within reach; sorted otherwise, in the order of their companies or of an own field."""
    by = _sorted(CONTACT, sort)
    if not queries.sorts(CONTACT, by):
        raise Unsorted
    found = queries.look(actor_of(request), Asked(record=CONTACT, sort=by), after, limit)
    prefetch_related_objects(found.rows, "points")
    return {"items": [telling.person(one) for one in found.rows], "next": found.next}


@router.get("/contacts/{uuid:contact_id}", response=shapes.PersonOut, tags=PEOPLE)
def read_contact(request: HttpRequest, response: HttpResponse, contact_id: UUID) -> Any:
    """One person."""
    said = telling.person(get_visible(_people(request), contact_id))
    response["ETag"] = f'"{said["etag"]}"'
    return said


@router.patch("/contacts/{uuid:contact_id}", response=shapes.PersonOut, tags=PEOPLE)
def change_contact(request: HttpRequest, contact_id: UUID, given: shapes.PersonChange) -> Any:
    """The person's data are these from now on; with If-Match only where nobody changed them since."""
    found = get_visible(_people(request).select_for_update(of=("self",)), contact_id)
    telling.still(request, telling.person(found))
    known = {name: getattr(found, name) for name in PLAIN}
    changes = {name: value or "" for name, value in given.dict(exclude_unset=True, exclude={"custom"}).items()}
    ref = telling.source_of(request)
    changed = customers.change_contact(actor_of(request), found, NewContact(**{**known, **changes}), by="api", ref=ref)
    _fill(request, changed, "contact", given.custom)
    return telling.person(changed)


@router.get("/companies/{uuid:customer_id}/timeline", response=shapes.Notes, tags=NOTES)
def list_timeline(request: HttpRequest, customer_id: UUID, after: str = After, limit: int = Limit) -> Any:
    """What happened with a company, newest first: notes, calls, visits, deals, changes; own mail with mail.read."""
    actor = actor_of(request)
    company = _company(request, customer_id)
    rows = TimelineEntry.objects.visible_to(actor).filter(customer=company)
    is_mail = Q(kind__in=[EntryKind.MAIL_IN, EntryKind.MAIL_OUT])
    own = Q(member=actor.member) if actor.may(Mail.USE_MAIL) else Q(pk=None)  # as messages are: one's own mailboxes
    rows = rows.filter(~is_mail | own)
    return telling.by_time(rows, after, limit, telling.note, lambda some: told_changes(some, str(company.kind)))


@router.post("/companies/{uuid:customer_id}/timeline", response={201: shapes.NoteOut}, tags=NOTES)
def add_note(request: HttpRequest, customer_id: UUID, given: shapes.NoteIn) -> Any:
    """Something happened: a note, a call, a visit."""
    made = timeline.note(actor_of(request), _company(request, customer_id), given.way, given.text)
    return Status(201, telling.note(made))


def _sorted(record: str, sort: str) -> str:
    """As the lists of the pages call it; own fields are named by their names."""
    if not sort.startswith(OWN):
        return SORTED.get(sort, sort)
    called = sort.removeprefix(OWN)
    return next((name_of(one) for one in fields_of(record) if one.name == called), sort)


def _company(request: HttpRequest, customer_id: UUID) -> Customer:
    actor_of(request).require(Permission.USE_CUSTOMERS)
    found: Customer = get_visible(Customer.objects.visible_to(actor_of(request)).kept(), customer_id)
    return found


def _people(request: HttpRequest) -> Any:
    actor_of(request).require(Permission.USE_CUSTOMERS)
    return Contact.objects.visible_to(actor_of(request)).prefetch_related("points")


def _checked(kind: str, given: dict[str, Any]) -> dict[str, Any]:
    """The fields as actions take them: null is nothing, and words of lists are in their lists."""
    empty: dict[str, Any] = {"other_names": [], "stars": 0}
    known = {name: empty.get(name, "") if value is None else value for name, value in given.items()}
    words = Words()
    lists = {"stage": STAGE_LIST[kind], **{name: name for name in LISTS}}
    for name, of in lists.items():
        if known.get(name) and not words.has(str(of), known[name]):
            raise BadInput
    return known


def _fill(
    request: HttpRequest, row: Customer | Contact, record: str, custom: dict[str, Any] | None, *, is_new: bool = False
) -> None:
    """The enterprise's own fields by their names, checked as the form checks them."""
    if not custom:
        return
    fields = [one for one in fields_of(record) if one.name in custom and not one.is_hidden]
    if len(fields) != len(custom):
        raise BadInput
    actor, typed = actor_of(request), {name_of(one): custom[one.name] for one in fields}
    form = OwnFields(actor, fields, row.custom, typed)
    if not form.is_valid():
        raise refused(form)
    fill(actor, row, form.values(), is_new=is_new, by="api", ref=telling.source_of(request))
