"""Filing by hand: which customer a message belongs to."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from argosy.customers import in_order, reach
from argosy.customers.finding import found_ids
from argosy.customers.models import Customer, CustomerSearch
from argosy.mail.actions import filing
from argosy.mail.models import Message
from argosy.platform import search
from argosy.platform.http.request import Request, get_visible
from argosy.platform.listing.walking import Order

MOST_OFFERED, MOST_FOUND = 12, 100


@require_GET
def customers(request: Request, message_id: UUID) -> HttpResponse:
    """The customers that may be meant: by the words typed, else those met last."""
    message = get_visible(Message.objects.visible_to(request.actor), message_id)
    reached, asked = reach.of(request.actor), request.GET.get("q", "")[:100]
    if any(search.words(asked)):
        ids = found_ids(asked, MOST_FOUND, reached.lines(CustomerSearch.objects.all()))
    else:
        ids = in_order.first(reached, Order(), MOST_OFFERED)
    known = Customer.objects.visible_to(request.actor).kept().in_bulk(ids)
    offered = [known[pk] for pk in ids if pk in known][:MOST_OFFERED]
    return render(request, "mail/file.html", {"message": message, "customers": offered, "q": request.GET.get("q", "")})


@require_POST
def file(request: Request, message_id: UUID, customer_id: UUID) -> HttpResponse:
    """The message stands in this customer's file."""
    message = get_visible(Message.objects.visible_to(request.actor), message_id)
    customer = get_visible(Customer.objects.visible_to(request.actor), customer_id)
    before = message.customer_id
    filing.file_by_hand(request.actor, message, customer)
    return _done(request, message, _("Filed to %(customer)s") % {"customer": customer.name}, before)


@require_POST
def unfile(request: Request, message_id: UUID) -> HttpResponse:
    """The message stands in nobody's file."""
    message = get_visible(Message.objects.visible_to(request.actor), message_id)
    before = message.customer_id
    filing.file_by_hand(request.actor, message, None)
    return _done(request, message, _("Taken out of the customer's file"), before)


def _done(request: Request, message: Message, words: str, before: UUID | None) -> HttpResponse:
    response = render(request, "mail/filed.html", {"message": message, "words": words, "before": before})
    response["HX-Trigger"] = "mail-changed, close-dialog, conversation-changed"
    return response
