"""What a start says while it works: a line a step, with its seconds; a refusal is one sentence with its cure."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager


class CannotStart(Exception):
    """Argosy cannot start or go on; the sentence says the cure, the code is one of os.EX_*."""

    def __init__(self, sentence: str, code: int) -> None:
        super().__init__(sentence)
        self.code = code


def say(sentence: str) -> None:
    """One line to the person at the terminal, at once."""
    sys.stdout.write(f"{sentence}\n")
    sys.stdout.flush()


def complain(sentence: str) -> None:
    """One line about what went wrong, where scripts look for it."""
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()


class Steps:
    """Counts the steps of a start."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.done = 0

    @contextmanager
    def step(self, what: str) -> Iterator[None]:
        """Say what is being done, and when it is done, how long it took."""
        self.done += 1
        sys.stdout.write(f"[{self.done}/{self.total}] {what} … ")
        sys.stdout.flush()
        begin = time.monotonic()
        try:
            yield
        except BaseException:
            say("not done")
            raise
        say(f"{time.monotonic() - begin:.1f} s")
