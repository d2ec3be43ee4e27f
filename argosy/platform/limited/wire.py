"""How parent and child talk: a length of four bytes, then that many bytes, over one socket."""

from __future__ import annotations

import socket
import struct
import time
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

_LENGTH = struct.Struct("!I")
# Between a pool and the nursery of its children: a child's number, or how it ended.
NUMBER = struct.Struct("!i")
NOBODYS = -(2**31)  # where the number is no child's of this nursery
_AT_ONCE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Task:
    """What a child does, and within which limits."""

    function: str  # "package.module:function"
    arguments: tuple[Any, ...]
    memory_mb: int
    cpu_seconds: int


class Outcome(IntEnum):
    """The first byte of an answer: what became of the input."""

    RESULT = 0
    ERROR = 1
    MEMORY = 2


class Order:
    """What a pool asks of a nursery, in one byte."""

    FORK = b"f"  # a child for the socket that comes along
    KILL = b"k"
    ASK = b"a"  # how did it end? it is given a moment to do so


def send(connection: socket.socket, data: bytes) -> None:
    """Send one frame; small ones in one packet."""
    if len(data) < _AT_ONCE:
        connection.sendall(_LENGTH.pack(len(data)) + data)
    else:
        connection.sendall(_LENGTH.pack(len(data)))
        connection.sendall(data)


def receive(connection: socket.socket, until: float | None = None, at_most: int | None = None) -> bytes:
    """One frame. EOFError where the other side is gone or sends more, TimeoutError after the moment `until` (monotonic)."""
    (length,) = _LENGTH.unpack(exactly(connection, _LENGTH.size, until))
    if at_most is not None and length > at_most:
        raise EOFError
    return exactly(connection, length, until)


def exactly(connection: socket.socket, size: int, until: float | None = None) -> bytes:
    """So many bytes, until that moment (monotonic)."""
    pieces, missing = [], size
    while missing:
        if until is not None:
            connection.settimeout(max(until - time.monotonic(), 0.001))
        piece = connection.recv(min(missing, _AT_ONCE))
        if not piece:
            raise EOFError
        pieces.append(piece)
        missing -= len(piece)
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)
