"""What can be refused around signing in."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.platform.errors import ArgosyError, BadInput, NotAllowed


class TooManyTries(ArgosyError):
    """Somebody guesses: wait."""

    status, code = 429, "too_many_tries"
    message = _("Too many tries. Wait 15 minutes and try again.")


class WrongCode(BadInput):
    """A code that is wrong, used or too old."""

    message = _("This code is wrong or too old. Ask for a new one.")
    field = "code"


class WrongPassword(BadInput):
    """The present password was not right."""

    message = _("Your present password is not right.")
    field = "present"


class OnlyInPerson(NotAllowed):
    """Somebody who was let into the account wants to prove that she is its owner."""

    message = _("Only the person whose account it is proves who she is. Leave this step to her.")


class LinkTooOld(BadInput):
    """A link of a letter that was used or has expired."""

    message = _("This link was used already or is too old. Ask for a new one.")


class AskingIsOver(BadInput):
    """A code by which a device asks to be let in was answered, is too old, or was not made here."""

    message = _("This code was answered already or is too old. Show a new one on the other device.")


class AlreadyRegistered(BadInput):
    """Another person signs in with this address."""

    message = _(
        "Another account has this address already, perhaps of a company for which you worked before. Use another address"
        " here, or ask that company to end the account."
    )
    field = "email"
