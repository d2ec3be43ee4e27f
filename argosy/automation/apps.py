"""How the app starts."""

from __future__ import annotations

from argosy.platform.apps import ArgosyApp


class AutomationApp(ArgosyApp):
    """What happens by itself: mark, file, open and move deals; the ledger with evidence and undo."""

    default = True
    name = "argosy.automation"
    label = "automation"
