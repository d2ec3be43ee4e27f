"""Why a file is not kept."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.platform.errors import BadInput, Conflict


class NoFile(BadInput):
    message = _("Choose a file that is not empty.")


class TooLargeFile(BadInput):
    message = _("“%(name)s” is too large. A file may have %(most)s MB at most.")


class TooManyFiles(Conflict):
    message = _("A customer has room for %(most)s files. Take some away first.")


class TooManyAtOnce(BadInput):
    message = _("These are too many files at once. Choose %(most)s at most, the rest after that.")


class Harmful(BadInput):
    message = _("“%(name)s” is %(what)s and is not kept.")
