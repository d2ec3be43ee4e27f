"""What a role may allow with figures."""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from argosy.enterprise.rights import register


class Permission(StrEnum):
    """The value is stored: never rename it."""

    USE_REPORTS = "reports.use"
    SET_TARGETS = "reports.set_targets"
    MAKE_STATISTICS = "reports.make_statistics"


register({Permission.USE_REPORTS: _("see reports on what one may see")})
register(
    {
        Permission.SET_TARGETS: _("set targets for members"),
        Permission.MAKE_STATISTICS: _("make anonymous statistics to pass on to others"),
    },
    seller=False,
)
