"""`argosy audit verify`: is the audit trail whole?"""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence

import django

from argosy.config.progress import say

BROKEN = 1


def main(arguments: Sequence[str]) -> int:
    """Walk every enterprise's chain; 1 and the first broken entry where one is not whole."""
    parser = argparse.ArgumentParser(prog="argosy audit", description="Verify that the audit trail is whole.")
    parser.add_argument("word", choices=["verify"], help="walk every chain and compare it with the anchors")
    parser.parse_args(arguments)
    django.setup()
    return _verify()


def _verify() -> int:
    from argosy.audit.verify import all_trails  # noqa: PLC0415 Django must be set up first

    ends = os.EX_OK
    for found in all_trails():
        waiting = f", {found.unsealed} not sealed yet" if found.unsealed else ""
        if found.broken_at is None:
            say(f"{found.enterprise}: {found.entries} entries, whole{waiting}")
        else:
            say(f"{found.enterprise}: BROKEN at entry {found.broken_at}: {found.why}")
            ends = BROKEN
    return ends
