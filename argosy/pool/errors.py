"""What is refused with the public pool."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.platform.errors import BadInput, Conflict


class Gone(Conflict):
    message = _("Somebody has taken it meanwhile. Reload to see what lies in the pool.")


class HandsFull(Conflict):
    message = _("Customers that you follow: %(count)s. This pool allows %(most)s. Take fewer, or give one back first.")


class EnoughToday(Conflict):
    message = _(
        "Customers that you took from this pool today: %(count)s. It allows %(most)s a day. Take fewer, or tomorrow."
    )


class TooSoon(Conflict):
    message = _("You followed %(customer)s until lately. You may take it again from %(day)s on.")


class NotYours(Conflict):
    message = _("Only what you follow can be put into a pool.")


class Disputed(Conflict):
    message = _("Who lost this customer objects. It waits until the objection is settled under “What came here”.")


class AlreadyInPool(Conflict):
    message = _("This customer lies in a pool already. Reload the page to see in which.")


class TooLate(Conflict):
    message = _("More than %(days)s days have passed. Ask your administrator to give you the customer.")


class NoReason(BadInput):
    message = _("Say in a sentence why.")


class NoPoolName(BadInput):
    message = _("Give the pool a name.")


class AlreadySettled(Conflict):
    message = _("This was settled already. Reload to see how.")
