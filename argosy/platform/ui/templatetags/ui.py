"""All components as template tags. Pages need no {% load %}: the settings name this module among the builtins."""

from __future__ import annotations

from django import template

from argosy.platform.ui.tags import boards, boxes, forms, lists, marks, pages, standing, times

register = template.Library()

for family in (pages, standing, marks, times, boxes, forms, lists, boards):
    register.tags.update(family.register.tags)
    register.filters.update(family.register.filters)
