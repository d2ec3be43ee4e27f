"""How the app starts."""

from __future__ import annotations

from argosy.platform.apps import ArgosyApp


class IntegrationsApp(ArgosyApp):
    """Access tokens, and the API that they open."""

    default = True
    name = "argosy.integrations"
    label = "integrations"
