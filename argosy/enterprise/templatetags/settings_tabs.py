"""The tabs of the settings: those that this member may open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import template
from django.template.context import Context
from django.urls import reverse

from argosy.enterprise.tabs import TABS

register = template.Library()


@dataclass(frozen=True, slots=True)
class SettingsTab:
    """One page of the settings."""

    url: str
    label: Any
    is_here: bool


@register.simple_tag(takes_context=True)
def settings_tabs(context: Context) -> list[SettingsTab]:
    """{% settings_tabs as entries %} — the settings pages that the reader may open."""
    actor = context["request"].actor
    return [
        SettingsTab(reverse(name), label, context.get("here") == name.rpartition(":")[2])
        for name, label, right in TABS
        if right is None or actor.may(right)
    ]
