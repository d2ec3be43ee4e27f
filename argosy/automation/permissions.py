"""What a role may allow with what happens by itself."""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from argosy.enterprise.rights import register


class Permission(StrEnum):
    """The value is stored: never rename it."""

    ANSWER_DECISIONS = "automation.answer"


register({Permission.ANSWER_DECISIONS: _("accept, undo and contest what happened by itself")})
