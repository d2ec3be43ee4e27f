"""`argosy doctor`: is this installation healthy? Every finding comes with its cure."""

from __future__ import annotations

import argparse
import importlib
import json
import os
import shutil
import socket
import ssl
import stat
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

from argosy.config import ground, place
from argosy.config.progress import say
from argosy.platform import env
from argosy.platform.postgres import embedded, programs, roles

ROOM_MB = 2000
CLOCK_SECONDS = 5.0
COMPARED_SECONDS = 7 * 24 * 3600.0


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    subject: str
    healthy: bool
    found: str
    cure: str = ""


def main(arguments: Sequence[str]) -> int:
    """Print every finding; 1 where something is wrong."""
    parser = argparse.ArgumentParser(prog="argosy doctor", description="Say what is wrong here, each with its cure.")
    parser.add_argument("--data", default="", metavar="DIR", help="the data folder (default: ARGOSY_DATA or ./var)")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    options = parser.parse_args(arguments)
    findings = list(examine(place.data_folder(options.data)))
    if options.json:
        say(json.dumps({"findings": [asdict(finding) for finding in findings]}))
    else:
        for finding in findings:
            say(f"{'ok ' if finding.healthy else 'BAD'}  {finding.subject}: {finding.found}")
            if not finding.healthy:
                say(f"     → {finding.cure}")
    return os.EX_OK if all(finding.healthy for finding in findings) else 1


def examine(data: Path) -> Iterator[Finding]:
    """Look at everything, the machine first, the database last."""
    yield _python()
    yield from _folder(data)
    key = _key(data)
    yield key
    yield _assets()
    yield _debugging()
    yield from _ignored()
    yield from _certificate(env.text("ARGOSY_URL"))
    if key.healthy:  # nothing opens the database without it
        yield from _database(data)


def _ignored() -> Iterator[Finding]:
    for name, instead in place.ignored():
        cure = f"Take it away: {instead}"
        yield Finding("settings", False, f"{name} is set, and nothing reads it any more", cure)


def _debugging() -> Finding:
    shown = env.flag("ARGOSY_DEBUG", default=False)
    told = "errors are shown with their code and settings" if shown else "errors are shown as a sentence"
    return Finding("errors", not shown, told, "Take ARGOSY_DEBUG away: it is for developers on their own machine.")


def _certificate(address: str) -> Iterator[Finding]:
    """Would browsers trust what answers under the address of this installation? Without https there is nothing to trust."""
    parts = urlsplit(address)
    if parts.scheme != "https" or not parts.hostname:
        return
    cure = (
        "Give the proxy a certificate of a public authority for this name (ACME does it by itself), and TLS 1.2 or 1.3."
    )
    try:
        with socket.create_connection((parts.hostname, parts.port or 443), timeout=5) as line:
            context = ssl.create_default_context()
            with context.wrap_socket(line, server_hostname=parts.hostname) as sealed:
                yield Finding("certificate", True, f"trusted, {sealed.version()}")
    except ssl.SSLCertVerificationError as problem:
        yield Finding("certificate", False, f"of {parts.netloc}: {problem.verify_message}", cure)
    except (OSError, ValueError) as problem:  # also a port that is no number
        yield Finding("certificate", False, f"{parts.netloc} does not answer with TLS: {problem}", cure)


def _python() -> Finding:
    found = ".".join(str(part) for part in sys.version_info[:3])
    return Finding("Python", sys.version_info >= (3, 11), found, "Install Python 3.11 or newer and run make setup.")


def _folder(data: Path) -> Iterator[Finding]:
    there = data.is_dir() and os.access(data, os.W_OK)
    cure = f"Start argosy up once, or give this user the right to write to {data}."
    yield Finding("data folder", there, str(data) if there else f"{data} is not there or not ours to write to", cure)
    around = next(folder for folder in [data, *data.parents] if folder.exists())
    free = shutil.disk_usage(around).free // 2**20
    yield Finding("disk", free >= ROOM_MB, f"{free} MB free", f"Free some room: less than {ROOM_MB} MB is too little.")
    closed = programs.closed_folder_above(data / "postgres", programs.server_user())
    if closed is not None and not (data / "postgres").is_symlink() and (data / "postgres").exists():
        cure = f"Let the user {programs.SYSTEM_USER} walk through it (chmod o+x), or move the data folder."
        yield Finding("way to the database", False, f"{closed} is closed to the database's user", cure)


def _key(data: Path) -> Finding:
    path = place.key_file(data)
    if not path.exists():
        lost = (data / "postgres" / "PG_VERSION").exists()
        cure = "Put the key back from your copy; without it nothing opens."
        return Finding("master key", not lost, f"{path} is not there" + ("" if lost else " yet"), cure)
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & 0o077:
        return Finding("master key", False, f"open to other users (mode {mode:o})", f"Run chmod 600 {path}.")
    if not os.access(path, os.R_OK):
        return Finding("master key", False, f"{path} cannot be read", "Give it to this user (chown).")
    return Finding("master key", True, f"{path}, for its owner only")


def _assets() -> Finding:
    vendor = place.ROOT / "argosy" / "platform" / "ui" / "static" / "vendor"
    files = sum(path.is_file() for path in vendor.rglob("*")) if vendor.exists() else 0
    return Finding("browser assets", files > 0, f"{files} files", "Run make setup: it brings them.")


def _database(data: Path) -> Iterator[Finding]:
    server = None if ground.given() else embedded.running(data / "postgres")
    if server is None and not ground.given():
        yield Finding("database", True, "not running now; start argosy up to have it looked at too")
        return
    if not place.key_file(data).exists():
        return
    known = ground.addresses(data, server)
    try:
        with psycopg.connect(known.app, connect_timeout=5) as connection:
            yield from _ask(connection)
        weak = roles.weaknesses(known.app)
        cure = f"Connect as {roles.APP}, which owns nothing and has no special right."
        yield Finding("row level security", not weak, " and ".join(weak) or "holds for our role", cure)
        tables = _tables(known)
        yield tables
        if tables.healthy:
            yield _match_keys()
            yield libraries()
        yield tested()
    except psycopg.OperationalError as problem:
        reason = str(problem).strip().splitlines()[-1]
        yield Finding("database", False, reason, "Start argosy up, or check DATABASE_URL.")
    yield _pages(data)


def _ask(connection: psycopg.Connection) -> Iterator[Finding]:
    version = connection.info.server_version
    cure = "Use PostgreSQL 15 or newer."
    yield Finding("database", version >= ground.OLDEST_POSTGRES, f"PostgreSQL {version // 10000}", cure)
    before = time.time()
    row = connection.execute("SELECT extract(epoch FROM clock_timestamp())::float8").fetchone()
    apart = abs(float(row[0]) - (before + time.time()) / 2) if row else 0.0
    cure = "Let both machines take their time from the network (NTP)."
    yield Finding("clock", apart < CLOCK_SECONDS, f"{apart:.1f} s from the database's", cure)
    question = """SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
        AND relrowsecurity AND NOT relforcerowsecurity"""
    row = connection.execute(question).fetchone()
    bare = int(row[0]) if row else 0
    yield Finding("isolation", bare == 0, f"{bare} tables where it is not forced", "Run argosy migrate.")


def _tables(known: ground.Database) -> Finding:
    os.environ["ARGOSY_APP_DATABASE_URL"] = known.app
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "argosy.config.settings")
    importlib.import_module("django").setup()
    executor = importlib.import_module("django.db.migrations.executor").MigrationExecutor
    connection = importlib.import_module("django.db").connection
    migrations = executor(connection)
    count = len(migrations.migration_plan(migrations.loader.graph.leaf_nodes()))
    return Finding(
        "tables", count == 0, f"{count} changes are missing" if count else "up to date", "Run argosy migrate."
    )


def _match_keys() -> Finding:
    """Are all customers found by the rules of this version?"""
    tenants = importlib.import_module("argosy.platform.models").Tenant.objects.filter(is_open=True)
    scope = importlib.import_module("argosy.platform.tenancy.scope").enterprise_scope
    renewing = importlib.import_module("argosy.customers.actions.renewing")
    waiting = 0
    for enterprise in tenants.values_list("id", flat=True):
        with scope(enterprise):
            waiting += renewing.waiting()
    found = f"{waiting} customers are found by the rules of an earlier version only" if waiting else "by present rules"
    cure = "Leave argosy up running: the scheduler renews them, some thousand in a minute."
    return Finding("duplicate check", waiting == 0, found, cure)


def libraries() -> Finding:
    """Is something known against the third-party parts in use? Django must be set up."""
    parts = importlib.import_module("argosy.privacy.actions.parts")
    check = parts.newest()
    if check is None:
        return Finding("libraries", True, "not compared with known weaknesses yet: argosy parts does it now")
    day = f"{check.at:%Y-%m-%d}"
    cure = "Let the scheduler run with a network, or run argosy parts (--question and --answer without one)."
    if not parts.is_of_these_parts(check):
        return Finding("libraries", False, "not compared with known weaknesses since the upgrade", cure)
    if time.time() - check.at.timestamp() > COMPARED_SECONDS:
        return Finding("libraries", False, f"last compared with known weaknesses on {day}", cure)
    known = "; ".join(f"{name} ({', '.join(ids)})" for name, ids in sorted(check.weak.items()))
    told = f"{len(check.parts)} compared with known weaknesses on {day}"
    cure = "Update Argosy; until there is a newer one, read what is published under these numbers."
    return Finding("libraries", not check.weak, f"{told}: {known or 'nothing is known against them'}", cure)


def tested() -> Finding:
    """Has each connector a passed security test that is not too old? Django must be set up."""
    register = importlib.import_module("argosy.platform.connectors").REGISTER.values()
    today = datetime.now(UTC).date()
    due = [one.name for one in register if one.is_due(today) or not one.passed]
    told = f"the security test of {', '.join(due)} is due" if due else f"{len(register)} with a passed security test"
    return Finding("connectors", not due, told, "Update Argosy: a release renews the tests of its connectors.")


def _pages(data: Path) -> Finding:
    """Does the address answer that `argosy up` was started with, or the one that the settings name?"""
    host, port = place.served(data)
    cure = "Start argosy up or argosy web, or set ARGOSY_PORT to the port that is used."
    try:
        socket.create_connection((host, port), timeout=5).close()
    except OSError:
        return Finding("web pages", False, f"nothing answers on {host}:{port}", cure)
    return Finding("web pages", True, f"served on {host}:{port}")
