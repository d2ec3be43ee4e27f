"""How the app starts."""

from __future__ import annotations

from argosy.platform.apps import ArgosyApp


class ReportsApp(ArgosyApp):
    """Figures over everything, targets, the daily summaries behind them."""

    default = True
    name = "argosy.reports"
    label = "reports"
