"""What `split` answers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Split:
    """A message cut into what its writer just wrote, who signs, and what is quoted from earlier messages."""

    reply: str
    signature: str
    quoted: str
