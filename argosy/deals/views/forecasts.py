"""The page of what orders are to be expected."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from argosy.customers.queries import followers
from argosy.deals.forecast import Expected, forecast
from argosy.deals.views.boards import places
from argosy.deals.worth import Purse
from argosy.enterprise.models import Member
from argosy.platform.http.request import Request
from argosy.platform.listing.columns import identity
from argosy.platform.ui.words import month

DECEMBER = 12


@require_safe
def show_forecast(request: Request) -> HttpResponse:
    """Open opportunities by expected month and by member, whole and weighted by the win rate of their stage."""
    member = identity(request.GET.get("member", ""))
    purse = Purse(request.enterprise.currency)
    found = forecast(request.actor, purse, member)
    names = {one.pk: str(one) for one in Member.objects.select_related("user")}
    most = max([one.whole.amount for one in found.months], default=0)
    values = {
        "places": places(request, "deals:forecast"),
        "here": reverse("deals:forecast"),
        "whose": member,
        "members": followers(),
        "months": [_month(one, member, most) for one in found.months],
        "people": [
            {"name": names.get(one.key, ""), "expected": one, "url": _list(("f", f"worker.is.{one.key}"))}
            for one in found.people
        ],
        "total": found.total,
        "currency": purse.currency,
        "rates": purse.said,
    }
    part = "#table" if request.htmx and not request.htmx.boosted else ""
    return render(request, "deals/forecast.html" + part, values)


def _month(one: Expected, member: Any, most: Any) -> dict[str, Any]:
    words = [("f", f"worker.is.{member}")] if member else []
    if isinstance(one.key, date):
        name = month(one.key)
        words += [("f", f"closes.after.{one.key}"), ("f", f"closes.before.{_next(one.key)}")]
        is_late = _next(one.key) <= timezone.localdate()
    else:
        name, is_late = _("No day expected"), False
        words.append(("f", "closes.none"))
    return {
        "name": name,
        "is_late": is_late,
        "expected": one,
        "url": _list(*words),
        "whole": int(one.whole.amount / most * 100) if most else 0,
        "weighted": int(one.weighted.amount / most * 100) if most else 0,
    }


def _next(month: date) -> date:
    return date(month.year + 1, 1, 1) if month.month == DECEMBER else date(month.year, month.month + 1, 1)


def _list(*words: tuple[str, str]) -> str:
    return reverse("deals:list") + "?" + urlencode([("f", "state.is.open"), *words])
