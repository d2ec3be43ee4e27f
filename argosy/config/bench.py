"""`argosy bench KIND [--json]`: ratios to a reference of the same run (DESIGN section 6)."""

from __future__ import annotations

import importlib
import importlib.util
import json
import os
import sys
from collections.abc import Sequence

KINDS = ("mail", "read", "dedupe", "pages", "reports", "search", "import", "faults", "idle", "audit")
OF_PAGES = {"--bare": "bare", "--few": "few"}
MODULES = {"import": "importing"}  # a word of Python's own cannot be a module's name


def main(arguments: Sequence[str]) -> int:
    """Measure and print one flat object of numbers."""
    words = [word for word in arguments if not word.startswith("-")]
    asked = {word for word in arguments if word.startswith("-")}
    of_pages = asked & set(OF_PAGES)
    if (
        asked - {"--json", *OF_PAGES}
        or len(words) != 1
        or words[0] not in KINDS
        or (of_pages and (words != ["pages"] or len(of_pages) > 1))
    ):
        usage = f"usage: argosy bench {'|'.join(KINDS)} [--json]; argosy bench pages {'|'.join(OF_PAGES)} [--json]\n"
        sys.stderr.write(usage)
        return 2
    if importlib.util.find_spec("bench") is None:
        sys.stderr.write("The measurements are not installed with the product: run this in a checkout of the source.\n")
        return os.EX_UNAVAILABLE
    module = OF_PAGES[of_pages.pop()] if of_pages else MODULES.get(words[0], words[0])
    figures: dict[str, float] = importlib.import_module(f"bench.{module}").measure()
    if "--json" in arguments:
        sys.stdout.write(json.dumps(figures) + "\n")
    else:
        for name, value in figures.items():
            sys.stdout.write(f"{name:32} {value:>12}\n")
    return os.EX_OK
