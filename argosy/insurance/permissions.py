"""What a role may allow with credit insurance."""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from argosy.enterprise.rights import register


class Permission(StrEnum):
    """The value is stored: never rename it."""

    USE_INSURANCE = "insurance.use"
    KEEP_POLICIES = "insurance.keep_policies"


register({Permission.USE_INSURANCE: _("draft credit insurance orders and authorise her own")})
register({Permission.KEEP_POLICIES: _("keep insurance policies, and say which insurer gets what")}, seller=False)
