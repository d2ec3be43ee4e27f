"""What is refused while somebody leaves."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.platform.errors import BadInput, Conflict


class NotOver(Conflict):
    message = _("Not everything is handed over yet: see the steps that are still open. Then close the account.")


class AlreadyOver(Conflict):
    message = _("This departure is over already. Reload to see how it ended.")


class NoHeir(BadInput):
    message = _("Choose a colleague who takes part, and not the one who leaves.")


class NotPrivate(Conflict):
    message = _("You sign in with a work address already.")


class NothingChosen(BadInput):
    message = _("Mark at least one line first.")
