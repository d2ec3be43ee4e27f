"""What is refused around credit insurance."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.platform.errors import BadInput, Conflict, NotAllowed


class NotTheOwner(NotAllowed):
    message = _("Only the owner of an insurance order authorises it.")


class NotAuthorised(Conflict):
    message = _("Its owner has not authorised this order, or it was changed since. Nothing was handed over.")


class NoInsurer(Conflict):
    message = _("No insurer is authorised to get insurance orders yet. Whoever keeps the policies adds it first.")


class Incomplete(BadInput):
    message = _("Before it can be authorised, fill in: %(fields)s.")


class AlreadyOver(Conflict):
    message = _("This order was handed over or answered and is not changed any more. Draft a new one.")


class NoPolicyNumber(BadInput):
    message = _("Write the insurer, the policy number and how the insurer is reached.")


class NothingToDeclare(Conflict):
    message = _("Issue the document first: only what is final is declared.")


class BadAnswer(BadInput):
    message = _("Write the amount that the insurer approved and until when, or say that it refused.")
