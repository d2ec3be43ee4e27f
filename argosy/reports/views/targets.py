"""The page where targets are set: a month, a line for each member."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from argosy.enterprise.models import Member
from argosy.platform.http.request import Request, get_visible
from argosy.platform.money import from_minor
from argosy.platform.typing_numbers import number, typed_amount
from argosy.platform.ui import words
from argosy.reports.actions import targets as actions
from argosy.reports.models import Aim, Target
from argosy.reports.permissions import Permission
from argosy.reports.spans import following
from argosy.reports.views.reports import people, tabs


@require_safe
def targets(request: Request) -> HttpResponse:
    """What each member is to reach in a month."""
    request.actor.require(Permission.SET_TARGETS)
    month = _month(request.GET.get("month", ""))
    values = {
        "tabs": tabs(request, "targets"),
        "month": month,
        "month_name": words.month(month),
        "before": _before(month),
        "after": following(month),
        "lines": _lines(people(request), month),
        "aims": Aim.labels,
        "currency": request.enterprise.currency,
    }
    return render(request, "reports/targets.html", values)


@require_POST
def set_targets(request: Request, member_id: UUID) -> HttpResponse:
    """One member's targets of the month."""
    request.actor.require(Permission.SET_TARGETS)
    member = get_visible(Member.objects.filter(request.actor.reach.of("pk")).select_related("user"), member_id)
    month = _month(request.POST.get("month", ""))
    actions.set_targets(request.actor, member, month, {aim: _number(request.POST.get(aim, "")) for aim in Aim.values})
    [(_member, aims)] = _lines([member], month)
    values = {"whose": member, "aims": aims, "month": month, "saved": _("Saved")}
    return render(request, "reports/targets.html#line", values)


def _lines(members: Sequence[Member], month: date) -> list[tuple[Member, list[tuple[str, Any, str]]]]:
    """Each member with her targets of the month, as one types them."""
    rows = Target.objects.filter(member__in=[one.pk for one in members], month=month)
    found = {(one.member_id, one.aim): one for one in rows}
    return [
        (member, [(aim.value, aim.label, _typed(found.get((member.pk, aim.value)))) for aim in Aim])
        for member in members
    ]


def _typed(target: Target | None) -> str:
    if target is None:
        return ""
    if not target.currency:
        return str(target.value)
    return typed_amount(from_minor(target.value, target.currency), target.currency)


def _number(text: str) -> Decimal | None:
    try:
        return number(text.strip())
    except (InvalidOperation, ValueError) as problem:
        raise actions.NoTarget from problem


def _month(text: str) -> date:
    try:
        found = parse_date(text if len(text) > 7 else f"{text}-01")
    except ValueError:
        found = None
    return (found or timezone.localdate()).replace(day=1)


def _before(month: date) -> date:
    return date(month.year - 1, 12, 1) if month.month == 1 else date(month.year, month.month - 1, 1)
