"""The master key: the one secret that opens all others. Lose it and every sealed value is lost."""

from __future__ import annotations

import base64
import os
import secrets
import stat
from pathlib import Path

LENGTH = 32


class BadMasterKey(SystemExit):
    """The master key cannot be used; the message says why and the cure."""


def load_or_create(path: Path) -> bytes:
    """The 32 bytes of the key file; a new file (mode 0600) is made where there is none yet.

    Raises BadMasterKey where the file is open to others, unreadable or not a key.
    """
    try:
        return _load(path)
    except FileNotFoundError:
        return _create(path)
    except PermissionError:
        raise BadMasterKey(
            f"The master key {path} cannot be read: give this user the right to read it (chown, then chmod 600)."
        ) from None


def _load(path: Path) -> bytes:
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & 0o077:
        raise BadMasterKey(f"The master key {path} is open to other users (mode {mode:o}): run chmod 600 {path}.")
    try:
        key = base64.b64decode(path.read_bytes().strip(), validate=True)
    except ValueError:
        key = b""
    if len(key) != LENGTH:
        raise BadMasterKey(f"{path} is not a master key: put back the file from your backup; a new one opens nothing.")
    return key


def _create(path: Path) -> bytes:
    key = secrets.token_bytes(LENGTH)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:  # another process made it a moment ago
        return _load(path)
    with os.fdopen(handle, "wb") as file:
        file.write(base64.b64encode(key) + b"\n")
        file.flush()
        os.fsync(file.fileno())
    return key
