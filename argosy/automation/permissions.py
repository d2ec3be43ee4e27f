"""What a role may allow with what happens by itself."""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from argosy.enterprise.rights import register


class Permission(StrEnum):
    """The value is stored: never rename it."""

    ANSWER_DECISIONS = "automation.answer"
    WRITE_RULES = "automation.rules"
    WRITE_RULES_FOR_ALL = "automation.rules_for_all"


register(
    {
        Permission.ANSWER_DECISIONS: _("accept, undo and contest what happened by itself"),
        Permission.WRITE_RULES: _("write rules for her own mail"),
    }
)
register({Permission.WRITE_RULES_FOR_ALL: _("write rules for everybody's mail")}, seller=False)
