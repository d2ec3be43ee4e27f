"""The database inside: a server that nobody else reaches, and a role for the product that no policy lets pass."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from argosy.platform.postgres import embedded, roles
from tests.running.installation import argosy

pytestmark = pytest.mark.pure
WAITS = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"


@pytest.fixture(scope="module")
def log(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("log") / "postgres.log"


@contextmanager
def _server_in(folder: Path, log: Path) -> Iterator[embedded.Server]:
    folder.chmod(0o700)
    before = _modes(folder)
    server = embedded.start(folder / "postgres", log=log, settings=embedded.FORGETFUL)
    assert _modes(folder) == before, "a folder was opened for the database's user"
    yield server
    embedded.stop(server)
    assert _modes(folder) == before
    shutil.rmtree(server.folder)
    if server.socket != server.folder:
        shutil.rmtree(server.socket)


@pytest.fixture(scope="module")
def server(tmp_path_factory, log: Path) -> Iterator[embedded.Server]:
    # On purpose a folder that is closed to others and has a long path: pytest's own.
    folder = tmp_path_factory.mktemp("a folder with a rather long name so that no socket could lie in it" + "x" * 40)
    with _server_in(folder, log) as server:
        roles.make_database(server.url(embedded.SUPERUSER, "postgres"))
        yield server


@pytest.fixture(scope="module")
def app(server: embedded.Server) -> str:
    return roles.ensure(server.url(roles.OWNER, roles.DATABASE), "a password / with @ signs")


def _modes(folder: Path) -> list[int]:
    return [stat.S_IMODE(above.stat().st_mode) for above in [folder, *folder.parents]]


def test_nobody_else_may_enter_the_folder_of_its_socket(server: embedded.Server) -> None:
    assert stat.S_IMODE(server.socket.stat().st_mode) == 0o700
    with psycopg.connect(server.url(embedded.SUPERUSER, "postgres")) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)


def test_it_does_not_run_as_root(server: embedded.Server) -> None:
    assert Path(f"/proc/{server.pid}").stat().st_uid != 0 or os.geteuid() != 0


def test_roles_can_be_made_again_and_again(server: embedded.Server, app: str) -> None:
    roles.make_database(server.url(embedded.SUPERUSER, "postgres"))
    assert roles.ensure(server.url(roles.OWNER, roles.DATABASE), "a password / with @ signs") == app


def test_nothing_is_granted_while_the_tables_are_brought_up_to_date(server: embedded.Server, app: str) -> None:
    """`argosy demo` beside an `argosy up` that was still migrating ended with “tuple concurrently updated”."""
    owner = server.url(roles.OWNER, roles.DATABASE)

    with psycopg.connect(owner, autocommit=True) as migrating, ThreadPoolExecutor() as beside:
        migrating.execute("SELECT pg_advisory_lock(%s)", [roles.TABLES_LOCK])
        second = beside.submit(roles.ensure, owner, "a password / with @ signs")
        while not (second.done() or migrating.execute(WAITS).fetchone() == (1,)):
            pass
        granted_meanwhile, is_told = second.done(), roles.is_migrating(owner)
        migrating.execute("SELECT pg_advisory_unlock(%s)", [roles.TABLES_LOCK])

    assert not granted_meanwhile
    assert is_told
    assert second.result() == app
    assert not roles.is_migrating(owner)


def test_the_product_s_role_has_no_way_past_a_policy(server: embedded.Server, app: str) -> None:
    assert roles.weaknesses(app) == []
    assert roles.weaknesses(server.url(embedded.SUPERUSER, "postgres")) == ["is a superuser", "has BYPASSRLS"]


def test_the_product_s_role_uses_tables_made_later_but_makes_none(server: embedded.Server, app: str) -> None:
    with psycopg.connect(server.url(roles.OWNER, roles.DATABASE)) as owner:
        owner.execute("CREATE TABLE ship (id bigserial, name text)")
    with psycopg.connect(app) as connection:
        connection.execute("INSERT INTO ship (name) VALUES ('Argo')")
        assert connection.execute("SELECT name FROM ship").fetchone() == ("Argo",)
        for forbidden in (
            "CREATE TABLE boat (id int)",
            "DROP TABLE ship",
            "TRUNCATE ship",
            "ALTER TABLE ship ADD x int",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege), connection.transaction():
                connection.execute(forbidden)


def test_an_owner_of_tables_is_told_apart(server: embedded.Server, app: str) -> None:
    with psycopg.connect(server.url(roles.OWNER, roles.DATABASE)) as owner:
        owner.execute("CREATE TABLE IF NOT EXISTS quay (id int)")
    assert roles.weaknesses(server.url(roles.OWNER, roles.DATABASE)) == ["owns tables"]


def test_the_log_does_not_tell_what_people_wrote(log: Path, app: str) -> None:
    with psycopg.connect(app) as connection, pytest.raises(psycopg.Error):
        connection.execute("SELECT 1/0, 'Sun Meiling'")
    with psycopg.connect(app) as connection, pytest.raises(psycopg.Error):
        connection.execute("SELECT %s::int", ["Sun Meiling"])
    told = log.read_text()
    assert "ready to accept connections" in told
    assert "Meiling" not in told


def test_an_owner_who_may_not_make_roles_is_told_what_an_administrator_must_type(server: embedded.Server) -> None:
    with psycopg.connect(server.url(embedded.SUPERUSER, "postgres"), autocommit=True) as admin:
        admin.execute("CREATE ROLE bosun LOGIN")
        admin.execute("CREATE DATABASE hold OWNER bosun")
    with pytest.raises(roles.CannotMakeRoles, match="CREATE ROLE argosy_app LOGIN PASSWORD"):
        roles.ensure(server.url("bosun", "hold"), "x")


def test_a_database_of_your_own_is_brought_up_to_date(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with _server_in(tmp_path, tmp_path / "log") as server:
        roles.make_database(server.url(embedded.SUPERUSER, "postgres"), owner="own_owner", database="own")
        given = {"DATABASE_URL": server.url("own_owner", "own"), "ARGOSY_DATA": str(data)}
        first = argosy("migrate", **given)
        assert first.returncode == 0, first.stderr
        assert first.stdout.rstrip().endswith("The tables are up to date.")
        assert "ok   tables: up to date" in argosy("doctor", **given).stdout
    assert not (data / "postgres").exists()
