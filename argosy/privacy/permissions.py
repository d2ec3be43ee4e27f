"""What a role may do about personal data."""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from argosy.enterprise.rights import register


class Permission(StrEnum):
    """The value is stored: never rename it."""

    ANSWER_REQUESTS = "privacy.answer_requests"
    SHARE_DATA = "privacy.share_data"
    SET_PERIODS = "privacy.set_periods"


register(
    {
        Permission.ANSWER_REQUESTS: _("answer requests about personal data, and erase"),
        Permission.SHARE_DATA: _("decide to whom personal data goes"),
        Permission.SET_PERIODS: _("decide how long personal data is kept"),
    },
    seller=False,
)
