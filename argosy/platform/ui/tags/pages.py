"""Tags of the frame itself: how the page looks to this reader."""

from __future__ import annotations

from django import template
from django.template.context import Context
from django.utils.safestring import SafeString, mark_safe

register = template.Library()
THEMES = {"light", "dark"}


def _cookie(context: Context, name: str) -> str:
    request = context.get("request")
    return str(request.COOKIES.get(name, "")) if request is not None else ""


@register.simple_tag(takes_context=True)
def reader_choices(context: Context) -> SafeString:
    """{% reader_choices %} — attributes of <html>: theme and folded rail as this reader chose, so nothing flashes."""
    chosen = []
    theme = _cookie(context, "argosy_theme")
    if theme in THEMES:
        chosen.append(f'data-theme="{theme}"')
    if _cookie(context, "argosy_rail") == "folded":
        chosen.append('data-rail="folded"')
    return mark_safe(" ".join(chosen))  # noqa: S308 only words of our own
