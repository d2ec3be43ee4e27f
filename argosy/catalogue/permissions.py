"""What a role may allow with products."""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from argosy.enterprise.rights import register
from argosy.platform.ways import opens


class Permission(StrEnum):
    """The value is stored: never rename it."""

    USE_CATALOGUE = "catalogue.use"
    EDIT_CATALOGUE = "catalogue.edit"
    SEE_COSTS = "catalogue.see_costs"


register(
    {
        Permission.USE_CATALOGUE: _("see products and their prices"),
        Permission.EDIT_CATALOGUE: _("add and change products and prices"),
        Permission.SEE_COSTS: _("see what goods cost us, and margins"),
    }
)
opens("catalogue:product", Permission.USE_CATALOGUE)
