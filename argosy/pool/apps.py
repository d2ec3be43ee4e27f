"""How the app starts."""

from __future__ import annotations

from argosy.platform.apps import ArgosyApp


class PoolApp(ArgosyApp):
    """Pools, their rules and members; claiming, returning, contesting; the simulator."""

    default = True
    name = "argosy.pool"
    label = "pool"
