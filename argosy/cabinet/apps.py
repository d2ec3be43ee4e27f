"""How the app starts."""

from __future__ import annotations

from argosy.platform.apps import ArgosyApp


class CabinetApp(ArgosyApp):
    """Files of customers, leads and suppliers."""

    default = True
    name = "argosy.cabinet"
    label = "cabinet"
