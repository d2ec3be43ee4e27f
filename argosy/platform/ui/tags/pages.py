"""Tags of the frame itself: how the page looks to this reader."""

from __future__ import annotations

from django import template
from django.forms.utils import flatatt
from django.template.context import Context
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from argosy.platform import ways
from argosy.platform.http import cookies
from argosy.platform.http.opening import page_to_open
from argosy.platform.http.request import page_before
from argosy.platform.slots import filled
from argosy.platform.ui.tags.boxes import trimmed

register = template.Library()
THEMES = {"light", "dark"}


def _cookie(context: Context, name: str) -> str:
    request = context.get("request")
    return str(request.COOKIES.get(name, "")) if request is not None else ""


@register.simple_tag(takes_context=True)
def reader_choices(context: Context) -> SafeString:
    """{% reader_choices %} — attributes of <html>: theme and folded rail as this reader chose, so nothing flashes."""
    chosen = []
    theme = _cookie(context, cookies.THEME)
    if theme in THEMES:
        chosen.append(f'data-theme="{theme}"')
    if _cookie(context, cookies.RAIL) == "folded":
        chosen.append('data-rail="folded"')
    return mark_safe(" ".join(chosen))  # noqa: S308 only words of our own


@register.simple_tag(takes_context=True)
def sent_from(context: Context) -> str:
    """{% sent_from as before %} — the page on which the form stood that was refused; empty for an address that was opened."""
    request = context.get("request")
    return page_before(request) if request is not None and request.method == "POST" else ""


@register.simple_tag(takes_context=True)
def page_here(context: Context) -> str:
    """{% page_here as here %} — the address by which one comes back to where one is, also after a refused form."""
    request = context.get("request")
    return page_to_open(request) if request is not None else "/"


@register.simple_tag(takes_context=True)
def slot(context: Context, name: str, **given: object) -> SafeString:
    """{% slot "mail.reading_strip" thread=thread %} — what the apps above have to show here; mostly nothing."""
    return format_html_join("", "{}", ((part,) for part in filled(name, context["request"], **given)))


@register.simple_block_tag(takes_context=True)
def way(context: Context, content: SafeString, page: str, *of: object, kind: str = "", title: str = "") -> SafeString:
    """{% way "customers:customer" one.pk %}{{ one.name }}{% endway %} — leads there those who may open it; words for others."""
    request = context.get("request")
    address = ways.way(getattr(request, "actor", None), page, *of)
    given = {"class": kind, "title": title} | ({"href": address} if address else {})
    attributes = flatatt({name: value for name, value in given.items() if value})
    tag = "a" if address else "span"
    return format_html("<{}{}>{}</{}>", tag, attributes, trimmed(content), tag)
