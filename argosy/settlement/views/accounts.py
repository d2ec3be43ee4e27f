"""The account of one transaction on its document's page, and of one customer on hers."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.views.decorators.http import require_POST, require_safe

from argosy.catalogue.permissions import Permission as Catalogue
from argosy.customers.models import Customer
from argosy.deals.models import Document
from argosy.deals.papers import payment
from argosy.deals.views.documents import document_of
from argosy.mail.actions import drafts
from argosy.mail.actions.drafts import Beginning
from argosy.mail.errors import NothingBound
from argosy.mail.models import Mailbox
from argosy.mail.permissions import Permission as Mail
from argosy.platform.http.request import Request, get_visible, went
from argosy.platform.listing.columns import identity
from argosy.settlement import queries
from argosy.settlement.actions import costs, writing_off
from argosy.settlement.claims import claims
from argosy.settlement.errors import BadRate, NoAmount
from argosy.settlement.forms import COSTS, CostForm, amount_of
from argosy.settlement.models import CostLine, Due
from argosy.settlement.permissions import Permission
from argosy.settlement.profit import Profit, profit
from argosy.settlement.words import REASONS, carriage_words, part_words
from argosy.shipments.listing import called

PAID_ALREADY = "<p>If you have paid already, please send us the bank slip.</p>"


def _account(request: Request, pk: UUID) -> Document:
    request.actor.require(Permission.USE_MONEY)
    found: Document = document_of(request, pk)
    return found


@require_safe
def of_document(request: Request, document_id: UUID) -> HttpResponse:
    """What is owed in the document's transaction, what was paid, what is left for us."""
    return _shown(request, _account(request, document_id))


def _shown(request: Request, document: Document, problem: str = "") -> HttpResponse:
    today = timezone.localdate()
    rows: list[Any] = list(
        Due.objects.filter(chain=document.chain).select_related("document", "shipment").order_by("document", "position")
    )
    for row in rows:
        row.words, row.carried = part_words(row), carriage_words(row)
        row.is_late = bool(row.is_open and row.due_on and row.due_on < today)
    written: list[Any] = list(queries.write_offs(chain=document.chain))
    seen = {one.pk for one in Document.objects.visible_to(request.actor).filter(chain=document.chain)}
    for one in written:
        one.why, one.is_seen = REASONS.get(one.reason, ""), one.document_id in seen
    paid = sum(one.amount_minor for one in written if not one.reason)
    ruling = next((row.document for row in rows if row.document_id in seen), document)
    may_edit = request.actor.may(Permission.EDIT_MONEY) and request.actor.reach.covers(document.owner_id)
    asked = _claims([row for row in rows if row.document_id in seen])
    values = {
        "document": document,
        "ruling": ruling,
        "dues": rows,
        "written": written,
        "open": [row for row in rows if row.is_open],
        "is_late": any(row.is_late for row in rows),
        "claims": asked,
        "still_open": _together(asked),
        "is_paid": paid > 0,
        "reasons": list(REASONS.items()),
        "may_edit": may_edit,
        "may_mail": request.actor.may(Mail.SEND_MAIL),
        "problem": problem,
    }
    return render(request, "settlement/account.html", values | _profit(request, document))


def _claims(rows: list[Any]) -> list[dict[str, Any]]:
    """What each paper of the transaction still asks for: mostly one, several where there are only invoices."""
    found: dict[UUID, dict[str, Any]] = {}
    for row in rows:
        claim = found.setdefault(
            row.document_id, {"document": row.document, "currency": row.currency, "left": Decimal(0)}
        )
        claim["left"] += row.left
    return list(found.values())


def _together(asked: list[dict[str, Any]]) -> list[tuple[str, Decimal]]:
    sums: dict[str, Decimal] = {}
    for one in asked:
        sums[one["currency"]] = sums.get(one["currency"], Decimal(0)) + one["left"]
    return sorted(sums.items())


def _profit(request: Request, document: Document) -> dict[str, Any]:
    if not request.actor.may(Catalogue.SEE_COSTS):
        return {}
    owed = claims(document.chain)
    if not owed:
        return {}
    found: Profit | None = profit(owed)
    bills: list[Any] = list(CostLine.objects.filter(chain=document.chain).order_by("spent_on", "made_at"))
    for one in bills:
        one.what = COSTS[one.kind]
    told = [(COSTS[kind], amount, is_real) for kind, amount, is_real in found.costs] if found else []
    form = CostForm(initial={"currency": document.rate_currency or document.currency, "kind": "freight"})
    return {"profit": found, "costs": told, "bills": bills, "cost_form": form, "has_claim": True}


@require_POST
def let_go(request: Request, document_id: UUID) -> HttpResponse:
    """The rest, or a part of it, is asked for no more."""
    document = _account(request, document_id)
    amount = amount_of(request.POST.get("amount", ""))
    if amount is None:
        raise NoAmount
    writing_off.let_go(request.actor, document, amount, request.POST.get("reason", ""))
    return _shown(request, document)


@require_POST
def note_cost(request: Request, document_id: UUID) -> HttpResponse:
    """A bill of the order, or one that counts no more."""
    document = _account(request, document_id)
    gone = identity(request.POST.get("remove", ""))
    if gone is not None:
        costs.remove_cost(request.actor, document, gone)
        return _shown(request, document)
    form = CostForm(request.POST)
    if not form.is_valid():
        return _shown(request, document, " ".join(str(one) for many in form.errors.values() for one in many))
    costs.note_cost(request.actor, document, costs.NewCost(**form.cleaned_data))
    return _shown(request, document)


@require_POST
def keep_refund_rate(request: Request, document_id: UUID) -> HttpResponse:
    """The refund rate of an HS code, as the enterprise keeps it."""
    document = _account(request, document_id)
    typed = request.POST.get("percent", "").strip()
    percent = amount_of(typed)
    if typed and percent is None:
        raise BadRate
    costs.keep_refund_rate(request.actor, request.POST.get("hs", ""), percent)
    return _shown(request, document)


@require_POST
def remind_buyer(request: Request, document_id: UUID) -> HttpResponse:
    """A letter to the buyer that names what is due, to be read over and sent."""
    request.actor.require(Mail.SEND_MAIL)
    document = _account(request, document_id)
    mailbox = Mailbox.objects.bound().filter(member=request.actor.member).order_by("bound_at").first()
    if mailbox is None:
        raise NothingBound
    draft = drafts.begin(request.actor, mailbox, _reminder(document))
    return went(request, reverse("mail:inbox") + "?" + urlencode({"draft": draft.pk}))


def _reminder(document: Document) -> Beginning:
    buyer, is_chinese = document.buyer or {}, document.language == "zh"
    name = buyer.get("contact") or buyer.get("name", "")
    rows = Due.objects.filter(document=document, is_open=True, due_on__isnull=False).select_related("shipment")
    lines = [
        (_asked(one, is_chinese=is_chinese), f"{one.currency} {one.left:,}", one.due_on.isoformat())
        for one in rows.order_by("due_on", "position")
    ]
    listed = format_html_join("", "<li>{}：{}（{}）</li>" if is_chinese else "<li>{}: {} ({})</li>", lines)
    if is_chinese:
        words = "<p>{}，您好：</p><p>{} 项下以下款项已到或将到付款日，烦请安排：</p><ul>{}</ul>"
        subject = f"付款提醒 {document.number}"
    else:
        words = "<p>Dear {},</p><p>May we remind you of what is due under {}:</p><ul>{}</ul>" + PAID_ALREADY
        subject = f"Payment reminder {document.number}"
    text = format_html(words, name, document.number, listed)
    address = buyer.get("email", "")
    to = f"{buyer['contact']} <{address}>" if address and buyer.get("contact") else address
    return Beginning(to=to, subject=subject, html=text)


def _asked(due: Due, *, is_chinese: bool) -> str:
    """A part in the words of the letter, with the shipment by the name that its buyer knows."""
    words = payment.words(payment.Part(due.method, due.percent, due.event, due.days))[1 if is_chinese else 0]
    if due.shipment is None:
        return words
    bill = due.shipment.bl_number
    name = (f"提单 {bill}" if is_chinese else f"B/L {bill}") if bill else " · ".join(called(due.shipment))
    return ("，" if is_chinese else ", ").join(filter(None, (words, name)))


@require_safe
def of_customer(request: Request, customer_id: UUID) -> HttpResponse:
    """What a customer owes and paid."""
    request.actor.require(Permission.USE_MONEY)
    customer = get_visible(Customer.objects.visible_to(request.actor), customer_id)
    values = queries.of_customer(request.actor, customer)
    values |= {"customer": customer, "may_edit": request.actor.may(Permission.EDIT_MONEY)}
    return render(request, "settlement/of_customer.html", values)
