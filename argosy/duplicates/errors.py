"""What is refused with duplicates."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.platform.errors import BadInput, Conflict


class AlreadyAsked(Conflict):
    message = _("You asked about this customer already. Wait for the answer, or withdraw your request.")


class AlreadyAnswered(Conflict):
    message = _("This was answered already. Reload to see how.")


class NoAnswer(BadInput):
    message = _("Write a sentence to answer with.")
