"""What is refused with customers."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.platform.errors import BadInput, Conflict


class NoName(BadInput):
    message = _("A customer needs a name. Type the company's name.")


class AlreadyThere(Conflict):
    message = _("%(name)s is already a customer of ours: %(evidence)s. Open it, or say that this is another company.")


class BadAddress(BadInput):
    message = _("%(address)s is not an e-mail address. Correct it, or leave it empty.")


class WasErased(Conflict):
    """Who asked to be erased does not come back by itself."""

    message = _(
        "This person asked to be erased. If the person agreed to be kept again, an administrator lets the address back in"
        " under Privacy, Personal data."
    )


class TooManyLooks(Conflict):
    message = _(
        "You have asked about %(count)s customers of colleagues within a day. Ask about more tomorrow, or ask your administrator."
    )


class NotALead(Conflict):
    message = _("This is not a lead any more: somebody made it a customer. Reload the page.")


class NoFile(BadInput):
    message = _("Choose a file that is not empty.")


class TooLargeFile(BadInput):
    message = _("“%(name)s” is too large. A file may have %(most)s MB at most.")


class Harmful(BadInput):
    message = _("“%(name)s” is %(what)s and is not kept.")


class NoSuchFile(BadInput):
    message = _("This file is not there any more. Choose it again.")


class NothingTyped(BadInput):
    message = _("Type or choose what the marked lines shall have there first.")


class MarkTwo(BadInput):
    message = _("Mark exactly two companies: they are put beside each other before anything is merged.")
