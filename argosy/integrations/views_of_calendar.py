"""The page on which a member opens her schedule to her phone's own calendar, and what the phone reads."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone, translation
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from argosy.integrations import ics, schedule
from argosy.integrations.actions import calendar
from argosy.integrations.functions import CALENDAR_CONSENT
from argosy.integrations.permissions import Permission
from argosy.platform import veil
from argosy.platform.http.request import Request, public
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.actions import consents


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: Request) -> HttpResponse:
    """What the phone would read, and the switch; a new address is shown here, once."""
    request.actor.require(Permission.USE_CALENDAR)
    address = ""
    if request.POST.get("agreed") == "on":
        address = request.build_absolute_uri(f"/calendar/{calendar.open_calendar(request.actor)}.ics")
    values = {
        "address": address,
        "phone_address": address.replace("https://", "webcal://", 1) if address.startswith("https://") else "",
        "is_on": consents.is_given(request.member.pk, CALENDAR_CONSENT),
        "function": consents.FUNCTIONS[CALENDAR_CONSENT],
        "days": sorted(schedule.days(request.actor), key=lambda day: day.on)[:20],
    }
    return render(request, "integrations/calendar.html", values)


@require_POST
def close(request: Request) -> HttpResponse:
    """The phone reads nothing any more."""
    request.actor.require(Permission.USE_CALENDAR)
    calendar.close_calendar(request.actor)
    return redirect("calendar:page")


@public
@require_safe
def feed(_request: HttpRequest, address: str) -> HttpResponse:
    """The schedule as the phone's calendar reads it, by the secret of the address alone."""
    with enterprise_scope(calendar.enterprise_of(address)):
        actor, member = calendar.reader(address)
        with (
            veil.through(actor),
            translation.override(member.user.language),
            timezone.override(ZoneInfo(member.user.time_zone)),
        ):
            body = ics.calendar("Argosy", schedule.days(actor), timezone.now().astimezone(ZoneInfo("UTC")))
    answer = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    answer.headers["Cache-Control"] = "private, no-store"
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer
