"""What can be refused in the organisation."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.platform.errors import BadInput, Conflict


class TooYoung(BadInput):
    """Whoever is under 14 may not use Argosy."""

    message = _("Whoever is under 14 may not use Argosy.")
    field = "age"


class NotAgreed(BadInput):
    """Nobody starts without having agreed to the version of the policy that is in force."""

    message = _("Read the privacy policy and agree to it first.")
    field = "agreed"


class MasterStays(Conflict):
    """The master account cannot be disabled or lowered."""

    message = _("This is the master account. Hand it over to somebody else first.")


class NotYourself(Conflict):
    """An administrator must not lock herself out."""

    message = _("You cannot do this to your own account.")


class RingOfSupervisors(BadInput):
    """A supervisor who stands below the member."""

    message = _("This supervisor stands below this member. Choose somebody else.")


class RingOfDepartments(BadInput):
    """A department inside itself."""

    message = _("A department cannot lie inside itself.")


class DepartmentInUse(Conflict):
    """Members or departments are still in it."""

    message = _("Members or departments are still in it. Move them first.")


class AlreadyMember(BadInput):
    """The person is a member of this enterprise."""

    message = _("This person is a member already.")


class ColleaguesAddress(BadInput):
    """Two people do not sign in with one address."""

    message = _("A colleague signs in with this address.")
    field = "email"


class InvitationOver(BadInput):
    """The invitation was accepted, withdrawn or is too old."""

    message = _("This invitation was used, withdrawn or is too old. Ask for a new one.")


class NotInEdition(Conflict):
    """The enterprise's edition lacks the function."""

    message = _("Your edition (%(edition)s) does not have this function. Ask the operator of this installation.")


class NoSuchEdition(BadInput):
    """No edition of this installation is called so."""

    message = _("There is no such edition. This installation has: %(known)s.")
