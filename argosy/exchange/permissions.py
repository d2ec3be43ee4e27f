"""What a role may allow with files of records."""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from argosy.enterprise.rights import register


class Permission(StrEnum):
    """The value is stored: never rename it."""

    IMPORT = "exchange.import"
    EXPORT = "exchange.export"
    READ_CARDS = "exchange.cards"


register({Permission.IMPORT: _("import customers and contacts from files")})
register(
    {Permission.EXPORT: _("export lists as files: customers, contacts, deals, documents, receipts, shipments")},
    seller=False,
)
register({Permission.READ_CARDS: _("make contacts of photographed business cards")})
