"""Counts which rooms a member opens: the name of the room and nothing else of the page."""

from __future__ import annotations

from collections.abc import Callable

from django.http.response import HttpResponseBase

from argosy.platform.http.request import Request
from argosy.support.actions import uses
from argosy.support.rooms import ROOMS

OK = 200


class UseMiddleware:
    """One more page of a room for whoever is signed in; written down once a minute."""

    def __init__(self, get_response: Callable[[Request], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: Request) -> HttpResponseBase:
        response = self.get_response(request)
        member, match = getattr(request, "member", None), request.resolver_match
        if (
            member is None
            or match is None
            or hasattr(request, "visit")
            or response.status_code != OK
            or request.headers.get("HX-Request")
        ):
            return response
        room = match.namespace or match.view_name
        if room in ROOMS:
            uses.count(member.enterprise_id, member.pk, room)
            if uses.is_due():
                uses.write_down()
        return response
