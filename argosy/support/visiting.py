"""Somebody of the staff in a member's account: sees and does what the member's string allows, and nothing that lasts beyond.

Reading leaves no trace in the member's data: what a page changes while it is shown is undone, and only that it was looked
at stays in the trail. Never open, whatever the scope: passwords, second factors, the master account, members and roles,
personal data, downloads, sending mail.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from argosy.audit.models import AuditEntry
from argosy.audit.record import keep, lines_of
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Enterprise
from argosy.platform import veil
from argosy.platform.errors import ArgosyError
from argosy.platform.http.refusals import answer
from argosy.platform.http.request import Request
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.support.actions import visits
from argosy.support.errors import NotInAVisit, ReadOnlyVisit
from argosy.support.models import Staff, Visit, VisitScope
from argosy.support.views.door import staff_of

VISIT = "visit"
READS = frozenset({"GET", "HEAD"})
# Whose own affairs these are; the string does not lend them.
NEVER = ("/me/", "/privacy/", "/settings/master/", "/help/", "/notices/", "/calendar/")
NEVER_CHANGED = ("/settings/",)
LIVE = "/live/"
# Permissions of apps above, by their stored values.
NOT_LENT = frozenset(
    {
        "mail.send",
        "enterprise.manage_members",
        "enterprise.manage_roles",
        "enterprise.manage_switches",
        "providers.keep",  # where links to other companies lead
    }
)
NOT_LENT_OF = ("privacy.",)
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
View = Callable[..., HttpResponseBase]


class _Undo(Exception):
    def __init__(self, response: HttpResponseBase, lines: list[AuditEntry]) -> None:
        super().__init__()
        self.response, self.lines = response, lines


class VisitMiddleware:
    """Runs the view in the account that the staff was let into; stands before who asks for agreements and members."""

    def __init__(self, get_response: Callable[[Request], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: Request) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: Request, view: View, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        """None for everybody else, and for the pages that are open to all."""
        kept = request.session.get(VISIT) if not getattr(view, "is_public", False) else None
        staff = staff_of(request) if kept else None
        if not kept or staff is None:
            return None
        enterprise = UUID(kept["enterprise"])
        with enterprise_scope(enterprise):
            visit = visits.running(staff, UUID(kept["visit"]))
        if visit is None:
            del request.session[VISIT]
            messages.info(request, _("The temporary sign-in is over."))
            return HttpResponseRedirect("/operator/visit/")
        if request.path == LIVE:
            return HttpResponse(status=204)
        return _shown(request, staff, visit, lambda: view(request, *args, **kwargs), view)


def _shown(
    request: Request, staff: Staff, visit: Visit, show: Callable[[], HttpResponseBase], view: View
) -> HttpResponseBase:
    may_act = visit.scope == VisitScope.ACT
    since, lines = timezone.now(), list[AuditEntry]()
    try:
        with enterprise_scope(visit.enterprise_id):
            _act_as(request, staff, visit)
            _permit(request, view, may_act=may_act)
            with veil.through(request.actor):
                found = show()
            _keep_inside(found)
            _undo_reading(request, visit, found, since)
        response, is_refused = found, False
    except _Undo as undone:
        response, lines, is_refused = undone.response, undone.lines, False
    except ArgosyError as problem:
        with enterprise_scope(visit.enterprise_id):
            response, is_refused = answer(request, problem), True
    finally:
        timezone.deactivate()
    with enterprise_scope(visit.enterprise_id):
        keep(lines)
        visits.step(
            visit,
            request.get_full_path(),
            _title(response),
            is_act=request.method not in READS,
            is_refused=is_refused,
        )
    return response


def _undo_reading(request: Request, visit: Visit, found: HttpResponseBase, since: datetime) -> None:
    """Showing a page may mark something as read: for the member it is not. That a colleague's data was seen, stays."""
    if request.method in READS:
        raise _Undo(found, lines_of(_via(visit), since))


def _permit(request: Request, view: View, *, may_act: bool) -> None:
    is_read = request.method in READS
    if not is_read and not may_act:
        raise ReadOnlyVisit
    never = NEVER if is_read else NEVER + NEVER_CHANGED
    # views that wait for somebody outside send, fetch or bind: none of it is lent
    if request.path.startswith(never) or getattr(view, "has_own_transactions", False):
        raise NotInAVisit


def _act_as(request: Request, staff: Staff, visit: Visit) -> None:
    actor = actor_of(visit.member, _via(visit))
    lent = {one for one in actor.rights if one not in NOT_LENT and not one.startswith(NOT_LENT_OF)}
    request.actor = replace(actor, rights=frozenset(lent))
    request.member, request.enterprise = visit.member, Enterprise.objects.get(pk=visit.enterprise_id)
    request.visit = visit  # type: ignore[attr-defined]
    request.staff = staff  # type: ignore[attr-defined]
    try:
        timezone.activate(ZoneInfo(visit.member.user.time_zone))
    except (ZoneInfoNotFoundError, ValueError):
        timezone.activate(ZoneInfo("UTC"))


def _via(visit: Visit) -> str:
    return f"visit:{visit.pk}"


def _keep_inside(response: HttpResponseBase) -> None:
    """Nothing is taken along: no download, no stream."""
    if response.streaming or response.headers.get("Content-Disposition", "").startswith("attachment"):
        raise NotInAVisit


def _title(response: HttpResponseBase) -> str:
    if not isinstance(response, HttpResponse) or not response.headers.get("Content-Type", "").startswith("text/html"):
        return ""
    match = TITLE.search(response.content.decode(errors="replace")[:5_000])
    return " ".join(strip_tags(match[1]).split()).removesuffix(" · Argosy") if match else ""
