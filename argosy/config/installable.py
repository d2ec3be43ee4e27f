"""The same pages as a program: what a browser needs to install Argosy on a computer or a phone (W3C Web App Manifest)."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from argosy.platform.http.request import Request, public

PAPER, SEA = "#f7f6f2", "#0a7f8c"
WORKER = Path(__file__).parent / "static" / "config" / "worker.js"
ICONS = (("icon-192.png", "192x192", "any"), ("icon-512.png", "512x512", "any"))
MASKABLE = ("icon-maskable-512.png", "512x512", "maskable")


@public
@require_safe
def manifest(request: HttpRequest) -> JsonResponse:  # noqa: ARG001
    """Name, icons, and where the program begins; in the language of the page that asks."""
    said = {
        "id": "/",
        "name": "Argosy",
        "short_name": "Argosy",
        "description": _("Mail, customers and deals of your export business"),
        "lang": get_language(),
        "start_url": reverse("home"),
        "scope": "/",
        "display": "standalone",
        "display_override": ["window-controls-overlay", "standalone"],
        "background_color": PAPER,
        "theme_color": SEA,
        "icons": [_icon(*one) for one in (*ICONS, MASKABLE)],
        "shortcuts": [
            {"name": str(name), "url": reverse(address)}
            for name, address in ((_("Mail"), "mail:inbox"), (_("Customers"), "customers:list"))
        ],
    }
    return JsonResponse(said, content_type="application/manifest+json")


def _icon(name: str, sizes: str, purpose: str) -> dict[str, Any]:
    return {"src": static(f"ui/{name}"), "sizes": sizes, "type": "image/png", "purpose": purpose}


@public
@require_safe
def worker(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """The script that shows a page without a network; it stands at the root because it serves all pages."""
    return HttpResponse(_script(), content_type="text/javascript", headers={"Cache-Control": "no-cache"})


@public
@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """What an installed Argosy shows where there is no network; it says nothing of anybody."""
    return render(request, "config/offline.html")


@require_safe
def install(request: Request) -> HttpResponse:
    """How this browser installs Argosy."""
    return render(request, "config/install.html")


@cache
def _script() -> str:
    text = WORKER.read_text(encoding="utf-8")
    return text.replace("VERSION", hashlib.sha256(text.encode()).hexdigest()[:12])
