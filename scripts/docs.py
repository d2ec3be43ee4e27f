# ruff: noqa: INP001
"""The pages of docs that come from the source, so that they cannot tell of last year.

docs.py           write them
docs.py --check   1 where one is not what the source says
"""

from __future__ import annotations

import ast
import os
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SETTINGS = ROOT / "docs" / "operate" / "settings.md"
READERS = {
    "text": "text",
    "flag": "yes or no",
    "whole": "a whole number",
    "minutes": "minutes",
    "folder": "a folder",
    "choice": "one of",
} | {"words": "words, comma-separated"}
HEAD = """# Settings

Environment variables. A value that cannot be used is refused at start with a sentence that says what would be right.
This page is written by `make docs` from the source.

| Variable | What it is for | Kind | Unless set |
|---|---|---|---|
"""


@dataclass(frozen=True)
class Setting:
    """One variable as the source reads it."""

    name: str
    why: str
    kind: str
    default: str


def main(words: list[str]) -> int:
    """Write or compare each page."""
    page = HEAD + "".join(f"| `{row.name}` | {row.why} | {row.kind} | {row.default} |\n" for row in settings())
    if "--check" not in words:
        SETTINGS.write_text(page, encoding="utf-8")
        return os.EX_OK
    if SETTINGS.exists() and SETTINGS.read_text(encoding="utf-8") == page:
        sys.stdout.write("Pages from the source: up to date.\n")
        return os.EX_OK
    sys.stderr.write(f"{SETTINGS.relative_to(ROOT)} is not what the source says: run make docs.\n")
    return 1


def settings() -> list[Setting]:
    """Every variable that the package reads, by name; the first reader with a comment explains it."""
    found: dict[str, Setting] = {}
    for path in sorted((ROOT / "argosy").rglob("*.py")):
        lines = path.read_text(encoding="utf-8").splitlines()
        for node in ast.walk(ast.parse("\n".join(lines))):
            if (row := _setting(node, lines)) and (row.name not in found or not found[row.name].why):
                found[row.name] = row
    return [found[name] for name in sorted(found)]


def _setting(node: ast.AST, lines: list[str]) -> Setting | None:
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in READERS):
        return None
    of_env = isinstance(node.func.value, ast.Name) and node.func.value.id == "env"
    if not (of_env and node.args and isinstance(node.args[0], ast.Constant)):
        return None
    given = {word.arg: word.value for word in node.keywords}
    limits = " ".join(
        f"{word.replace('_', ' ')} {ast.unparse(given[word])}" for word in ("at_least", "at_most") if word in given
    )
    words = ", ".join(ast.literal_eval(given["of"])) if "of" in given else limits
    kind = f"{READERS[node.func.attr]} {words}".strip()
    return Setting(str(node.args[0].value), _comment_above(node.lineno, lines), kind, _default(given.get("default")))


def _default(value: ast.expr | None) -> str:
    if value is None:
        return "empty"
    if isinstance(value, ast.Constant):
        return {True: "yes", False: "no", "": "empty"}.get(value.value, f"`{value.value}`")
    return f"`{ast.unparse(value)}`".replace("|", "or")


def _comment_above(line: int, lines: list[str]) -> str:
    """The comment over the statement, or over the block of settings that it stands in."""
    words: list[str] = []
    above = line - 2
    while " = env." in lines[above]:  # several settings may stand under one comment
        above -= 1
    while above >= 0 and lines[above].strip().startswith("#"):
        words.insert(0, lines[above].strip().lstrip("# "))
        above -= 1
    return " ".join(words).replace("|", "or")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
