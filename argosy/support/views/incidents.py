"""Incidents: the operator's register, the notice that members read, and the public page."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from argosy.platform.errors import NotFound
from argosy.platform.http.forms import shown_on
from argosy.platform.http.request import Request, public
from argosy.support import queries_of_incidents as queries
from argosy.support.actions import incidents
from argosy.support.forms_incidents import IncidentForm, NoticeForm, ReportForm
from argosy.support.incident_clocks import clocks_of
from argosy.support.models import Incident, IncidentDelivery
from argosy.support.queries import A_PAGE
from argosy.support.views.console import console_frame
from argosy.support.views.door import StaffRequest, for_staff
from argosy.support.views.help import page_of

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def told(request: Request, incident_id: UUID) -> HttpResponse:
    """The notice in four parts, for whom it concerns."""
    if not IncidentDelivery.objects.filter(incident_id=incident_id, member=request.member).exists():
        raise NotFound
    found = Incident.objects.get(pk=incident_id)
    return render(request, "support/incident.html", {"notice": queries.notice_of(found, get_language() or "en")})


@public
@require_safe
def announced(request: HttpRequest) -> HttpResponse:
    """Notices that stand here for everybody, because single people could not be reached."""
    found = Incident.objects.exclude(public_at=None).order_by("-public_at")[:A_PAGE]
    notices = [queries.notice_of(one, get_language() or "en") for one in found]
    return render(request, "support/incidents_public.html", {"notices": notices})


@for_staff
@GET_OR_POST
def listing(request: StaffRequest) -> HttpResponse:
    """The register, and the form for a new incident."""
    form = IncidentForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        made = incidents.note_incident(request.staff, form.noted())
        return redirect("operator:incident", made.pk)
    page = {"form": form, "found": queries.register(page_of(request))}
    return render(request, "support/console_incidents.html", page | console_frame(request, "incidents"))


@for_staff
@require_safe
def one(request: StaffRequest, incident_id: UUID) -> HttpResponse:
    """One incident: its clocks, the notice, who was told by which way, the reports."""
    return _shown(request, _found(incident_id))


def _found(incident_id: UUID) -> Incident:
    found = Incident.objects.filter(pk=incident_id).select_related("noted_by__user").first()
    if found is None:
        raise NotFound
    return found


def _shown(request: StaffRequest, found: Incident, **forms: object) -> HttpResponse:
    page = {
        "incident": found,
        "clocks": clocks_of(found),
        "deliveries": queries.deliveries(found),
        "reports": found.reports.select_related("by__user").order_by("-at"),
        "notice_form": NoticeForm(initial=found.notice),
        "report_form": ReportForm(),
        "act_form": Form(),
    }
    return render(request, "support/console_incident.html", page | console_frame(request, "incidents") | forms)


@for_staff
@require_POST
def write(request: StaffRequest, incident_id: UUID) -> HttpResponse:
    """The four parts, in both languages."""
    found, form = _found(incident_id), NoticeForm(request.POST)
    if form.is_valid():
        incidents.write_notice(request.staff, found, form.cleaned_data)
        return redirect("operator:incident", found.pk)
    return _shown(request, found, notice_form=form)


@for_staff
@require_POST
def act(request: StaffRequest, incident_id: UUID) -> HttpResponse:
    """Tell everybody, announce publicly, or close: by the word of the button."""
    found = _found(incident_id)
    doings = {"tell": incidents.tell_people, "announce": incidents.announce, "close": incidents.close}
    do = doings.get(request.POST.get("do", ""))
    if do is None:
        raise NotFound
    form = Form(request.POST)
    with shown_on(form):
        do(request.staff, found)
    if not form.is_valid():
        return _shown(request, found, act_form=form)
    messages.success(request, _("Done, and written down."))
    return redirect("operator:incident", found.pk)


@for_staff
@require_POST
def report(request: StaffRequest, incident_id: UUID) -> HttpResponse:
    """An authority was told."""
    found, form = _found(incident_id), ReportForm(request.POST)
    if form.is_valid():
        typed = form.cleaned_data
        with shown_on(form):
            incidents.report(request.staff, found, typed["clock"], typed["authority"], typed["text"])
        if form.is_valid():
            return redirect("operator:incident", found.pk)
    return _shown(request, found, report_form=form)


@for_staff
@require_POST
def deliver(request: StaffRequest, incident_id: UUID, enterprise: UUID, member_id: UUID) -> HttpResponse:
    """Somebody was told by telephone or letter."""
    channel = "letter" if request.POST.get("channel") == "letter" else "phone"
    incidents.note_delivery(request.staff, _found(incident_id), enterprise, member_id, channel)
    return redirect("operator:incident", incident_id)
