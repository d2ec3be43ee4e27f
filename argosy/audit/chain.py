"""The hash chain: what goes into an entry's digest. Whoever changes an entry would have to change all that follow."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast

from argosy.audit.models import AuditEntry

# What comes before the first entry.
START = bytes(32)
# The order is part of the chain: never change it, add at the end.
FIELDS = ("id", "enterprise_id", "at", "word", "member_id", "via", "object_type", "object_id", "concerns_id")
BESIDE = ("details", "details_digest", "number", "digest")


class Link(NamedTuple):
    """An entry as it lies in the database: the details unopened."""

    said: tuple[Any, ...]  # the values of FIELDS: the moment, and texts
    details: bytes
    details_digest: bytes | None
    number: int | None
    digest: bytes | None


def links(entries: QuerySet[AuditEntry], chunk: int = 1_000) -> Iterator[Link]:
    """The entries of this question, read in chunks."""
    plain = len(FIELDS)
    # ids as texts, as the chain says them: making objects of them and texts again was half of proving it
    columns = [Cast(name, TextField()) if name.endswith("id") else name for name in FIELDS]
    for row in entries.values_list(*columns, *BESIDE).iterator(chunk_size=chunk):
        details, details_digest, number, digest = row[plain:]
        yield Link(row[:plain], _bytes(details) or b"", _bytes(details_digest), number, _bytes(digest))


def digest_of(link: Link, number: int, previous: bytes) -> bytes:
    """SHA-256 over number, previous digest, plain fields and the digest of the details as they lie in the database."""
    pk, enterprise, at, *rest = link.said
    said = _written([number, pk, enterprise, at.isoformat(), *rest]).encode()
    details = link.details if link.details_digest is None else link.details_digest
    return hashlib.sha256(previous + said + details).digest()


def digest_of_details(link: Link) -> bytes | None:
    """What stands for the details in the chain; None where there are none."""
    return hashlib.sha256(link.details).digest() if link.details else None


_written = json.JSONEncoder(ensure_ascii=False).encode


def _bytes(value: Any) -> bytes | None:
    return None if value is None else bytes(value)
