"""Settings: the master account — offered, taken over, and when the operator may replace it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from argosy.enterprise.actions import master
from argosy.enterprise.models import MasterOffer, Member
from argosy.platform.errors import NotAllowed
from argosy.platform.http.request import Request, get_visible, public


def offer(request: Request) -> HttpResponse:
    """The open offer, for who made it and for whom it is made; nobody else sees one."""
    found = (
        MasterOffer.objects.filter(ended_at=None, expires_at__gt=timezone.now())
        .select_related("heir__user", "offered_by__user")
        .first()
    )
    if found is not None and request.member.pk not in {found.heir_id, found.offered_by_id}:
        found = None
    holder = Member.objects.select_related("user").get(is_master=True)
    page = {"offer": found, "holder": holder, "conditions": master.CONDITIONS.values(), "here": "organisation"}
    return render(request, "enterprise/master.html", page)


@sensitive_post_parameters("password")
@require_POST
def make(request: Request, member_id: UUID) -> HttpResponse:
    """The master account is offered to a member."""
    if not request.member.is_master:
        raise NotAllowed
    heir = get_visible(Member.objects.filter(request.actor.reach.of("id")).select_related("user"), member_id)
    master.offer_master(request.actor, request.member, heir, request.POST.get("password", ""))
    messages.success(request, _("The master account is offered. You hold it until it is taken over."))
    return redirect("enterprise:master")


@sensitive_post_parameters("password")
@require_POST
def take_over(request: Request, offer_id: UUID) -> HttpResponse:
    """Who was asked holds the master account from now on."""
    found = get_visible(MasterOffer.objects.filter(heir=request.member), offer_id)
    master.take_over_master(request.actor, found, request.member, request.POST.get("password", ""))
    messages.success(request, _("You hold the master account now."))
    return redirect("enterprise:master")


@require_POST
def withdraw(request: Request, offer_id: UUID) -> HttpResponse:
    """One of the two no longer wants it."""
    rows = MasterOffer.objects.filter(heir=request.member) | MasterOffer.objects.filter(offered_by=request.member)
    master.withdraw_offer(request.actor, get_visible(rows, offer_id))
    messages.success(request, _("The offer is over. Nothing has changed."))
    return redirect("enterprise:master")


@public
@require_safe
def conditions(request: HttpRequest) -> HttpResponse:
    """When the operator may replace a master account: said to everybody."""
    return render(request, "enterprise/master_conditions.html", {"conditions": master.CONDITIONS.values()})
