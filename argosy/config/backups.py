"""`argosy backup DIR` and `argosy restore DIR`: the database and the sealed files; who was erased stays erased."""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import django
import psycopg
from psycopg import sql

from argosy.config import ground, place
from argosy.config.progress import CannotStart, say
from argosy.platform import env
from argosy.platform.crypto import master
from argosy.platform.parentage import bound_to_me
from argosy.platform.postgres import embedded, programs, roles

STATEMENT, DUMP, BLOBS, KEY, ANCHORS = "backup.json", "database.dump", "blobs", "master.key", "audit-anchors.log"
LIST = "backups.log"


def backup(arguments: Sequence[str]) -> int:
    """Make a backup in a new folder; also while Argosy runs."""
    parser = argparse.ArgumentParser(prog="argosy backup", description="Back up the database and the sealed files.")
    parser.add_argument("folder", type=Path, help="a folder that does not exist yet")
    parser.add_argument(
        "--with-key", action="store_true", help="put the master key in too: whoever has the backup reads everything"
    )
    options = parser.parse_args(arguments)
    data, folder = place.data_folder(), options.folder.absolute()
    # How many days a backup is kept: after that it is deleted, and with it what was erased since it was made.
    days = env.whole("ARGOSY_BACKUP_DAYS", default=30, at_least=1, at_most=3650)
    if folder.exists():
        raise CannotStart(f"{folder} exists already: name a new folder.", os.EX_CANTCREAT)
    folder.mkdir(parents=True, mode=0o700)
    # before the database: an anchor of an entry that the dump does not have yet would look like a cut trail
    if (data / ANCHORS).exists():
        shutil.copy2(data / ANCHORS, folder / ANCHORS)
    _run("pg_dump", "--format=custom", f"--file={folder / DUMP}", _superuser(data))
    # after the database: a file that a row of the dump names was kept before the row was
    if (data / BLOBS).is_dir():
        shutil.copytree(data / BLOBS, folder / BLOBS, ignore=shutil.ignore_patterns(".*"))
    if options.with_key:
        shutil.copy2(place.key_file(data), folder / KEY)
    made = datetime.now(UTC)
    statement = {
        "made_at": made.isoformat(timespec="seconds"),
        "expires_at": (made + timedelta(days=days)).isoformat(timespec="seconds"),
        "master_key": fingerprint(place.master_key(data)),
        "has_key": options.with_key,
        "needs": "The master key with this fingerprint, and the erasure ledger as it is on the day of the restore.",
    }
    (folder / STATEMENT).write_text(json.dumps(statement, indent=2) + "\n")
    with (data / LIST).open("a") as known:
        known.write(json.dumps({"folder": str(folder), **statement}) + "\n")
    _say_made(data, folder, statement)
    _expire(data)
    return os.EX_OK


def _say_made(data: Path, folder: Path, statement: dict[str, Any]) -> None:
    say(f"The backup is in {folder}. It expires on {statement['expires_at'][:10]}.")
    if not statement["has_key"]:
        say(f"  It opens only with the master key {statement['master_key']}, which is NOT in it.")
        say(f"  Keep a copy of {place.key_file(data)} elsewhere.")
    say(f"  The erasure ledger is not in it either, on purpose: keep a copy of {_ledger(data)} beside the key.")


def fingerprint(key: bytes) -> str:
    """A few letters by which a master key is recognised and which say nothing about it."""
    return hashlib.sha256(b"argosy fingerprint" + key).hexdigest()[:16]


def _expire(data: Path) -> None:
    """Delete what has expired; only folders that are backups of ours."""
    kept = []
    for line in (data / LIST).read_text().splitlines():
        known = json.loads(line)
        folder = Path(known["folder"])
        if datetime.fromisoformat(known["expires_at"]) > datetime.now(UTC):
            kept.append(line)
        elif (folder / STATEMENT).is_file():
            shutil.rmtree(folder)
            say(f"  {folder} had expired and is deleted.")
    (data / LIST).write_text("".join(f"{line}\n" for line in kept))


def restore(arguments: Sequence[str]) -> int:
    """Put a backup back into an empty data folder, and erase again who was erased since, before anybody can come in."""
    parser = argparse.ArgumentParser(prog="argosy restore", description="Put a backup back.")
    parser.add_argument("folder", type=Path, help="the folder of the backup")
    parser.add_argument("--ledger", type=Path, help="the erasure ledger, where it is not in the data folder")
    parser.add_argument("--without-ledger", action="store_true", help="nobody was erased since the backup")
    options = parser.parse_args(arguments)
    data, folder = place.data_folder(), options.folder.absolute()
    statement = _statement(folder)
    if (data / "postgres").exists() and not place.restoring(data).exists():
        raise CannotStart(
            f"{data} holds a database already: move it away, or choose an empty folder with ARGOSY_DATA=….", os.EX_USAGE
        )
    place.make(data)
    claim = place.claim(data, "argosy restore")
    try:
        _bring_ledger(data, options)
        _bring_key(data, folder, statement)
        again = _bring_all(data, folder)
    finally:
        claim.release()
    say(f"The backup of {statement['made_at'][:16]} is back in {data}.")
    say(f"  {again} lines of the erasure ledger were carried out again. Start with argosy up.")
    return os.EX_OK


def _bring_all(data: Path, folder: Path) -> int:
    """The rows, the files and the erasures; half a restore is never started by mistake, however this ended."""
    mark = place.restoring(data)
    embedded.end_all(data / "postgres")  # of a restore that was killed
    shutil.rmtree(data / "postgres", ignore_errors=True)
    mark.touch()
    server = ground.start_server(data, to_restore=True)
    try:
        _bring_rows(data, folder, server)
        again = _erase_again(data, server)
    except BaseException:
        embedded.stop(server)
        shutil.rmtree(data / "postgres", ignore_errors=True)
        raise
    embedded.stop(server)
    mark.unlink()
    return again


def _statement(folder: Path) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads((folder / STATEMENT).read_text())
    except (OSError, ValueError):
        raise CannotStart(f"{folder} is no backup of Argosy: it has no {STATEMENT}.", os.EX_NOINPUT) from None
    return found


def _ledger(data: Path) -> Path:
    return env.folder("ARGOSY_ERASURE_LEDGER", default=data / "erasure-ledger.log")


def _bring_ledger(data: Path, options: argparse.Namespace) -> None:
    here = _ledger(data)
    if options.ledger is not None:
        here.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(options.ledger, here)
    if not here.exists() and not options.without_ledger:
        raise CannotStart(
            f"The erasure ledger {here} is missing: name your copy with --ledger, so that who was erased stays erased. "
            "Only if nobody was erased since the backup, say --without-ledger.",
            os.EX_NOINPUT,
        )


def _bring_key(data: Path, folder: Path, statement: dict[str, Any]) -> None:
    path = place.key_file(data)
    if not path.exists() and (folder / KEY).exists():
        shutil.copy2(folder / KEY, path)
        path.chmod(0o600)
    if not path.exists():
        raise CannotStart(
            f"The master key {statement['master_key']} is needed: put it at {path} and start again.", os.EX_NOINPUT
        )
    if fingerprint(master.load_or_create(path)) != statement["master_key"]:
        raise CannotStart(f"{path} is another master key: this backup needs {statement['master_key']}.", os.EX_DATAERR)


def _bring_rows(data: Path, folder: Path, server: embedded.Server) -> None:
    roles.make_database(server.url(embedded.SUPERUSER, "postgres"))
    owner = server.url(roles.OWNER, roles.DATABASE)
    roles.ensure(owner, place.app_password(place.master_key(data)))
    _run(
        "pg_restore",
        "--exit-on-error",
        f"--dbname={server.url(embedded.SUPERUSER, roles.DATABASE)}",
        str(folder / DUMP),
    )
    with psycopg.connect(server.url(embedded.SUPERUSER, "postgres"), autocommit=True) as connection:
        # the stamp of the migrations does not come with a dump: the tables are compared anew
        connection.execute(sql.SQL("COMMENT ON DATABASE {} IS NULL").format(sql.Identifier(roles.DATABASE)))
    if (folder / BLOBS).is_dir():
        shutil.copytree(folder / BLOBS, data / BLOBS, dirs_exist_ok=True)
    if (folder / ANCHORS).exists():
        shutil.copy2(folder / ANCHORS, data / ANCHORS)


def _erase_again(data: Path, server: embedded.Server) -> int:
    database = ground.with_roles(data, server)
    ground.migrate(data, database)
    os.environ.update(database.environment(data, as_owner=True))
    django.setup()
    from argosy.privacy.actions.replaying import replay  # noqa: PLC0415 Django must be set up first

    return replay()


def _superuser(data: Path) -> str:
    server = None if ground.given() else embedded.running(data / "postgres")
    if server is not None:
        return server.url(embedded.SUPERUSER, roles.DATABASE)
    # A role of the operator's own PostgreSQL server that sees past row level security, for backups only.
    found = ground.over_tls(env.text("ARGOSY_BACKUP_URL"), "ARGOSY_BACKUP_URL")
    if not found:
        raise CannotStart(
            "On a server of your own, set ARGOSY_BACKUP_URL to a role with BYPASSRLS, or use the server's own backups.",
            os.EX_CONFIG,
        )
    return found


def _run(program: str, *words: str) -> None:
    path = programs.installation(None) / "bin" / program
    done = subprocess.run(  # noqa: S603 our own words
        [str(path), *words],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=bound_to_me(),
    )
    if done.returncode:
        # what went wrong stands before the statement that it went wrong with
        said = done.stderr.strip().splitlines()
        why = next((line for line in said if "error:" in line.lower()), (said or ["it says nothing"])[-1])
        raise CannotStart(f"{program} failed: {why}", os.EX_SOFTWARE)
