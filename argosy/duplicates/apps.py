"""How the app starts."""

from __future__ import annotations

from argosy.platform.apps import ArgosyApp


class DuplicatesApp(ArgosyApp):
    """Asking whether a customer is known; requests to its owner; pairs to look through; what the enterprise forbids."""

    default = True
    name = "argosy.duplicates"
    label = "duplicates"
