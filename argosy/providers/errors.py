"""Why a service of another company is not offered."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.platform.errors import BadInput, Conflict


class NoName(BadInput):
    """A service, its company and what that company gets are said in words."""

    message = _("Say what the service and its company are called, and what that company gets to know.")


class NoSafeAddress(BadInput):
    """The address does not lead to a public site by an encrypted line."""

    message = _("Begin with https:// and name a public site, without a password in the address.")

    def __init__(self, field: str) -> None:
        super().__init__()
        self.field = field  # type: ignore[misc]


class TooManyServices(Conflict):
    """A list that nobody could read."""

    message = _("There is room for %(most)s services. Take one away first.")
