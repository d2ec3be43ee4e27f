"""Headers on every answer: nothing from elsewhere is loaded, nothing of ours is framed elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self';"
    " connect-src 'self'; frame-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
    " frame-ancestors 'self'"
)
METHODS = ("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE")
# What a page may ask the device for: nothing, but for the pages that say so with `may_ask`.
DEVICE = ("camera", "geolocation", "microphone", "payment", "usb")


def permissions(*asked: str) -> str:
    """The Permissions-Policy (W3C) of a page that asks the device for these alone, for itself and nobody inside it."""
    return ", ".join(f"{name}=(self)" if name in asked else f"{name}=()" for name in DEVICE)


def may_ask(response: HttpResponse, *asked: str) -> HttpResponse:
    """This page may ask the device for its place ("geolocation") or its camera."""
    response.headers["Permissions-Policy"] = permissions(*asked)
    return response


class HeaderMiddleware:
    """Adds the security headers; a view may set a stricter Content-Security-Policy of its own."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # Django lets every view answer TRACE as if it were GET; nothing here is for it (RFC 9110 section 9.3.8)
        response = HttpResponseNotAllowed(METHODS) if request.method not in METHODS else self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        response.headers.setdefault("Permissions-Policy", permissions())
        response.headers.setdefault("Referrer-Policy", "same-origin")
        kind = response.get("Content-Type", "")
        if kind.startswith("text/") and "charset" not in kind and "Content-Disposition" not in response.headers:
            response.headers["Content-Type"] = (
                f"{kind}; charset=utf-8"  # a file keeps the letters in which it was written
            )
        if "text/html" in kind:
            response.headers.setdefault("Cache-Control", "no-store")
        return response
