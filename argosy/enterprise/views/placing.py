"""Settings: a department or a member gets another place in the trees, dragged there or chosen; each move can be undone."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.forms import Form
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from argosy.enterprise.actions import departments, members
from argosy.enterprise.forms_places import DepartmentPlace, MemberPlace
from argosy.enterprise.models import Department, Member, MemberState
from argosy.enterprise.permissions import Permission
from argosy.platform.http.forms import refused, shown_on
from argosy.platform.http.request import Request, get_visible, no_content

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
DIALOG = "place-body"


@GET_OR_POST
def department(request: Request, department_id: UUID) -> HttpResponse:
    """A department lies inside another one, or at the top."""
    request.actor.require(Permission.MANAGE_MEMBERS)
    found = get_visible(Department.objects.select_related("parent"), department_id)
    form = DepartmentPlace(found, _given(request))
    if request.method != "POST":
        return _asked(request, form, "enterprise:department", found.pk)
    with shown_on(form):
        if form.is_valid() and form.has_news():
            departments.change(request.actor, found, found.name, form.cleaned_data["parent"])
    return _answer(request, form, _where_department(found))


@GET_OR_POST
def member(request: Request, member_id: UUID) -> HttpResponse:
    """A member works in another department, or reports to somebody else."""
    request.actor.require(Permission.MANAGE_MEMBERS)
    rows = Member.objects.filter(request.actor.reach.of("id")).exclude(state=MemberState.LEFT)
    found = get_visible(rows.select_related("user", "role", "department", "supervisor__user"), member_id)
    form = MemberPlace(found, request.actor, _given(request))
    if request.method != "POST":
        return _asked(request, form, "enterprise:member", found.pk)
    with shown_on(form):
        if form.is_valid() and form.has_news():
            members.move(request.actor, found, form.seat())
    return _answer(request, form, _where_member(found, form.news()))


def _given(request: Request) -> QueryDict | None:
    """What was chosen; undoing names the earlier place in its address."""
    if request.method != "POST":
        return None
    return request.GET if "back" in request.GET else request.POST


def _asked(request: Request, form: Form, page: str, pk: UUID) -> HttpResponse:
    """The choices, for the dialog; without it, the page on which the same is settled."""
    if not request.htmx:
        return redirect(page, pk)
    return render(request, "enterprise/place.html", {"form": form, "place_url": request.path})


def _answer(request: Request, form: Any, sentence: str) -> HttpResponse:
    if not form.is_valid():
        if request.htmx.target != DIALOG:
            raise refused(form)
        return render(request, "enterprise/place.html", {"form": form, "place_url": request.path})
    if not form.has_news():
        response = no_content()
        response["HX-Trigger"] = "close-dialog"
        return response
    is_back = "back" in request.GET
    undo = "" if is_back else f"{request.path}?{urlencode(form.before() | {'back': 1})}"
    response = render(request, "enterprise/placed.html", {"sentence": sentence, "undo": undo})
    response["HX-Retarget"], response["HX-Reswap"] = "#notices", "beforeend"
    response["HX-Trigger"] = "organisation-changed, close-dialog"
    return response


def _where_department(found: Department) -> str:
    if found.parent is None:
        return _("“%(name)s” lies at the top now.") % {"name": found.name}
    return _("“%(name)s” lies inside “%(around)s” now.") % {"name": found.name, "around": found.parent.name}


def _where_member(found: Member, news: set[str]) -> str:
    words = {"name": str(found), "department": str(found.department), "supervisor": str(found.supervisor)}
    told = []
    if "department" in news:
        sentence = _("%(name)s works in “%(department)s” now.")
        told.append((sentence if found.department else _("%(name)s belongs to no department now.")) % words)
    if "supervisor" in news:
        sentence = _("%(name)s reports to %(supervisor)s now.")
        told.append((sentence if found.supervisor else _("%(name)s reports to nobody now.")) % words)
    return " ".join(told)
