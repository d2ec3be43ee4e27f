"""A call with an idempotency key is done once; sent again, it gets the answer that it got."""

from __future__ import annotations

from collections.abc import Callable

from django.db import connection
from django.http import HttpRequest, HttpResponse

from argosy.integrations.errors import OtherCall
from argosy.integrations.models import AccessToken, RepeatedCall
from argosy.platform import search

LONGEST_KEY = 200
FAILED = 400


def once(request: HttpRequest, token: AccessToken, call: Callable[[], HttpResponse]) -> HttpResponse:
    """The answer to the call: of now, or of the first time. Raises OtherCall."""
    given = request.headers.get("Idempotency-Key", "")[:LONGEST_KEY]
    if not given or request.method in {"GET", "HEAD"}:
        return call()
    key = search.blind(token.enterprise_id, f"call:{token.pk}:{given}")
    asked = search.blind(token.enterprise_id, f"{request.method} {request.get_full_path()} {_body(request)}")
    with connection.cursor() as cursor:  # two at the same moment: the second one waits for the first
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [key])
    known = RepeatedCall.objects.filter(token=token, key=key).first()
    if known is not None:
        if known.asked != asked:
            raise OtherCall
        answer = HttpResponse(known.answer, status=known.status, content_type="application/json")
        answer["Idempotent-Replayed"] = "true"
        return answer
    answer = call()
    if answer.status_code < FAILED:
        RepeatedCall.objects.create(
            token=token, key=key, asked=asked, status=answer.status_code, answer=answer.content.decode()
        )
    return answer


def _body(request: HttpRequest) -> str:
    """What is sent; of a form byte by byte, without the line that programs draw anew between its parts each time.

    Its files are in any encoding: as letters those of two may be equally unreadable.
    """
    boundary = (request.content_params or {}).get("boundary", "")
    if not boundary:
        return request.body.decode("utf-8", "replace")
    return request.body.replace(boundary.encode(), b"").decode("latin-1")
