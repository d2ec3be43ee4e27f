"""Which key seals what: each enterprise has data keys (versions) and one index key, wrapped by the master key.

Destroying an enterprise's rows here makes all its sealed data, in every backup too, unreadable for ever.
"""

from __future__ import annotations

import os
import threading
import time
from dataclasses import dataclass, field
from uuid import UUID

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.db import connection, transaction

from argosy.platform.crypto import master
from argosy.platform.crypto.sealing import Key, version_of
from argosy.platform.tenancy.ids import new_id
from argosy.platform.tenancy.scope import NoScope, scope_or_none

# The owner of what belongs to no enterprise: people who sign in, their devices and sessions.
INSTALLATION = UUID(int=0)
# A destroyed key is forgotten by every process within this many seconds.
REMEMBERED_SECONDS = 60


class KeyDestroyed(RuntimeError):
    """The key is gone, and with it all that it sealed: the enterprise was erased."""


@dataclass(slots=True)
class _Ring:
    data: dict[int, Key] = field(default_factory=dict)
    newest: int = 0
    index: bytes = b""
    loaded: float = 0.0


_rings: dict[UUID, _Ring] = {}
_lock = threading.Lock()


def data_key(enterprise_id: UUID) -> Key:
    """The newest data key of this enterprise; made on first use."""
    ring = _ring(enterprise_id)
    return ring.data[ring.newest]


def index_key(enterprise_id: UUID) -> bytes:
    """The 32 bytes that search tokens and blind look-ups of this enterprise are keyed with."""
    return _ring(enterprise_id).index


def open_value(enterprise_id: UUID, sealed: bytes, place: bytes) -> bytes:
    """The plain value. Raises KeyDestroyed or sealing.CannotOpen."""
    version = version_of(sealed)
    key = _ring(enterprise_id).data.get(version)
    if key is None:
        forget(enterprise_id)  # another process may have rotated a moment ago
        key = _ring(enterprise_id).data.get(version)
    if key is None:
        raise KeyDestroyed(f"key version {version} is gone")
    return key.open(sealed, place)


def rotate(enterprise_id: UUID) -> int:
    """From now on a new data key seals; older ones only open. Returns its version."""
    with transaction.atomic():
        version = _ring(enterprise_id).newest + 1
        _insert(enterprise_id, "data", version)
    forget(enterprise_id)
    return version


def destroy(enterprise_id: UUID) -> None:
    """Empty the keys of this enterprise, inside its scope: whatever they sealed, in backups too, opens never again."""
    if enterprise_id == INSTALLATION:
        raise ValueError("the installation's own keys are never destroyed")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE platform_datakey SET wrapped = NULL WHERE enterprise_id = %s", [enterprise_id])
    forget(enterprise_id)


def forget(enterprise_id: UUID | None = None) -> None:
    """Read the keys again at next use."""
    with _lock:
        if enterprise_id is None:
            _rings.clear()
        else:
            _rings.pop(enterprise_id, None)


def wrapping_key(secret: bytes) -> Key:
    """The key that wraps all others, derived from the master key (RFC 5869)."""
    return Key(0, HKDF(hashes.SHA256(), 32, salt=None, info=b"argosy wrapping key").derive(secret))


def place_of(enterprise_id: UUID, purpose: str, version: int) -> bytes:
    """What a wrapped key is bound to."""
    return f"key:{enterprise_id}:{purpose}:{version}".encode()


def _ring(enterprise_id: UUID) -> _Ring:
    # always, not only when the keys must be fetched: else it would fail once a minute, and only in production
    scope = scope_or_none()  # mostly the same object: comparing identifiers would cost more than opening a short value
    if enterprise_id is not scope and enterprise_id not in {INSTALLATION, scope}:
        raise NoScope("a sealed value can be opened only inside its enterprise's scope")
    ring = _rings.get(enterprise_id)
    if ring is None or time.monotonic() - ring.loaded > REMEMBERED_SECONDS:
        ring = _load(enterprise_id) or _make(enterprise_id)
        with _lock:
            _rings[enterprise_id] = ring
    return ring


def _load(enterprise_id: UUID) -> _Ring | None:
    wrapper = wrapping_key(master.load_or_create(settings.MASTER_KEY_FILE))
    ring = _Ring(loaded=time.monotonic())
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT purpose, version, wrapped FROM platform_datakey WHERE enterprise_id = %s ORDER BY version",
            [enterprise_id],
        )
        rows = cursor.fetchall()
    for purpose, version, wrapped in rows:
        if wrapped is None:
            continue
        secret = wrapper.open(bytes(wrapped), place_of(enterprise_id, purpose, version))
        if purpose == "data":
            ring.data[version] = Key(version, secret)
            ring.newest = max(ring.newest, version)
        else:
            ring.index = secret
    if rows and not ring.data:
        raise KeyDestroyed("this enterprise was erased")
    return ring if rows else None


def _make(enterprise_id: UUID) -> _Ring:
    with transaction.atomic():
        _insert(enterprise_id, "data", 1)
        _insert(enterprise_id, "index", 1)
    made = _load(enterprise_id)
    if made is None:
        raise KeyDestroyed("the keys of this enterprise cannot be reached outside its scope")
    return made


def _insert(enterprise_id: UUID, purpose: str, version: int) -> None:
    wrapper = wrapping_key(master.load_or_create(settings.MASTER_KEY_FILE))
    wrapped = wrapper.seal(os.urandom(32), place_of(enterprise_id, purpose, version))
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO platform_datakey (id, enterprise_id, purpose, version, wrapped, made_at)"
            " VALUES (%s, %s, %s, %s, %s, now()) ON CONFLICT DO NOTHING",
            [new_id(), enterprise_id, purpose, version, wrapped],
        )
