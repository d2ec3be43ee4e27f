"""The list of customers, and what is done with several at once."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.core import signing
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from argosy.customers import countries, queries
from argosy.customers.actions import bulk
from argosy.customers.forms import STAGES, country_choices, stage_choices
from argosy.customers.permissions import Permission
from argosy.platform.errors import BadInput
from argosy.platform.http.request import Request
from argosy.platform.slots import filled

UNDO_FOR_SECONDS = 3600


@require_safe
def list_customers(request: Request) -> HttpResponse:
    """The customers whom the member sees: found, filtered, sorted, page by page."""
    asked = queries.Asked.of(request.GET.dict())
    after = request.GET.get("after", "")
    page = queries.customers(request.actor, asked, after)
    values = shown(request, page) | {"asked": asked, "next": _address(asked, after=page.next) if page.next else ""}
    if after:
        return render(request, "customers/list.html#rows", values)
    values |= _around(asked)
    part = "#table" if request.htmx and not request.htmx.boosted else ""
    return render(request, "customers/list.html" + part, values)


def shown(request: Request, page: queries.Page) -> dict[str, Any]:
    """The rows with what the apps above know of them."""
    rows = [decorated(row) for row in page.rows]
    filled("customers.rows", request, customers=rows)
    return {"rows": rows}


def decorated(customer: Any) -> Any:
    """The customer with its country and stage in words."""
    customer.country_name = countries.name(customer.country) if customer.country else ""
    customer.stage_name = STAGES[customer.stage]
    return customer


def _around(asked: queries.Asked) -> dict[str, Any]:
    views = (("", _("All")), ("mine", _("Mine")), ("free", _("Nobody's")), ("due", _("Next step")))
    return {
        "tabs": [(label, _address(asked, view=key), asked.view == key) for key, label in views],
        "members": queries.followers(),
        "stages": stage_choices(),
        "countries": country_choices(),
        "by_name": _address(asked, by="name"),
        "by_contact": _address(asked, by=""),
    }


def _address(asked: queries.Asked, **other: str) -> str:
    given = {**asked.given, **other}
    return "?" + urlencode({name: value for name, value in given.items() if value})


@require_POST
def give_customers(request: Request) -> HttpResponse:
    """The marked customers are given to a member."""
    to = request.POST.get("to", "")
    before = bulk.give_customers(request.actor, request.POST.getlist("chosen"), to)
    name = str(bulk.member_of(to))
    words = ngettext("%(count)s customer given to %(name)s.", "%(count)s customers given to %(name)s.", len(before))
    return _again(request, words % {"count": len(before), "name": name}, "owner", before)


@require_POST
def stage_customers(request: Request) -> HttpResponse:
    """The marked customers are moved to a stage."""
    stage = request.POST.get("stage_to", "")
    before = bulk.stage_customers(request.actor, request.POST.getlist("chosen"), stage)
    words = ngettext(
        "%(count)s customer is at “%(stage)s” now.", "%(count)s customers are at “%(stage)s” now.", len(before)
    )
    return _again(request, words % {"count": len(before), "stage": STAGES[stage]}, "stage", before)


def _again(request: Request, words: str, what: str, before: bulk.Before) -> HttpResponse:
    asked = queries.Asked.of(request.POST.dict())
    page = queries.customers(request.actor, asked)
    undo = signing.dumps({"what": what, "before": before, "by": str(request.actor.member)}, compress=True)
    values = shown(request, page) | {"asked": asked, "said": words, "undo": undo}
    values["next"] = _address(asked, after=page.next) if page.next else ""
    return render(request, "customers/list.html#table", values | _around(asked))


@require_POST
def put_back(request: Request) -> HttpResponse:
    """What was done with several customers is undone."""
    request.actor.require(Permission.USE_CUSTOMERS)
    try:
        kept = signing.loads(request.POST.get("undo", ""), max_age=UNDO_FOR_SECONDS)
    except signing.BadSignature as problem:
        raise BadInput(_("This can no longer be undone from here.")) from problem
    if kept["by"] != str(request.actor.member):
        raise BadInput(_("Only who did it can undo it from here."))
    bulk.put_back(request.actor, kept["what"], kept["before"])
    response = HttpResponse(status=204)
    response["HX-Refresh"] = "true"
    return response
