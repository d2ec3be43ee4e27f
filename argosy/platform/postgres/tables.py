"""All tables at once, for an empty database: what the migrations make one after the other, in seconds instead of minutes.

Django draws all its models anew for each of some hundred changes. `tables.sql` is what comes out in the end, with the
names of the migrations that are in it; `make tables` writes it, and whatever is newer than it is migrated as ever.
"""

from __future__ import annotations

from pathlib import Path

import psycopg

FILE = Path(__file__).with_name("tables.sql")
# The server that it was written by: an older one may not know its words, and migrates.
WRITTEN_BY = 18


def lay(connection: psycopg.Connection) -> bool:
    """Make all tables in an empty database, all or none; False, and nothing done, where any stands or the server is older.

    `connection` is its owner's, after `roles.ensure`: what argosy_app may do with a table comes from the defaults there.
    """
    if connection.info.server_version // 10000 < WRITTEN_BY or _holds_any(connection):
        return False
    with connection.transaction():
        connection.execute("SET LOCAL check_function_bodies = off")
        connection.execute(FILE.read_bytes())
    return True


def _holds_any(connection: psycopg.Connection) -> bool:
    question = "SELECT EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace)"
    return connection.execute(question).fetchone() != (False,)
