"""The request as our views get it, and the fetching of one visible row."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar
from urllib.parse import urlsplit, urlunsplit
from uuid import UUID

from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import resolve_url
from django_htmx.middleware import HtmxDetails

from argosy.platform.access import Actor
from argosy.platform.errors import NotFound

M = TypeVar("M", bound=models.Model)
View = TypeVar("View", bound=Callable[..., Any])


class Request(HttpRequest):
    """Django's request, with who acts and what htmx says."""

    actor: Actor
    member: Any  # enterprise.Member
    enterprise: Any  # enterprise.Enterprise
    htmx: HtmxDetails


def get_visible(rows: models.QuerySet[M], pk: UUID | str) -> M:
    """The row of this id among those that the actor may see. Raises NotFound."""
    found = rows.filter(pk=pk).first()
    if found is None:
        raise NotFound
    return found


def page_before(request: HttpRequest) -> str:
    """The page of ours on which the sent form stood, or which asked for this part; empty where nobody says."""
    try:
        place = urlsplit(request.headers.get("HX-Current-URL") or request.headers.get("Referer", ""))
    except ValueError:  # "http://[": whoever writes such a line is no browser
        return ""
    if place.netloc != request.get_host() or place.path.startswith("//"):
        return ""
    return urlunsplit(("", "", place.path, place.query, ""))


def public(view: View) -> View:
    """Mark a view that needs no sign-in; each is on the list of the endpoint sweep."""
    view.is_public = True  # type: ignore[attr-defined]
    return view


def own_transactions(view: View) -> View:
    """Mark a view that waits for somebody outside: it opens its scopes itself, so that no transaction idles."""
    view.has_own_transactions = True  # type: ignore[attr-defined]
    return view


def went(request: Request, to: str, *args: Any) -> HttpResponse:
    """Go there, by the name of the page or its address: the whole page, also where htmx asked.

    A refusal before it leaves the page, and what was typed into it, where it is.
    """
    url = resolve_url(to, *args)
    if request.htmx:
        return HttpResponse(status=204, headers={"HX-Redirect": url})
    return HttpResponseRedirect(url)


def no_content() -> HttpResponse:
    """Done, and nothing to show."""
    return HttpResponse(status=204)
