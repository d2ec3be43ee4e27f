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
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from argosy.platform.postgres import embedded, programs, roles, tables  # noqa: E402 the checkout's own

HEADING = """-- The tables of Argosy as its migrations make them, for an empty database (see tables.py beside this file).
-- Written by `make tables`: do not change it by hand.
"""
# What pg_dump says of each thing, and what it sets for the session of whoever reads its script.
SAID = re.compile(r"^--\n-- [^\n]*\n--\n|^--[^\n]*\n|^\\(?:un)?restrict [^\n]*\n|^SET [^\n]*;\n", re.MULTILINE)
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
    with _migrated() as address:
        dumped = subprocess.run(  # noqa: S603 our own words
            [programs.installation(None) / "bin/pg_dump", "--schema-only", "--no-owner", "--no-privileges", address],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        with psycopg.connect(address) as connection:
            applied = connection.execute("SELECT app, name FROM django_migrations ORDER BY id").fetchall()
    rows = ",\n".join(f"    ('{app}', '{name}', now())" for app, name in applied)
    made = re.sub(r"\n{3,}", "\n\n", SAID.sub("", dumped).replace(SEARCHES_NOWHERE, "")).strip()
    return f"{HEADING}\n{made}\n\nINSERT INTO public.django_migrations (app, name, applied) VALUES\n{rows};\n"


@contextmanager
def _migrated() -> Iterator[str]:
    with tempfile.TemporaryDirectory(prefix="argosy-tables-") as name:
        folder = Path(name)
        folder.chmod(0o711)
        server = embedded.start(folder / "postgres", log=folder / "log", settings=embedded.FORGETFUL)
        try:
            roles.make_database(server.url(embedded.SUPERUSER, "postgres"))
            owner = server.url(roles.OWNER, roles.DATABASE)
            _migrate(folder, owner, roles.ensure(owner, "only here"))
            yield owner
        finally:
            embedded.stop(server)


def _migrate(folder: Path, owner: str, app: str) -> None:
    known = dict(os.environ) | {
        "ARGOSY_DATA": str(folder / "data"),
        "ARGOSY_OWNER_URL": owner,
        "ARGOSY_APP_DATABASE_URL": app,
        "DJANGO_SETTINGS_MODULE": "argosy.config.settings",
        "PYTHONPATH": str(ROOT),
    }
    known.pop("ARGOSY_MASTER_KEY_FILE", None)
    words = [sys.executable, "-m", "django", "migrate", "--database", "owner", "--no-input", "--skip-checks", "-v", "0"]
    subprocess.run(words, env=known, cwd=ROOT, stdin=subprocess.DEVNULL, check=True)  # noqa: S603 our own words


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
