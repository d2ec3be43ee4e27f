"""The smallest components: icon, chip, avatar, amount, progress. Made without templates: a list has hundreds."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from html import escape

from django import template
from django.templatetags.static import static
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from argosy.platform import punctuation
from argosy.platform.ui import words

register = template.Library()
SPRITE = "vendor/icons.svg"


def escaped(text: str) -> str:
    """The text as HTML; what is HTML already stays. As `conditional_escape`, at a fifth of its cost for plain texts."""
    return escape(text) if type(text) is str else conditional_escape(text)


@register.simple_tag
def icon(name: str, *, label: str = "") -> SafeString:
    """{% icon "mail" %} — a Lucide icon of ui/icons.txt; label only where no word stands beside it."""
    return _icon(str(name), str(label))


# A page has hundreds, of a few dozen kinds: made once for each.
@lru_cache(maxsize=512)
def _icon(name: str, label: str) -> SafeString:
    spoken = format_html('role="img" aria-label="{}"', label) if label else mark_safe('aria-hidden="true"')
    return format_html('<svg class="icon" {}><use href="{}#{}"></use></svg>', spoken, static(SPRITE), name)


def icon_if(name: str) -> SafeString:
    """The icon, or nothing where no name is given."""
    return icon(name) if name else SafeString("")


@register.simple_tag
def chip(text: str, *, tone: str = "plain", icon: str = "", href: str = "", title: str = "") -> SafeString:
    """{% chip "Inquiry" tone="accent" %} — a short mark; tone is plain, accent, amber, red or green."""
    # Put together by hand, each part escaped: a list has a hundred, and format_html takes three times as long.
    tag, link = ("a", f' href="{escaped(href)}"') if href else ("span", "")
    more = f' title="{escaped(title)}"' if title else ""
    words_of_it = f"{icon_if(icon)}<span>{escaped(text)}</span>"
    return SafeString(f'<{tag} class="chip chip-{escaped(tone)}"{link}{more}>{words_of_it}</{tag}>')


@register.simple_tag
def avatar(name: str, *, size: str = "m") -> SafeString:
    """{% avatar customer.name size="s" %} — initials for a face; size is s, m or l. Write the name beside it."""
    return format_html('<span class="avatar avatar-{}" aria-hidden="true">{}</span>', size, words.initials(str(name)))


@register.simple_tag
def money(value: Decimal | float | str | None, currency: str, *, exact: bool = False) -> SafeString:
    """{% money item.total "USD" %} — an amount with its currency, in figures of equal width; a dash for None.

    `exact` is for the price of one piece, which may be a part of the smallest coin: USD 0.085.
    """
    if value is None:
        return mark_safe('<span class="money money-none">–</span>')
    # digits, commas and a dot: nothing to escape
    size = words.price(value, currency) if exact else words.amount(value, currency)
    sign, figures = ("−", size[1:]) if size.startswith("-") else ("", size)
    return SafeString(f'<span class="money">{sign}<span class="currency">{escape(currency)}</span> {figures}</span>')


@register.simple_tag
def figure(value: Decimal | int | None, unit: str = "") -> SafeString:
    """{% figure product.moq "kg" %} — a quantity with thousands apart and no idle noughts; nothing for None."""
    if value is None:
        return SafeString("")
    text = f"{Decimal(value).normalize():,f}"
    return format_html('<span class="figure">{}{}</span>', text, f" {unit}" if unit else "")


@register.simple_tag
def progress(value: float, of: float, text: str = "") -> SafeString:
    """{% progress 1240 10312 _("1,240 of 10,312, newest first") %} — how far a long work is, with its words."""
    return format_html(
        '<span class="progress"><progress value="{}" max="{}" aria-label="{}"></progress><span>{}</span></span>',
        value,
        of,
        text,
        text,
    )


@register.simple_tag
def stars(value: int, *, label: str = "") -> SafeString:
    """{% stars 3 label=_("3 of 5 stars") %} — how dear a customer is to us, of five."""
    return format_html(
        '<span class="stars" role="img" aria-label="{}">{}<span class="stars-rest">{}</span></span>',
        label,
        "★" * value,
        "★" * (5 - value),
    )


@register.simple_tag
def between(mark: str) -> str:
    """{% between ":" %} — the mark between two pieces of a sentence, as the reader's language writes it."""
    return punctuation.between(mark)


@register.filter
def listed(pieces: Iterable[object], mark: str = "、") -> str:
    """{{ names|listed }} — in a row; |listed:";" where the pieces are long."""
    return punctuation.listed(pieces, mark)


@register.simple_tag
def keys(*names: str) -> SafeString:
    """{% keys "g" "m" %} — keys to press one after the other."""
    shown = [format_html("<kbd>{}</kbd>", name) for name in names]
    return format_html('<span class="keys">{}</span>', mark_safe(" ".join(shown)))  # noqa: S308 parts are escaped


@register.simple_tag
def skeleton(lines: int = 3) -> SafeString:
    """{% skeleton 5 %} — keeps the place of lines that are on their way."""
    return mark_safe('<div class="skeleton" aria-hidden="true">' + "<span></span>" * lines + "</div>")  # noqa: S308
