"""Why a file is not kept."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.platform.errors import BadInput, Conflict


class TooManyFiles(Conflict):
    message = _("A customer has room for %(most)s files. Take some away first.")


class TooManyAtOnce(BadInput):
    message = _("These are too many files at once. Choose %(most)s at most, the rest after that.")
