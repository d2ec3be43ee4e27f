"""Files as answers: saved under their name, or shown as a picture; never run as a page of ours."""

from __future__ import annotations

from urllib.parse import quote

from django.http import HttpResponse

POLICY = "default-src 'none'; sandbox"
PICTURES = frozenset({"image/jpeg", "image/png", "image/webp"})


def saved(content: bytes, name: str, kind: str = "application/octet-stream") -> HttpResponse:
    """The file, which the browser saves under its name."""
    return _answer(content, kind, "attachment", name)


def opened(content: bytes, name: str, kind: str) -> HttpResponse:
    """The file, which the browser opens beside the page if it can (a PDF), under its name."""
    response = _answer(content, kind, "inline", name)
    # the browser's own reader of PDF does not work in a sandbox
    response["Content-Security-Policy"] = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'"
    return response


def shown(content: bytes, kind: str) -> HttpResponse:
    """A picture; what is none of the known kinds is only saved."""
    if kind not in PICTURES:
        return saved(content, "file")
    response = _answer(content, kind, "inline", "")
    response["Cache-Control"] = "private, max-age=86400"
    return response


def _answer(content: bytes, kind: str, how: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    safe = "".join(c for c in name if c.isprintable() and c not in '/\\"')
    plain = safe.encode("ascii", "replace").decode().replace("?", "_")
    named = f"; filename=\"{plain}\"; filename*=UTF-8''{quote(safe)}" if safe else ""
    response["Content-Disposition"] = how + named
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = POLICY
    response["Cache-Control"] = "private, no-store"
    return response
