"""The policy as a page: the few marks that its text uses (headings, paragraphs, lists, bold, tables) made into HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from django.conf import settings
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, gettext_noop

HEADING = re.compile(r"(#{1,4}) (.+)")
BULLET, NUMBER = re.compile(r"- (.+)"), re.compile(r"\d+\. (.+)")
BOLD = re.compile(r"\*\*(.+?)\*\*")
PLACE = re.compile(r"\{(\w+)\}")
TABLE_LINE = re.compile(r"\|[ :|-]+\|")
# What stands in the settings until somebody is named there.
NOBODY_NAMED = gettext_noop("The operator of this installation")
NOWHERE_NAMED = gettext_noop("the operator's own server")


def operator() -> str:
    """Who runs the installation; in the reader's language while nobody is named."""
    return gettext(NOBODY_NAMED) if settings.OPERATOR == NOBODY_NAMED else str(settings.OPERATOR)


def location() -> str:
    """Where the data lies; in the reader's language while no place is named."""
    return gettext(NOWHERE_NAMED) if settings.DATA_LOCATION == NOWHERE_NAMED else str(settings.DATA_LOCATION)


def filled(text: str, names: Mapping[str, str]) -> str:
    """The text with {operator} and the like replaced by what the installation's settings say."""
    return PLACE.sub(lambda match: _said(names[match[1]]) if match[1] in names else match[0], text)


def _said(name: str) -> str:
    named = {"OPERATOR": operator, "DATA_LOCATION": location}
    return named[name]() if name in named else str(getattr(settings, name))


def page(text: str) -> SafeString:
    """The HTML of the text; whatever stands in it is escaped first."""
    blocks = re.split(r"\n\s*\n", text.strip())
    return mark_safe("\n".join(_block(block.strip().splitlines()) for block in blocks if block.strip()))  # noqa: S308 escaped


def _block(lines: list[str]) -> str:
    if heading := HEADING.fullmatch(lines[0]):
        level = max(len(heading[1]), 2)  # the page has its own h1
        rest = _block(lines[1:]) if len(lines) > 1 else ""
        return f"<h{level}>{_inline(heading[2])}</h{level}>{rest}"
    if lines[0].startswith("|"):
        return _table(lines)
    return "".join(_runs(lines))


def _runs(lines: list[str]) -> Iterator[str]:
    for kind, run in groupby(lines, key=_kind):
        words = list(run)
        if kind == "p":
            yield f"<p>{_inline(' '.join(line.strip() for line in words))}</p>"
        else:
            items = "".join(f"<li>{_inline(_item(line))}</li>" for line in words)
            yield f"<{kind}>{items}</{kind}>"


def _kind(line: str) -> str:
    if BULLET.fullmatch(line):
        return "ul"
    return "ol" if NUMBER.fullmatch(line) else "p"


def _item(line: str) -> str:
    match = BULLET.fullmatch(line) or NUMBER.fullmatch(line)
    return match[1] if match else line


def _table(lines: list[str]) -> str:
    rows = [[cell.strip() for cell in line.strip("| ").split("|")] for line in lines if not TABLE_LINE.fullmatch(line)]
    head = "".join(f"<th>{_inline(cell)}</th>" for cell in rows[0])
    body = "".join("<tr>" + "".join(f"<td>{_inline(cell)}</td>" for cell in row) + "</tr>" for row in rows[1:])
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _inline(text: str) -> str:
    return BOLD.sub(r"<strong>\1</strong>", str(escape(text)))
