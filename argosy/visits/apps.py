"""How the app starts."""

from __future__ import annotations

from argosy.platform.apps import ArgosyApp


class VisitsApp(ArgosyApp):
    """Visits to customers and suppliers, noted on the road."""

    default = True
    name = "argosy.visits"
    label = "visits"
