"""What a role may allow with opportunities."""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from argosy.enterprise.rights import register
from argosy.platform.ways import opens


class Permission(StrEnum):
    """The value is stored: never rename it."""

    USE_DEALS = "deals.use"
    EDIT_DEALS = "deals.edit"
    SETTLE_FLOWS = "deals.settle_flows"
    USE_DOCUMENTS = "deals.use_documents"
    EDIT_DOCUMENTS = "deals.edit_documents"
    MANAGE_DOCUMENTS = "deals.manage_documents"


register(
    {
        Permission.USE_DEALS: _("see opportunities"),
        Permission.EDIT_DEALS: _("open and move opportunities"),
        Permission.USE_DOCUMENTS: _("see quotations, invoices and other documents"),
        Permission.EDIT_DOCUMENTS: _("make and issue documents"),
    }
)
register({Permission.SETTLE_FLOWS: _("settle sales flows and their stages")}, seller=False)
register({Permission.MANAGE_DOCUMENTS: _("set letterhead, bank accounts and numbers of documents")}, seller=False)
opens("deals:opportunity", Permission.USE_DEALS)
opens("documents:document", Permission.USE_DOCUMENTS)
