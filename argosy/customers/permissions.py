"""What a role may allow with customers."""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from argosy.enterprise.rights import register
from argosy.platform.ways import opens


class Permission(StrEnum):
    """The value is stored: never rename it."""

    USE_CUSTOMERS = "customers.use"
    EDIT_CUSTOMERS = "customers.edit"
    ASSIGN_CUSTOMERS = "customers.assign"
    MERGE_CUSTOMERS = "customers.merge"
    SETTLE_LISTS = "customers.settle"


register(
    {
        Permission.USE_CUSTOMERS: _("see customers"),
        Permission.EDIT_CUSTOMERS: _("add and change customers and contacts"),
        Permission.ASSIGN_CUSTOMERS: _("give customers to other members"),
        Permission.MERGE_CUSTOMERS: _("merge customers that are the same, and undo it"),
    }
)
register({Permission.SETTLE_LISTS: _("settle stages, sources, tags and own fields of customers")}, seller=False)
opens("customers:customer", Permission.USE_CUSTOMERS)
opens("customers:list", Permission.USE_CUSTOMERS)
