"""How the app starts."""

from __future__ import annotations

from argosy.platform.apps import ArgosyApp


class CustomersApp(ArgosyApp):
    """Companies, contacts, duplicate check, timeline."""

    default = True
    name = "argosy.customers"
    label = "customers"
