"""`argosy demo`: a sample enterprise to look around in."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import Sequence

import django

USAGE = "usage: argosy demo [--messages N] [--language en|zh-hans]"


def main(arguments: Sequence[str]) -> int:
    """Make a sample enterprise, run its mail through the real pipeline, and say how to sign in."""
    options = dict(zip(arguments[::2], arguments[1::2], strict=False))
    number = options.pop("--messages", "300")
    language = options.pop("--language", "en")
    if options or len(arguments) % 2 or not number.isdigit() or language not in {"en", "zh-hans"}:
        sys.stderr.write(USAGE + "\n")
        return 2
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "argosy.config.settings")
    django.setup()
    from argosy.config import processes, sample  # noqa: PLC0415 Django must be set up first

    begin = time.monotonic()
    _say(f"Making a sample exporter with {number} messages …")
    made = sample.make(language, messages=int(number))
    _say(f"Reading the mail … ({time.monotonic() - begin:.0f} s)")
    asyncio.run(processes.work_off())
    _say(
        f"Ready after {time.monotonic() - begin:.0f} s. Sign in with {made.user.email} and the password {made.password}"
    )
    return os.EX_OK


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
