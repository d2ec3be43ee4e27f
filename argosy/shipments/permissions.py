"""What a role may allow with shipments."""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from argosy.enterprise.rights import register
from argosy.platform.ways import opens


class Permission(StrEnum):
    """The value is stored: never rename it."""

    USE_SHIPMENTS = "shipments.use"
    EDIT_SHIPMENTS = "shipments.edit"
    KEEP_TRACKING = "shipments.keep_tracking"


register(
    {
        Permission.USE_SHIPMENTS: _("see shipments"),
        Permission.EDIT_SHIPMENTS: _("book shipments and note where they are"),
    }
)
register({Permission.KEEP_TRACKING: _("connect the tracking service")}, seller=False)
opens("shipments:shipment", Permission.USE_SHIPMENTS)
