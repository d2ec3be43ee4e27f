"""Mail: the ground that other functions stand on (S9)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.enterprise import switches

MAIL = switches.offer_ground(
    "mail",
    _("Mail"),
    _(
        "Brings in, shows, searches and sends the mail of mailboxes that members bind; each member may unbind at any time."
    ),
)
