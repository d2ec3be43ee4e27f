"""Boxes and what is pressed: card, button, notice, toast, dialog, menu, empty place, reason."""

# The arguments are called as HTML calls them.
# ruff: noqa: A002

from __future__ import annotations

from django import template
from django.forms.utils import flatatt
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from argosy.platform import veil
from argosy.platform.punctuation import listed
from argosy.platform.ui.tags.marks import icon_if

register = template.Library()


def dashed(attributes: dict[str, object]) -> dict[str, object]:
    """hx_post becomes hx-post: names in templates cannot hold a dash."""
    given = {name: value for name, value in attributes.items() if value not in (None, "")}
    return {name.rstrip("_").replace("_", "-"): quoted(value) for name, value in given.items()}


def quoted(value: object) -> object:
    """The value for an attribute: what a template writes out counts as safe, and its quotation marks would end it too early."""
    return mark_safe(value.replace('"', "&quot;")) if isinstance(value, SafeString) else value  # noqa: S308 as it was


def trimmed(content: SafeString) -> SafeString:
    """The content without the blanks around it; still safe, which str.strip() would forget."""
    return mark_safe(content.strip())  # noqa: S308 it was safe before


def _component(name: str, /, **values: object) -> SafeString:
    return render_to_string(f"ui/components/{name}.html", values)


@register.simple_tag
def not_shown(*records: str) -> SafeString:
    """{% not_shown "contact" "deal" %} — which fields of these records the reader's role does not see; nothing if it sees all."""
    hidden = [
        str(label) for key, label in veil.FIELDS.items() if key.split(".")[0] in records and not veil.is_seen(key)
    ]
    if not hidden:
        return SafeString("")
    words = _("Your role does not see: %(fields)s.") % {"fields": listed(dict.fromkeys(hidden))}
    return format_html('<p class="faint small not-shown">{}</p>', words)


@register.simple_block_tag
def card(
    content: SafeString, *, title: str = "", tone: str = "plain", more_url: str = "", more: str = "", id: str = ""
) -> SafeString:
    """{% card title=_("Terms") %}…{% endcard %} — a titled box; tone is plain, warn or good."""
    return _component("card", content=content, title=title, tone=tone, more_url=more_url, more=more, id=id)


@register.simple_block_tag
def button(
    content: SafeString, *, kind: str = "plain", icon: str = "", href: str = "", opens: str = "", **attributes: object
) -> SafeString:
    """{% button kind="primary" %}Send{% endbutton %} — kind is primary, plain, quiet or danger; href makes it a link.

    It submits unless type="button", an hx_… attribute or opens="dialog-id" is given; hx_post="…" becomes hx-post.
    """
    given = dashed(attributes)
    tag = "a" if href else "button"
    given["class"] = f"button button-{kind} {given.get('class', '')}".rstrip()
    if href:
        given["href"] = href
    else:
        acts = opens or any(name.startswith("hx-") for name in given)
        given.setdefault("type", "button" if acts else "submit")
    if opens:
        given |= {"data-opens": opens, "aria-haspopup": "dialog"}
    return format_html("<{0}{1}>{2}<span>{3}</span></{0}>", tag, flatatt(given), icon_if(icon), trimmed(content))


@register.simple_block_tag
def icon_button(content: SafeString, *, icon: str, href: str = "", opens: str = "", **attributes: object) -> SafeString:
    """{% icon_button icon="archive" %}Archive{% endicon_button %} — only an icon; its words are spoken and on hover."""
    given = dashed(attributes)
    words = quoted(trimmed(content))
    tag = "a" if href else "button"
    given |= {"class": f"icon-button {given.get('class', '')}".rstrip(), "title": words, "aria-label": words}
    given |= {"href": href} if href else {"type": given.get("type", "button")}
    if opens:
        given |= {"data-opens": opens, "aria-haspopup": "dialog"}
    return format_html("<{0}{1}>{2}</{0}>", tag, flatatt(given), icon_if(icon))


@register.simple_block_tag
def notice(content: SafeString, *, tone: str = "plain", icon: str = "", undo: str = "", target: str = "") -> SafeString:
    """{% notice undo=url %}Filed to Müller GmbH{% endnotice %} — a quiet line; tone is plain, amber, red or green.

    undo posts to that address; the answer replaces the line, or the target where one is named.
    """
    return _component("notice", content=content, tone=tone, icon=icon, undo=undo, target=target)


@register.simple_block_tag
def toast(content: SafeString, *, tone: str = "plain", undo: str = "", about: str = "") -> SafeString:
    """{% toast undo=url about=id %}Archived{% endtoast %} — in an htmx answer; it leaves by itself, or for the next about it."""
    return _component("toast", content=content, tone=tone, undo=undo, about=about)


@register.simple_block_tag
def dialog(content: SafeString, *, id: str, title: str, open: bool = False) -> SafeString:
    """{% dialog id="new-customer" title=_("New customer") %}…{% enddialog %} — opened by a button with opens=id."""
    return _component("dialog", content=content, id=id, title=title, open=open)


@register.simple_block_tag
def dock(content: SafeString, *, id: str, title: str) -> SafeString:
    """{% dock id="compose" title=_("New message") %}…{% enddock %} — swap it into #dock; at the bottom right, grows."""
    return _component("dock", content=content, id=id, title=title)


@register.simple_block_tag
def menu(content: SafeString, *, label: str, icon: str = "", kind: str = "quiet", id: str, key: str = "") -> SafeString:
    """{% menu id="more" label=_("More") %}{% menu_item %}…{% endmenu_item %}{% endmenu %} — a button with a list; key opens it."""
    return _component("menu", content=content, label=label, icon=icon, kind=kind, id=id, key=key)


@register.simple_block_tag
def menu_item(
    content: SafeString, *, href: str = "", icon: str = "", tone: str = "plain", **attributes: object
) -> SafeString:
    """{% menu_item href=url icon="pencil" %}Rename{% endmenu_item %} — a line of a menu; tone plain or red."""
    given = dashed(attributes) | {"class": f"menu-item menu-item-{tone}", "role": "menuitem"}
    tag = "a" if href else "button"
    given |= {"href": href} if href else {"type": given.get("type", "button")}
    return format_html("<{0}{1}>{2}<span>{3}</span></{0}>", tag, flatatt(given), icon_if(icon), trimmed(content))


@register.simple_block_tag
def empty_state(content: SafeString, *, title: str, icon: str = "inbox") -> SafeString:
    """{% empty_state title=_("No mail yet") icon="mail" %}how to get it{% endempty_state %} — for every empty list."""
    return _component("empty_state", content=content, title=title, icon=icon)


@register.simple_block_tag
def why(content: SafeString, *, label: str = "") -> SafeString:
    """{% why %}…evidence…{% endwhy %} — folds out why something was done by itself."""
    return _component("why", content=content, label=label)
