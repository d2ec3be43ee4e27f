"""How the app starts."""

from __future__ import annotations

from argosy.platform.apps import ArgosyApp


class SupportApp(ArgosyApp):
    """Help: work orders, the operator's staff, messages about the service."""

    default = True
    name = "argosy.support"
    label = "support"
