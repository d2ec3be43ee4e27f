"""The place of the API among the settings."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.enterprise import tabs
from argosy.integrations.permissions import Permission

tabs.offer("integrations:tokens", _("API"), Permission.USE_API)
tabs.offer("integrations:webhooks", _("Webhooks"), Permission.KEEP_WEBHOOKS)
