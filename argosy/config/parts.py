"""`argosy parts`: compare the third-party parts with known weaknesses, here or by way of a machine with a network."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Sequence
from pathlib import Path

import django

from argosy.config.progress import complain, say

REFUSED = 1


def main(arguments: Sequence[str]) -> int:
    """Print what is known against the parts in use; 1 where something is, or where nobody answers."""
    parser = argparse.ArgumentParser(
        prog="argosy parts", description="Compare the third-party parts with known weaknesses (OSV)."
    )
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--question", action="store_true", help="print what to post to OSV's /v1/querybatch elsewhere")
    way.add_argument("--answer", type=Path, metavar="FILE", help="take OSV's answer from this file")
    options = parser.parse_args(arguments)
    django.setup()
    return _question() if options.question else _compare(options.answer)


def _question() -> int:
    from argosy.privacy import advisories, third_parties  # noqa: PLC0415 Django must be set up first

    say(json.dumps(advisories.question(third_parties.parts())))
    return os.EX_OK


def _compare(file: Path | None) -> int:
    from argosy.platform.errors import ArgosyError  # noqa: PLC0415 Django must be set up first
    from argosy.privacy.actions import parts  # noqa: PLC0415

    try:
        done = parts.compare(file.read_bytes() if file else None)
    except (ArgosyError, OSError) as problem:
        complain(f"No comparison: {problem}")
        return REFUSED
    say(f"{len(done.parts)} parts were compared; something is known against {len(done.weak)}.")
    for name, ids in sorted(done.weak.items()):
        say(f"  {name}: {', '.join(ids)}")
    return REFUSED if done.weak else os.EX_OK
