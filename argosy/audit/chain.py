"""The hash chain: what goes into an entry's digest. Whoever changes an entry would have to change all that follow."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from argosy.audit.models import AuditEntry

# What comes before the first entry.
START = bytes(32)
# The order is part of the chain: never change it, add at the end.
FIELDS = ("id", "enterprise_id", "at", "word", "member_id", "via", "object_type", "object_id", "concerns_id")


def digest_of(entry: AuditEntry, number: int, previous: bytes) -> bytes:
    """SHA-256 over number, previous digest, plain fields and the digest of the details as they lie in the database."""
    values = [None if getattr(entry, name) is None else _text(getattr(entry, name)) for name in FIELDS]
    digest = hashlib.sha256(previous)
    digest.update(json.dumps([number, *values], ensure_ascii=False).encode())
    digest.update(bytes(entry.details_digest) if entry.details_digest is not None else sealed_details(entry))
    return digest.digest()


def digest_of_details(entry: AuditEntry) -> bytes | None:
    """What stands for the details in the chain; None where there are none."""
    sealed = sealed_details(entry)
    return hashlib.sha256(sealed).digest() if sealed else None


def sealed_details(entry: AuditEntry) -> bytes:
    """The details' ciphertext; the entry must come fresh from the database."""
    value = entry.__dict__.get("details")
    return b"" if value is None else bytes(value)


def _text(value: Any) -> str:
    return str(value.isoformat() if hasattr(value, "isoformat") else value)
