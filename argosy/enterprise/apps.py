"""How the app starts."""

from __future__ import annotations

from argosy.platform.apps import ArgosyApp


class EnterpriseApp(ArgosyApp):
    """The tenant: members, organisation tree, roles, switches."""

    default = True
    name = "argosy.enterprise"
    label = "enterprise"
