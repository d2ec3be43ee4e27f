"""What has to stand before any process of Argosy works: a database with its roles, tables, and the pages' files."""

from __future__ import annotations

import hashlib
import os
import ssl
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

import psycopg
from psycopg import sql

from argosy.config import place
from argosy.config.progress import CannotStart, say
from argosy.platform import env
from argosy.platform.parentage import bound_to_me
from argosy.platform.postgres import embedded, programs, roles, tables

OLDEST_POSTGRES = 150000
# Ways of libpq in which whoever sits on the line decides whether it is TLS.
BY_CHANCE = frozenset({"allow", "prefer"})
HERE = frozenset({"localhost", "127.0.0.1", "::1"})
# Where systems keep the authorities that they trust in one file: Debian and Alpine, Fedora, openSUSE, BSD and macOS.
AUTHORITIES = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
)


@dataclass(frozen=True, slots=True)
class Database:
    """Where the database is: as its owner, as argosy_app, and the server if we started it."""

    owner: str
    app: str
    server: embedded.Server | None = None

    def environment(self, data: Path, *, as_owner: bool = False) -> dict[str, str]:
        """What a child process must know; the owner's address only for the one that migrates."""
        known = dict(os.environ) | {"ARGOSY_DATA": str(data), "ARGOSY_APP_DATABASE_URL": self.app}
        known["DJANGO_SETTINGS_MODULE"] = "argosy.config.settings"
        known["PYTHONPATH"] = str(place.ROOT)
        for name in ("DATABASE_URL", "ARGOSY_OWNER_URL"):
            known.pop(name, None)
        return known | ({"ARGOSY_OWNER_URL": self.owner} if as_owner else {})


def start_server(data: Path, *, to_restore: bool = False) -> embedded.Server:
    """Start the database that comes with Argosy in the data folder; half a restored one only to restore it."""
    if place.restoring(data).exists() and not to_restore:
        raise CannotStart(
            f"A restore into {data} was interrupted, and who was erased may still stand in it: "
            "run argosy restore again; it begins anew by itself.",
            os.EX_CONFIG,
        )
    try:
        return embedded.start(data / "postgres", log=data / "log" / "postgres.log")
    except programs.CannotPrepare as problem:
        raise CannotStart(str(problem), os.EX_UNAVAILABLE) from problem


def given() -> str:
    """The address of a server that Argosy shall use instead of its own; empty where there is none."""
    # A PostgreSQL server of your own (15 or newer), as the owner of Argosy's database. Empty: the one inside is used.
    return over_tls(env.text("DATABASE_URL"), "DATABASE_URL")


def over_tls(address: str, setting: str) -> str:
    """The address, with a line to another machine always TLS to a server with a valid certificate, and never by chance.

    libpq's own way is to go on in the open where the server has no TLS ("prefer"). Whoever says another `sslmode` is
    believed, but for the two that are decided by whoever sits on the line; `setting` is where the address stands.
    """
    if not address:
        return address
    parts = urlsplit(address)
    asked = dict(parse_qsl(parts.query))
    if asked.get("sslmode") in BY_CHANCE:
        raise CannotStart(
            f"sslmode={asked['sslmode']} goes on in the open where TLS fails: say verify-full in {setting}, "
            "or disable where nobody else can listen to the line.",
            os.EX_CONFIG,
        )
    host = asked.get("host", parts.hostname or "")
    if "sslmode" in asked or not host or host.startswith("/") or host in HERE:
        return address
    added = {"sslmode": "verify-full"} | ({} if "sslrootcert" in asked else {"sslrootcert": _authorities()})
    # what stands there stays letter for letter: libpq reads no "+" as a blank
    query = "&".join(filter(None, (parts.query, urlencode(added, safe="/", quote_via=quote))))
    return urlunsplit(parts._replace(query=query))


def _authorities() -> str:
    """The file of those whom this machine trusts; "system" where none is known.

    The libpq that comes with psycopg looks for "system" in a folder that no machine has, and that of PostgreSQL 15, with
    which copies are made, for a file of this name.
    """
    known = (ssl.get_default_verify_paths().cafile, *AUTHORITIES)
    return next((path for path in known if path and Path(path).is_file()), "system")


def with_roles(data: Path, server: embedded.Server | None) -> Database:
    """See that the owner, the database and argosy_app are there and that argosy_app cannot see past a policy."""
    password = place.app_password(place.master_key(data))
    try:
        if server is not None:
            roles.make_database(server.url(embedded.SUPERUSER, "postgres"))
            owner = server.url(roles.OWNER, roles.DATABASE)
        else:
            owner = given()
            _check_version(owner)
        if roles.is_migrating(owner):
            say("Another Argosy brings the tables up to date; this waits until it is done.")
        app = _made_by_hand(server) or roles.ensure(owner, password)
        weak = roles.weaknesses(app)
    except roles.CannotMakeRoles as problem:
        raise CannotStart(str(problem), os.EX_NOPERM) from problem
    except psycopg.OperationalError as problem:
        reason = str(problem).strip().splitlines()[-1]
        raise CannotStart(
            f"The database does not answer: {reason}. Check DATABASE_URL.", os.EX_UNAVAILABLE
        ) from problem
    if weak:
        raise CannotStart(
            f"The role in ARGOSY_APP_DATABASE_URL {' and '.join(weak)}, so it would see every enterprise's rows: "
            f"use {roles.APP}, which owns nothing and has no special right.",
            os.EX_CONFIG,
        )
    return Database(owner, app, server)


def addresses(data: Path, server: embedded.Server | None) -> Database:
    """Where a database is that was prepared before; nothing is asked of it."""
    password = place.app_password(place.master_key(data))
    owner = server.url(roles.OWNER, roles.DATABASE) if server is not None else given()
    return Database(owner, _made_by_hand(server) or roles.as_app(owner, password), server)


def _made_by_hand(server: embedded.Server | None) -> str:
    # Where the owner may not make roles, an administrator makes argosy_app and its address is given here.
    return "" if server is not None else over_tls(env.text("ARGOSY_APP_DATABASE_URL"), "ARGOSY_APP_DATABASE_URL")


def _check_version(owner: str) -> None:
    with psycopg.connect(owner, connect_timeout=10) as connection:
        version = connection.info.server_version
    if version < OLDEST_POSTGRES:
        raise CannotStart(
            f"PostgreSQL {version // 10000} is too old: DATABASE_URL must lead to 15 or newer.", os.EX_UNAVAILABLE
        )


def migrate(data: Path, database: Database) -> bool:
    """Bring the tables up to date, one machine at a time; False where there was nothing to do."""
    mark = fingerprint(_migration_files())
    with psycopg.connect(database.owner, autocommit=True) as connection:
        connection.execute("SELECT pg_advisory_lock(%s)", [roles.TABLES_LOCK])
        if _stamp(connection) == f"argosy {mark} {_applied(connection)}":
            return False
        tables.lay(connection)
        run(data, database, "migrate", "--database", "owner", "--no-input", as_owner=True)
        stamp = sql.Literal(f"argosy {mark} {_applied(connection)}")
        name = sql.Identifier(connection.info.dbname)
        connection.execute(sql.SQL("COMMENT ON DATABASE {} IS {}").format(name, stamp))
    return True


def _stamp(connection: psycopg.Connection) -> str:
    question = "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = current_database()"
    row = connection.execute(question).fetchone()
    return str(row[0]) if row else ""


def _applied(connection: psycopg.Connection) -> int:
    # The count tells when somebody put back an older database under the same stamp.
    if connection.execute("SELECT to_regclass('django_migrations')").fetchone() == (None,):
        return 0
    row = connection.execute("SELECT count(*) FROM django_migrations").fetchone()
    return int(row[0]) if row else 0


def collect_static(data: Path, database: Database) -> bool:
    """Lay the pages' files out for the web process; False where nothing has changed since the last time."""
    stamp = data / "static" / ".stamp"
    mark = fingerprint(_static_files(), by_content=False)
    if stamp.exists() and stamp.read_text() == mark:
        return False
    run(data, database, "collectstatic", "--no-input", "--clear")
    stamp.write_text(mark)
    return True


def run(data: Path, database: Database, *words: str, as_owner: bool = False) -> None:
    """Run one of Django's commands in a process of its own; what it says goes to the log folder."""
    log = data / "log" / f"{words[0]}.log"
    log.parent.mkdir(exist_ok=True)
    with log.open("wb") as out:
        command = [sys.executable, "-W", "error::SyntaxWarning", "-m", "django", *words]
        known = database.environment(data, as_owner=as_owner)
        done = subprocess.run(  # noqa: S603 our own program and words
            command,
            env=known,
            cwd=place.ROOT,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            check=False,
            # left alone it would migrate whatever database stands at this address next, beside who fills that one
            preexec_fn=bound_to_me(),
        )
    if done.returncode:
        lines = [line.strip() for line in log.read_text(errors="replace").splitlines() if line.strip()]
        last = lines[-1] if lines else "it says nothing"
        raise CannotStart(f"{words[0]} failed: {last} (more in {log}).", os.EX_SOFTWARE)


def _migration_files() -> list[Path]:
    return [*sorted((place.ROOT / "argosy").glob("*/migrations/*.py")), place.ROOT / "requirements.lock"]


def _static_files() -> list[Path]:
    found = (place.ROOT / "argosy").glob("**/static/**/*")
    return [*sorted(path for path in found if path.is_file()), place.ROOT / "requirements.lock"]


def fingerprint(files: Iterable[Path], *, by_content: bool = True) -> str:
    """A short mark that changes when one of the files does; by size and time where there are many."""
    digest = hashlib.sha256()
    for path in files:
        if path.exists():
            facts = path.stat()
            digest.update(str(path.relative_to(place.ROOT)).encode() + b"\0")
            digest.update(path.read_bytes() if by_content else f"{facts.st_size} {facts.st_mtime_ns}".encode())
    return digest.hexdigest()[:16]
