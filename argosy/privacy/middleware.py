"""Nobody works in Argosy before having agreed to the policy in force (S11)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from argosy.accounts.models import User
from argosy.platform.http.opening import page_to_open
from argosy.privacy.actions.agreements import has_agreed


class AgreementMiddleware:
    """Leads whoever has not agreed to the version in force to the page where one reads it and agrees."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], _args: tuple[Any, ...], _kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        """None lets the view run; it stands before the middleware that runs views in their scope."""
        if getattr(view, "is_public", False) or getattr(view, "is_before_agreement", False):
            return None
        if not isinstance(request.user, User) or request.user.enterprise_id is None or has_agreed(request.user):
            return None
        page = reverse("privacy:agree")
        if request.headers.get("HX-Request"):
            return HttpResponse(status=204, headers={"HX-Redirect": page})
        return redirect(f"{page}?{urlencode({'next': page_to_open(request)})}")


def before_agreement(view: Callable[..., Any]) -> Callable[..., Any]:
    """Mark a page that also opens before one has agreed: the agreement itself."""
    view.is_before_agreement = True  # type: ignore[attr-defined]
    return view
