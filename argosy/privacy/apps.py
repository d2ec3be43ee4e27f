"""How the app starts."""

from __future__ import annotations

from argosy.platform.apps import ArgosyApp


class PrivacyApp(ArgosyApp):
    """Purposes, consents, policy versions: works by declaration and imports no app above."""

    default = True
    name = "argosy.privacy"
    label = "privacy"
