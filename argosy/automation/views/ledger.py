"""The ledger of what happened by itself."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from argosy.automation import cards, functions, queries, sentences
from argosy.enterprise import switches
from argosy.platform.http.request import Request


@require_safe
def ledger(request: Request) -> HttpResponse:
    """What waits for an answer, then what was done, with why and how to take it back."""
    asked = queries.Asked.of(request.GET.dict())
    after = request.GET.get("after", "")
    rows, more = queries.ledger(request.actor, asked, after)
    values: dict[str, Any] = {
        "rows": cards.all_told(request, rows),
        "next": _address(asked, after=more) if more else "",
    }
    if after:
        return render(request, "automation/ledger.html#rows", values)
    is_whole = not asked.kind and not asked.state
    values |= {
        "asked": asked,
        "waiting": cards.all_told(request, queries.waiting(request.actor)) if is_whole else [],
        "kinds": sentences.DOINGS.items(),
        "states": [*sentences.STATES.items(), ("contested", _("contested"))],
        "is_off": not switches.on() & set(functions.ALL),
    }
    part = "#ledger" if request.htmx and not request.htmx.boosted else ""
    return render(request, "automation/ledger.html" + part, values)


def _address(asked: queries.Asked, **other: str) -> str:
    return "?" + urlencode({**asked.given, **other})
