"""Imports and exports, an extended function (S9)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.enterprise import switches
from argosy.exchange.permissions import Permission

EXCHANGE = switches.offer_rooms(
    "exchange",
    _("Imports and exports"),
    _("Customers and contacts come in from files, and lists go out as files."),
    Permission,
)
