"""Secrets that stand in addresses (a calendar's, a shared document's, an invitation's) stand in no log."""

from __future__ import annotations

import logging
import re
from typing import Any

# A long run of signs without a meaning, which is no identifier of ours: tokens, signed words, link secrets.
IDENTIFIER = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
SECRET = re.compile(rf"(?<=/)(?!{IDENTIFIER}(?![\w:=-]))[\w:=-]{{24,}}")
INSTEAD = "…"


def without_secrets(text: str) -> str:
    """The address with what may open something taken out of it."""
    return SECRET.sub(INSTEAD, text)


class WithoutSecrets(logging.Filter):
    """Takes secrets out of the addresses that Django names in its warnings about requests."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let the line pass, with its addresses cleaned."""
        if isinstance(record.args, tuple):
            record.args = tuple(_cleaned(one) for one in record.args)
        return True


def _cleaned(value: Any) -> Any:
    return without_secrets(value) if isinstance(value, str) else value
