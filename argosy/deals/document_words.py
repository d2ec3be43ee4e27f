"""What the kinds and states of documents are called."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from argosy.deals.models import DocumentKind, DocumentState

KINDS: dict[str, Any] = {
    DocumentKind.QUOTATION.value: _("Quotation"),
    DocumentKind.PROFORMA.value: _("Proforma invoice"),
    DocumentKind.ORDER.value: _("Sales order"),
    DocumentKind.CONTRACT.value: _("Sales contract"),
    DocumentKind.INVOICE.value: _("Commercial invoice"),
    DocumentKind.PACKING_LIST.value: _("Packing list"),
    DocumentKind.MARKS.value: _("Shipping marks"),
    DocumentKind.BOOKING.value: _("Booking note"),
    DocumentKind.PURCHASE.value: _("Purchase order"),
}
# What can be written for any buyer; a purchase order is made of an order and for a supplier.
SOLD = {key: name for key, name in KINDS.items() if key != DocumentKind.PURCHASE.value}
STATES: dict[str, Any] = {
    DocumentState.DRAFT.value: _("Draft"),
    DocumentState.WAITING.value: _("Waits for approval"),
    DocumentState.ISSUED.value: _("Issued"),
    DocumentState.ACCEPTED.value: _("Accepted"),
    DocumentState.CANCELLED.value: _("Cancelled"),
}
TONES = {"draft": "plain", "waiting": "amber", "issued": "accent", "accepted": "green", "cancelled": "plain"}
