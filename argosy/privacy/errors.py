"""What can be refused around agreements."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.platform.errors import Conflict


class AnotherVersion(Conflict):
    """The policy changed while somebody was reading it."""

    message = _("The policy changed meanwhile. Read the new version first.")
