"""Refusals are sentences. An action raises one; the middleware shows it as page, as part or as JSON.

ArgosyError
├── NotAllowed        403  the actor has not the right
│   └── SwitchedOff        the enterprise closed the function
├── NotFound          404  it does not exist, or not for this actor
├── BadInput          422  what was given cannot be used
│   └── TooLarge      413  more was sent than may be
├── Conflict          409  it could be done, but not now
└── Unavailable       503  something outside does not answer
    └── Crowded            more is being sent at this moment than there is room for
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _


class ArgosyError(Exception):
    """The base of all refusals; `message` is the sentence shown, with %(names)s filled from the arguments."""

    status: ClassVar[int] = 500
    code: ClassVar[str] = "error"
    again_after: ClassVar[int] = 0  # seconds after which it is worth trying again
    message: Any = _("Something went wrong on our side. Try again; if it stays, tell your administrator.")

    def __init__(self, message: Any = None, *, stays: Callable[[], object] | None = None, **values: Any) -> None:
        super().__init__()
        self.values = values
        self.stays = stays  # done after a refusal has undone everything else: a wrong password is counted
        if message is not None:
            self.message = message

    def settle(self) -> None:
        """Whoever shows the refusal calls this once what it undoes is undone."""
        if self.stays is not None:
            self.stays()

    def __str__(self) -> str:
        return str(self.message) % self.values if self.values else str(self.message)


class NotAllowed(ArgosyError):
    """The actor has not the right."""

    status, code = 403, "not_allowed"
    message = _("Your role does not allow this. Ask your administrator for the right.")


class SwitchedOff(NotAllowed):
    """The function is closed for the whole enterprise."""

    code = "switched_off"
    message = _("Your enterprise has switched this function off. An administrator finds it in Settings, Functions.")


class NotFound(ArgosyError):
    """It does not exist, or not for this actor: the two cannot be told apart."""

    status, code = 404, "not_found"
    message = _("This does not exist, or you cannot see it.")


class BadInput(ArgosyError):
    """What was given cannot be used; the sentence says what to do."""

    status, code = 422, "bad_input"
    message = _("This cannot be used. Check what you typed.")
    field: ClassVar[str] = ""  # as forms call the field that it is about, where it is about one


class TooLarge(BadInput):
    """More was sent at once than is read (RFC 9110 section 15.5.14)."""

    status, code = 413, "too_large"
    message = _("This is larger than %(most)s MB and was not read. Send less at once: fewer files, or smaller ones.")


class TooLongSending(BadInput):
    """It did not come to its end in the time for which anybody is heard (RFC 9110 section 15.5.9)."""

    status, code = 408, "too_long_sending"
    message = _(
        "This did not come to its end within %(most)s minutes and was not read. Nothing was changed: send less at once,"
        " or try again over a faster line."
    )


class Conflict(ArgosyError):
    """It could be done, but not in the present state."""

    status, code = 409, "conflict"
    message = _("This is not possible now: somebody changed it. Reload and look again.")


class Unavailable(ArgosyError):
    """Something outside does not answer."""

    status, code = 503, "unavailable"
    message = _("A service outside does not answer. Try again in a few minutes.")


class Crowded(Unavailable):
    """What others send at this moment takes up the memory for it."""

    code, again_after = "crowded", 30
    message = _(
        "Very much is being sent at this moment, so this was not read. Nothing was changed: try again in a minute."
    )
