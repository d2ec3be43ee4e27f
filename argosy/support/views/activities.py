"""Questionnaires and activities: what members are asked, and the operator's page."""

from __future__ import annotations

import csv
import io
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from argosy.platform.errors import NotFound
from argosy.platform.http.files import saved
from argosy.platform.http.forms import shown_on
from argosy.platform.http.request import Request
from argosy.support import queries_of_activities as queries
from argosy.support.actions import activities
from argosy.support.actions.staff import require_lead
from argosy.support.forms_activities import EntryForm, PlanForm
from argosy.support.models import Activity, ActivityEntry
from argosy.support.views.console import console_frame
from argosy.support.views.door import StaffRequest, for_staff
from argosy.support.views.help import page_of

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
# What a spreadsheet would take for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@require_safe
def listing(request: Request) -> HttpResponse:
    """What is asked at present."""
    return render(request, "support/activities.html", {"found": queries.open_ones(request.member)})


@GET_OR_POST
def one(request: Request, activity_id: str) -> HttpResponse:
    """Which fields are asked, who receives which of them; then the form."""
    activity = _open_one(activity_id)
    entry = queries.entry_of(request.member, activity)
    form = EntryForm(activity, request.POST or None, initial=EntryForm.known(request.member))
    if request.method == "POST" and form.is_valid():
        with shown_on(form):
            activities.enter(
                request.actor,
                request.member,
                activity,
                form.given(),
                form.answers(),
                has_seen=bool(form.cleaned_data.get("has_seen")),
            )
        if form.is_valid():
            messages.success(request, _("Thank you. You can take it back here until the last day."))
            return redirect("help:activity", activity.pk)
    page = {"line": queries.line_of(activity), "form": form, "entry": entry}
    return render(request, "support/activity.html", page)


@require_POST
def take_back(request: Request, activity_id: UUID) -> HttpResponse:
    """The answer is gone."""
    entry = ActivityEntry.objects.filter(member=request.member, activity_id=activity_id).first()
    if entry is None:
        raise NotFound
    activities.take_back(request.actor, entry)
    messages.success(request, _("Your answer is deleted here."))
    return redirect("help:activities")


@for_staff
@GET_OR_POST
def desk(request: StaffRequest) -> HttpResponse:
    """What was asked, and the form for something new."""
    require_lead(request.staff)
    form = PlanForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with shown_on(form):
            activities.offer_activity(request.staff, form.plan())
        if form.is_valid():
            messages.success(request, _("Members find it under Help."))
            return redirect("operator:activities")
    page = {"form": form, "found": queries.all_ones(page_of(request))}
    return render(request, "support/console_activities.html", page | console_frame(request, "activities"))


@for_staff
@require_safe
def answers(request: StaffRequest, activity_id: UUID) -> HttpResponse:
    """What everybody answered."""
    require_lead(request.staff)
    found = _found(activity_id)
    page = {"line": queries.line_of(found), "found": queries.answers_to(found)}
    return render(request, "support/console_activity.html", page | console_frame(request, "activities"))


@for_staff
@require_POST
def pass_on(request: StaffRequest, activity_id: UUID) -> HttpResponse:
    """The file for the receiver: the passed fields and nothing else."""
    found = _found(activity_id)
    rows = activities.pass_on(request.staff, found)
    text = io.StringIO()
    writer = csv.DictWriter(text, found.passed)
    writer.writeheader()
    writer.writerows({name: _plain(value) for name, value in row.items()} for row in rows)
    return saved(text.getvalue().encode("utf-8-sig"), "sign-ups.csv", "text/csv")


@for_staff
@require_POST
def close(request: StaffRequest, activity_id: UUID) -> HttpResponse:
    """Nobody can answer any more."""
    activities.close(request.staff, _found(activity_id))
    return redirect("operator:activities")


def _open_one(activity_id: str) -> Activity:
    try:
        wanted = UUID(activity_id)
    except ValueError:
        raise NotFound from None
    found = Activity.objects.open().filter(pk=wanted).first()
    if found is None:
        raise NotFound
    return found


def _found(activity_id: UUID) -> Activity:
    found = Activity.objects.filter(pk=activity_id).first()
    if found is None:
        raise NotFound
    return found


def _plain(value: str) -> str:
    return f"'{value}" if value.startswith(FORMULA) else value
