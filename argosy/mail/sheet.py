"""The document inside a message's frame: white paper with our own type, and the writer's words on it."""

from __future__ import annotations

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from argosy.mail.html import Shown

FONTS = (
    '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "PingFang SC",'
    ' "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif'
)
# The frame's own policy allows styles inside, and inside alone: mail is written with them.
STYLE = f"""
html {{ color-scheme: light; background: #fff; color: #142020; }}
body {{ margin: 0; padding: 2px 0; font: 14px/1.6 {FONTS}; overflow-wrap: break-word; overflow-x: auto; overflow-y: hidden; }}
img {{ max-width: 100%; height: auto; }}
img:not([src]) {{ display: none; }}
table {{ max-width: 100%; }}
p {{ margin: 0 0 0.8em; }}
.MsoNormal {{ margin: 0; }}
blockquote {{ margin: 0.5em 0; padding-left: 12px; border-left: 2px solid #c2cece; color: #445453; }}
pre {{ white-space: pre-wrap; }}
a {{ color: #0a626c; }}
summary {{ display: inline-block; padding: 0 8px; border-radius: 4px; background: #e9eeee; color: #445453;
  line-height: 14px; cursor: pointer; list-style: none; }}
"""
DOCUMENT = (
    '<!doctype html><html><head><meta charset="utf-8"><meta name="color-scheme" content="light"><title>{title}</title>'
    "<style>{style}</style></head><body{remote}>{body}</body></html>"
)


def document(shown: Shown, *, is_whole: bool, with_images: bool) -> SafeString:
    """The cleaned HTML as a page of its own; `is_whole` is False where it was too much to be cleaned."""
    failed = _("This message's HTML is too large or too broken to be shown. Its source has everything.")
    waits = shown.has_remote and not with_images
    return format_html(
        DOCUMENT,
        title=_("Message"),
        style=mark_safe(STYLE),  # noqa: S308 our own words
        remote=mark_safe(" data-remote") if waits else "",
        body=mark_safe(shown.html) if is_whole else format_html("<p>{}</p>", failed),  # noqa: S308 cleaned
    )
