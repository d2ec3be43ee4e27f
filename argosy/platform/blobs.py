"""Large things (raw mail, attachments) lie outside the database, sealed, named by a keyed hash of their content.

The same bytes of one enterprise are kept once; the name tells nobody what they are. A store is four functions, so that
an S3 store can stand in for the disk (setting ARGOSY_BLOBS).
"""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path
from typing import Protocol
from uuid import UUID

from django.conf import settings
from django.utils.module_loading import import_string

from argosy.platform.crypto import keyring
from argosy.platform.tenancy.scope import current_enterprise


class MissingBlob(LookupError):
    """The store does not hold what a row refers to: the data folder is incomplete; restore it from the backup."""


class Store(Protocol):
    """Where sealed bytes lie."""

    def put(self, path: str, content: bytes) -> None:
        """Keep these bytes for good before returning; keeping them twice is harmless."""

    def get(self, path: str) -> bytes:
        """The bytes again. Raises MissingBlob."""

    def delete(self, path: str) -> None:
        """Forget them; forgetting twice is harmless."""

    def has(self, path: str) -> bool:
        """Is it there?"""

    def delete_all(self, folder: str) -> None:
        """Forget everything whose path begins with this folder."""


class Disk:
    """Files under the data folder."""

    def __init__(self) -> None:
        self.root = Path(settings.DATA) / "blobs"

    def put(self, path: str, content: bytes) -> None:
        target = self.root / path
        if target.exists():
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished = target.with_name(f".{target.name}.{os.urandom(4).hex()}")
        with unfinished.open("wb") as file:
            file.write(content)
            file.flush()
            os.fdatasync(file.fileno())
        unfinished.rename(target)

    def get(self, path: str) -> bytes:
        try:
            return (self.root / path).read_bytes()
        except FileNotFoundError:
            raise MissingBlob(path) from None

    def delete(self, path: str) -> None:
        (self.root / path).unlink(missing_ok=True)

    def has(self, path: str) -> bool:
        return (self.root / path).exists()

    def delete_all(self, folder: str) -> None:
        shutil.rmtree(self.root / folder, ignore_errors=True)


def store() -> Store:
    """The store that this installation uses."""
    found: Store = import_string(settings.BLOB_STORE)()
    return found


def name_of(content: bytes) -> str:
    """The name under which the present enterprise keeps these bytes."""
    key = keyring.index_key(current_enterprise())
    return hashlib.blake2b(content, digest_size=24, key=key).hexdigest()


def keep(content: bytes) -> str:
    """Seal and keep these bytes for the present enterprise; returns their name."""
    enterprise, name = current_enterprise(), name_of(content)
    path, where = _path(enterprise, name), store()
    if not where.has(path):
        where.put(path, keyring.data_key(enterprise).seal(content, path.encode()))
    return name


def keep_alone(content: bytes) -> str:
    """Seal and keep these bytes under a name that nothing else has: they can be forgotten without asking who else has them."""
    enterprise, name = current_enterprise(), os.urandom(24).hex()
    path = _path(enterprise, name)
    store().put(path, keyring.data_key(enterprise).seal(content, path.encode()))
    return name


def is_alone(name: str) -> bool:
    """Does this name stand for itself (keep_alone), and not for its content, which others may have kept as well?"""
    try:
        return name_of(load(name)) != name
    except MissingBlob:
        return True


def load(name: str) -> bytes:
    """The bytes kept under this name by the present enterprise. Raises MissingBlob."""
    path = _path(current_enterprise(), name)
    return keyring.open_value(current_enterprise(), store().get(path), path.encode())


def is_kept(name: str) -> bool:
    """Does the store still hold what the present enterprise kept under this name?"""
    return store().has(_path(current_enterprise(), name))


def forget(name: str) -> None:
    """Erase what is kept under this name."""
    store().delete(_path(current_enterprise(), name))


def forget_all(enterprise: UUID) -> None:
    """Erase everything of this enterprise."""
    store().delete_all(str(enterprise))


def _path(enterprise: UUID, name: str) -> str:
    return f"{enterprise}/{name[:2]}/{name}"
