"""Receipts and what is due, an extended function (S9)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.enterprise import switches
from argosy.settlement.permissions import Permission

SETTLEMENT = switches.offer_rooms(
    "settlement",
    _("Receipts and receivables"),
    _(
        "What buyers owe by the documents that you issued, receipts and what they pay, reminders, the profit of an order."
    ),
    Permission,
)
