"""The operator's register, and what comes from people outside to the operator."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from argosy.accounts.queries import software_in_use
from argosy.platform.errors import NotFound
from argosy.platform.http.forms import shown_on
from argosy.privacy.actions import knocking
from argosy.privacy.models import Knock
from argosy.support import queries_of_register as queries
from argosy.support.actions import register as papers
from argosy.support.actions.staff import note, require_lead
from argosy.support.forms_register import OutsideForm, PaperForm
from argosy.support.views.console import console_frame
from argosy.support.views.door import StaffRequest, for_staff
from argosy.support.views.help import page_of

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@for_staff
@GET_OR_POST
def register(request: StaffRequest) -> HttpResponse:
    """Certificates, trainings, confidentiality agreements; what the staff did stands on the page of the staff."""
    require_lead(request.staff)
    form = PaperForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with shown_on(form):
            papers.keep_paper(request.staff, form.paper())
        if form.is_valid():
            messages.success(request, _("It stands in the register."))
            return redirect("operator:register")
    page = {"form": form, "papers": queries.papers(), "people": queries.people(), "software": software_in_use()}
    return render(request, "support/console_register.html", page | console_frame(request, "register"))


@for_staff
@require_safe
def outside(request: StaffRequest) -> HttpResponse:
    """What people outside ask the operator, the most urgent first, or what was answered."""
    is_open = request.GET.get("view") != "answered"
    page = {"found": queries.outside(page_of(request), is_open=is_open), "is_open": is_open}
    return render(request, "support/console_outside.html", page | console_frame(request, "outside"))


@for_staff
@GET_OR_POST
def outside_one(request: StaffRequest, knock_id: UUID) -> HttpResponse:
    """One request or complaint, with its clock and the answer."""
    found = Knock.objects.for_operator().filter(pk=knock_id).first()
    if found is None:
        raise NotFound
    form = OutsideForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with shown_on(form):
            knocking.answer_by_operator(found, form.cleaned_data["words"])
            note(request.staff, "outside_answered", found.name)
        if form.is_valid():
            return redirect("operator:outside")
    page = {"form": form, "line": queries.outside_line(found)}
    return render(request, "support/console_outside_one.html", page | console_frame(request, "outside"))
