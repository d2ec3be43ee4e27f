"""The public pool, an extended function (S9)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.enterprise import switches
from argosy.pool.permissions import Permission

POOL = switches.offer_rooms(
    "pool",
    _("Public pools"),
    _("Customers whom nobody follows up lie in pools, from which members claim them; by rules they return there."),
    Permission,
)
