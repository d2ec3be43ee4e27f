"""Calls about tags and visits."""

from __future__ import annotations

from typing import Any, Literal
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Status

from argosy.audit.record import looked
from argosy.customers.actions import tagging
from argosy.customers.models import Customer, Tag
from argosy.customers.permissions import Permission
from argosy.integrations.api import shapes_of_tags as shapes
from argosy.integrations.api import telling
from argosy.integrations.api.reads import After, Limit
from argosy.integrations.api.telling import actor_of
from argosy.platform.http.request import get_visible
from argosy.visits.actions import visits
from argosy.visits.actions.visits import NewVisit, Position
from argosy.visits.models import CustomerVisit
from argosy.visits.permissions import Permission as Visits

router = Router()
TAGS, VISITS = ["Tags"], ["Visits"]


@router.get("/tags", response=shapes.Tags, tags=TAGS)
def list_tags(request: HttpRequest) -> Any:
    """The tags that the member sees, by name. Needs the scope customers.read."""
    return {"items": [telling.tag(one) for one in _tags(request).order_by("name", "pk")]}


@router.post("/tags", response={201: shapes.TagOut}, tags=TAGS)
def make_tag(request: HttpRequest, given: shapes.TagIn) -> Any:
    """The tag of this name exists from now on; one that is there already is answered. Needs the scope customers.write."""
    return Status(201, telling.tag(tagging.make_tag(actor_of(request), given.name, given.scope, given.tone)))


@router.patch("/tags/{uuid:tag_id}", response=shapes.TagOut, tags=TAGS)
def change_tag(request: HttpRequest, tag_id: UUID, given: shapes.TagChange) -> Any:
    """The tag is called and coloured like this, on all companies that bear it. Needs the scope customers.write."""
    found: Tag = get_visible(_tags(request), tag_id)
    name, tone = given.name or found.name, given.tone or found.tone
    return telling.tag(tagging.change_tag(actor_of(request), found, name, tone))


@router.get("/companies/{uuid:customer_id}/tags", response=shapes.Tags, tags=TAGS)
def list_tags_of(request: HttpRequest, customer_id: UUID) -> Any:
    """The tags that a company bears and the member sees. Needs the scope customers.read."""
    borne = _tags(request).filter(taggings__customer=_company(request, customer_id))
    return {"items": [telling.tag(one) for one in borne.order_by("name", "pk")]}


@router.put("/companies/{uuid:customer_id}/tags/{uuid:tag_id}", response=shapes.Tags, tags=TAGS)
def put_on(request: HttpRequest, customer_id: UUID, tag_id: UUID) -> Any:
    """The company bears the tag; answers with all that it bears. Needs the scope customers.write."""
    company, tag = _company(request, customer_id), get_visible(_tags(request), tag_id)
    tagging.tag_customer(actor_of(request), company, tag)
    return list_tags_of(request, customer_id)


@router.delete("/companies/{uuid:customer_id}/tags/{uuid:tag_id}", response=shapes.Tags, tags=TAGS)
def take_off(request: HttpRequest, customer_id: UUID, tag_id: UUID) -> Any:
    """The company does not bear the tag; answers with those that stay. Needs the scope customers.write."""
    company, tag = _company(request, customer_id), get_visible(_tags(request), tag_id)
    tagging.untag_customer(actor_of(request), company, tag.pk)
    return list_tags_of(request, customer_id)


@router.get("/visits", response=shapes.Visits, tags=VISITS)
def list_visits(
    request: HttpRequest, whose: Literal["mine", "team"] = "mine", after: str = After, limit: int = Limit
) -> Any:
    """Who was where and when: the member, or everybody in reach (`whose=team`), the newest first. Needs the scope visits."""
    rows = _visits(request)
    rows = rows if whose == "team" else rows.filter(member_id=actor_of(request).member)
    return telling.by_time(rows, after, limit, telling.visit_seen)


@router.post("/visits", response={201: shapes.VisitOut}, tags=VISITS)
def note_visit(request: HttpRequest, given: shapes.VisitIn) -> Any:
    """The member is at this company now; pictures are added in Argosy. Needs the scope visits."""
    actor = actor_of(request)
    actor.require(Visits.NOTE_VISITS)
    company = get_visible(Customer.objects.visible_to(actor).kept(), given.company)
    position = None
    if given.latitude is not None and given.longitude is not None:
        position = Position(given.latitude, given.longitude, given.accuracy)
    return Status(201, telling.visit(visits.note_visit(actor, company, NewVisit(given.text, given.place, position))))


@router.get("/visits/{uuid:visit_id}", response=shapes.VisitOut, tags=VISITS)
def read_visit(request: HttpRequest, visit_id: UUID) -> Any:
    """One visit; a look at a colleague's is written down and shown to her. Needs the scope visits."""
    found = get_visible(_visits(request), visit_id)
    looked(actor_of(request), found, found.member_id, visits.VIEWED)
    return telling.visit(found)


def _tags(request: HttpRequest) -> Any:
    actor_of(request).require(Permission.USE_CUSTOMERS)
    return Tag.objects.visible_to(actor_of(request))


def _visits(request: HttpRequest) -> Any:
    actor_of(request).require(Visits.NOTE_VISITS)
    return CustomerVisit.objects.visible_to(actor_of(request))


def _company(request: HttpRequest, customer_id: UUID) -> Customer:
    actor_of(request).require(Permission.USE_CUSTOMERS)
    found: Customer = get_visible(Customer.objects.visible_to(actor_of(request)).kept(), customer_id)
    return found
