"""What a role may allow with visits."""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from argosy.enterprise.rights import register


class Permission(StrEnum):
    """The value is stored: never rename it."""

    NOTE_VISITS = "visits.note"


register({Permission.NOTE_VISITS: _("note visits to customers and suppliers")})
