"""How the app starts."""

from __future__ import annotations

from argosy.platform.apps import ArgosyApp


class ShipmentsApp(ArgosyApp):
    """Shipments with their containers and events, and the tracking service that follows their numbers."""

    default = True
    name = "argosy.shipments"
    label = "shipments"
