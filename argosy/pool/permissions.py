"""What a role may allow with the public pool."""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from argosy.enterprise.rights import register


class Permission(StrEnum):
    """The value is stored: never rename it."""

    USE_POOL = "pool.use"
    KEEP_POOLS = "pool.keep"


register({Permission.USE_POOL: _("take customers from the public pool")})
register({Permission.KEEP_POOLS: _("keep pools and their rules, and give out what lies in them")}, seller=False)
