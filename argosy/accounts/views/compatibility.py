"""The page of browsers: which ones the pages work in, and whether the reader's is among them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from argosy.accounts.browsers import OLDEST, described, too_old
from argosy.accounts.place import kind_words, place_of
from argosy.platform.http.request import public


@public
@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """From which version on each browser works; read from what the browser says of itself, and not kept."""
    said = place_of(request).user_agent
    known = described(said)
    shown = {
        "yours": kind_words(said),
        "version": known.browser_version if known else "",
        "is_old": too_old(said) is not None,
        "is_known": known is not None,
        "browsers": [(name, f"{version:g}") for name, version in OLDEST.items()],
    }
    return render(request, "accounts/browsers.html", shown)
