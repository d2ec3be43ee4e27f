"""What stands of imports and exports on the customers' pages."""

from __future__ import annotations

from typing import Any

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from argosy.customers.columns import RECORDS
from argosy.customers.models import Contact, Customer
from argosy.exchange.models import Export, Import, State
from argosy.exchange.permissions import Permission
from argosy.exchange.sheets import SHEETS
from argosy.platform.http.leaves import leaf
from argosy.platform.http.request import Request
from argosy.platform.listing.asked import Asked
from argosy.platform.slots import offer

NOTHING = SafeString("")


def to_import(request: Request, record: str) -> SafeString:
    """Where a list has no rows yet, and beside the way to export it."""
    if not request.actor.may(Permission.IMPORT):
        return NOTHING
    return SafeString(render_to_string("exchange/links.html#import", {"record": record}, request))


def take_out(request: Request, asked: Asked) -> SafeString:
    """Beside a list: import into it, export it as it is looked at."""
    record = asked.record
    if record not in SHEETS:
        return NOTHING
    comes_in = record in RECORDS
    values = {
        "record": record,
        "query": asked.address().lstrip("?"),
        "export_url": reverse("exchange:start_export", args=[record]),
        "may_read_cards": comes_in and request.actor.may(Permission.READ_CARDS),
        "may_import": comes_in and request.actor.may(Permission.IMPORT),
        "may_export": request.actor.may(Permission.EXPORT),
    }
    if not comes_in and not values["may_export"]:
        return NOTHING
    return SafeString(render_to_string("exchange/links.html", values, request))


def stated(request: Request, customer: Customer) -> SafeString:
    """On the page of sources: what the importer stated about the files from which this came."""
    rows: list[Any] = [customer, *customer.contacts.all()]
    refs = {known.get("ref", "") for row in rows for known in row.origins.values()}
    ids = [one for one in refs if len(one) == 36]
    found = Import.objects.filter(pk__in=ids).select_related("member__user").order_by("-created_at")[:10] if ids else []
    if not found:
        return NOTHING
    return SafeString(render_to_string("exchange/links.html#stated", {"imports": found}, request))


def as_card(request: Request, person: Contact) -> SafeString:
    """In a person's menu: the card for one's phone."""
    return SafeString(render_to_string("exchange/links.html#person", {"person": person}, request))


def taken_out(request: Request) -> SafeString:
    """In the register of what is shared: the lists that were taken out as files, by whom and what for."""
    done = Export.objects.filter(state=State.DONE, record__in=list(SHEETS))
    found = leaf(request, done.select_related("member__user").order_by("-created_at"), "taken", place="taken-out")
    values = {"exports": [(one, SHEETS[one.record].name) for one in found.rows], "leaf": found}
    return SafeString(render_to_string("exchange/taken_out.html", values, request))


offer("customers.person", as_card)
offer("customers.empty", to_import)
offer("list.tools", take_out)
offer("customers.provenance", stated)
offer("privacy.sharing", taken_out)
