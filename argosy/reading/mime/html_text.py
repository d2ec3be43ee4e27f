"""Writes HTML as plain text with the lines a reader sees: paragraphs, list items, rows with cells apart by a tab."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from argosy.reading.mime.charsets import storable
from argosy.reading.mime.limits import TEXT_CHARACTERS

_SKIPPED = frozenset(
    {"head", "script", "style", "title", "noscript", "template", "object", "svg", "select", "button", "map", "iframe",
     "xml"}
)  # fmt: skip
_PARAGRAPHS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "pre", "blockquote", "table", "hr"})
_LINES = frozenset(
    {"div", "li", "tr", "dt", "dd", "section", "article", "header", "footer", "address", "center", "form", "fieldset",
     "main", "aside", "figure", "figcaption", "caption", "thead", "tbody", "tfoot", "nav", "body", "html", "br",
     "option", "details", "summary"}
)  # fmt: skip
_BREAKING = _PARAGRAPHS | _LINES
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden", re.IGNORECASE)
_QUOTING = re.compile(r"quote|cite", re.IGNORECASE)
_BLANK = re.compile(r"[ \t\n\r\f]+")
_INVISIBLE = re.compile("[\u200b\u200c\u2060\u00ad\u034f\ufeff\u180e]+")
_ANY_TAG = re.compile(r"<[^<>]*>?")
_RULE = "_" * 32  # as Outlook writes it above the mail it quotes
_DEEPEST_TAGS = 2000
_DEEPEST_QUOTATION = 20
# Elements whose end tag must be written, so that many beginnings without an end mean depth.
_NESTING = (
    "div",
    "span",
    "font",
    "table",
    "blockquote",
    "section",
    "article",
    "center",
    "ul",
    "ol",
    "dl",
    "b>",
    "i>",
    "u>",
    "em",
    "strong",
    "a ",
    "form",
)
_TOO_MANY = re.compile(r"\n{3,}")


def text_of(html: str) -> str:
    """What a person reads in this HTML. Text quoted from an earlier message stands behind "> " as in plain mail."""
    if _is_nested_too_deep(html):
        html = _ANY_TAG.sub(" ", html)
    root = LexborHTMLParser(html).root
    if root is None:
        return ""
    writer = _Writer()
    _walk(root, writer)
    return storable(writer.text())


def _is_nested_too_deep(html: str) -> bool:
    """Whether tags are opened by the thousand and never closed: parsing takes time with the square of the depth."""
    if html.count("<") < _DEEPEST_TAGS:
        return False
    low = html.lower()
    return sum(max(0, low.count(f"<{tag}") - low.count(f"</{tag}")) for tag in _NESTING) > _DEEPEST_TAGS


class _Writer:
    """Collects lines; knows how deep the text is quoted and whether it is preformatted."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.line: list[str] = []
        self.has_words = False  # on the present line
        self.quoted = 0
        self.preformatted = 0
        self.size = 0

    def end_line(self) -> None:
        if not self.line:
            return
        text = "".join(self.line).replace("\u00a0", " ")
        if not self.preformatted:
            text = "\t".join(" ".join(cell.split(" ")).strip(" ") for cell in text.split("\t")).rstrip()
        self.line = []
        self.has_words = False
        if text.strip():
            self.lines.append(self._prefix() + text)

    def blank_line(self) -> None:
        self.end_line()
        if self.lines and self.lines[-1].strip("> "):
            self.lines.append(self._prefix().rstrip())

    def write(self, text: str) -> None:
        if self.preformatted:
            first, *more = text.split("\n")
            self.line.append(first)
            for one in more:
                self.end_line()
                self.line.append(one)
        else:
            text = _BLANK.sub(" ", text)
            if text == " " and (not self.line or self.line[-1].endswith((" ", "\t"))):
                return
            self.line.append(text)
            self.has_words |= text != " "
        self.size += len(text)

    def _prefix(self) -> str:
        return "> " * min(self.quoted, _DEEPEST_QUOTATION)

    def text(self) -> str:
        self.end_line()
        text = _INVISIBLE.sub("", "\n".join(self.lines)).strip("\n")
        return _TOO_MANY.sub("\n\n", text)


def _walk(root: LexborNode, writer: _Writer) -> None:
    """Through the tree without recursion: the depth of hostile HTML has no end."""
    node, opened = root, []
    while writer.size < TEXT_CHARACTERS:
        tag = node.tag or ""
        child = None
        if tag == "-text":
            writer.write(node.text_content or "")
        elif tag not in _SKIPPED and tag[:1] not in "-!" and not _is_hidden(node):
            _open(node, tag, writer)
            child = node.child
            if child is not None:
                opened.append((node, tag))
                node = child
                continue
            _close(node, tag, writer)
        while node.next is None:
            if not opened:
                return
            node, tag = opened.pop()
            _close(node, tag, writer)
        if not opened:
            return
        node = node.next


def _is_hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    if not attributes:
        return False
    style = attributes.get("style")
    return "hidden" in attributes or bool(style and _HIDDEN.search(style))


def _open(node: LexborNode, tag: str, writer: _Writer) -> None:
    if tag in _PARAGRAPHS:
        _open_paragraph(node, tag, writer)
    elif tag == "br" and not writer.line:
        writer.blank_line()
    elif tag in _LINES:
        writer.end_line()
        if tag == "li":
            writer.line.append("- ")


def _open_paragraph(node: LexborNode, tag: str, writer: _Writer) -> None:
    writer.blank_line()
    if tag == "hr":
        writer.line.append(_RULE)
    elif tag == "pre":
        writer.preformatted += 1
    elif tag == "blockquote" and _is_quotation(node):
        writer.quoted += 1


def _close(node: LexborNode, tag: str, writer: _Writer) -> None:
    if tag in {"td", "th"}:
        if node.next is not None and writer.has_words:
            writer.line.append("\t")
    elif tag in _BREAKING and tag != "br":
        writer.end_line()
        if tag in _PARAGRAPHS:
            _close_paragraph(node, tag, writer)


def _close_paragraph(node: LexborNode, tag: str, writer: _Writer) -> None:
    if tag == "pre":
        writer.preformatted -= 1
    elif tag == "blockquote" and _is_quotation(node):
        writer.quoted -= 1
        while writer.lines and not writer.lines[-1].strip("> "):  # the blank line inside the quotation
            writer.lines.pop()
    writer.blank_line()


def _is_quotation(node: LexborNode) -> bool:
    """Whether a blockquote quotes an earlier message; some programs use it to indent what is newly written."""
    attributes = node.attributes
    return (
        attributes.get("type") == "cite" or "cite" in attributes or bool(_QUOTING.search(attributes.get("class") or ""))
    )
