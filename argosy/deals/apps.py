"""How the app starts."""

from __future__ import annotations

from argosy.platform.apps import ArgosyApp


class DealsApp(ArgosyApp):
    """Opportunities and what follows from them."""

    default = True
    name = "argosy.deals"
    label = "deals"
