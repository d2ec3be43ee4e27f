"""How the app starts."""

from __future__ import annotations

from importlib import import_module

from argosy.platform.apps import ArgosyApp


class AccountsApp(ArgosyApp):
    """People who sign in: credentials, second factors, devices, sessions."""

    default = True
    name = "argosy.accounts"
    label = "accounts"

    def ready(self) -> None:
        super().ready()
        # a sign-in file that cannot be used is refused at start, not at somebody's first click
        import_module("argosy.accounts.outside").houses()
