"""The living page of all components, for developers."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from argosy.platform.ui import samples


def gallery(request: HttpRequest) -> HttpResponse:
    """Every component in every state, as this reader sees it: theme, language, width."""
    return render(request, "ui/gallery.html", samples.context())
