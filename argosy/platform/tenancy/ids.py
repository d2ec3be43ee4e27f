"""Identifiers: UUID version 7 (RFC 9562), made in Python because PostgreSQL 15 cannot; they sort by time of making."""

from __future__ import annotations

import os
import time
from datetime import datetime
from uuid import UUID


def new_id() -> UUID:
    """A fresh identifier, larger than those made a millisecond earlier."""
    stamp = time.time_ns() // 1_000_000
    noise = int.from_bytes(os.urandom(10), "big")
    return UUID(
        int=(stamp << 80) | (0x7 << 76) | ((noise >> 68 & 0xFFF) << 64) | (0b10 << 62) | (noise & (1 << 62) - 1)
    )


def first_id(moment: datetime) -> UUID:
    """The smallest identifier that can have been made from this moment on."""
    return UUID(int=int(moment.timestamp() * 1_000) << 80)
