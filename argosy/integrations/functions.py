"""The API, an extended function (S9)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.enterprise import switches
from argosy.integrations.permissions import Permission

API = switches.offer_rooms(
    "api",
    _("API for other programs"),
    _(
        "Programs of yours read and write customers, contacts and notes with a member's token, as far as that member may."
    ),
    Permission,
)
