"""How the app starts."""

from __future__ import annotations

from argosy.platform.apps import ArgosyApp


class MailApp(ArgosyApp):
    """Mailboxes, messages, sending."""

    default = True
    name = "argosy.mail"
    label = "mail"
