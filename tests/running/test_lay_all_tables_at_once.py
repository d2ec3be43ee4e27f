"""A first start lays all tables at once; they are those that the migrations would have made."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from argosy.platform.postgres import embedded, roles, tables

pytestmark = [pytest.mark.pure, pytest.mark.timeout(420)]
ROOT = Path(__file__).resolve().parents[2]
ALL = "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"


@pytest.fixture
def empty(place: Path) -> Iterator[psycopg.Connection]:
    """The owner's line to a database in which nothing stands."""
    server = embedded.start(place / "postgres", log=place / "log", settings=embedded.FORGETFUL)
    roles.make_database(server.url(embedded.SUPERUSER, "postgres"))
    owner = server.url(roles.OWNER, roles.DATABASE)
    roles.ensure(owner, "only for tests")
    with psycopg.connect(owner, autocommit=True) as connection:
        yield connection
    embedded.stop(server)


def test_they_are_what_the_migrations_make() -> None:
    done = subprocess.run(
        [sys.executable, "scripts/tables.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_an_empty_database_has_them_all_and_the_product_may_use_each(empty: psycopg.Connection) -> None:
    assert tables.lay(empty)
    closed = """
        SELECT relname, may FROM pg_class, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS may
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
            AND NOT has_table_privilege('argosy_app', pg_class.oid, may)"""
    assert empty.execute(closed).fetchall() == []
    assert empty.execute("SELECT count(*) > 100 FROM django_migrations").fetchone() == (True,)


def test_where_something_stands_nothing_is_laid(empty: psycopg.Connection) -> None:
    empty.execute("CREATE TABLE ours (id int)")
    before = empty.execute(ALL).fetchone()
    assert not tables.lay(empty)
    assert empty.execute(ALL).fetchone() == before


def test_an_older_server_migrates(empty: psycopg.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "WRITTEN_BY", empty.info.server_version // 10000 + 1)
    assert not tables.lay(empty)
    assert empty.execute(ALL).fetchone() == (0,)


def test_it_is_all_or_nothing(empty: psycopg.Connection, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    broken = tmp_path / "tables.sql"
    broken.write_text(tables.FILE.read_text() + "SELECT no_such_thing();")
    monkeypatch.setattr(tables, "FILE", broken)
    with pytest.raises(psycopg.errors.UndefinedFunction):
        tables.lay(empty)
    assert empty.execute(ALL).fetchone() == (0,)
