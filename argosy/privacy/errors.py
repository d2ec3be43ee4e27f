"""What can be refused around agreements, consents and requests."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.platform.errors import BadInput, Conflict, NotAllowed


class AnotherVersion(Conflict):
    """The policy changed while somebody was reading it."""

    message = _("The policy changed meanwhile. Read the new version first.")


class NotExpresslyAgreed(BadInput):
    """A version that takes rights away needs a word of its own."""

    message = _("This version reduces your rights. It holds for you only if you expressly agree to that.")


class NoGround(BadInput):
    """A deletion, and a refusal, name a ground."""

    message = _("Choose one of the grounds.")


class NothingSaid(BadInput):
    """An answer is in words."""

    message = _("Write the answer first: what was done, or why not.")


class NotOpen(Conflict):
    """It was answered or taken back."""

    message = _("This request is not open any more.")


class NoFeeYet(Conflict):
    """Answers are free; only the third request of the same kind within a year may cost something."""

    message = _("Answers are free of charge. A fee can be announced from the third request of the same kind in a year.")


class NoAppeal(Conflict):
    """There is nothing to appeal against, or it was done already."""

    message = _("One can appeal once, after an answer. Beyond that the authorities and the court decide.")


class OthersOpen(Conflict):
    """Evidence of a request is not erased while somebody waits for the answer."""

    message = _(
        "This person waits for the answer to another request. Answer it first: erasing would take its evidence."
    )


class TooSoon(Conflict):
    """A code is on its way already."""

    message = _("A code was sent a moment ago. Wait a minute.")


class NotShared(NotAllowed):
    """No entry of the register allows this transfer."""

    message = _("The sharing register does not allow this: authorise the recipient, the purpose and the fields first.")


class OtherPurpose(NotAllowed):
    """Shared data is bound to the purpose of its entry."""

    message = _("This recipient may use the data for another purpose only. A new purpose needs a new authorisation.")


class UnknownCase(BadInput):
    """The policy names the cases; there are no others."""

    message = _("Choose the case that allows it, the purpose and the fields.")


class NotWeighed(BadInput):
    """A disclosure is decided with reasons."""

    message = _("Write down the reasons for and against first.")


class TooShort(BadInput):
    """A period cannot be shorter than what the product or the law needs."""

    message = _("This cannot be kept for less than %(days)s days.")


class NotItsName(BadInput):
    """The enterprise is called otherwise."""

    message = _("This is not the name of your enterprise. Type it as it stands in the settings.")


class TooSoonToEnd(BadInput):
    """Everybody is told at least thirty days before the service ends."""

    message = _("The service can end in thirty days at the earliest: everybody has to be told before.")
