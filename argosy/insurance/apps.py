"""How the app starts."""

from __future__ import annotations

from argosy.platform.apps import ArgosyApp


class InsuranceApp(ArgosyApp):
    """Policies, insurance orders, their authorisation and transfer, limits and their use."""

    default = True
    name = "argosy.insurance"
    label = "insurance"
