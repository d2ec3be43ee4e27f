"""What stands of files on the customers' pages, and what a letter can take along."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from argosy.cabinet.models import CustomerFile
from argosy.customers.models import Customer, EntryKind
from argosy.customers.permissions import Permission
from argosy.mail.letters import File
from argosy.mail.shelves import Made, Offered, Shelf, Wish, identity, offer_shelf
from argosy.platform import blobs
from argosy.platform.access import Actor
from argosy.platform.errors import NotFound
from argosy.platform.http.request import Request
from argosy.platform.slots import offer

MOST_LOOKED_AT = 200


def side(request: Request, customer: Customer) -> SafeString:
    """Beside a customer: its files, which come when the page is there."""
    return SafeString(render_to_string("cabinet/side.html", {"customer": customer}, request))


def lead_on(request: Request, entries: Sequence[Any]) -> SafeString:  # noqa: ARG001 every filler gets it
    """A line of the timeline about a file leads to it."""
    for entry in entries:
        if entry.kind == EntryKind.DOCUMENT and entry.object_id and not entry.changes:
            entry.url = reverse("cabinet:file", args=[entry.object_id])
            entry.icon = "paperclip"
    return SafeString("")


def _find(actor: Actor, wish: Wish) -> list[Offered]:
    """The files of those whom the letter goes to, the newest first."""
    if not actor.may(Permission.USE_CUSTOMERS) or not wish.customers:
        return []
    rows = CustomerFile.objects.visible_to(actor).kept().filter(customer__in=wish.customers).select_related("customer")
    found = [one for one in rows.order_by("-at")[:MOST_LOOKED_AT] if wish.words.casefold() in one.name.casefold()]
    return [Offered(str(one.pk), one.name, one.customer.name, one.type, one.size) for one in found]


def _take(actor: Actor, key: str) -> Made:
    actor.require(Permission.USE_CUSTOMERS)
    found = CustomerFile.objects.visible_to(actor).kept().filter(pk=identity(key)).first()
    if found is None:
        raise NotFound
    made = File(found.name, found.type, blobs.load(found.blob))
    return lambda: made


offer("customers.side", side)
offer("customers.entries", lead_on)
offer_shelf(Shelf("cabinet", _("Files of this customer"), _find, _take))
