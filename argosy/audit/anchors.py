"""Anchors: the ends of the chains, written to a file outside the database, so that a rewritten chain is noticed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from argosy.platform import line_file

DIGITS = 64  # of a whole digest


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
    line_file.add(path(), f"{timezone.now().isoformat()} {anchor.enterprise} {anchor.number} {anchor.digest.hex()}")


def of(enterprise: UUID) -> Iterator[Anchor]:
    """The anchors of one enterprise, in their order; a line that a crash cut off is passed over."""
    for line in line_file.lines(path()):
        parts = line.split()
        if len(parts) == 4 and parts[1] == str(enterprise) and len(parts[3]) == DIGITS:
            yield Anchor(enterprise, int(parts[2]), bytes.fromhex(parts[3]))
