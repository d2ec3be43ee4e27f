"""The services of other companies as one member finds them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from argosy.providers.models import NoticeRead, OtherService


@dataclass(frozen=True, slots=True)
class Beside:
    """A service, and whether this member was shown its notice already: else the link leads to the notice."""

    service: OtherService
    is_known: bool


def beside(member: UUID, kinds: Iterable[str] | None = None) -> list[Beside]:
    """The services offered, of these kinds or of all, for this member."""
    rows = OtherService.objects.offered()
    if kinds is not None:
        rows = rows.filter(kind__in=list(kinds))
    known = set(NoticeRead.objects.filter(member_id=member).values_list("service_id", flat=True))
    return [Beside(one, one.pk in known) for one in rows]
