"""How the house as a whole starts."""

from __future__ import annotations

from importlib import import_module

from argosy.platform.apps import ArgosyApp


class ConfigApp(ArgosyApp):
    """Puts everything together; of its own it has the job that writes the sample enterprise's past."""

    default = True
    name = "argosy.config"
    label = "config"

    def ready(self) -> None:
        super().ready()
        import_module("argosy.config.sample_books")
