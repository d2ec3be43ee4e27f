"""What a role may allow with money."""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from argosy.enterprise.rights import register
from argosy.platform.ways import opens


class Permission(StrEnum):
    """The value is stored: never rename it."""

    USE_MONEY = "settlement.use"
    EDIT_MONEY = "settlement.edit"


register(
    {
        Permission.USE_MONEY: _("see receipts and what buyers owe"),
        Permission.EDIT_MONEY: _("register receipts and what is paid back, and write receipts off"),
    }
)
opens("settlement:receipt", Permission.USE_MONEY)
opens("settlement:receivables", Permission.USE_MONEY)
