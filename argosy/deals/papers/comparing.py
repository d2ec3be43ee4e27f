"""Two contents of a document beside each other: what changed, in plain values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from argosy.deals.papers.reading_lines import called
from argosy.platform.punctuation import listed

# The same for every version, or seen elsewhere on the page.
NOT_COMPARED = frozenset({"version", "kind", "number", "seller", "design"})


@dataclass(frozen=True, slots=True)
class Change:
    """One value that is another now, as it is kept; `where` is a path such as lines › H-40 › price."""

    where: tuple[str, ...]
    before: Any
    after: Any


def changes(before: dict[str, Any], after: dict[str, Any]) -> list[Change]:
    """Everything that is not the same, in the order of the document."""
    return list(_changes(_keyed(before), _keyed(after), ()))


def _keyed(content: dict[str, Any]) -> dict[str, Any]:
    """Lines by what they are called, so that one that moved is not taken for two that changed."""
    lines: dict[str, Any] = {}
    for at, line in enumerate(content.get("lines", []), start=1):
        name = called(line, str(at))
        said = {key: value for key, value in line.items() if key != "picture"}
        lines[name if name not in lines else f"{name} ({at})"] = said
    kept = {name: value for name, value in content.items() if name not in NOT_COMPARED}
    # how it looks is told by the layout's name, not piece by piece
    named = (content.get("design") or {}).get("name") or content.get("layout", "")
    return kept | {"lines": lines, "layout": named}


def _changes(before: Any, after: Any, where: tuple[str, ...]) -> Iterator[Change]:
    if isinstance(before, dict) and isinstance(after, dict):
        for name in dict.fromkeys([*before, *after]):
            yield from _changes(before.get(name, ""), after.get(name, ""), (*where, str(name)))
    elif text(before) != text(after):
        yield Change(where, before, after)


def text(value: Any) -> str:
    """A kept value as plain text."""
    if isinstance(value, dict):
        return " · ".join(text(one) for one in value.values() if one not in ("", None, 0))
    if isinstance(value, list):
        return listed((text(one) for one in value), ";")
    return "" if value is None else str(value)
