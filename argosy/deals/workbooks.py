"""Own Excel files, read and filled in a child of their own; what is wrong in one is said in sentences, with its cell."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from argosy.deals.errors import CannotBeSet
from argosy.deals.papers.wording import label
from argosy.deals.papers.workbook_placeholders import LINES, NAMES, values_of
from argosy.platform.errors import BadInput
from argosy.platform.limited import Limited, LimitedPool

MOST_MEGABYTES = 3
_pool = LimitedPool("argosy.deals.papers.workbook_template:answer", memory_mb=1024, seconds=30, children=2)

REFUSED: dict[str, Any] = {
    "unreadable": gettext_lazy(
        "This file cannot be read as a workbook. Save it as .xlsx in Excel or WPS and choose it again."
    ),
    "old": gettext_lazy("This is an old .xls file, or one with a password. Save it as .xlsx without a password."),
    "macros": gettext_lazy("There are macros in this file (.xlsm). Save it as .xlsx without macros."),
    "outside": gettext_lazy(
        "The file reaches out of itself: %(what)s. Take this link, connection or embedded file out."
    ),
    "drawn": gettext_lazy(
        "There is a shape, text box, chart or picture in the page’s margin that would be lost (%(what)s). Put its text into"
        " cells; pictures on the sheet stay."
    ),
    "large": gettext_lazy(
        "The file is too large: at most 2,000 rows, 120 columns and 40,000 cells a sheet. Clear what is empty."
    ),
    "sheets": gettext_lazy(
        "The file has more than 8 sheets, or sheets that are charts. Take out what documents do not need."
    ),
    "no_placeholder": gettext_lazy(
        "There is no placeholder in the file, so every document would look alike. Write for example {{number}} into a cell."
    ),
}
PROBLEMS: dict[str, Any] = {
    "unknown": gettext_lazy("%(where)s: there is no placeholder %(what)s."),
    "near": gettext_lazy("%(where)s: there is no placeholder %(what)s. Do you mean {{%(near)s}}?"),
    "braces": gettext_lazy("%(where)s: a placeholder is not closed: “%(what)s”. Write it like {{number}}."),
    "in_formula": gettext_lazy(
        "%(where)s: a placeholder cannot stand in a formula. Put it into a cell of its own: %(what)s"
    ),
    "formula": gettext_lazy("%(where)s: this formula cannot be read: %(what)s"),
    "array": gettext_lazy("%(where)s: formulas over several cells at once are not moved with the lines: %(what)s"),
    "reaches_out": gettext_lazy(
        "%(where)s: this formula reaches out of the file, or hides what it points to: %(what)s"
    ),
    "two_lines": gettext_lazy(
        "Sheet %(where)s: what stands for a line is in rows %(what)s. Put it into one row, or into rows right below each other."
    ),
}


class NotThisFile(BadInput):
    message = gettext_lazy("This file cannot be taken.")

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Looked:
    """A file that may be taken, with what it asks of a document."""

    content: bytes
    used: list[str]
    sheets: list[str]


def look(content: bytes) -> Looked:
    """The file, read by the child. Raises NotThisFile with what is wrong where."""
    if len(content) > MOST_MEGABYTES * 1024 * 1024:
        raise NotThisFile([_("The file is larger than %(most)s MB.") % {"most": MOST_MEGABYTES}])
    try:
        found = _asked({"names": sorted(NAMES)}, content)
    except Limited as problem:
        raise NotThisFile([str(REFUSED["unreadable"])]) from problem
    if found["refused"]:
        why, _colon, what = found["refused"].partition(":")
        raise NotThisFile([str(REFUSED[why]) % {"what": what} if what else str(REFUSED[why])])
    if found["problems"]:
        raise NotThisFile([_sentence(one) for one in found["problems"]])
    return Looked(content, found["used"], found["sheets"])


def _sentence(problem: dict[str, str]) -> str:
    why = "near" if problem["why"] == "unknown" and problem["near"] else problem["why"]
    return str(PROBLEMS[why]) % problem


def filled(content: bytes, document: dict[str, Any], *, mark: str) -> bytes:
    """The file with what this document says. Raises CannotBeSet."""
    values = values_of(document, mark=mark) | {"line_names": sorted(LINES)}
    shown = label(mark, document["language"])[0] if mark else ""
    try:
        found = _asked({"values": values, "mark": shown}, content)
    except Limited as problem:
        raise CannotBeSet from problem
    if found["refused"]:
        raise CannotBeSet
    return base64.b64decode(found["file"])


def _asked(question: dict[str, Any], content: bytes) -> dict[str, Any]:
    found: dict[str, Any] = _pool.run(json.dumps(question).encode() + b"\n" + content)
    return found
