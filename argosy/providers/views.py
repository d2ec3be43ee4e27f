"""Services of other companies: which are offered, beside what they stand, and the door with their privacy notice."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from argosy.platform.http.forms import shown_on
from argosy.platform.http.request import Request, get_visible
from argosy.providers import queries
from argosy.providers.actions import keeping, notices
from argosy.providers.forms import NoticeForm, ServiceForm
from argosy.providers.models import NoticeRead, OtherService, ServiceKind
from argosy.providers.permissions import Permission

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
# Beside a shipment stand those that have to do with goods on their way, beside an order to an insurer those that stand
# for a buyer; beside a document all.
KINDS = {
    "shipment": frozenset({ServiceKind.CUSTOMS, ServiceKind.LOGISTICS, ServiceKind.OTHER}),
    "insurance": frozenset({ServiceKind.GUARANTEE, ServiceKind.OTHER}),
}


@dataclass(frozen=True, slots=True)
class ServiceLine:
    """A service with its form."""

    service: OtherService
    form: ServiceForm
    is_open: bool


@GET_OR_POST
def listing(request: Request) -> HttpResponse:
    """Settings: every service with its form, and the form for another one."""
    request.actor.require(Permission.KEEP_PROVIDERS)
    form = ServiceForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with shown_on(form):
            keeping.add_service(request.actor, form.shape())
        if form.is_valid():
            messages.success(request, _("It stands beside documents and shipments now."))
            return redirect("providers:list")
    return _listed(request, form)


@require_POST
def change(request: Request, provider_id: UUID) -> HttpResponse:
    """A service is called otherwise, or leads elsewhere."""
    service = _kept(request, provider_id)
    form = ServiceForm(request.POST, prefix=service.pk.hex)
    if form.is_valid():
        with shown_on(form):
            keeping.change_service(request.actor, service, form.shape())
        if form.is_valid():
            messages.success(request, _("Kept. Where something about the company changed, its notice is shown again."))
            return redirect("providers:list")
    return _listed(request, ServiceForm(), wrong=(service.pk, form))


@require_POST
def remove(request: Request, provider_id: UUID) -> HttpResponse:
    """A service stands nowhere any more; it can be put back."""
    keeping.remove_service(request.actor, _kept(request, provider_id))
    return redirect("providers:list")


@require_POST
def back(request: Request, provider_id: UUID) -> HttpResponse:
    """A service that was taken away is offered again."""
    keeping.put_back(request.actor, _kept(request, provider_id))
    return redirect("providers:list")


@require_safe
def beside(request: Request) -> HttpResponse:
    """The part beside a document, a shipment or an order to an insurer."""
    request.actor.require(Permission.USE_PROVIDERS)
    found = queries.beside(request.member.pk, KINDS.get(request.GET.get("at", "")))
    page = {"lines": found, "may_keep": request.actor.may(Permission.KEEP_PROVIDERS)}
    return render(request, "providers/beside.html", page)


@GET_OR_POST
def door(request: Request, provider_id: UUID) -> HttpResponse:
    """Whose service it is, what that company gets to know, and its privacy notice; then the link that leads there."""
    request.actor.require(Permission.USE_PROVIDERS)
    service = get_visible(OtherService.objects.offered(), provider_id)
    form = NoticeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        notices.go_on(request.actor, service)
        return redirect("providers:door", service.pk)
    read = NoticeRead.objects.filter(service=service, member=request.member).first()
    return render(request, "providers/door.html", {"service": service, "form": form, "read": read})


def _kept(request: Request, provider_id: UUID) -> OtherService:
    request.actor.require(Permission.KEEP_PROVIDERS)
    found: OtherService = get_visible(OtherService.objects.all(), provider_id)
    return found


def _listed(request: Request, form: ServiceForm, wrong: tuple[UUID, ServiceForm] | None = None) -> HttpResponse:
    lines = [
        ServiceLine(
            one,
            wrong[1] if wrong and wrong[0] == one.pk else ServiceForm.of(one),
            is_open=bool(wrong and wrong[0] == one.pk),
        )
        for one in OtherService.objects.offered()
    ]
    removed = OtherService.objects.exclude(removed_at=None).order_by("-removed_at")[: keeping.MOST]
    page = {"lines": lines, "removed": removed, "form": form, "here": "list"}
    return render(request, "providers/list.html", page)
