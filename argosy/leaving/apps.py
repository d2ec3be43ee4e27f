"""How the app starts."""

from __future__ import annotations

from argosy.platform.apps import ArgosyApp


class LeavingApp(ArgosyApp):
    """Departures: mailboxes, customers and deals go to colleagues, then the account is closed."""

    default = True
    name = "argosy.leaving"
    label = "leaving"
