"""What a role may allow with duplicates."""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from argosy.enterprise.rights import register


class Permission(StrEnum):
    """The value is stored: never rename it."""

    SET_RULES = "duplicates.set_rules"


register({Permission.SET_RULES: _("say what happens with duplicates")}, seller=False)
