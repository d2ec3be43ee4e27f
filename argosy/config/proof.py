"""The page of promises: which of them tests have shown to hold, for an administrator."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from argosy.config.promises import load, load_results, status
from argosy.enterprise import tabs
from argosy.enterprise.permissions import Permission
from argosy.platform.http.request import Request

tabs.offer("promises", _("Promises"), tabs.Group.SAFETY, Permission.SEE_AUDIT)
TONES = {"held": "accent", "open": "amber", "missing": "plain"}
STATES = {"held": _("held"), "open": _("open"), "missing": _("not built yet")}


@require_safe
def promises(request: Request) -> HttpResponse:
    """Every promise with its state after the last test run of this source; what `argosy promises` prints."""
    request.actor.require(Permission.SEE_AUDIT)
    outcomes = load_results()
    found = status(outcomes)
    states = {name: state for state, names in found.items() for name in names}
    in_chinese = (get_language() or "").startswith("zh")
    rows = [
        (row.id, row.zh if in_chinese else row.promise, STATES[states[row.id]], TONES[states[row.id]]) for row in load()
    ]
    counts = [(STATES[state], len(names)) for state, names in found.items()]
    values = {"rows": rows, "counts": counts, "has_run": bool(outcomes), "here": "promises"}
    return render(request, "config/promises.html", values)
