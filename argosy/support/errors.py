"""What can be refused around help."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.platform.errors import BadInput, Conflict, NotAllowed


class NotProved(Conflict):
    """Support helps only whom account and mobile number show."""

    message = _("Who asks is not proved yet: account and mobile number must go together before support helps.")


class WrongProof(BadInput):
    """The number is not the account's."""

    message = _("Account and mobile number do not go together.")


class NothingWritten(BadInput):
    """A word is needed."""

    message = _("Write a few words.")


class FileTooLarge(BadInput):
    """A file is larger than a work order takes."""

    message = _("At most five files of 5 MB each.")


class OrderClosed(Conflict):
    """Nothing can be added any more."""

    message = _("This work order is closed. Ask for help anew and name its number.")


class NotAsked(NotAllowed):
    """The person did not ask support to look."""

    message = _("The person has not asked you to look at this. Ask for it in the work order.")


class NoSuchVisit(BadInput):
    """Account and string open nothing."""

    message = _("This account and this string open nothing: wrong, used already, ended, or too old.")


class ReadOnlyVisit(NotAllowed):
    """The member lent her account for looking only."""

    message = _("This temporary sign-in is for looking only. Ask for another one if you have to act.")


class NotInAVisit(NotAllowed):
    """What no string lends."""

    message = _(
        "This is not open to a temporary sign-in: passwords, members and roles, personal data, downloads and sending stay"
        " with the person."
    )


class NotWritten(Conflict):
    """The notice has four parts, in both languages."""

    message = _("Write all four parts of the notice in both languages first.")


class StillRunning(Conflict):
    """A duty is not done yet."""

    message = _(
        "Not told yet: %(missing)s. Tell the people by the button here, and write down below what an authority was told;"
        " then close it."
    )


class UnknownDuty(BadInput):
    """The report fulfils no duty."""

    message = _("Choose a duty and write what the authority was told.")


class EndsBeforeItBegins(BadInput):
    """The days are in the wrong order."""

    message = _("The last day lies before the first.")


class ActivityOver(Conflict):
    """Its last day has passed."""

    message = _("This is over: nobody can answer any more.")


class NotSeen(BadInput):
    """Nobody signs up without having been shown who receives what."""

    message = _("Look at what is passed on and to whom, and agree to it first.")


class NotHours(BadInput):
    """Service hours that are none."""

    message = _("Write hours as 09:00-19:00, or leave the day empty.")


class StaffKnown(BadInput):
    """The address belongs to somebody who signs in already."""

    message = _("This address belongs to an account already. Staff need an address of their own.")


class LastLead(Conflict):
    """Somebody must run the service."""

    message = _("Somebody else must run the service first.")
