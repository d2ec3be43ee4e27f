"""Anchors: the ends of the chains, written to a file outside the database, so that a rewritten chain is noticed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.utils import timezone


@dataclass(frozen=True, slots=True)
class Anchor:
    """The chain of this enterprise had this digest at this number."""

    enterprise: UUID
    number: int
    digest: bytes


def path() -> Path:
    """Where the anchors lie; copy the file to another machine now and then."""
    return Path(settings.DATA) / "audit-anchors.log"


def append(anchor: Anchor) -> None:
    """Add one line, on the disk when this returns."""
    line = f"{timezone.now().isoformat()} {anchor.enterprise} {anchor.number} {anchor.digest.hex()}\n"
    handle = os.open(path(), os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(handle, line.encode())
        os.fsync(handle)
    finally:
        os.close(handle)


def of(enterprise: UUID) -> Iterator[Anchor]:
    """The anchors of one enterprise, in their order."""
    if not path().exists():
        return
    for line in path().read_text().splitlines():
        parts = line.split()
        if len(parts) == 4 and parts[1] == str(enterprise):
            yield Anchor(enterprise, int(parts[2]), bytes.fromhex(parts[3]))
