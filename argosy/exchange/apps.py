"""How the app starts."""

from __future__ import annotations

from argosy.platform.apps import ArgosyApp


class ExchangeApp(ArgosyApp):
    """Records that come in and go out as files."""

    default = True
    name = "argosy.exchange"
    label = "exchange"
