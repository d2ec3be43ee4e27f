"""What a role may allow with mail."""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from argosy.enterprise.rights import register


class Permission(StrEnum):
    """The value is stored: never rename it."""

    USE_MAIL = "mail.use"
    SEND_MAIL = "mail.send"


register(
    {
        Permission.USE_MAIL: _("bind a mailbox and read its mail"),
        Permission.SEND_MAIL: _("send mail"),
    }
)
