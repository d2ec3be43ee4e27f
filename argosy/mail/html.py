"""Mail HTML made harmless: what a stranger wrote is shown without scripts, forms and, until asked, anything from elsewhere.

Three walls stand behind each other: this cleaning, the frame's own Content-Security-Policy, and its sandbox.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser, LexborNode

from argosy.platform.later import later

nh3 = later("nh3")

_TAGS = (
    "a abbr address article b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt"
    " em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q s samp section"
    " small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr"
)
TAGS = frozenset(_TAGS.split())
EVERYWHERE = {"style", "dir", "lang", "title", "align", "valign", "width", "height", "bgcolor", "color"}
ATTRIBUTES = {
    "*": EVERYWHERE | {"class"},
    "a": {"href"},
    "img": {"src", "alt", "border", "hspace", "vspace"},
    "font": {"face", "size"},
    "table": {"border", "cellpadding", "cellspacing"},
    "td": {"colspan", "rowspan", "nowrap"},
    "th": {"colspan", "rowspan", "nowrap"},
    "col": {"span"},
    "ol": {"start", "type"},
    "ul": {"type"},
}
WITH_CONTENT = {"script", "style", "title", "head", "template", "noscript", "svg", "math", "object", "iframe", "select"}
_STYLES = (
    "background background-color border border-bottom border-collapse border-color border-left border-radius border-right"
    " border-spacing border-style border-top border-width clear color direction display float font font-family font-size"
    " font-style font-variant font-weight height letter-spacing line-height list-style-type margin margin-bottom margin-left"
    " margin-right margin-top max-height max-width min-height min-width padding padding-bottom padding-left padding-right"
    " padding-top table-layout text-align text-decoration text-indent text-transform vertical-align white-space width"
    " word-break word-spacing word-wrap overflow-wrap"
)
STYLES = frozenset(_STYLES.split())
# A declaration with one of these may load something or hide a word from this list: it is dropped whole.
LOADS = re.compile(
    r"url\s*\(|image\s*\(|image-set|expression|@import|behavior|-moz-binding|\\|/\*|javascript:", re.IGNORECASE
)
LINKS = re.compile(r"^\s*(?:https?:|mailto:|tel:)", re.IGNORECASE)
PICTURE = re.compile(r"^data:image/(?:png|jpe?g|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]*$", re.IGNORECASE)
REMOTE = re.compile(r"^\s*(?:https?:)?//", re.IGNORECASE)
# What mail programs put around the message that they answer; behind a mark of the second kind everything is quoted.
QUOTED = (
    'blockquote[type="cite"], div.gmail_quote, div.gmail_quote_container, div.yahoo_quoted, div.protonmail_quote,'
    ' div[name="quote"], div#isReplyContent, blockquote.argosy-quote'
)
FROM_HERE = "div#appendonsend, div#divRplyFwdMsg, div#reply-intro, div.OutlookMessageHeader"
NO_LETTERS = re.compile(r"[\W_]+")
# Of the first line that is quoted, by which it is found; a short one, with the next: a name may stand above too.
FEWEST_LETTERS, TELLING_LETTERS, SURE_LETTERS = 6, 16, 40
BEGIN, END = "\ue0a1", "\ue0a2"


@dataclass(frozen=True, slots=True)
class Shown:
    """HTML that may be put into the frame, and whether pictures from elsewhere were left out."""

    html: str
    has_remote: bool
    wanted: tuple[str, ...] = ()  # the Content-IDs of pictures that the message brings along


def shown(
    html: str,
    *,
    images: bool = False,
    inline: dict[str, str] | None = None,
    more: str = "…",
    folds: bool = True,
    quoted: str = "",
) -> Shown:
    """The message's HTML as the frame shows it: quotes folded behind `more`, inline pictures from `inline` (data: URLs).

    `quoted` is what was read as quoted: where no mark of a mail program shows it, it begins at its first line.
    """
    cleaner = _Cleaner(images, inline or {})
    clean = cleaner.clean(_folded(html, quoted) if folds else html)
    summary = f"<details><summary>{nh3.clean_text(more)}</summary>"
    return Shown(
        _balanced(clean.replace(BEGIN, summary).replace(END, "</details>")), cleaner.has_remote, tuple(cleaner.wanted)
    )


def sendable(html: str) -> str:
    """The HTML of a letter of ours as it goes out: the same cleaning, with the pictures that were pasted in."""
    return _Cleaner(False, {}).clean(html.replace(BEGIN, "").replace(END, ""))


class _Cleaner:
    """One pass over one message."""

    def __init__(self, images: bool, inline: dict[str, str]) -> None:
        self.images, self.inline = images, inline
        self.has_remote = False
        self.wanted: list[str] = []

    def clean(self, html: str) -> str:
        cleaned: str = nh3.clean(
            html,
            tags=set(TAGS),
            attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
            clean_content_tags=WITH_CONTENT,
            attribute_filter=self._attribute,
            url_schemes={"http", "https", "mailto", "tel", "cid", "data"},
            url_relative="pass_through",
            link_rel="noopener noreferrer nofollow",
            set_tag_attribute_values={"a": {"target": "_blank"}, "blockquote": {"type": "cite"}},
            strip_comments=True,
        )
        return cleaned

    def _attribute(self, tag: str, name: str, value: str) -> str | None:
        if name == "style":
            return _style(value)
        if name == "class":
            # Outlook's paragraphs stand without space between them; its style sheet is not kept
            return "MsoNormal" if "MsoNormal" in value or "MsoListParagraph" in value else None
        if name == "href":
            return value if LINKS.match(value) else None
        if name == "src":
            return self._picture(value.strip()) if tag == "img" else None
        return value

    def _picture(self, source: str) -> str | None:
        if source[:4].lower() == "cid:":
            content_id = unquote(source[4:]).strip("<> ")
            self.wanted.append(content_id)
            return self.inline.get(content_id)
        if PICTURE.match(source):
            return source
        if not REMOTE.match(source):
            return None
        self.has_remote = True
        # never in the clear, where everybody on the way could see who reads what
        return re.sub(r"^\s*(?:https?:)?//", "https://", source, flags=re.IGNORECASE) if self.images else None


def _style(value: str) -> str | None:
    kept = []
    for declaration in value.split(";"):
        name, colon, words = declaration.partition(":")
        name = name.strip().lower()
        if colon and name in STYLES and not LOADS.search(words):
            kept.append(f"{name}:{words.strip()}")
    return ";".join(kept) or None


def _folded(html: str, quoted: str) -> str:
    """The HTML with marks around what it quotes, unless nothing else is in it (a forward)."""
    tree = LexborHTMLParser(html)
    if tree.body is None:
        return html
    quotes = _outermost(tree.css(QUOTED))
    breaks = [] if quotes else (tree.css(FROM_HERE)[:1] or _beginning_of(quoted, tree.body))
    if not quotes and not breaks:
        return html
    whole = len(_text(tree.body))
    hidden = sum(len(_text(node)) for node in quotes) if quotes else _length_from(breaks[0])
    if whole - hidden < 2:
        return html
    for node in quotes:
        node.insert_before(BEGIN)
        node.insert_after(END)
    for node in breaks:
        node.insert_before(BEGIN)
    return str(tree.body.html)


def _beginning_of(quoted: str, body: LexborNode) -> list[LexborNode]:
    """The element that begins with the first line of what is quoted, as Outlook and Foxmail put it: "From: …"."""
    lines = [words for line in quoted.splitlines() if (words := _letters(line))]
    while lines and len(lines[0]) < FEWEST_LETTERS:
        lines.pop(0)
    first = lines[0] if lines and len(lines[0]) >= TELLING_LETTERS else "".join(lines)[:TELLING_LETTERS]
    node = _text_that_begins(first[:SURE_LETTERS], body) if first else None
    return [_outermost_beginning(node)] if node is not None else []


def _text_that_begins(words: str, body: LexborNode) -> LexborNode | None:
    """The text in which these words begin, though marks may part them; read once from top to bottom."""
    near: list[tuple[LexborNode, int]] = []  # the last texts, and how many letters each has
    seen = ""
    for node in body.traverse(include_text=True):
        said = _letters(node.text(deep=False) or "") if node.is_text_node else ""
        if not said:
            continue
        near.append((node, len(said)))
        seen += said
        at = seen.find(words)
        while len(near) > 1 and (at < 0 or at >= near[0][1]) and (at >= 0 or len(seen) - near[0][1] >= len(words)):
            seen, at = seen[near[0][1] :], at - near[0][1] if at >= 0 else at
            near.pop(0)
        if at >= 0:
            return near[0][0]
    return None


def _letters(text: str) -> str:
    return NO_LETTERS.sub("", text)


def _outermost_beginning(node: LexborNode) -> LexborNode:
    """The largest element around it that has no words before it."""
    while (above := node.parent) is not None and above.tag != "body" and not _has_words_before(node):
        node = above
    return node


def _has_words_before(node: LexborNode) -> bool:
    earlier = node.prev
    while earlier is not None:
        if _text(earlier):
            return True
        earlier = earlier.prev
    return False


def _text(node: LexborNode) -> str:
    return "".join((node.text(deep=True) or "").split())


def _length_from(node: LexborNode) -> int:
    total, here = len(_text(node)), node.next
    while here is not None:
        total += len(_text(here))
        here = here.next
    return total


def _outermost(nodes: list[LexborNode]) -> list[LexborNode]:
    known, found = {node.mem_id for node in nodes}, []
    for node in nodes:
        above = node.parent
        while above is not None and above.mem_id not in known:
            above = above.parent
        if above is None:
            found.append(node)
    return found


def _balanced(html: str) -> str:
    """The marks stand where the writer's tags were: a parser puts the ends right, as a browser would."""
    if "<details>" not in html:
        return html
    body = LexborHTMLParser(html).body
    return "".join(child.html or "" for child in body.iter(include_text=True)) if body is not None else ""
