"""How the app starts."""

from __future__ import annotations

from argosy.platform.apps import ArgosyApp


class AuditApp(ArgosyApp):
    """Who did and who saw what; tamper-evident."""

    default = True
    name = "argosy.audit"
    label = "audit"
