"""How the app starts."""

from __future__ import annotations

from argosy.platform.apps import ArgosyApp


class AddressesApp(ArgosyApp):
    """Addresses to which mail fails: remembered with reason, time and source."""

    default = True
    name = "argosy.addresses"
    label = "addresses"
