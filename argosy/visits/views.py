"""The pages of visits: the list, a new one from the phone, one with its place and picture."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from argosy.audit.record import looked
from argosy.customers import queries as customers
from argosy.customers.models import Customer
from argosy.platform import pictures
from argosy.platform.http import files
from argosy.platform.http.forms import shown_on
from argosy.platform.http.headers import may_ask
from argosy.platform.http.request import Request, get_visible
from argosy.privacy.actions import consents
from argosy.visits import queries
from argosy.visits.actions import visits
from argosy.visits.forms import VisitForm
from argosy.visits.functions import PLACE
from argosy.visits.models import CustomerVisit
from argosy.visits.permissions import Permission

MOST_OFFERED = 12
NOBODY = UUID(int=0)


@require_safe
def list_visits(request: Request) -> HttpResponse:
    """My visits, or those of everybody in my reach: whom they visited and when; what they wrote stands on each one's page."""
    request.actor.require(Permission.NOTE_VISITS)
    everybody = request.GET.get("whose") == "team"
    page = queries.visits(request.actor, everybody=everybody, after=request.GET.get("after", ""))
    values = {"visits": page.rows, "next": page.next, "everybody": everybody, "own": request.actor.member}
    return render(request, "visits/list.html" + ("#rows" if request.GET.get("after") else ""), values)


@require_http_methods(["GET", "HEAD", "POST"])
def note_visit(request: Request) -> HttpResponse:
    """A visit is noted where one stands: first whom, then where, what, and a picture."""
    request.actor.require(Permission.NOTE_VISITS)
    chosen = request.GET.get("customer", "")
    if not chosen:
        return _choose(request)
    customer = get_visible(Customer.objects.visible_to(request.actor).kept(), _uuid(chosen))
    form = VisitForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        with shown_on(form, "place"):
            visit = visits.note_visit(request.actor, customer, form.visit())
            return redirect("visits:visit", visit.pk)
    values = {"form": form, "customer": customer} | _permission(request)
    return may_ask(render(request, "visits/new.html", values), "camera", "geolocation")


def _choose(request: Request) -> HttpResponse:
    text = request.GET.get("q", "").strip()[:100]
    offered = customers.customers(request.actor, text)[:MOST_OFFERED]
    part = "#offered" if request.htmx and not request.htmx.boosted else ""
    return render(request, "visits/choose.html" + part, {"customers": offered, "text": text})


@require_POST
def permit_place(request: Request, customer_id: UUID) -> HttpResponse:
    """At this customer, the member permits that the place of her device is kept with her visits, in the words shown there."""
    request.actor.require(Permission.NOTE_VISITS)
    customer = get_visible(Customer.objects.visible_to(request.actor).kept(), customer_id)
    consents.permit_one(request.actor, PLACE)
    return render(request, "visits/new.html#position", {"customer": customer} | _permission(request))


def _permission(request: Request) -> dict[str, Any]:
    member = request.actor.member
    return {"permitted": member is not None and consents.is_given(member, PLACE), "function": consents.FUNCTIONS[PLACE]}


@require_safe
def visit(request: Request, customer_visit_id: UUID) -> HttpResponse:
    """One visit; a look at a colleague's is written down and shown to her."""
    found = _visit(request, customer_visit_id)
    looked(request.actor, found, found.member_id, visits.VIEWED)
    is_mine, may_note = found.member_id == request.actor.member, request.actor.may(Permission.NOTE_VISITS)
    values = {"visit": found, "is_mine": is_mine, "may_note": may_note}
    return render(request, "visits/visit.html", values)


@require_safe
def photo(request: Request, customer_visit_id: UUID) -> HttpResponse:
    """The picture of a visit; a look at a colleague's is written down as a look at the visit is."""
    found = _visit(request, customer_visit_id)
    content = visits.photo_of(found)
    looked(request.actor, found, found.member_id, visits.VIEWED)
    return files.shown(content, pictures.kind_of(content))


@require_POST
def forget_place(request: Request, customer_visit_id: UUID) -> HttpResponse:
    """The place of my device is gone from my visit."""
    own = CustomerVisit.objects.filter(member_id=request.actor.member)
    visits.forget_place(request.actor, get_visible(own, customer_visit_id))
    return redirect("visits:visit", customer_visit_id)


def _visit(request: Request, pk: UUID) -> CustomerVisit:
    rows = CustomerVisit.objects.visible_to(request.actor).select_related("customer", "member__user")
    # where the device of a member was stays hers to see and to forget, whatever she may do by now
    if not rows.filter(pk=pk, member_id=request.actor.member).exists():
        request.actor.require(Permission.NOTE_VISITS)
    found: CustomerVisit = get_visible(rows, pk)
    return found


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        return NOBODY
