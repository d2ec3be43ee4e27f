"""Is the audit trail whole? Walks each chain again and compares it with its heads and with the anchors outside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from argosy.audit import anchors
from argosy.audit.chain import START, Link, digest_of, digest_of_details, links
from argosy.audit.models import AuditEntry, AuditHead
from argosy.platform.models import Tenant
from argosy.platform.tenancy.scope import enterprise_scope


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found about one enterprise's trail; `broken_at` is the number of the first bad entry."""

    enterprise: UUID
    entries: int
    unsealed: int
    broken_at: int | None = None
    why: str = ""


def all_trails() -> Iterator[Verdict]:
    """The verdict on every enterprise of this installation."""
    for enterprise in Tenant.objects.values_list("id", flat=True):
        with enterprise_scope(enterprise):
            yield trail(enterprise)


def trail(enterprise: UUID) -> Verdict:
    """The verdict on one enterprise, inside its scope."""
    known = _known_ends(enterprise)
    unsealed = AuditEntry.objects.filter(number=None).count()
    count, expected, previous = 0, 1, START
    for entry in links(AuditEntry.objects.exclude(number=None).order_by("number")):
        if count == 0 and entry.number:  # not 1: older entries were deleted when their time was over
            expected, previous = entry.number, known.get(entry.number - 1, b"") if entry.number > 1 else START
        if why := _fault(entry, expected, previous, known):
            return Verdict(enterprise, count, unsealed, expected, why)
        count, expected, previous = count + 1, expected + 1, entry.digest or b""
    if known and max(known) >= expected:
        return Verdict(enterprise, count, unsealed, expected, "entries are missing at the end")
    return Verdict(enterprise, count, unsealed)


def _known_ends(enterprise: UUID) -> dict[int, bytes]:
    # the anchors come last: what stands outside the database is believed over what stands inside
    ends = {head.number: bytes(head.digest) for head in AuditHead.objects.all()}
    return ends | {anchor.number: anchor.digest for anchor in anchors.of(enterprise)}


def _says_otherwise(entry: Link) -> bool:
    """Are the details other ones than were sealed? Erased ones say nothing."""
    told = digest_of_details(entry)
    return entry.details_digest is not None and told is not None and told != entry.details_digest


def _fault(entry: Link, expected: int, previous: bytes, known: dict[int, bytes]) -> str:
    if entry.number != expected:
        return "an entry is missing"
    if _says_otherwise(entry):
        return "the entry was changed after it was sealed"
    found = digest_of(entry, expected, previous)
    if found != entry.digest:
        return "the entry was changed after it was sealed"
    if known.get(expected, found) != found:
        return "the chain was written anew: it differs from its anchor"
    return ""
