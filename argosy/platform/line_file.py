"""Files that are only ever added to, line by line: what was written stays readable whatever is killed in between."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path


def add(path: Path, line: str) -> None:
    """Add one line, on the disk when this returns."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        # After a line that a crash cut off: what comes now begins a line of its own, or both would be lost.
        size = os.fstat(handle).st_size
        cut = size > 0 and os.pread(handle, 1, size - 1) != b"\n"
        os.write(handle, f"{chr(10) if cut else ''}{line}\n".encode())
        os.fsync(handle)
    finally:
        os.close(handle)
    if not size:  # a new file is only there for good once its folder says so
        folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def lines(path: Path) -> Iterator[str]:
    """The lines in their order; none where the file is missing."""
    if path.exists():
        yield from path.read_text(encoding="utf-8", errors="replace").splitlines()
