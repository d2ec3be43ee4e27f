"""What a role may allow in the organisation."""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from argosy.enterprise.rights import register


class Permission(StrEnum):
    """The value is stored: never rename it."""

    MANAGE_MEMBERS = "enterprise.manage_members"
    MANAGE_ROLES = "enterprise.manage_roles"
    MANAGE_SWITCHES = "enterprise.manage_switches"
    SEE_AUDIT = "enterprise.see_audit"


register(
    {
        Permission.MANAGE_MEMBERS: _("invite, change and disable members"),
        Permission.MANAGE_ROLES: _("change roles and what they may do"),
        Permission.MANAGE_SWITCHES: _("switch functions on and off for the enterprise"),
        Permission.SEE_AUDIT: _("see who did and who saw what"),
    },
    seller=False,
)
