"""The roles that keep row level security true: an owner who migrates, and argosy_app who does everything else.

PostgreSQL lets superusers, owners and roles with BYPASSRLS see past a policy. So every process of Argosy works as
argosy_app, which is none of these; it can read and write rows but not create or change a table.
"""

from __future__ import annotations

from urllib.parse import quote, urlsplit, urlunsplit

import psycopg
from psycopg import sql

APP, OWNER, DATABASE = "argosy_app", "argosy_owner", "argosy"
LOCK = 0x4152474F5359  # one start at a time makes roles
TABLES_LOCK = 0x4152474D4947  # held while the tables are brought up to date; nothing is granted on them meanwhile


class CannotMakeRoles(Exception):
    """The database's user may not make the role; the message says what an administrator must type."""


def make_database(superuser_url: str, *, owner: str = OWNER, database: str = DATABASE) -> None:
    """On a server of our own: the owner, not a superuser, and its empty database. Safe to repeat."""
    with psycopg.connect(superuser_url, autocommit=True) as connection:
        if not _role(connection, owner):
            connection.execute(sql.SQL("CREATE ROLE {} LOGIN CREATEROLE").format(sql.Identifier(owner)))
        found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [database]).fetchone()
        if not found:
            names = sql.Identifier(database), sql.Identifier(owner)
            connection.execute(sql.SQL("CREATE DATABASE {} OWNER {}").format(*names))


def ensure(owner_url: str, app_password: str) -> str:
    """Make or correct argosy_app and what it may do in the owner's database; the address for it comes back."""
    with psycopg.connect(owner_url) as connection:
        connection.execute("SELECT pg_advisory_xact_lock(%s), pg_advisory_xact_lock(%s)", [LOCK, TABLES_LOCK])
        try:
            with connection.transaction():
                _make_app_role(connection, app_password)
        except psycopg.errors.InsufficientPrivilege as problem:
            raise CannotMakeRoles(
                f"The database user {connection.info.user} may not make the role {APP}: as an administrator run "
                f"CREATE ROLE {APP} LOGIN PASSWORD '…' and start with ARGOSY_APP_DATABASE_URL set to its address."
            ) from problem
        _grant(connection)
    return as_app(owner_url, app_password)


def is_migrating(owner_url: str) -> bool:
    """Is somebody bringing the tables up to date right now?"""
    with psycopg.connect(owner_url) as connection:
        found = connection.execute("SELECT pg_try_advisory_xact_lock(%s)", [TABLES_LOCK]).fetchone()
    return found == (False,)


def as_app(owner_url: str, app_password: str) -> str:
    """The owner's address with argosy_app and its password in place of the owner."""
    parts = urlsplit(owner_url)
    place = parts.netloc.rpartition("@")[2]
    return urlunsplit(parts._replace(netloc=f"{APP}:{quote(app_password, safe='')}@{place}"))


def weaknesses(app_url: str) -> list[str]:
    """Why row level security would not hold for the role of this address; nothing where it holds."""
    question = """
        SELECT rolsuper, rolbypassrls, EXISTS (
            SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
                AND pg_has_role(current_user, relowner, 'member'))
        FROM pg_roles WHERE rolname = current_user"""
    with psycopg.connect(app_url, connect_timeout=5) as connection:
        facts = connection.execute(question).fetchone() or (False, False, False)
    reasons = ("is a superuser", "has BYPASSRLS", "owns tables")
    return [reason for fact, reason in zip(facts, reasons, strict=True) if fact]


def _role(connection: psycopg.Connection, name: str) -> bool:
    return connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [name]).fetchone() is not None


def _make_app_role(connection: psycopg.Connection, password: str) -> None:
    # Both NOSUPERUSER and NOBYPASSRLS are what CREATE ROLE gives; naming them would need a superuser.
    verb = "ALTER" if _role(connection, APP) else "CREATE"
    statement = sql.SQL(verb + " ROLE {} LOGIN PASSWORD {}")
    connection.execute(statement.format(sql.Identifier(APP), sql.Literal(password)))


def _grant(connection: psycopg.Connection) -> None:
    database = sql.Identifier(connection.info.dbname)
    app = sql.Identifier(APP)
    rows = "SELECT, INSERT, UPDATE, DELETE"
    for statement in (
        "GRANT CONNECT ON DATABASE {database} TO {app}",
        "GRANT USAGE ON SCHEMA public TO {app}",
        f"GRANT {rows} ON ALL TABLES IN SCHEMA public TO {{app}}",
        "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {app}",
        f"ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT {rows} ON TABLES TO {{app}}",
        "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO {app}",
        "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
        "REVOKE CREATE ON SCHEMA public FROM {app}",
    ):
        connection.execute(sql.SQL(statement).format(database=database, app=app))
