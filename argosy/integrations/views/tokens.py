"""The settings page of access tokens, and the description of the API."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from argosy.integrations import signing
from argosy.integrations.actions import tokens as access
from argosy.integrations.api.root import api
from argosy.integrations.happenings import HAPPENINGS, Happening
from argosy.integrations.models import AccessToken
from argosy.integrations.permissions import Permission
from argosy.integrations.scopes import SCOPES
from argosy.platform.http.forms import shown_on
from argosy.platform.http.request import Request, get_visible, public

METHODS = ("get", "post", "put", "patch", "delete")


class TokenForm(forms.Form):
    """A new token."""

    name = forms.CharField(
        label=_("Which program uses it?"), max_length=60, widget=forms.TextInput({"autocomplete": "off"})
    )
    scopes = forms.MultipleChoiceField(
        label=_("It may"),
        choices=lambda: [(name, one.label) for name, one in SCOPES.items()],
        widget=forms.CheckboxSelectMultiple,
    )
    days = forms.TypedChoiceField(
        label=_("Until"), coerce=int, initial=90,
        choices=[(7, _("in a week")), (30, _("in a month")), (90, _("in three months")), (365, _("in a year"))],
    )  # fmt: skip

    statement = forms.CharField(
        label=_("Where do the people come from that it brings in?"),
        max_length=access.LONGEST_STATEMENT,
        required=False,
        widget=forms.Textarea({"rows": 2}),
        help_text=_(
            "Only where it may add and change. For example: orders in our own shop, whose buyers agreed there."
        ),
    )
    agreed = forms.BooleanField(
        label=_(
            "I state that this source is lawful, and that these people agreed to be kept and written to by us, or that the"
            " law allows it without their consent."
        ),
        required=False,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def tokens(request: Request) -> HttpResponse:
    """The member's tokens; a new one is shown here, once."""
    request.actor.require(Permission.USE_API)
    form = TokenForm(request.POST or None)
    secret = ""
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        with shown_on(form, "statement"):
            _made, secret = access.make_token(
                request.actor,
                given["name"],
                given["scopes"],
                given["days"],
                statement=given["statement"],
                agreed=given["agreed"],
            )
            form = TokenForm()
    rows = list(AccessToken.objects.visible_to(request.actor).order_by("-made_at")[:100])
    for one in rows:
        one.scope_words = [(name, SCOPES[name].label) for name in one.scopes if name in SCOPES]
    address = request.build_absolute_uri("/api/v1/")
    values = {"form": form, "secret": secret, "tokens": rows, "address": address, "here": "tokens"}
    status = 422 if request.method == "POST" and not secret else 200
    return render(request, "integrations/tokens.html", values, status=status)


@require_POST
def revoke_token(request: Request, token_id: UUID) -> HttpResponse:
    """The token opens nothing any more."""
    request.actor.require(Permission.USE_API)
    access.revoke_token(request.actor, get_visible(AccessToken.objects.visible_to(request.actor), token_id))
    return redirect("integrations:tokens")


@public
@require_safe
def description(_request: Request) -> HttpResponse:
    """The API as OpenAPI 3.1: what programs read."""
    return JsonResponse(_schema())


def _schema() -> dict[str, Any]:
    schema = dict(api.get_openapi_schema(path_prefix="/api/v1/"))
    schema["webhooks"] = {name: {"post": _message(name, one)} for name, one in HAPPENINGS.items()}
    problem = {"description": "Refused", "content": {"application/problem+json": {"schema": {"type": "object"}}}}
    for calls in schema["paths"].values():
        for told in calls.values():
            for status in (400, 401, 403, 404, 409, 412, 415, 422, 429):
                told["responses"].setdefault(status, problem)
    return schema


def _message(name: str, happening: Happening) -> dict[str, Any]:
    """One event as OpenAPI 3.1 describes webhooks: what is sent, with its three headers."""
    text = {"type": "string"}
    many = {"type": "array", "items": {"type": "string", "format": "uuid"}}
    data = {one: many if one == "ids" else text for one in happening.tells}
    body = {
        "type": "object",
        "required": ["type", "timestamp", "data"],
        "properties": {
            "type": {"const": name},
            "timestamp": {"type": "string", "format": "date-time"},
            "data": {"type": "object", "properties": data, "required": list(data)},
        },
    }
    return {
        "tags": ["Webhooks"],
        "description": str(happening.label),
        "parameters": [{"name": one, "in": "header", "required": True, "schema": text} for one in signing.HEADERS],
        "requestBody": {"content": {"application/json": {"schema": body}}},
        "responses": {"2XX": {"description": "It arrived"}},
    }


# What the description calls its parts, in the reader's words.
TITLES = {
    "Companies": _("Customers"),
    "Contacts": _("Contacts"),
    "Timeline": _("What happened"),
    "Opportunities": _("Opportunities"),
    "Products": _("Products"),
    "Messages": _("Mail"),
    "Documents": _("Documents"),
    "Shipments": _("Shipments"),
    "Duplicate check": _("Duplicate check"),
    "Public pool": _("Public pool"),
    "Money": _("Money"),
    "Credit insurance": _("Credit insurance"),
    "Tags": _("Tags"),
    "Visits": _("Visits"),
    "Imports": _("Imports"),
    "Exports": _("Exports"),
    "Files in own fields": _("Files in own fields"),
}


@require_safe
def calls(request: Request) -> HttpResponse:
    """The same for people: every call with what it takes and answers."""
    request.actor.require(Permission.USE_API)
    schema = _schema()
    groups: dict[str, list[dict[str, Any]]] = {}
    for path, ways in schema["paths"].items():
        for method in METHODS:
            if method in ways:
                groups.setdefault(ways[method]["tags"][0], []).append(_told(path, method, ways[method], schema))
    named = {TITLES.get(tag, tag): told for tag, told in groups.items()}
    told = [(name, one.label, one.tells) for name, one in HAPPENINGS.items()]
    return render(request, "integrations/calls.html", {"kinds_of_calls": named, "happenings": told, "here": "tokens"})


def _told(path: str, method: str, way: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    kinds: dict[str, Any] = way.get("requestBody", {}).get("content", {})
    body: dict[str, Any] = next((one.get("schema", {}) for one in kinds.values()), {})
    shape = schema["components"]["schemas"].get(str(body.get("$ref", "")).rpartition("/")[2], body)
    return {
        "method": method.upper(),
        "path": path,
        "what": way.get("description", ""),
        "query": [one["name"] for one in way.get("parameters", []) if one.get("in") == "query"],
        "takes": list(shape.get("properties", {})),
        "needed": shape.get("required", []),
        "is_form": "multipart/form-data" in kinds,
    }
