"""How the app starts."""

from __future__ import annotations

from argosy.platform.apps import ArgosyApp


class NotificationsApp(ArgosyApp):
    """What a member is told, where, how often."""

    default = True
    name = "argosy.notifications"
    label = "notifications"
