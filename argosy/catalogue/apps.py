"""How the app starts."""

from __future__ import annotations

from argosy.platform.apps import ArgosyApp


class CatalogueApp(ArgosyApp):
    """Products, packing, prices, the buyers' own item codes."""

    default = True
    name = "argosy.catalogue"
    label = "catalogue"
