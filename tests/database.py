"""The suite's database: one embedded PostgreSQL for all test runs on this machine, a database of its own for each run.

The tables are made once for each state of the migrations, in a template that every run copies. Tests connect as
argosy_app, which cannot see past row level security; as a superuser every test of isolation would pass for nothing.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import secrets
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql

from argosy.platform.postgres import embedded, roles, tables

ROOT = Path(__file__).resolve().parents[1]
PREFIX, TEMPLATE = "argosy_test_", "argosy_template_"
PASSWORD = "only for tests"
KEPT_TEMPLATES = 3
# Little memory, for several runs may share the machine; and no thought of power cuts.
SETTINGS = embedded.FORGETFUL | {"shared_buffers": "128MB", "max_connections": "300", "autovacuum": "off"}


@dataclass(frozen=True)
class Urls:
    """One run's database: as its owner (migrations only) and as argosy_app (everything else)."""

    owner: str
    app: str
    name: str


def folder() -> Path:
    """Where the server and its locks lie; outside the checkout, so that a closed checkout can be tested too."""
    place = Path(os.environ.get("ARGOSY_TEST_DATABASE_FOLDER") or f"{tempfile.gettempdir()}/argosy-tests-{os.getuid()}")
    place.mkdir(mode=0o711, exist_ok=True)
    return place


def prepare() -> Urls:
    """A fresh database with all tables, for this run alone."""
    _join()
    with _locked():
        server = _server()
        with psycopg.connect(server.url(embedded.SUPERUSER, "postgres"), autocommit=True) as admin:
            _sweep(admin)
            template = _template(server, admin)
            name = f"{PREFIX}{os.getpid()}_{secrets.token_hex(3)}"
            statement = "CREATE DATABASE {} TEMPLATE {} OWNER {} STRATEGY file_copy"
            names = map(sql.Identifier, (name, template, roles.OWNER))
            admin.execute(sql.SQL(statement).format(*names))
    owner = server.url(roles.OWNER, name)
    return Urls(owner, roles.as_app(owner, PASSWORD), name)


def drop(urls: Urls) -> None:
    """Take the run's database away; the last run to leave stops the server."""
    with _locked():
        server = embedded.running(folder() / "postgres")
        if server is None:
            return
        with psycopg.connect(server.url(embedded.SUPERUSER, "postgres"), autocommit=True) as admin:
            _drop(admin, urls.name)
        if _leave_last():
            embedded.stop(server)


@contextmanager
def _locked() -> Iterator[None]:
    with (folder() / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


# Every run holds a share of this file while it lives, however it ends.
_share: list[int] = []


def _join() -> None:
    if not _share:
        _share.append(os.open(folder() / "users", os.O_RDWR | os.O_CREAT, 0o600))
        fcntl.flock(_share[0], fcntl.LOCK_SH)


def _leave_last() -> bool:
    handle = _share.pop() if _share else os.open(folder() / "users", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    else:
        return True
    finally:
        os.close(handle)


def _server() -> embedded.Server:
    place = folder() / "postgres"
    server = embedded.running(place) or embedded.start(place, log=folder() / "log", settings=SETTINGS, tied=False)
    roles.make_database(server.url(embedded.SUPERUSER, "postgres"))
    return server


def _sweep(admin: psycopg.Connection) -> None:
    """Drop what runs left behind that were killed."""
    for (name,) in admin.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [f"{PREFIX}%"]).fetchall():
        if not Path(f"/proc/{name.removeprefix(PREFIX).split('_')[0]}").exists():
            _drop(admin, name)


def _drop(admin: psycopg.Connection, name: str) -> None:
    admin.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def _template(server: embedded.Server, admin: psycopg.Connection) -> str:
    """The database that holds all tables in the present state of the migrations."""
    name = TEMPLATE + _mark()
    if admin.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
        return name
    draft = f"{name}_draft"
    _drop(admin, draft)
    roles.make_database(server.url(embedded.SUPERUSER, "postgres"), database=draft)
    owner = server.url(roles.OWNER, draft)
    app = roles.ensure(owner, PASSWORD)
    with psycopg.connect(owner) as connection:
        tables.lay(connection)
    _migrate(owner, app)
    with psycopg.connect(owner) as connection:
        # Tests with real transactions empty the tables after themselves; the product never may.
        connection.execute(
            sql.SQL("GRANT TRUNCATE ON ALL TABLES IN SCHEMA public TO {}").format(sql.Identifier(roles.APP))
        )
    admin.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(draft), sql.Identifier(name)))
    _forget_old_templates(admin, name)
    return name


def _forget_old_templates(admin: psycopg.Connection, newest: str) -> None:
    question = "SELECT datname FROM pg_database WHERE datname LIKE %s AND datname <> %s ORDER BY oid DESC"
    for (name,) in admin.execute(question, [f"{TEMPLATE}%", newest]).fetchall()[KEPT_TEMPLATES - 1 :]:
        _drop(admin, name)


def _mark() -> str:
    digest = hashlib.sha256()
    migrations = sorted((ROOT / "argosy").glob("**/migrations/*.py"))
    # The operation that isolates a table and the roles' grants are part of what a migration does.
    postgres = ROOT / "argosy/platform/postgres"
    platform = [
        *sorted((ROOT / "argosy/platform/tenancy").glob("*.py")),
        postgres / "roles.py",
        *postgres.glob("tables.*"),
    ]
    for path in [*migrations, *platform, ROOT / "requirements.lock", Path(__file__)]:
        digest.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def _migrate(owner: str, app: str) -> None:
    known = dict(os.environ) | {
        "ARGOSY_DATA": str(folder() / "data"),
        "ARGOSY_OWNER_URL": owner,
        "ARGOSY_APP_DATABASE_URL": app,
        "DJANGO_SETTINGS_MODULE": "argosy.config.settings",
        "PYTHONPATH": str(ROOT),
    }
    known.pop("ARGOSY_MASTER_KEY_FILE", None)
    words = [sys.executable, "-m", "django", "migrate", "--database", "owner", "--no-input", "--skip-checks", "-v", "0"]
    done = subprocess.run(
        words, env=known, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"The tables cannot be made:\n{done.stderr[-4000:]}")
