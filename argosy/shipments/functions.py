"""Shipments, an extended function (S9)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.enterprise import switches
from argosy.shipments.permissions import Permission

SHIPMENTS = switches.offer_rooms(
    "shipments",
    _("Shipments"),
    _("Ships, containers and days of what you sell; a tracking service follows the numbers if you connect one."),
    Permission,
)
