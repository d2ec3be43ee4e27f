"""The words of a cell with what the document says in its placeholders; what joined a missing part goes with it."""

from __future__ import annotations

import re
from collections.abc import Callable

from argosy.deals.papers.workbook_template_reading import PLACEHOLDER

# A dot or bar parts what stands on a line; other signs do so where nothing but they stand between two placeholders.
JOINT = re.compile(r"[ \t]*(?:[·•|]|(?<=[}｝]{2})[ \t]*[,;/，；、–—→-](?=[ \t]*[{｛]{2}))[ \t]*")


def said(text: str, shown: Callable[[str], str]) -> str:
    """The text filled; `shown` gives what a placeholder says, "" for nothing."""
    return "\n".join(_line(one, shown) for one in text.split("\n"))


def _line(text: str, shown: Callable[[str], str]) -> str:
    joints, said_so = JOINT.findall(text), ""
    parts = JOINT.split(text)
    is_first = True
    for joint, part in zip(["", *joints], parts, strict=True):
        if len(parts) > 1 and _says_nothing(part, shown):
            continue
        filled = PLACEHOLDER.sub(lambda one: shown(one[1]), part)
        said_so += filled if is_first else joint + filled
        is_first = False
    return said_so


def _says_nothing(part: str, shown: Callable[[str], str]) -> bool:
    names = PLACEHOLDER.findall(part)
    return bool(names) and not any(shown(one).strip() for one in names)
