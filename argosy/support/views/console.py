"""The operator's desk: work orders of all enterprises, callers, ways of contact, staff."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from argosy.platform.access import Actor
from argosy.platform.errors import NotFound
from argosy.platform.http.files import saved
from argosy.platform.http.forms import shown_on
from argosy.platform.http.request import get_visible
from argosy.platform.models import Tenant
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.support import queries
from argosy.support.actions import desk, helping, orders
from argosy.support.actions import staff as people
from argosy.support.errors import WrongProof
from argosy.support.forms import AnswerForm, CallerForm, CallForm, CheckForm, DeskForm, StaffForm
from argosy.support.models import OrderFile, StaffRole, WorkOrder
from argosy.support.views.door import StaffRequest, for_staff
from argosy.support.views.help import page_of

# name, words, only for who runs the service
TABS = (
    ("orders", gettext_lazy("Work orders"), False),
    ("caller", gettext_lazy("Somebody calls"), False),
    ("enter_visit", gettext_lazy("Temporary sign-in"), False),
    ("outside", gettext_lazy("Outside requests"), False),
    ("incidents", gettext_lazy("Incidents"), False),
    ("news", gettext_lazy("News"), True),
    ("activities", gettext_lazy("Activities"), True),
    ("register", gettext_lazy("Papers"), True),
    ("takeovers", gettext_lazy("Change of hands"), True),
    ("settings", gettext_lazy("Contact and hours"), True),
    ("staff", gettext_lazy("Staff"), True),
)
GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


def in_enterprise(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """For the staff, in the scope of the enterprise that the address names, as an actor with the right to help only."""

    @wraps(view)
    def inside(request: StaffRequest, enterprise: UUID, **named: Any) -> HttpResponse:
        if not Tenant.objects.filter(pk=enterprise).exists():
            raise NotFound
        with enterprise_scope(enterprise):
            return view(request, people.acting(request.staff, enterprise), **named)

    return for_staff(inside)


@for_staff
@require_safe
def listing(request: StaffRequest) -> HttpResponse:
    """The work orders that wait, that are in hand, or all."""
    view = request.GET.get("view", "waiting")
    found = queries.waiting(view, request.staff, page_of(request))
    return render(
        request, "support/console_orders.html", {"found": found, "view": view} | console_frame(request, "orders")
    )


@in_enterprise
@require_safe
def order(request: StaffRequest, actor: Actor, order_id: UUID) -> HttpResponse:
    """One work order, with what helps to answer it."""
    return _shown(request, _found(actor, order_id))


def _found(actor: Actor, order_id: UUID) -> WorkOrder:
    rows = WorkOrder.objects.visible_to(actor).select_related("member__user")
    found: WorkOrder = get_visible(rows, order_id)
    return found


def _shown(request: StaffRequest, found: WorkOrder, **more: object) -> HttpResponse:
    page: dict[str, Any] = {
        "order": found,
        "line": queries.line_at_desk(found),
        "said": queries.said_in(found),
        "answer_form": AnswerForm(),
        "call_form": CallForm(),
        "check_form": CheckForm(),
    }
    return render(request, "support/console_order.html", page | console_frame(request, "orders") | more)


@in_enterprise
@require_POST
def take(request: StaffRequest, actor: Actor, order_id: UUID) -> HttpResponse:
    """This one of the staff works on it."""
    found = helping.take(actor, request.staff, _found(actor, order_id))
    return redirect("operator:order", actor.enterprise, found.pk)


@in_enterprise
@require_POST
def check(request: StaffRequest, actor: Actor, order_id: UUID) -> HttpResponse:
    """Do account and mobile number go together?"""
    found, form = _found(actor, order_id), CheckForm(request.POST)
    if form.is_valid():
        typed = form.cleaned_data
        if helping.check(actor, request.staff, found, typed["account"], typed["mobile"]):
            messages.success(request, _("Account and mobile number go together."))
        else:
            messages.error(request, _("Account and mobile number do not go together."))
        return redirect("operator:order", actor.enterprise, found.pk)
    return _shown(request, found, check_form=form)


@in_enterprise
@require_POST
def answer(request: StaffRequest, actor: Actor, order_id: UUID) -> HttpResponse:
    """The answer, or the result."""
    found, form = _found(actor, order_id), AnswerForm(request.POST, request.FILES)
    if form.is_valid():
        typed = form.cleaned_data
        with shown_on(form):
            helping.answer(actor, request.staff, found, typed["words"], typed["attached"], is_result=typed["is_result"])
        if form.is_valid():
            return redirect("operator:order", actor.enterprise, found.pk)
    return _shown(request, found, answer_form=form)


@in_enterprise
@require_POST
def call(request: StaffRequest, actor: Actor, order_id: UUID) -> HttpResponse:
    """A telephone call about this work order."""
    found, form = _found(actor, order_id), CallForm(request.POST)
    if form.is_valid():
        with shown_on(form):
            helping.note_call(actor, request.staff, found, form.cleaned_data["words"])
        if form.is_valid():
            return redirect("operator:order", actor.enterprise, found.pk)
    return _shown(request, found, call_form=form)


@in_enterprise
@require_POST
def use(request: StaffRequest, actor: Actor, order_id: UUID) -> HttpResponse:
    """How the person uses the product, if she asked for it; a POST, for each look is written down."""
    found = helping.look(actor, request.staff, _found(actor, order_id))
    return _shown(request, found, use=queries.use_of(found.member))


@in_enterprise
@require_safe
def file(request: StaffRequest, actor: Actor, order_id: UUID, file_id: UUID) -> HttpResponse:  # noqa: ARG001
    """A file of the work order, to save."""
    found = get_visible(OrderFile.objects.filter(word__order=_found(actor, order_id)), file_id)
    return saved(orders.bytes_of(found), found.name)


@for_staff
@GET_OR_POST
def caller(request: StaffRequest) -> HttpResponse:
    """Somebody calls: account and mobile number first, then a work order in her account."""
    form = CallerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        made = helping.open_for_caller(request.staff, typed["account"], typed["mobile"], form.wanted())
        if made is not None:
            return redirect("operator:order", made[0], made[1].pk)
        form.add_error(None, str(WrongProof.message))
    return render(request, "support/console_caller.html", {"form": form} | console_frame(request, "caller"))


@for_staff
@GET_OR_POST
def settings(request: StaffRequest) -> HttpResponse:
    """Ways of contact and service hours."""
    people.require_lead(request.staff)
    form = DeskForm(request.POST) if request.method == "POST" else DeskForm.of(desk.desk())
    if request.method == "POST" and form.is_valid():
        with shown_on(form):
            desk.settle(request.staff, form.ways(), form.days())
        if form.is_valid():
            messages.success(request, _("Every page shows it now."))
            return redirect("operator:settings")
    return render(request, "support/console_desk.html", {"form": form} | console_frame(request, "settings"))


@for_staff
@GET_OR_POST
def staff(request: StaffRequest) -> HttpResponse:
    """Who works for the operator, and the register of what they did."""
    people.require_lead(request.staff)
    form = StaffForm(request.POST or None)
    page = console_frame(request, "staff")
    if request.method == "POST" and form.is_valid():
        typed, hired = form.cleaned_data, None
        with shown_on(form):
            hired = people.hire(request.staff, typed["email"], typed["name"], typed["role"])
        if hired is not None and form.is_valid():
            page["link"], form = hired.link, StaffForm()
    page |= {"form": form, "people": queries.staff_list(), "deeds": queries.deeds(page_of(request))}
    return render(request, "support/console_staff.html", page)


@for_staff
@require_POST
def end_staff(request: StaffRequest, staff_id: UUID) -> HttpResponse:
    """Somebody does not work for the operator any more."""
    people.end(request.staff, people.one_of(staff_id))
    return redirect("operator:staff")


def console_frame(request: StaffRequest, here: str) -> dict[str, Any]:
    """Who is at the desk and which of its pages she may open."""
    is_lead = request.staff.role == StaffRole.LEAD
    tabs = [(reverse(f"operator:{name}"), word, name) for name, word, for_lead in TABS if is_lead or not for_lead]
    return {"staff": request.staff, "is_lead": is_lead, "console_tabs": tabs, "here": here}
