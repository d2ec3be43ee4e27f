"""What does this message say? `read(raw)` answers in plain frozen values: no database, no Django, no network.

The libraries that open files and tell languages are loaded at the first reading, so that whoever needs only
`argosy.reading.model`, or hands the work to a child process, starts fast.
"""

from __future__ import annotations

import importlib
from collections.abc import Collection

from argosy.reading.model import Own, Reading

__all__ = ["Own", "Reading", "read"]


def read(raw: bytes, own: Own | None = None, *, look_at: Collection[int] = ()) -> Reading:
    """All that a message says. Never raises on any bytes; `own` tells our own side from the other.

    `look_at` are the numbers of attachments to read as pictures, as an earlier reading named them in `unseen`.
    """
    reading: Reading = importlib.import_module("argosy.reading.reader").read(raw, own, look_at=look_at)
    return reading
