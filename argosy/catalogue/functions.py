"""The catalogue, an extended function (S9)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.catalogue.permissions import Permission
from argosy.enterprise import switches

CATALOGUE = switches.offer_rooms(
    "catalogue", _("Product catalogue"), _("Products with packing, prices and the buyers' own item codes."), Permission
)
