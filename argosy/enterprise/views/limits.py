"""Settings: who may correct or delete what, and until when; every member can read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from argosy.enterprise import limits, queries
from argosy.enterprise.actions import limiting
from argosy.enterprise.limits import Limit
from argosy.enterprise.models import Role
from argosy.enterprise.permissions import Permission
from argosy.platform.http.request import Request
from argosy.platform.punctuation import listed


@dataclass(frozen=True, slots=True)
class LimitLine:
    """One thing that can be limited, with the roles for which it is and the days for which it holds."""

    act: str
    sentence: Any
    limit: Limit
    roles: list[tuple[Role, bool]]

    @property
    def has_days(self) -> bool:
        """Is it done to something that has an age?"""
        return self.act not in limits.TIMELESS

    @property
    def allowed(self) -> str:
        """The names of the roles for which it is."""
        return listed(role for role, is_in in self.roles if is_in)


@require_safe
def listing(request: Request) -> HttpResponse:
    """Every limit, for everybody to read; with forms for who may set them."""
    roles = list(queries.roles())
    lines = []
    for act, sentence in limits.ACTS.items():
        found = limits.of(request.enterprise, act)
        lines.append(LimitLine(act, sentence, found, [(one, str(one.pk) in found.roles) for one in roles]))
    may_set = request.actor.may(Permission.MANAGE_ROLES)
    return render(request, "enterprise/limits.html", {"lines": lines, "may_set": may_set, "here": "limits"})


@require_POST
def change(request: Request, act: str) -> HttpResponse:
    """One limit is set, changed or ended."""
    days = request.POST.get("days", "").strip()
    number = int(days) if days.isascii() and days.isdecimal() and len(days) < 6 else -1
    wanted = Limit(frozenset(request.POST.getlist("roles")), number if days else None)
    limiting.limit(request.actor, act, wanted)
    messages.success(request, _("Kept. It holds from the next click on, and every member can read it here."))
    return redirect("enterprise:limits")
