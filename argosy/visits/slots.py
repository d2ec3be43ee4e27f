"""What stands of visits on the customers' pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from argosy.customers.models import Customer, EntryKind
from argosy.platform.access import Actor
from argosy.platform.http.request import Request
from argosy.platform.slots import offer
from argosy.platform.standing import standing
from argosy.visits.models import CustomerVisit
from argosy.visits.permissions import Permission

NOTHING = SafeString("")


def link(request: Request) -> SafeString:
    """Beside the lists of customers and suppliers: the way to the visits."""
    if not request.actor.may(Permission.NOTE_VISITS):
        return NOTHING
    return SafeString(render_to_string("visits/links.html#list", {}, request))


def begin(request: Request, customer: Customer) -> SafeString:
    """On the page of a customer or supplier: note that one is there."""
    if not request.actor.may(Permission.NOTE_VISITS):
        return NOTHING
    url = reverse("visits:note_visit") + f"?customer={customer.pk}"
    return SafeString(render_to_string("visits/links.html#begin", {"url": url}, request))


def lead_on(request: Request, entries: Sequence[Any]) -> SafeString:
    """A line of the timeline about a visit with place or picture leads to it, for those who may see it; to one's own always."""
    found = [entry for entry in entries if entry.kind == EntryKind.VISIT and entry.object_id]
    if found:
        may_note = request.actor.may(Permission.NOTE_VISITS)
        seen = set(_seen(request.actor, [entry.object_id for entry in found], may_note))
        for entry in found:
            if entry.object_id in seen:
                entry.url = reverse("visits:visit", args=[entry.object_id])
                entry.text = entry.text or _("Place and picture")
    return NOTHING


@standing
def _seen(actor: Actor, visits: list[UUID], may_note: bool) -> QuerySet[Any, UUID]:
    rows = CustomerVisit.objects.visible_to(actor).filter(pk__in=visits)
    rows = rows if may_note else rows.filter(member_id=actor.member)
    found: QuerySet[Any, UUID] = rows.values_list("pk", flat=True)
    return found


offer("customers.list", link)
offer("customers.meet", begin)
offer("customers.entries", lead_on)
