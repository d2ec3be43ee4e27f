"""Customers and leads: the ground that other functions stand on (S9)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.enterprise import switches

CUSTOMERS = switches.offer_ground(
    "customers", _("Customers and leads"), _("Companies, their people, leads and suppliers, with their timeline.")
)
