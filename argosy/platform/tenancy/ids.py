"""Identifiers: UUID version 7 (RFC 9562), made in Python because PostgreSQL 15 cannot; they sort by time of making."""

from __future__ import annotations

import os
import time
from datetime import datetime
from uuid import UUID

# The two highest bits of this digit say by which standard the identifier is made.
_VARIANT = {digit: "89ab"[int(digit, 16) & 3] for digit in "0123456789abcdef"}


def new_id() -> UUID:
    """A fresh identifier, larger than those made a millisecond earlier."""
    stamp = time.time_ns() // 1_000_000
    noise = int.from_bytes(os.urandom(10), "big")
    return UUID(
        int=(stamp << 80) | (0x7 << 76) | ((noise >> 68 & 0xFFF) << 64) | (0b10 << 62) | (noise & (1 << 62) - 1)
    )


def new_ids(count: int) -> list[str]:
    """Many fresh identifiers at once, as texts."""
    stamp, noise = f"{time.time_ns() // 1_000_000:012x}", os.urandom(10 * count).hex()
    begin = f"{stamp[:8]}-{stamp[8:]}-7"
    parts = (noise[at : at + 20] for at in range(0, 20 * count, 20))
    return [f"{begin}{one[:3]}-{_VARIANT[one[3]]}{one[4:7]}-{one[7:19]}" for one in parts]


def first_id(moment: datetime) -> UUID:
    """The smallest identifier that can have been made from this moment on."""
    return UUID(int=int(moment.timestamp() * 1_000) << 80)
