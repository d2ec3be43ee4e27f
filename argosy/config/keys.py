"""`argosy keys rotate`: fresh data keys, or a new master key around all of them."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

import django

from argosy.config.progress import CannotStart, say


def main(arguments: Sequence[str]) -> int:
    """Rotate the data keys of all enterprises and of the installation, or wrap them by a new master key."""
    parser = argparse.ArgumentParser(prog="argosy keys", description="Rotate the keys that seal personal data.")
    parser.add_argument("word", choices=["rotate"], help="fresh data keys from now on; older values stay readable")
    parser.add_argument("--master", type=Path, metavar="NEWFILE", help="wrap all keys by the master key of this file")
    options = parser.parse_args(arguments)
    django.setup()
    return _new_master(options.master) if options.master else _rotate()


def _rotate() -> int:
    from argosy.platform.crypto.rewrapping import rotate_all  # noqa: PLC0415 Django must be set up first

    say(f"{rotate_all()} new data keys. Running processes use them within a minute.")
    return os.EX_OK


def _new_master(path: Path) -> int:
    from django.conf import settings  # noqa: PLC0415 Django must be set up first

    from argosy.platform.crypto import master  # noqa: PLC0415
    from argosy.platform.crypto.rewrapping import rewrap_all  # noqa: PLC0415

    present = Path(settings.MASTER_KEY_FILE)
    if path.absolute() == present:
        raise CannotStart(f"{path} is the present master key: name another file.", os.EX_USAGE)
    count = rewrap_all(master.load_or_create(present), master.load_or_create(path.absolute()))
    say(f"{count} keys are wrapped by {path}. The old master key {present} opens nothing any more.")
    say(f"Now stop Argosy, put {path} in the place of {present} (mode 0600), keep a copy elsewhere, and start again.")
    return os.EX_OK
