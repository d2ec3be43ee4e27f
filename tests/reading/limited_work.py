"""Work for the limited children of the tests, good and bad."""

from __future__ import annotations

import ctypes
import mmap
import os
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple


class Mood(StrEnum):
    """A word of an enumeration."""

    GLAD = "glad"


@dataclass(frozen=True, slots=True)
class Found:
    """A record as readers give it."""

    mood: Mood
    when: datetime


@dataclass
class Loose:
    """A record that anybody may change."""

    text: str = ""


class Pair(NamedTuple):
    """A tuple with names."""

    left: str = ""


class Order:
    """What a child that was taken over might answer: an order to its parent."""

    def __init__(self, trace: str) -> None:
        self.trace = trace

    def __reduce__(self):
        return os.mkdir, (self.trace,)


WARM: list[int] = []


def warm() -> None:
    """What is done once, before there are children."""
    WARM.append(os.getpid())


def answer(data: bytes, trace: str = "") -> object:
    """Answers with a record, or with something else than a value."""
    if data == b"record":
        return Found(Mood.GLAD, datetime(2026, 3, 3, tzinfo=UTC))
    return Order(trace) if data == b"order" else {"words": data, "when": datetime(2026, 3, 3, tzinfo=UTC)}


def work(data: bytes, word: str = "read") -> str:
    """Does what the bytes say."""
    match data.split(b" ")[0]:
        case b"sleep":
            time.sleep(60)
        case b"compute":
            while True:
                pass
        case b"hoard":
            return str(len(bytearray(4_000_000_000)))
        case b"reserve":
            return str(len(mmap.mmap(-1, 4_000_000_000)))
        case b"crash":
            ctypes.string_at(0)
        case b"orphan":  # as if memory had run out: the process that children come from is killed
            trace = Path(data.decode().split(" ")[1])
            if not trace.exists():
                trace.touch()
                os.kill(os.getppid(), 9)
                time.sleep(60)
        case b"orphans":
            os.kill(os.getppid(), 9)
            time.sleep(60)
        case b"leave":
            os._exit(3)
        case b"raise":
            raise ValueError("no such thing")
        case b"dig":
            return work(data, word + work(data, word))
        case b"print":
            print("noise")
        case b"warm?":
            return str(WARM)
        case b"who":
            return str(os.getpid())
    return f"{word} {len(data)}"
