"""Finds in HTML where mail programs put what they quote, and writes the message as text with marks at these places."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from argosy.reading.mime.html_text import text_of
from argosy.reading.replies.lines import QUOTE_BEGINS

# Parsing HTML is the dearest step: only where one of these stands.
_HINTS = (
    "<blockquote",
    "gmail_quote",
    "gmail_attr",
    "moz-cite",
    "rplyfwdmsg",
    "appendonsend",
    "yahoo_quoted",
    "yahoo-quoted",
    "border-top:solid",
    "border-top: solid",
    "border-top:1",
    "border-top: 1",
    "olk_src_body",
    "zwchr",
    "_quote",
    "reference-message",
    "isreplycontent",
    "zmail_extra",
    "stopspelling",
)
# Element that begins a quoted message, by program. All below it is quoted.
_BEGINS: dict[str, str] = {
    "Outlook on the web": "#divRplyFwdMsg, #x_divRplyFwdMsg, #appendonsend, #x_appendonsend, hr#stopSpelling",
    "Outlook on phones": "#mail-editor-reference-message-container, .ms-outlook-mobile-reference-message",
    "Outlook for Mac 2011": "#OLK_SRC_BODY_SECTION",
    "Yahoo": ".yahoo_quoted, .yahoo-quoted-begin",
    "Zimbra": "hr#zwchr, hr[data-marker=__DIVIDER__]",
    "Proton": ".protonmail_quote",
    "Tuta": ".tutanota_quote",
    "Zoho": ".zmail_extra, #Zm-_Id_-Sgn1~blockquote",
    "NetEase": "#isReplyContent, #ntes-pcmail-quote",
    "Lotus Notes": ".domino-section",
}
_BEGINNING = ", ".join(_BEGINS.values()).replace(", #Zm-_Id_-Sgn1~blockquote", "")
# Outlook and Foxmail draw a line above From/Sent/To/Subject: a box without border but on top.
_RULE_ABOVE = re.compile(
    r"border-top:\s*(?:solid\s*#(?:b5c4df|e1e1e1)|(?:1px|1(?:\.0)?pt)\s+solid\s*(?:#b5c4df|#e1e1e1|#e5e5e5|rgb\((?:181|225|229)))",
    re.IGNORECASE,
)
_INDENTS = re.compile(r"border\s*:\s*(?:none|0)|margin\s*:\s*0(?:px)?\s+0(?:px)?\s+0(?:px)?\s+40px", re.IGNORECASE)
_MOST_NODES = 60


def quotes_something(html: str) -> bool:
    """Whether the HTML may hold a quoted message that its structure shows. Cheap."""
    low = html.lower()
    return any(hint in low for hint in _HINTS)


def marked_text(html: str) -> str:
    """The message as text; quoted blocks behind "> ", the beginning of a quoted message marked."""
    tree = LexborHTMLParser(html)
    for node in tree.css("blockquote")[:_MOST_NODES]:
        attributes = node.attributes
        if not _INDENTS.search(attributes.get("style") or ""):
            node.attrs["type"] = "cite"
    for node in [*tree.css(_BEGINNING)[:_MOST_NODES], *_ruled(tree)]:
        node.insert_before(QUOTE_BEGINS)
    return text_of(tree.html or "")


def _ruled(tree: LexborHTMLParser) -> list[LexborNode]:
    nodes = tree.css('div[style*="border-top"]')[:_MOST_NODES]
    return [node for node in nodes if _RULE_ABOVE.search((node.attributes.get("style") or "").lower())]
