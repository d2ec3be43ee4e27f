"""What a role may allow with other programs."""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from argosy.enterprise.rights import register


class Permission(StrEnum):
    """The value is stored: never rename it."""

    USE_API = "integrations.use_api"
    USE_CALENDAR = "integrations.use_calendar"
    KEEP_WEBHOOKS = "integrations.keep_webhooks"


register({Permission.USE_API: _("let other programs work through the API, with tokens of one's own")}, seller=False)
register({Permission.USE_CALENDAR: _("show one's own schedule in the phone's own calendar")})
register({Permission.KEEP_WEBHOOKS: _("let other programs be told of events (webhooks)")}, seller=False)
