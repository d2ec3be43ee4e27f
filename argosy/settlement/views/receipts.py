"""Receipts: the list, a new one, the page of one with what it paid and may pay."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_DOWN
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from argosy.customers import queries as customers
from argosy.customers.models import Customer
from argosy.customers.permissions import Permission as Customers
from argosy.customers.views import listing
from argosy.deals import exchange, links
from argosy.deals.actions.letterheads import bank_for
from argosy.deals.models import Document
from argosy.mail.models import Message
from argosy.mail.permissions import Permission as Mail
from argosy.platform import blobs
from argosy.platform.access import Actor
from argosy.platform.errors import NotAllowed, NotFound
from argosy.platform.http.files import saved
from argosy.platform.http.request import Request, get_visible, went
from argosy.platform.listing.columns import identity
from argosy.platform.money import from_minor, to_minor
from argosy.settlement import queries
from argosy.settlement.actions import receipts, writing_off
from argosy.settlement.actions.writing_off import Pays
from argosy.settlement.forms import ReceiptForm, amount_of, methods
from argosy.settlement.listing import RECEIPTS
from argosy.settlement.models import Receipt, WriteOff
from argosy.settlement.permissions import Permission
from argosy.settlement.views.choosing import choose
from argosy.settlement.views.receivables import tabs
from argosy.settlement.words import BACK


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose money is registered: a customer's, for a document, as a mail announced it."""

    customer: Any
    document: Any
    message: Any


@require_safe
def list_receipts(request: Request) -> HttpResponse:
    """Money that came in."""
    more = {
        "money_tabs": tabs(request, reverse("settlement:receipts")),
        "may_edit": request.actor.may(Permission.EDIT_MONEY),
    }
    return listing.page(request, RECEIPTS, "settlement/receipts.html", more)


def receipt_of(request: Request, pk: UUID) -> Receipt:
    """The receipt of this address, if the member may see money and sees this one."""
    request.actor.require(Permission.USE_MONEY)
    rows = Receipt.objects.visible_to(request.actor).select_related("customer", "made_by__user", "account", "message")
    found: Receipt = get_visible(rows, pk)
    return found


@require_http_methods(["GET", "HEAD", "POST"])
def register_receipt(request: Request) -> HttpResponse:
    """A new receipt: of a customer, for a document, or as a mail says it."""
    request.actor.require(Permission.EDIT_MONEY)
    asked = request.POST if request.method == "POST" else request.GET
    document, message = _answered(request, asked.get("document", "")), _message(request, asked.get("message", ""))
    seen = Customer.objects.visible_to(request.actor)
    # her mail may be filed to a customer of a colleague's
    customer = document.customer if document else seen.filter(pk=message.customer_id).first() if message else None
    chosen = identity(asked.get("customer", ""))
    if customer is None and chosen is not None:
        customer = get_visible(seen, chosen)
    if customer is None:
        return choose(request, "settlement:register_receipt", _payers)
    asks = Asked(customer, document, message)
    if request.method == "POST":
        return _registered(request, asks)
    return _form(request, asks, ReceiptForm(initial=_first(request, asks)))


def _answered(request: Request, text: str) -> Any:
    """The document for which somebody paid: who was only shown it registers nothing for its buyer."""
    document = _document(request, text)
    if document is not None and not request.actor.reach.covers(document.owner_id):
        raise NotAllowed
    return document


def _document(request: Request, text: str) -> Any:
    pk = identity(text)
    rows = Document.objects.visible_to(request.actor).select_related("customer")
    return get_visible(rows, pk) if pk else None


def _message(request: Request, text: str) -> Any:
    pk = identity(text)
    if pk is None:
        return None
    request.actor.require(Mail.USE_MAIL)
    return get_visible(Message.objects.visible_to(request.actor).select_related("customer"), pk)


def _payers(actor: Actor, text: str) -> list[Customer]:
    # who may see money sees who owes some; who else is a customer is another right
    knows_all = actor.may(Customers.USE_CUSTOMERS)
    return list((customers.customers if knows_all else queries.debtors)(actor, text))


def _first(request: Request, asked: Asked) -> dict[str, Any]:
    """What the form begins with: what the document asks for by now, or what the mail says."""
    first: dict[str, Any] = {"payer": asked.customer.name}
    notice = queries.notice_of(request.actor, asked.message) if asked.message is not None else None
    if notice is not None:
        return first | {"amount": notice.amount, "currency": notice.currency, "account": bank_for(notice.currency)}
    rows = queries.open_documents(request.actor, asked.customer.pk)
    if asked.document is not None:
        rows = [one for one in rows if one["document"] == asked.document]
    if len({one["currency"] for one in rows}) == 1:
        first |= {"currency": rows[0]["currency"], "account": bank_for(rows[0]["currency"])}
    return first | ({"amount": queries.asked_now(asked.document)} if asked.document is not None and rows else {})


def _form(request: Request, asked: Asked, form: ReceiptForm, status: int = 200) -> HttpResponse:
    message = asked.message
    values = {
        "customer": asked.customer,
        "document": asked.document,
        "message": message,
        "message_url": links.thread(message.thread_id) if message else "",
        "notice": queries.notice_of(request.actor, message) if message is not None else None,
        "form": form,
    }
    return render(request, "settlement/new.html", values, status=status)


def _registered(request: Request, asked: Asked) -> HttpResponse:
    form = ReceiptForm(request.POST, request.FILES)
    if not form.is_valid():
        return _form(request, asked, form, 422)
    made = receipts.register_receipt(request.actor, asked.customer, form.new(), asked.message)
    url = reverse("settlement:receipt", args=[made.pk])
    return went(request, f"{url}?document={asked.document.pk}" if asked.document else url)


@require_safe
def receipt(request: Request, receipt_id: UUID) -> HttpResponse:
    """One receipt: what it is, what it paid, what it may pay."""
    found = receipt_of(request, receipt_id)
    paid: list[Any] = list(queries.write_offs(receipt=found.pk))
    may_edit = request.actor.may(Permission.EDIT_MONEY)
    offered = []
    if may_edit and found.withdrawn_at is None and found.rest_minor:
        rows = queries.open_documents(request.actor, found.customer_id)
        offered = _offered(found, rows, identity(request.GET.get("document", "")))
    values = {
        "receipt": found,
        "method": dict(methods()).get(found.method, found.method),
        "paid": paid,
        "offered": offered,
        "may_edit": may_edit,
        "message_url": links.thread(found.message.thread_id) if _sees(request, found.message) else "",
        "why": BACK.get(found.reason, ""),
    }
    return render(request, "settlement/went_back.html" if found.is_back else "settlement/receipt.html", values)


def _sees(request: Request, message: Message | None) -> bool:
    if message is None or not request.actor.may(Mail.USE_MAIL):
        return False
    seen: bool = Message.objects.visible_to(request.actor).filter(pk=message.pk).exists()
    return seen


def _offered(found: Receipt, rows: list[Any], first: UUID | None) -> list[Any]:
    """What is open, with the amounts that suggest themselves, as far as the receipt goes.

    The document for which it was registered comes first, then the oldest.
    """
    left = found.rest
    rows.sort(key=lambda row: row["document"].pk != first)
    for row in rows:
        row["is_same"] = row["currency"] == found.currency
        rate = exchange.rate(row["currency"], found.currency, found.received_on)
        if rate is None or left <= 0:
            row["suggested"] = None
            continue
        # rounded down, so that the receipt goes as far
        most = min((left / rate.rate).quantize(row["open"], rounding=ROUND_DOWN), row["open"])
        taken = to_minor(most * rate.rate, found.currency)  # as writing off counts it
        row["suggested"] = most if taken else None
        left -= from_minor(taken, found.currency)
    return rows


@require_POST
def write_off(request: Request, receipt_id: UUID) -> HttpResponse:
    """It pays these documents, so much each."""
    found = receipt_of(request, receipt_id)
    names, posted = request.POST.getlist("document")[:60], request.POST
    parts = []
    for text in names:
        amount = amount_of(posted.get(f"amount-{text}", ""))
        if amount:
            document = _document(request, text)
            if document is None:
                raise NotFound
            parts.append(Pays(document, amount, amount_of(posted.get(f"taken-{text}", ""))))
    writing_off.write_off(request.actor, found, parts)
    return went(request, "settlement:receipt", found.pk)


@require_POST
def undo_write_off(request: Request, write_off_id: UUID) -> HttpResponse:
    """What it paid is owed again."""
    request.actor.require(Permission.EDIT_MONEY)
    seen = Document.objects.visible_to(request.actor)
    row = get_visible(WriteOff.objects.filter(document__in=seen).select_related("document"), write_off_id)
    writing_off.undo_write_off(request.actor, row)
    if request.POST.get("back") == "document":
        return went(request, "documents:document", row.document_id)
    return (
        went(request, "settlement:receipt", row.receipt_id)
        if row.receipt_id
        else went(request, "settlement:receivables")
    )


@require_POST
def withdraw_receipt(request: Request, receipt_id: UUID) -> HttpResponse:
    """It counts no more."""
    receipts.withdraw_receipt(request.actor, receipt_of(request, receipt_id))
    return went(request, "settlement:receipt", receipt_id)


@require_POST
def restore_receipt(request: Request, receipt_id: UUID) -> HttpResponse:
    """It counts again."""
    receipts.restore_receipt(request.actor, receipt_of(request, receipt_id))
    return went(request, "settlement:receipt", receipt_id)


@require_safe
def file(request: Request, receipt_id: UUID) -> HttpResponse:
    """The bank's slip."""
    found = receipt_of(request, receipt_id)
    if not found.file:
        raise NotFound
    return saved(blobs.load(found.file), found.file_name or "slip")
