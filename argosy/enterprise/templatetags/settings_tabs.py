"""The pages of the settings: those that this member may open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import template
from django.template.context import Context
from django.urls import reverse

from argosy.enterprise.tabs import GROUPS, PAGES

register = template.Library()


@dataclass(frozen=True, slots=True)
class SettingsPage:
    """One page of the settings, as a link."""

    url: str
    label: Any
    is_here: bool


@dataclass(frozen=True, slots=True)
class SettingsGroup:
    """Pages under one heading."""

    heading: Any
    pages: list[SettingsPage]


@register.simple_tag(takes_context=True)
def settings_pages(context: Context) -> list[SettingsGroup]:
    """{% settings_pages as groups %} — the settings pages that the reader may open, in groups; none is empty."""
    actor, here = context["request"].actor, context.get("here")
    groups = [
        SettingsGroup(
            heading,
            [
                SettingsPage(reverse(page.address), page.label, page.address.rpartition(":")[2] == here)
                for page in PAGES
                if page.group is group and (page.right is None or actor.may(page.right))
            ],
        )
        for group, heading in GROUPS.items()
    ]
    return [group for group in groups if group.pages]


@register.filter
def page_here(groups: list[SettingsGroup]) -> Any:
    """{{ groups|page_here }} — the name of the page that is open; empty on a page below one of them."""
    return next((page.label for group in groups for page in group.pages if page.is_here), "")
