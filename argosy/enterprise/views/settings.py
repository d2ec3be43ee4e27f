"""Settings: the enterprise's profile, its organisation, roles, switches and audit trail."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from argosy.audit.record import WORDS
from argosy.enterprise import queries, switches
from argosy.enterprise.actions import departments, enterprises
from argosy.enterprise.forms import DepartmentForm, ProfileForm
from argosy.enterprise.models import Department, Member
from argosy.enterprise.permissions import Permission
from argosy.platform.http.forms import shown_on
from argosy.platform.http.request import Request, get_visible

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


def index(request: Request) -> HttpResponse:
    """The first settings page that this member may open."""
    may_manage = request.actor.may(Permission.MANAGE_MEMBERS)
    return redirect("enterprise:profile" if may_manage else "enterprise:organisation")


@GET_OR_POST
def profile(request: Request) -> HttpResponse:
    """How the enterprise is called and reached."""
    request.actor.require(Permission.MANAGE_MEMBERS)
    form = ProfileForm(request.POST) if request.method == "POST" else ProfileForm.of(request.enterprise)
    if request.method == "POST" and form.is_valid():
        with shown_on(form):
            enterprises.change_profile(request.actor, request.enterprise, form.profile())
        if form.is_valid():
            messages.success(request, _("The profile is kept."))
            return redirect("enterprise:profile")
    return render(request, "enterprise/profile.html", {"form": form, "here": "profile"})


def organisation(request: Request) -> HttpResponse:
    """Who reports to whom: all for administrators, the own subtree for supervisors."""
    page = {"people": queries.organisation(request.actor), "is_all": request.actor.reach.is_all}
    if request.actor.may(Permission.MANAGE_MEMBERS):
        page |= _departments() | {"may_place": True}
    template = "enterprise/organisation.html#tree" if request.htmx else "enterprise/organisation.html"
    return render(request, template, page | {"here": "organisation"})


def _departments() -> dict[str, Any]:
    headcounts = queries.people_of_departments()
    return {"departments": [(branch, headcounts[branch.thing.pk]) for branch in queries.departments()]}


@GET_OR_POST
def department_list(request: Request) -> HttpResponse:
    """The departments, and the form for a new one."""
    request.actor.require(Permission.MANAGE_MEMBERS)
    form = DepartmentForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with shown_on(form):
            departments.add(request.actor, form.cleaned_data["name"], form.cleaned_data["parent"])
        if form.is_valid():
            return redirect("enterprise:departments")
    page = _departments() | {"form": form, "here": "departments"}
    template = "enterprise/departments.html#tree" if request.htmx else "enterprise/departments.html"
    return render(request, template, page)


@GET_OR_POST
def department(request: Request, department_id: UUID) -> HttpResponse:
    """A department's name and place."""
    request.actor.require(Permission.MANAGE_MEMBERS)
    found = get_visible(Department.objects.all(), department_id)
    form = DepartmentForm(request.POST or None, initial={"name": found.name, "parent": found.parent_id})
    if request.method == "POST" and form.is_valid():
        with shown_on(form):
            departments.change(request.actor, found, form.cleaned_data["name"], form.cleaned_data["parent"])
        if form.is_valid():
            return redirect("enterprise:departments")
    return render(request, "enterprise/department.html", {"form": form, "department": found, "here": "departments"})


@require_POST
def remove_department(request: Request, department_id: UUID) -> HttpResponse:
    """An empty department is gone."""
    request.actor.require(Permission.MANAGE_MEMBERS)
    departments.remove(request.actor, get_visible(Department.objects.all(), department_id))
    return redirect("enterprise:departments")


def switch_list(request: Request) -> HttpResponse:
    """Every function of the enterprise: what it reads and does, on or off, who switched it and when."""
    return render(request, "enterprise/switches.html", _functions(request) | {"here": "switches"})


@require_POST
def turn(request: Request, name: str) -> HttpResponse:
    """One function is switched on or off; never several at once."""
    switches.turn(request.actor, name, is_on=request.POST.get("is_on") == "1")
    if not request.htmx:
        return redirect("enterprise:switches")
    return render(request, "enterprise/switches.html#list", _functions(request))


def _functions(request: Request) -> dict[str, Any]:
    may_turn = request.actor.may(Permission.MANAGE_SWITCHES)
    return {"functions": queries.functions(request.enterprise), "may_turn": may_turn}


def trail(request: Request) -> HttpResponse:
    """Who did and who saw what."""
    request.actor.require(Permission.SEE_AUDIT)
    word, member, page = request.GET.get("word", ""), request.GET.get("member", ""), request.GET.get("page", "1")
    known = Member.objects.select_related("user").order_by("joined_at")
    chosen = next((one for one in known if str(one.pk) == member), None)
    found = queries.trail(int(page) if page.isdecimal() else 1, word if word in WORDS else "", chosen and chosen.pk)
    shown = {
        "found": found,
        "words": sorted(((key, str(sentence)) for key, sentence in WORDS.items()), key=lambda pair: pair[1]),
        "word": word,
        "members": known,
        "chosen": chosen,
        "here": "trail",
    }
    return render(request, "enterprise/trail.html", shown)
