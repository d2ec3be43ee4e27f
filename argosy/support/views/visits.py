"""Temporary sign-ins: made and replayed by the member, used by the staff."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from argosy.accounts.place import place_of
from argosy.platform.http.forms import shown_on
from argosy.platform.http.request import Request, get_visible
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.support import queries_of_visits as queries
from argosy.support.actions import visits
from argosy.support.errors import NoSuchVisit
from argosy.support.forms import EnterForm, VisitForm
from argosy.support.models import Visit
from argosy.support.views.console import console_frame
from argosy.support.views.door import StaffRequest, for_staff
from argosy.support.visiting import VISIT

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
# Until when the frame of this session asks whether support is in the account.
UNTIL = "visit_until"


@sensitive_post_parameters("password")
@GET_OR_POST
def listing(request: Request) -> HttpResponse:
    """The member's temporary sign-ins, and the form for a new one; its string is shown once."""
    form = VisitForm(request.POST or None)
    page: dict[str, object] = {"here": "visits"}
    if request.method == "POST" and form.is_valid():
        typed, made = form.cleaned_data, None
        with shown_on(form, "password"):
            made = visits.make(request.actor, request.member, typed["password"], typed["scope"], int(typed["minutes"]))
        if made is not None and form.is_valid():
            request.session[UNTIL] = made[0].expires_at.timestamp()
            page |= {"visit": made[0], "string": made[1]}
            form = VisitForm()
    page |= {"form": form, "visits": queries.visits_of(request.member)}
    return render(request, "support/visits.html", page)


@require_safe
def one(request: Request, visit_id: UUID) -> HttpResponse:
    """Everything that support saw and did, in its order."""
    found = _mine(request, visit_id)
    return render(request, "support/visit.html", {"line": queries.line_of(found), "replay": queries.replay(found)})


@require_POST
def end(request: Request, visit_id: UUID) -> HttpResponse:
    """Over at once."""
    found = visits.end(request.actor, _mine(request, visit_id))
    request.session.pop(UNTIL, None)
    return redirect("help:visit", found.pk)


@require_safe
def banner(request: Request) -> HttpResponse:
    """For the frame of open pages: may support use this account now, and does it?"""
    rows = Visit.objects.filter(member=request.member, ended_at=None, expires_at__gt=timezone.now())
    found = rows.order_by("-made_at").first()
    return render(request, "support/banner.html", {"line": queries.line_of(found) if found else None})


def _mine(request: Request, visit_id: UUID) -> Visit:
    found: Visit = get_visible(Visit.objects.filter(member=request.member), visit_id)
    return found


@sensitive_post_parameters("string")
@for_staff
@GET_OR_POST
def enter(request: StaffRequest) -> HttpResponse:
    """Account and string, as the person told them."""
    form = EnterForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        begun = visits.begin(
            request.staff, form.cleaned_data["account"], form.cleaned_data["string"], place_of(request)
        )
        if begun is not None:
            request.session[VISIT] = {"enterprise": str(begun.enterprise_id), "visit": str(begun.pk)}
            return redirect("home")
        form.add_error(None, str(NoSuchVisit.message))
    return render(request, "support/console_visit.html", {"form": form} | console_frame(request, "enter_visit"))


@for_staff
@require_POST
def leave(request: StaffRequest) -> HttpResponse:
    """Support is done."""
    kept = request.session.pop(VISIT, None)
    if kept:
        with enterprise_scope(UUID(kept["enterprise"])):
            visits.leave(request.staff, UUID(kept["visit"]))
    return redirect("operator:enter_visit")
