"""`argosy WORD …` and `python -m argosy WORD …`: finds the command and loads nothing else."""

from __future__ import annotations

import importlib
import sys

# Words whose command needs no Django and must start fast; every other word is an installation's command.
_PURE = {"read": "argosy.reading.command", "match": "argosy.matching.command"}
_REST = "argosy.config.command"


def main() -> int:
    """Run the command that the first word names."""
    word, rest = (sys.argv[1], sys.argv[2:]) if len(sys.argv) > 1 else ("help", [])
    module = importlib.import_module(_PURE.get(word, _REST))
    arguments = rest if word in _PURE else [word, *rest]
    return int(module.main(arguments) or 0)


if __name__ == "__main__":
    sys.exit(main())
