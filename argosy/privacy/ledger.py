"""The erasure ledger: a file outside the database and outside every backup that says who was erased.

After a backup is put back, whoever stands here is erased again before the doors open (S170). It holds ids and keyed
tokens only: no name, no address.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from argosy.platform import line_file
from argosy.privacy.subjects import Subject


@dataclass(frozen=True, slots=True)
class Erased:
    """One line: a person, or with neither member nor keys a whole enterprise."""

    enterprise: UUID
    member: UUID | None
    keys: frozenset[int]
    with_mail: bool
    request: str

    @property
    def is_whole_enterprise(self) -> bool:
        """Was everything of the enterprise erased?"""
        return self.member is None and not self.keys


def path() -> Path:
    """Where the ledger lies; keep a copy of it on another machine, beside the master key."""
    return Path(settings.ERASURE_LEDGER)


def append(subject: Subject, request: str) -> None:
    """Add one line, on the disk when this returns."""
    line = {
        "at": timezone.now().isoformat(timespec="seconds"),
        "enterprise": str(subject.enterprise),
        "member": str(subject.member) if subject.member else None,
        "keys": sorted(subject.keys),
        "with_mail": subject.with_mail,
        "request": request,
    }
    line_file.add(path(), json.dumps(line))


def lines() -> Iterator[Erased]:
    """Every line in its order; a line that a crash cut off is passed over."""
    for text in line_file.lines(path()):
        try:
            line = json.loads(text)
        except ValueError:
            continue
        member = UUID(line["member"]) if line["member"] else None
        yield Erased(
            UUID(line["enterprise"]), member, frozenset(line["keys"]), bool(line["with_mail"]), str(line["request"])
        )


def has(enterprise: UUID, request: str) -> bool:
    """Does a line of this request stand there?"""
    return any(one.enterprise == enterprise and one.request == request for one in lines())
