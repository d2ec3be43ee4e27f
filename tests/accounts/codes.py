"""Codes of authenticator apps in tests."""

from __future__ import annotations

import time

STEP, ENOUGH = 30, 3.0


def in_time() -> None:
    """Wait where the half minute of a code would end between its making and its proof: tests would fail by chance."""
    left = STEP - time.time() % STEP
    if left < ENOUGH:
        time.sleep(left)
