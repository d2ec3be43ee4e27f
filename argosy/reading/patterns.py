"""Patterns that are compiled when first asked: three hundred at once would cost every start a tenth of a second."""

from __future__ import annotations

import re
from typing import Any, cast


class _Later:
    """Becomes the pattern at the first question: from then on its methods are the pattern's own."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern, self.flags = source, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.pattern, self.flags)
        method = getattr(compiled, name)
        setattr(self, name, method)  # asked only once: what stands on the object itself is found first
        return method


def later(source: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile` for a pattern that many messages never need."""
    return cast("re.Pattern[str]", _Later(source, flags))
