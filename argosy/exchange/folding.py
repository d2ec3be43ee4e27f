"""Headings as they are compared. Pure: the reader in its child process knows them by it too."""

from __future__ import annotations

import re

_SIGNS = re.compile(r"[\s_*:：.()（）]+")


def fold(words: str) -> str:
    """A heading as it is compared."""
    return _SIGNS.sub(" ", words.replace("\ufeff", "").casefold()).strip()
