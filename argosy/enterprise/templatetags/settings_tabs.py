"""The tabs of the settings: those that this member may open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import template
from django.template.context import Context
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from argosy.enterprise.permissions import Permission

register = template.Library()


@dataclass(frozen=True, slots=True)
class SettingsTab:
    """One page of the settings."""

    url: str
    label: Any
    is_here: bool


TABS = (
    ("profile", _("Enterprise"), Permission.MANAGE_MEMBERS),
    ("members", _("Members"), Permission.MANAGE_MEMBERS),
    ("organisation", _("Organisation"), None),
    ("departments", _("Departments"), Permission.MANAGE_MEMBERS),
    ("roles", _("Roles"), Permission.MANAGE_ROLES),
    ("switches", _("What runs by itself"), None),
    ("trail", _("Audit trail"), Permission.SEE_AUDIT),
)


@register.simple_tag(takes_context=True)
def settings_tabs(context: Context) -> list[SettingsTab]:
    """{% settings_tabs as entries %} — the settings pages that the reader may open."""
    actor = context["request"].actor
    return [
        SettingsTab(reverse(f"enterprise:{name}"), label, context.get("here") == name)
        for name, label, right in TABS
        if right is None or actor.may(right)
    ]
