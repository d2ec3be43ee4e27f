"""Where one stands after a form was sent and refused: an address that opens as a page, for the form's own often does not."""

from __future__ import annotations

import inspect
from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest
from django.urls import Resolver404, resolve

from argosy.platform.http.request import page_before


def page_to_open(request: HttpRequest) -> str:
    """This address where it was opened; after a form the page on which it stood, or the nearest page above."""
    here = request.get_full_path()
    if request.method in {"GET", "HEAD"}:
        return here
    before = page_before(request)
    if before and _opens(urlsplit(before).path):
        return before
    return here if _opens(request.path) else _above(request.path)


def _above(path: str) -> str:
    while path != "/":
        path = path.rstrip("/").rpartition("/")[0] + "/"
        if _opens(path):
            return path
    return path


def _opens(path: str) -> bool:
    """Is there a page at this address that is shown to who only opens it?"""
    try:
        view: Any = resolve(path).func
    except Resolver404:
        return False
    while view is not None:
        # what Django's require_POST and its like keep beside the view that they let nobody open
        methods = (
            inspect.getclosurevars(view).nonlocals.get("request_method_list") if inspect.isfunction(view) else None
        )
        if methods is not None and "GET" not in methods:
            return False
        view = getattr(view, "__wrapped__", None)
    return True
