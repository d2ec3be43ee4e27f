"""How the app starts."""

from __future__ import annotations

from argosy.platform.apps import ArgosyApp


class SettlementApp(ArgosyApp):
    """Receipts, write-offs, what is due, the profit of an order."""

    default = True
    name = "argosy.settlement"
    label = "settlement"
