"""What is refused around money."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.platform.errors import BadInput, Conflict


class NoAmount(BadInput):
    message = _("Write an amount above nought, with its currency.")


class ChargesTooHigh(BadInput):
    message = _("The bank’s charges cannot be more than what was paid.")


class MoreThanReceived(BadInput):
    message = _("Only %(rest)s of this receipt is left to write off.")


class MoreThanOwed(BadInput):
    message = _("%(number)s: only %(open)s is still open.")


class NothingOwed(BadInput):
    message = _(
        "Nothing is owed by this document: it was not issued, was cancelled, or another one of its chain counts."
    )


class NoRate(BadInput):
    message = _("No rate turns %(receipt)s into %(document)s on that day. Write both amounts.")


class Withdrawn(Conflict):
    message = _("This receipt was withdrawn. Restore it first.")


class NoReason(BadInput):
    message = _("Say why the rest is let go.")


class NoReasonToPayBack(BadInput):
    message = _("Say why the money goes back.")


class MoreThanThere(BadInput):
    message = _("Only %(rest)s can go back out of it.")


class WentBack(Conflict):
    message = _("Money of it went back to the buyer. Withdraw what was paid back first.")


class PartOfPayingBack(Conflict):
    message = _("This belongs to money that was paid back. Withdraw that instead.")


class BadRate(BadInput):
    message = _("Write the HS code with 4 to 10 digits and the refund rate in per cent, between 0 and 100.")


class BadFile(BadInput):
    message = _("The file is larger than 10 MB. Save it smaller.")
