"""What people do with opportunities and documents: basic functions, in every edition (S9)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.deals.permissions import Permission
from argosy.enterprise import switches

DEALS = switches.offer_rooms(
    "deals",
    _("Opportunities"),
    _("Opportunities as a board and a list, opened and moved by people."),
    (Permission.USE_DEALS, Permission.EDIT_DEALS),
    is_basic=True,
)
DOCUMENTS = switches.offer_rooms(
    "documents",
    _("Trade documents"),
    _("Quotations, proforma invoices, orders, invoices and packing lists; buyers open some of them by a link."),
    (Permission.USE_DOCUMENTS, Permission.EDIT_DOCUMENTS, Permission.MANAGE_DOCUMENTS),
    is_basic=True,
)
