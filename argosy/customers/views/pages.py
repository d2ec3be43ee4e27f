"""The page of one customer: who they are, what happened, what stands."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from argosy.addresses.queries import warnings
from argosy.customers import queries
from argosy.customers.forms import PersonFields, stage_choices
from argosy.customers.models import Customer, EntryKind
from argosy.customers.permissions import Permission
from argosy.customers.views.lists import decorated
from argosy.platform.http.request import Request, get_visible
from argosy.platform.slots import filled

ICONS = {
    EntryKind.MAIL_IN: "mail-open",
    EntryKind.MAIL_OUT: "send",
    EntryKind.NOTE: "sticky-note",
    EntryKind.CALL: "phone",
    EntryKind.VISIT: "map-pin",
    EntryKind.DEAL: "handshake",
    EntryKind.CHANGE: "pencil",
}
TONES = {EntryKind.MAIL_IN: "accent", EntryKind.DEAL: "green"}


def customer_of(request: Request, pk: UUID) -> Customer:
    """The customer of this address, if the member may see customers and sees this one."""
    request.actor.require(Permission.USE_CUSTOMERS)
    rows = Customer.objects.visible_to(request.actor).select_related("owner__user")
    found: Customer = get_visible(rows, pk)
    return found


@require_safe
def customer(request: Request, customer_id: UUID) -> HttpResponse:
    """Who they are, what happened, what stands."""
    found = customer_of(request, customer_id)
    values = who(request, found) | happened(request, found)
    values |= {
        "side": filled("customers.side", request, customer=found),
        "doings": filled("customers.actions", request, customer=found),
        "members": queries.followers(),
    }
    return render(request, "customers/customer.html", values)


def who(request: Request, found: Customer) -> dict[str, Any]:
    """What the left side shows."""
    contacts: list[Any] = list(found.contacts.order_by("-is_main", "created_at")[:100])
    failing = warnings(person.email for person in contacts if person.email)
    for person in contacts:
        person.fails = failing.get(person.email)
        person.ways = filled("customers.contact", request, contact=person)
        person.form = PersonFields(
            auto_id=f"p{person.pk.hex[-8:]}_%s",
            initial={"person": person.name, "email": person.email, "phone": person.phone, "position": person.position},
        )
    return {
        "customer": decorated(found),
        "step_tone": "warn" if found.next_step_at and found.next_step_at <= timezone.now() else "plain",
        "contacts": contacts,
        "stages": stage_choices(),
        "person_form": PersonFields(auto_id="new_%s"),
    }


@require_safe
def timeline(request: Request, customer_id: UUID) -> HttpResponse:
    """More of the timeline, or another choice of it."""
    found = customer_of(request, customer_id)
    part = "#entries" if request.GET.get("before") else "#timeline"
    values = happened(request, found) | {"customer": found}
    return render(request, "customers/customer.html" + part, values)


def happened(request: Request, found: Customer) -> dict[str, Any]:
    """What the middle shows."""
    kind = request.GET.get("kind", "")
    page = queries.timeline(request.actor, found, kind, request.GET.get("before", ""))
    for entry in page.rows:
        _in_words(entry)
    filled("customers.entries", request, entries=page.rows)
    kinds = (("", _("All")), ("mail", _("Mail")), ("notes", _("Notes and calls")), ("deals", _("Deals")))
    return {"entries": page.rows, "before": page.next, "kind": kind, "kinds": kinds}


def _in_words(entry: Any) -> None:
    entry.icon = ICONS.get(EntryKind(entry.kind), "circle")
    entry.tone = TONES.get(EntryKind(entry.kind), "plain")
    entry.url = ""
    entry.did = {
        EntryKind.MAIL_IN: _("got mail"),
        EntryKind.MAIL_OUT: _("wrote"),
        EntryKind.NOTE: _("noted"),
        EntryKind.CALL: _("called"),
        EntryKind.VISIT: _("visited"),
        EntryKind.DEAL: _("New deal"),
        EntryKind.CHANGE: _("changed"),
    }[EntryKind(entry.kind)]
    if entry.kind == EntryKind.CHANGE:
        fields = _field_words()
        entry.text = ", ".join(fields.get(word, word) for word in entry.text.split(", "))


def _field_words() -> dict[str, str]:
    return {
        "name": _("name"),
        "other_names": _("other names"),
        "country": _("country"),
        "city": _("city"),
        "website": _("website"),
        "stage": _("stage"),
        "stars": _("stars"),
        "notes": _("notes"),
        "next_step": _("next step"),
        "next_step_at": _("day of the next step"),
    }
