"""The page of addresses to which mail fails: why, since when, how one knows, and the way back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from argosy.addresses import queries
from argosy.addresses.actions import memory
from argosy.addresses.models import AddressState, InvalidAddress
from argosy.addresses.permissions import Permission as Addresses
from argosy.addresses.sharing import SHARES
from argosy.customers.models import Contact, Customer
from argosy.enterprise import switches
from argosy.mail.models import Message
from argosy.mail.permissions import Permission
from argosy.platform.http.request import Request, get_visible

TABS = (
    (AddressState.FAILING.value, _("Fail for good")),
    (AddressState.COUNTING.value, _("Failed lately")),
    (AddressState.WORKS.value, _("Work again")),
)


@require_safe
def invalid_addresses(request: Request) -> HttpResponse:
    """The addresses that fail, those that are being counted, or those that work again."""
    request.actor.require(Permission.USE_MAIL)
    asked = request.GET.get("state", "")
    state = asked if asked in AddressState.values else AddressState.FAILING.value
    rows, following = queries.remembered(request.actor, state, request.GET.get("after", ""))
    values = {
        "rows": _told(request, rows),
        "state": state,
        "tabs": [{"words": words, "url": f"?state={value}", "here": value == state} for value, words in TABS],
        "next": f"?state={state}&after={following}" if following else "",
        "is_shared": switches.is_on(SHARES),
    }
    return render(request, "mail/addresses.html", values)


@require_POST
def address_works(request: Request, address_id: UUID) -> HttpResponse:
    """Somebody knows that the address works again."""
    return _answered(request, memory.it_works(request.actor, _row(request, address_id)))


@require_POST
def address_fails(request: Request, address_id: UUID) -> HttpResponse:
    """That answer is taken back."""
    return _answered(request, memory.it_fails(request.actor, _row(request, address_id)))


def _row(request: Request, pk: UUID) -> InvalidAddress:
    request.actor.require(Permission.USE_MAIL)
    found: InvalidAddress = get_visible(InvalidAddress.objects.visible_to(request.actor), pk)
    return found


def _answered(request: Request, row: InvalidAddress) -> HttpResponse:
    rows = InvalidAddress.objects.visible_to(request.actor).filter(pk=row.pk)
    [told] = _told(request, list(rows))
    return render(request, "mail/addresses.html#row", {"row": told})


def _told(request: Request, rows: list[Any]) -> list[Any]:
    """Each with its reason, the report that one may open, and the contact who bears it."""
    sources = queries.sources(request.actor, rows)
    reports = Message.objects.visible_to(request.actor).in_bulk({one.message_id for one in sources.values()})
    keys = {row.address_key for row in rows}
    visible = Customer.objects.visible_to(request.actor).kept()
    bearing = Contact.objects.filter(email_key__in=keys, customer__in=visible).select_related("customer")
    contacts = {one.email_key: one for one in bearing}
    for row in rows:
        row.reason = queries.reason(row.failure, row.status)
        source = sources.get(row.pk)
        row.report = reports.get(source.message_id) if source else None
        row.contact = contacts.get(row.address_key)
        row.may_answer = request.actor.may(Addresses.ANSWER_FAILED)
    return rows
