"""How a line of the log looks: when (UTC), how grave, where from, what; one event can never look like two."""

from __future__ import annotations

import logging
import re
from datetime import UTC, datetime

# What begins a line of its own, or moves the cursor of who reads it: CWE-117.
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
# Before what belongs to the line above: no line of ours begins so.
FURTHER = "    | "


class Line(logging.Formatter):
    """The event in one line, its trace below it and indented; what people sent in cannot begin a line of its own."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:  # noqa: ARG002, N802 logging's names
        """The moment in UTC, as RFC 3339 has it."""
        return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")

    def format(self, record: logging.LogRecord) -> str:
        """The whole entry, with all that could break a line shown instead of done."""
        first, *further = super().format(record).split("\n")
        return "\n".join([_harmless(first), *(FURTHER + _harmless(one) for one in further)])


def _harmless(text: str) -> str:
    return CONTROL.sub(lambda sign: sign[0].encode("unicode_escape").decode(), text)
