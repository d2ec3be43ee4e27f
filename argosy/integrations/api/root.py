"""The API put together: its calls, its refusals, and its description as OpenAPI."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from argosy.integrations.api import companies, files, known, money, own_files, papers, reads, tags
from argosy.integrations.gate import by_token, problem
from argosy.platform.errors import ArgosyError, BadInput, NotFound

api = NinjaAPI(
    title="Argosy",
    version="1",
    description="Customers, leads, suppliers, contacts, notes, tags, visits, imports, exports, the duplicate check, the "
    "public pool, opportunities, documents, shipments, receipts and what is owed, insurance orders, products and messages "
    "of one enterprise.",
    urls_namespace="api",
    docs_url=None,
    openapi_url=None,
    openapi_extra={
        "components": {"securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}},
        "security": [{"token": []}],
    },
)
api.add_router("", companies.router)
api.add_router("", known.router)
api.add_router("", reads.router)
api.add_router("", papers.router)
api.add_router("", money.router)
api.add_router("", tags.router)
api.add_router("", files.router)
api.add_router("", own_files.router)


@api.exception_handler(ArgosyError)
def refuse(_request: HttpRequest, refusal: Any) -> HttpResponse:
    """Refusals of the house, with their sentences."""
    return problem(refusal)


@api.exception_handler(ValidationError)
def unfit(_request: HttpRequest, refusal: Any) -> HttpResponse:
    """What has not the shape that is described."""
    parts = [f"{'.'.join(map(str, one['loc'][1:]))}: {one['msg']}" for one in refusal.errors[:5]]
    return problem(BadInput(_("This cannot be used: %(why)s") % {"why": "; ".join(parts)}))


@api.exception_handler(Http404)
def absent(_request: HttpRequest, _refusal: Any) -> HttpResponse:
    """What is not there."""
    return problem(NotFound())


@api.exception_handler(HttpError)
def unreadable(_request: HttpRequest, refusal: Any) -> HttpResponse:
    """A body that is no JSON."""
    return problem(BadInput(str(refusal)))


def addresses() -> list[URLPattern]:
    """The addresses of all calls, each opened by a token."""
    found = [one for one in api.urls[0] if isinstance(one, URLPattern) and one.name != "api-root"]
    before = {**files.BEFORE, **own_files.BEFORE}
    # each way of a path has a name, and the first of them is asked for all
    at = {str(one.pattern): before[one.name] for one in found if one.name in before}
    for one in found:
        one.callback = by_token(one.callback, at.get(str(one.pattern)))
    return found
