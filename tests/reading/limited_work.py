"""Work for the limited children of the tests, good and bad."""

from __future__ import annotations

import ctypes
import os
import time


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
        case b"crash":
            ctypes.string_at(0)
        case b"leave":
            os._exit(3)
        case b"raise":
            raise ValueError("no such thing")
        case b"dig":
            return work(data, word + work(data, word))
        case b"print":
            print("noise")
        case b"who":
            return str(os.getpid())
    return f"{word} {len(data)}"
