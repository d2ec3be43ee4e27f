# ruff: noqa: INP001
"""The tables that a first start lays at once: write what the migrations make into one file, or see that it is true.

tables.py           migrate an empty database and write argosy/platform/postgres/tables.sql
tables.py --check   1 where that would change the file
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import psycopg

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from argosy.platform.postgres import programs, tables  # noqa: E402 the checkout's own
from bench.installation import Installation  # noqa: E402

HEADING = """-- The tables of Argosy as its migrations make them, for an empty database (see tables.py beside this file).
-- Written by `make tables`: do not change it by hand.
"""
# What pg_dump says of each thing, and what it sets for the session of whoever reads its script.
SAID = re.compile(r"^--\n-- [^\n]*\n--\n|^--[^\n]*\n|^\\(?:un)?restrict [^\n]*\n|^SET [^\n]*;\n", re.MULTILINE)
NEITHER_DATA_NOR_OWNER = ("--schema-only", "--no-owner", "--no-privileges")
SEARCHES_NOWHERE = "SELECT pg_catalog.set_config('search_path', '', false);\n"


def main(words: list[str]) -> int:
    """Write the file or check it."""
    if words not in ([], ["--check"]):
        sys.stderr.write("usage: tables.py [--check]\n")
        return os.EX_USAGE
    text = written()
    if not words:
        tables.FILE.write_text(text)
    elif not tables.FILE.exists() or tables.FILE.read_text() != text:
        sys.stderr.write(f"{tables.FILE.relative_to(ROOT)} is not what the migrations make: type  make tables\n")
        return 1
    return os.EX_OK


def written() -> str:
    """What the file shall hold: the migrated database's tables, and which migrations made them."""
    with tempfile.TemporaryDirectory(prefix="argosy-tables-") as folder:
        Path(folder).chmod(0o711)
        migrated = Installation(Path(folder), is_laid=False)
        try:
            dumped = subprocess.run(  # noqa: S603 our own words
                [programs.installation(None) / "bin/pg_dump", *NEITHER_DATA_NOR_OWNER, migrated.owner],
                capture_output=True,
                text=True,
                check=True,
            ).stdout
            with psycopg.connect(migrated.owner) as connection:
                applied = connection.execute("SELECT app, name FROM django_migrations ORDER BY id").fetchall()
        finally:
            migrated.end()
    rows = ",\n".join(f"    ('{app}', '{name}', now())" for app, name in applied)
    made = re.sub(r"\n{3,}", "\n\n", SAID.sub("", dumped).replace(SEARCHES_NOWHERE, "")).strip()
    return f"{HEADING}\n{made}\n\nINSERT INTO public.django_migrations (app, name, applied) VALUES\n{rows};\n"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
