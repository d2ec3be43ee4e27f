"""The kanban board: columns with totals, cards that can be dragged or moved by keys."""

# The arguments are called as HTML calls them.
# ruff: noqa: A002

from __future__ import annotations

from html import escape

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_block_tag
def kanban(content: SafeString, *, label: str, move_url: str = "") -> SafeString:
    """{% kanban label=_("Deals") move_url=url %}…columns…{% endkanban %} — posts card, column, before."""
    return render_to_string("ui/components/kanban.html", {"content": content, "label": label, "move_url": move_url})


@register.simple_block_tag
def kanban_column(
    content: SafeString, *, key: str, title: str, count: int = 0, total: str = "", note: str = ""
) -> SafeString:
    """{% kanban_column key="quoted" title=_("Quoted") count=4 total=sum note=parts %}…{% endkanban_column %} — one stage."""
    values = {"content": content, "key": key, "title": title, "count": count, "total": total, "note": note}
    return render_to_string("ui/components/kanban_column.html", values)


@register.simple_block_tag
def kanban_card(content: SafeString, *, id: object, href: str, title: str, tone: str = "plain") -> SafeString:
    """{% kanban_card id=deal.pk href=url title=customer.name %}…{% endkanban_card %} — tone amber: needs you."""
    # put together by hand, each part escaped: a board has sixty
    head = f'<h3><a href="{escape(href)}">{escape(title)}</a></h3>'
    return SafeString(
        f'<article class="kanban-card kanban-card-{escape(tone)}" data-card="{escape(str(id))}" tabindex="0">'
        f"{head}{content}</article>"
    )
