"""Money that goes back to a buyer: out of what, why, how much."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from argosy.customers.models import Customer
from argosy.deals.models import Document
from argosy.platform.http.request import Request, get_visible, went
from argosy.platform.listing.columns import identity
from argosy.settlement import queries
from argosy.settlement.actions import receipts
from argosy.settlement.forms import BackForm
from argosy.settlement.models import Receipt
from argosy.settlement.permissions import Permission
from argosy.settlement.sources import Source, sources
from argosy.settlement.views.choosing import choose


@require_http_methods(["GET", "HEAD", "POST"])
def pay_back(request: Request) -> HttpResponse:
    """A buyer gets money back: of a receipt, for a document, or whoever paid something."""
    request.actor.require(Permission.EDIT_MONEY)
    asked = request.POST if request.method == "POST" else request.GET
    receipt = _one(Receipt.objects.visible_to(request.actor), asked.get("receipt", ""))
    document = _one(Document.objects.visible_to(request.actor), asked.get("document", ""))
    about = receipt or document
    seen = Customer.objects.visible_to(request.actor)
    customer = about.customer if about is not None else _one(seen, asked.get("customer", ""))
    if customer is None:
        return choose(request, "settlement:pay_back", queries.payers)
    found = sources(request.actor, customer.pk)
    first = next((one for one in found if _is_meant(one, receipt, document)), found[0] if found else None)
    form = BackForm(found, request.POST or None, request.FILES or None, initial=_first(first, customer))
    if request.method == "POST" and form.is_valid():
        source, reason, taken = form.source_of(), form.cleaned_data["reason"], form.cleaned_data["taken"]
        made = receipts.pay_back(request.actor, customer, form.new(), source, reason, taken=taken)
        return went(request, "settlement:receipt", made.pk)
    values = {"customer": customer, "receipt": receipt, "document": document, "form": form, "sources": found}
    return render(request, "settlement/pay_back.html", values, status=422 if request.method == "POST" else 200)


def _one(rows: Any, text: str) -> Any:
    pk: UUID | None = identity(text)
    return get_visible(rows, pk) if pk else None


def _is_meant(source: Source, receipt: Receipt | None, document: Document | None) -> bool:
    if receipt is not None:
        return source.receipt == receipt
    # what was paid on the proforma invoice counts for its order
    return document is not None and source.document is not None and source.document.chain == document.chain


def _first(source: Source | None, customer: Customer) -> dict[str, Any]:
    if source is None:
        return {"payer": customer.name}
    reason = "overpaid" if source.receipt else "claim"
    return {
        "source": source.key, "amount": source.left if source.receipt else None, "currency": source.currency,
        "reason": reason, "payer": source.receipt.payer if source.receipt else customer.name,
    }  # fmt: skip
