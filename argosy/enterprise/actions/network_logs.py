"""Lines of the network log are written together, each in its own enterprise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from argosy.enterprise.models import NetworkLogEntry
from argosy.platform.tenancy.scope import enterprise_scope

LONGEST = 200


@dataclass(frozen=True, slots=True)
class Line:
    """One page that was opened."""

    enterprise: UUID
    member: UUID
    at: datetime
    ip: str
    browser: str
    page: str
    searched: str


def keep_lines(lines: Iterable[Line]) -> None:
    """Write these lines; they are kept for half a year."""
    by_enterprise: dict[UUID, list[Line]] = defaultdict(list)
    for line in lines:
        by_enterprise[line.enterprise].append(line)
    for enterprise, theirs in by_enterprise.items():
        with transaction.atomic(), enterprise_scope(enterprise):
            NetworkLogEntry.objects.bulk_create(_row(one) for one in theirs)


def _row(line: Line) -> NetworkLogEntry:
    return NetworkLogEntry(
        member_id=line.member, at=line.at, ip=line.ip, browser=line.browser, page=line.page, searched=line.searched
    )
