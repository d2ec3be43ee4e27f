"""What is refused around documents."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.platform.errors import BadInput, Conflict, Unavailable


class CannotBeSet(Unavailable):
    message = _("The document could not be set on paper. If it has a logo or a seal, try another picture.")


class ChangedMeanwhile(Conflict):
    message = _("%(who)s changed this document after you opened it. Load the page again, then write it in once more.")


class GoodsChanged(Conflict):
    message = _("%(who)s changed these goods after you opened them. Load the page again, then write it in once more.")


class NotAsSeen(Conflict):
    message = _("%(who)s changed this document after you opened it. Load the page again and look it over first.")


class TooLargeASum(BadInput):
    message = _("No document can come to such a sum. Check the quantities, prices and charges.")
