"""Sealing: AES-256-GCM with the key's version in front and the place of the value as associated data.

A sealed value is: format (1 byte), key version (4 bytes), nonce (12 bytes), ciphertext and tag (NIST SP 800-38D).
Format 2 was compressed with zstd before. A value that is moved to another row, field or enterprise cannot be opened.
"""

from __future__ import annotations

import os
import threading

import zstandard
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

PLAIN, COMPRESSED = b"\x01", b"\x02"
HEAD = 1 + 4 + 12
# Below this, zstd seldom wins a byte.
WORTH_COMPRESSING = 400
# No sealed field or blob of ours opens to more than this; a larger one is damage or an attack.
LARGEST = 512 * 1024 * 1024

_local = threading.local()


class CannotOpen(Exception):
    """The value was not sealed for this place with this key: it is damaged, moved or forged."""


class Key:
    """One version of one enterprise's data key, ready for use."""

    __slots__ = ("_cipher", "version")

    def __init__(self, version: int, secret: bytes) -> None:
        self.version = version
        self._cipher = AESGCM(secret)

    def seal(self, value: bytes, place: bytes) -> bytes:
        """The value, readable only with this key and for this place."""
        form = PLAIN
        if len(value) >= WORTH_COMPRESSING:
            smaller = _compressor().compress(value)
            if len(smaller) < len(value):
                form, value = COMPRESSED, smaller
        nonce = os.urandom(12)
        return form + self.version.to_bytes(4, "big") + nonce + self._cipher.encrypt(nonce, value, place)

    def open(self, sealed: bytes, place: bytes) -> bytes:
        """The value again. Raises CannotOpen where place or key differ, or a byte was changed."""
        try:
            value = self._cipher.decrypt(sealed[5:HEAD], sealed[HEAD:], place)
        except (InvalidTag, ValueError):
            raise CannotOpen(f"a value sealed for {place.decode(errors='replace')} cannot be opened") from None
        return _decompressor().decompress(value, max_output_size=LARGEST) if sealed[:1] == COMPRESSED else value


def version_of(sealed: bytes) -> int:
    """Which version of the key sealed this."""
    if len(sealed) < HEAD or sealed[:1] not in {PLAIN, COMPRESSED}:
        raise CannotOpen("this is not a sealed value")
    return int.from_bytes(sealed[1:5], "big")


def _compressor() -> zstandard.ZstdCompressor:
    # zstd contexts are not shared between threads
    if not hasattr(_local, "compressor"):
        _local.compressor = zstandard.ZstdCompressor(level=3)
    found: zstandard.ZstdCompressor = _local.compressor
    return found


def _decompressor() -> zstandard.ZstdDecompressor:
    if not hasattr(_local, "decompressor"):
        _local.decompressor = zstandard.ZstdDecompressor()
    found: zstandard.ZstdDecompressor = _local.decompressor
    return found
