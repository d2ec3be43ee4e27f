"""What a role may allow with opportunities."""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from argosy.enterprise.rights import register


class Permission(StrEnum):
    """The value is stored: never rename it."""

    USE_DEALS = "deals.use"
    EDIT_DEALS = "deals.edit"


register({Permission.USE_DEALS: _("see opportunities"), Permission.EDIT_DEALS: _("open and move opportunities")})
