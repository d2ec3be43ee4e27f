"""Settings, roles: looking at Argosy as a colleague sees it, and ending that."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from argosy.enterprise.actions import seeing
from argosy.enterprise.models import Member, MemberState
from argosy.enterprise.permissions import Permission
from argosy.enterprise.seeing_as import SEES_AS
from argosy.platform.http.request import Request, get_visible


@require_POST
def begin(request: Request, member_id: UUID) -> HttpResponse:
    """Every page is shown as this colleague would see it."""
    request.actor.require(Permission.MANAGE_ROLES)
    rows = Member.objects.filter(request.actor.reach.of("pk"), state=MemberState.ACTIVE)
    other = seeing.see_as(request.actor, get_visible(rows, member_id))
    request.session[SEES_AS] = str(other.pk)
    return redirect("/")


@require_POST
def end(request: Request) -> HttpResponse:
    """Every page is shown as oneself sees it."""
    request.session.pop(SEES_AS, None)
    return redirect("enterprise:roles")
