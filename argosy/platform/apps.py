"""How an app of ours starts: its subscribers and job handlers are loaded, nothing else happens."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules

from django.apps import AppConfig

from argosy.platform.veil import put_up


class ArgosyApp(AppConfig):
    """Loads `functions`, `connectors`, `subscribers`, `slots` and `actions`, so that events and jobs find what they call."""

    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        for name in ("functions", "connectors", "subscribers", "slots"):
            if find_spec(f"{self.name}.{name}"):
                import_module(f"{self.name}.{name}")
        if find_spec(f"{self.name}.actions"):
            package = import_module(f"{self.name}.actions")
            for module in iter_modules(package.__path__):
                import_module(f"{self.name}.actions.{module.name}")


class PlatformApp(ArgosyApp):
    """The ground that knows no business word."""

    name = "argosy.platform"
    label = "platform"

    def ready(self) -> None:
        super().ready()
        import_module("argosy.platform.checks")
        put_up()
