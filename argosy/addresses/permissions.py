"""What a role may allow with the memory of failed addresses."""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from argosy.enterprise.rights import register


class Permission(StrEnum):
    """The value is stored: never rename it."""

    ANSWER_FAILED = "addresses.answer"


register({Permission.ANSWER_FAILED: _("say that an address to which mail failed works again")})
