"""Credit insurance orders, an extended function (S9)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.enterprise import switches
from argosy.insurance.permissions import Permission

INSURANCE = switches.offer_rooms(
    "insurance",
    _("Credit insurance"),
    _("Drafts of limit applications and shipment declarations; one leaves Argosy only when its owner authorised it."),
    Permission,
)
