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


class NoLayoutName(BadInput):
    message = _("Give the layout a name of at most 60 letters.")
    field = "name"


class SameLayoutName(BadInput):
    message = _("There is a layout of this name already. Call this one something else.")
    field = "name"


class TooManyLayouts(Conflict):
    message = _("There are %(most)s layouts already. Change one that is there, or remove one that nothing uses.")


class UnknownFields(BadInput):
    message = _("There is no field %(wrong)s. These exist here: %(all)s.")


class TooWideATable(BadInput):
    message = _(
        "These columns need about %(needed)s mm, and between the margins there are %(room)s. Take out a column, or choose"
        " a smaller type."
    )


class LayoutLacks(BadInput):
    message = _("This document needs: %(what)s. Put it back in.")


class TooLongAText(BadInput):
    message = _("“%(what)s” has at most %(most)s letters.")


class TooManyClauses(BadInput):
    message = _("There are at most %(most)s clauses.")


class LayoutIsUsed(Conflict):
    message = _("Documents have this layout. Archive it: they keep it, and it is offered no more.")


class LayoutBegins(Conflict):
    message = _("New documents begin with this layout. Choose another one for them first.")


class LayoutChanged(Conflict):
    message = _("Somebody changed this layout after you opened it. Load the page again, then change it once more.")


class NothingToUndo(Conflict):
    message = _("This layout is as it was made: there is nothing to undo.")
