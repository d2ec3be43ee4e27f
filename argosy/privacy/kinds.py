"""The kinds that people choose from or read: of a change of the policy, of a request, of a ground."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

CHANGES: dict[str, Any] = {
    "first": _("first version"),
    "wording": _("other words, nothing else"),
    "processing": _("other purposes, kinds or uses of data"),
    "ownership": _("another owner or organisation"),
    "recipients": _("other main recipients of data"),
    "rights": _("other rights, or ways to use them"),
    "contact": _("another responsible office, contact or way to complain"),
    "risk": _("an assessment found a high risk"),
}
