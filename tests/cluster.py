"""The files of a stopped PostgreSQL with all tables: whoever kills a database of its own copies them, which takes a moment.

Made once for each state of the migrations, in a process of its own, from the template that every test run copies.
"""

from __future__ import annotations

import fcntl
import shutil
import subprocess
import sys
from pathlib import Path

from argosy.platform.postgres import embedded, programs, roles
from tests import database


def made() -> Path:
    """Where they lie; made first where the tables have changed."""
    with (database.folder() / "cluster.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        place = database.folder() / f"cluster_{database._mark()}"
        if not place.exists():
            subprocess.run([sys.executable, "-m", "tests.cluster", place], cwd=database.ROOT, check=True)
        return place


def _make(place: Path) -> None:
    for old in place.parent.glob("cluster_*"):
        shutil.rmtree(old)
    dump = place.with_suffix(".dump")
    urls = database.prepare()
    try:
        server = embedded.running(database.folder() / "postgres")
        assert server is not None
        _run("pg_dump", "-Fc", "-Z0", "-f", str(dump), server.url(embedded.SUPERUSER, urls.name))
    finally:
        database.drop(urls)
    draft = embedded.start(place.with_suffix(".new"), log=database.folder() / "log", settings=database.SETTINGS)
    roles.make_database(draft.url(embedded.SUPERUSER, "postgres"))
    roles.ensure(draft.url(roles.OWNER, roles.DATABASE), database.PASSWORD)
    _run("pg_restore", "--exit-on-error", "-d", draft.url(embedded.SUPERUSER, roles.DATABASE), str(dump))
    embedded.stop(draft)
    dump.unlink()
    draft.folder.rename(place)


def _run(program: str, *words: str) -> None:
    subprocess.run([str(programs.installation(None) / "bin" / program), *words], check=True)


if __name__ == "__main__":
    _make(Path(sys.argv[1]))
