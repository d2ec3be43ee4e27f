"""What a role may do with services of other companies."""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from argosy.enterprise.rights import register


class Permission(StrEnum):
    """The value is stored: never rename it."""

    USE_PROVIDERS = "providers.use"
    KEEP_PROVIDERS = "providers.keep"


register({Permission.USE_PROVIDERS: _("go to services of other companies, such as customs declaration and payment")})
register({Permission.KEEP_PROVIDERS: _("say which services of other companies are offered here")}, seller=False)
