"""Which customer it is about: who paid, or who gets money back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from argosy.customers.models import Customer
from argosy.platform.access import Actor
from argosy.platform.http.request import Request

MOST_OFFERED = 12


def choose(request: Request, page: str, found: Callable[[Actor, str], Sequence[Customer]]) -> HttpResponse:
    """Asks for the customer of that page, among those whom `found` finds by words."""
    text = request.GET.get("q", "").strip()[:100]
    part = "#offered" if request.htmx and not request.htmx.boosted else ""
    values = {"customers": found(request.actor, text)[:MOST_OFFERED], "text": text, "url": reverse(page)}
    return render(request, "settlement/choose.html" + part, values | {"is_back": page == "settlement:pay_back"})
