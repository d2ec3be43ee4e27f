"""How the app starts."""

from __future__ import annotations

from argosy.platform.apps import ArgosyApp


class AccountsApp(ArgosyApp):
    """People who sign in: credentials, second factors, devices, sessions."""

    default = True
    name = "argosy.accounts"
    label = "accounts"
