"""What stands of deals and mail on the customer's pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from argosy.catalogue.models import Product
from argosy.customers.models import Contact, Customer, EntryKind
from argosy.deals import links, moved_goods, queries, shelves
from argosy.deals.document_words import KINDS
from argosy.deals.flows import Flows
from argosy.deals.models import DealStage, Document, DocumentKind, Opportunity
from argosy.deals.permissions import Permission
from argosy.deals.waiting import decorated
from argosy.mail.models import Message, MessagePart
from argosy.mail.shelves import offer_shelf
from argosy.platform.access import Actor
from argosy.platform.http.request import Request
from argosy.platform.slots import offer
from argosy.platform.standing import standing
from argosy.platform.ui.tags.marks import icon
from argosy.platform.ways import way

DEALS, FILES = 12, 12
ENDS: dict[str, Any] = {
    DealStage.ORDERED.value: gettext_lazy("won the deal"),
    DealStage.LOST.value: gettext_lazy("lost the deal"),
    "open": gettext_lazy("opened the deal again"),
}
DOINGS: dict[str, Any] = {
    "issued": gettext_lazy("issued: %(kind)s"),
    "accepted": gettext_lazy("accepted by them: %(kind)s"),
    "cancelled": gettext_lazy("cancelled: %(kind)s"),
    "shared": gettext_lazy("shared by a link: %(kind)s"),
}
# The other side of a purchase order sells.
BOUGHT: dict[str, Any] = DOINGS | {"accepted": gettext_lazy("confirmed by the supplier: %(kind)s")}
NOTHING = SafeString("")
MAIN_KEY = SafeString(' data-key="w"')


def count_open(request: Request, customers: Sequence[Any]) -> SafeString:
    """How many open deals each row has."""
    if request.actor.may(Permission.USE_DEALS):
        counts = queries.of_customers(request.actor, [one.pk for one in customers])
        for one in customers:
            one.standing = counts.get(one.pk, "")
    return NOTHING


def lead_on(request: Request, entries: Sequence[Any]) -> SafeString:
    """Where a line of the timeline leads: to its mail, its deal or its document; what became of them, in words."""
    mail = [entry.object_id for entry in entries if entry.kind in {EntryKind.MAIL_IN, EntryKind.MAIL_OUT}]
    threads = dict(_threads(mail))
    for entry in entries:
        if entry.object_id in threads:
            entry.url = links.thread(threads[entry.object_id])
        elif entry.object_id and entry.kind == EntryKind.DEAL:
            _lead_to_deal(request.actor, entry)
    _lead_to_documents(request.actor, [one for one in entries if one.kind == EntryKind.DOCUMENT and one.changes])
    return NOTHING


def _lead_to_deal(actor: Actor, entry: Any) -> None:
    about, _before, after, *_more = entry.changes[0] if entry.changes else ("deal", "", "")
    if about == "deal":
        entry.url = way(actor, "deals:opportunity", entry.object_id)
        entry.did = str(ENDS[after]) if after in ENDS else entry.did
        entry.tone = "red" if after == DealStage.LOST else entry.tone


def _lead_to_documents(actor: Actor, entries: Sequence[Any]) -> None:
    """What became of a document; its number and amount lead on for those alone who see it."""
    seen: set[UUID] = set()
    if entries and actor.may(Permission.USE_DOCUMENTS):
        # no standing question: whether the day stands in it depends on what the reader may see
        shown = Document.objects.visible_to(actor).filter(pk__in=[entry.object_id for entry in entries])
        seen = set(shown.values_list("pk", flat=True))
    for entry in entries:
        _about, kind, what, amount = entry.changes[0]
        entry.did = str((BOUGHT if kind == DocumentKind.PURCHASE else DOINGS)[what]) % {"kind": KINDS.get(kind, kind)}
        if entry.object_id in seen:
            entry.url = reverse("documents:document", args=[entry.object_id])
            entry.text = f"{entry.text} · {amount}"


def ways(request: Request, contact: Contact) -> SafeString:  # noqa: ARG001 every filler gets it
    """One click to write to a contact."""
    if not contact.email:
        return NOTHING
    words = _("Write to %(name)s") % {"name": contact.name or contact.email}
    return format_html(
        '<a class="icon-button" href="{}" title="{}" aria-label="{}"{}>{}</a>',
        links.compose(contact.email),
        words,
        words,
        MAIN_KEY if contact.is_main else NOTHING,
        icon("mail-plus"),
    )


def new_deal(request: Request, customer: Customer) -> SafeString:
    """The button of a new opportunity."""
    if not request.actor.may(Permission.EDIT_DEALS):
        return NOTHING
    url = reverse("deals:open_opportunity") + f"?customer={customer.pk}"
    return SafeString(render_to_string("deals/side.html#button", {"url": url}, request))


def side(request: Request, customer: Customer) -> SafeString:
    """The open deals and the documents of a customer."""
    deals: list[Opportunity] = []
    if request.actor.may(Permission.USE_DEALS):
        rows = _deals(request.actor, customer.pk)
        flows = Flows() if rows else None
        deals = [decorated(one, flows) for one in rows]
    queries.look_who_waits(deals)
    documents: list[Any] = _files(request.actor, customer.pk)
    for one in documents:
        one.url = links.part(one.message_id, one.position)
    values = {"deals": deals, "documents": documents, "customer": customer}
    return SafeString(render_to_string("deals/side.html", values, request))


def stock(request: Request, product: Product) -> SafeString:
    """What of a product is kept for orders, and what came and went of it; documents are named to those who see them."""
    kept, moves = moved_goods.of_product(product)
    if not (kept or moves):
        return NOTHING
    papers: set[UUID] = set()
    if moves and request.actor.may(Permission.USE_DOCUMENTS):
        asked = Document.objects.visible_to(request.actor).filter(pk__in={one.document_id for one in moves})
        papers = set(asked.values_list("pk", flat=True))
    values = {"product": product, "kept": kept, "moves": moves, "papers": papers}
    return SafeString(render_to_string("documents/stock.html", values, request))


@standing
def _threads(messages: list[UUID]) -> QuerySet[Any, tuple[UUID, UUID]]:
    found: QuerySet[Any, tuple[UUID, UUID]] = Message.objects.filter(pk__in=messages).values_list("pk", "thread_id")
    return found


@standing
def _deals(actor: Actor, customer: UUID) -> QuerySet[Opportunity]:
    rows = Opportunity.objects.visible_to(actor).filter(customer=customer)
    found: QuerySet[Opportunity] = rows.order_by("-moved_at")[:DEALS]
    return found


@standing
def _files(actor: Actor, customer: UUID) -> QuerySet[MessagePart]:
    mine = Message.objects.visible_to(actor).filter(customer=customer, has_attachments=True)
    files = MessagePart.objects.filter(message__in=mine, is_inline=False).select_related("message")
    found: QuerySet[MessagePart] = files.order_by("-message__at", "position")[:FILES]
    return found


offer("catalogue.stock", stock)
offer("customers.rows", count_open)
offer("customers.entries", lead_on)
offer("customers.contact", ways)
offer("customers.actions", new_deal)
offer("customers.side", side)
for shelf in shelves.SHELVES:
    offer_shelf(shelf)
