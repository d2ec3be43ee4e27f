"""Services of other companies, an extended function (S9, S10)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.enterprise import switches
from argosy.providers.permissions import Permission

PROVIDERS = switches.offer_rooms(
    "providers",
    _("Services of other companies"),
    _(
        "Customs declaration, logistics, payment and guarantees of other companies, beside documents and shipments. They"
        " are marked as theirs; nobody comes there before having been shown their privacy notice."
    ),
    Permission,
)
