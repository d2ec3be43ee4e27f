"""How the app starts."""

from __future__ import annotations

from argosy.platform.apps import ArgosyApp


class ProvidersApp(ArgosyApp):
    """Services of other companies."""

    default = True
    name = "argosy.providers"
    label = "providers"
