"""The data folder: where it is, that it can be used, and that only one Argosy uses it at a time."""

from __future__ import annotations

import fcntl
import hashlib
import hmac
import os
import re
import shutil
import socket
import stat
from dataclasses import dataclass
from pathlib import Path

from argosy.config.progress import CannotStart, say
from argosy.platform import env
from argosy.platform.crypto import master
from argosy.platform.postgres import programs

ROOT = Path(__file__).resolve().parents[2]
LOCK = "argosy.lock"
# What was a setting once, and what to set now.
RETIRED = {
    "ARGOSY_SMTP_STARTTLS": (
        "set ARGOSY_SMTP_SECURITY to tls, starttls or none, or leave it away (TLS at port 465, else STARTTLS)."
    )
}


@dataclass(frozen=True, slots=True)
class Claim:
    """This process alone uses the data folder while it holds this."""

    handle: int

    def release(self) -> None:
        """Let another start use the folder; the kernel does it too when the process ends."""
        os.close(self.handle)


def data_folder(chosen: str = "") -> Path:
    """The folder for everything that is not code: as chosen, or ARGOSY_DATA, or var beside the code.

    Started as root from a folder that is closed to others (a home), it is /var/lib/argosy: PostgreSQL runs as another
    user and could not walk into a home without opening it.
    """
    if chosen:
        return Path(chosen).absolute()
    default = ROOT / "var"
    if os.geteuid() == 0 and (_in_a_home(default) or programs.closed_folder_above(default, programs.server_user())):
        default = programs.OPEN_HOME
    return env.folder("ARGOSY_DATA", default=default)


def _in_a_home(path: Path) -> bool:
    homes = (Path.home(), Path("/home"), Path("/root"))
    return any(path.is_relative_to(home) for home in homes if home != Path("/"))


def make(data: Path) -> None:
    """Make the data folder where it is missing, and see that it can be written to and has room."""
    fresh = not data.exists()
    try:
        data.mkdir(parents=True, exist_ok=True)
        if fresh:
            data.chmod(0o711 if os.geteuid() == 0 else 0o700)
        elif os.geteuid() == 0:  # the database's user must walk through our own folder; those above are left alone
            data.chmod(stat.S_IMODE(data.stat().st_mode) | stat.S_IXOTH)
        probe = data / f".probe-{os.getpid()}"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as problem:
        raise CannotStart(
            f"The data folder {data} cannot be written to ({problem.strerror}): "
            "give this user the right to, or choose another folder with DATA=….",
            os.EX_CANTCREAT,
        ) from problem
    _check_room(data)


def restoring(data: Path) -> Path:
    """The mark of a restore: while it lies there, the database is half of one and nobody works with it."""
    return data / "restoring"


def _check_room(data: Path) -> None:
    # How much room must be free before Argosy starts: on a full disk PostgreSQL stops in the middle of things.
    wanted = env.whole("ARGOSY_MIN_FREE_MB", default=500, at_least=0)
    free = shutil.disk_usage(data).free // 2**20
    if free < wanted:
        raise CannotStart(
            f"The disk of {data} is full ({free} MB free, {wanted} MB needed): "
            "free some room, or choose a folder on another disk with DATA=….",
            os.EX_IOERR,
        )


def claim(data: Path, about: str) -> Claim:
    """Take the data folder for this process; `about` is told to whoever comes second."""
    path = data / LOCK
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        holder = os.read(handle, 500).decode(errors="replace").strip() or "another process"
        os.close(handle)
        raise CannotStart(
            f"The data folder {data} is already in use by {holder}: "
            "stop that one first, or choose another folder with DATA=….",
            os.EX_TEMPFAIL,
        ) from None
    os.ftruncate(handle, 0)
    os.pwrite(handle, f"{about} (process {os.getpid()})".encode(), 0)
    return Claim(handle)


def check_port(host: str, port: int) -> None:
    """Refuse a port that another program holds, or that only root may take."""
    try:
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except PermissionError as problem:
        raise CannotStart(
            f"Port {port} may be opened by root only: choose one above 1023, for example PORT=8000.", os.EX_NOPERM
        ) from problem
    except OSError as problem:
        raise CannotStart(
            f"Port {port} is taken by another program: choose another, for example PORT={min(port + 1, 65535)}.",
            os.EX_UNAVAILABLE,
        ) from problem


def port() -> int:
    """The port of the web pages."""
    # The port of the web pages.
    port = env.whole("ARGOSY_PORT", default=8000, at_most=65535)
    # A short word for ARGOSY_PORT, as make run knows it.
    return env.whole("PORT", default=port, at_most=65535)


def host() -> str:
    """The address that the web pages are served on."""
    # The address on which the web pages are served; 0.0.0.0 for all of this machine's.
    return env.text("ARGOSY_HOST", default="127.0.0.1")


def served(data: Path) -> tuple[str, int]:
    """The address and port that `argosy up` serves this data folder on, or those that the settings name."""
    lock = data / LOCK
    told = re.search(r"http://(.+):(\d+)", lock.read_text()) if lock.exists() else None
    return (told[1], int(told[2])) if told else (host(), port())


def link_to(host: str, port: int) -> str:
    """How a browser on this machine reaches what is served there."""
    return f"http://{'127.0.0.1' if host in {'0.0.0.0', '::'} else host}:{port}"  # noqa: S104 # nosec B104


def ignored() -> list[tuple[str, str]]:
    """Settings that somebody still makes although nothing reads them any more, each with what takes its place."""
    return [(name, instead) for name, instead in RETIRED.items() if os.environ.get(name)]


def key_file(data: Path) -> Path:
    """Where the master key lies."""
    return env.folder("ARGOSY_MASTER_KEY_FILE", default=data / "master.key")


def master_key(data: Path) -> bytes:
    """The master key, made at the first start; refused where a database is there whose key is gone."""
    path = key_file(data)
    fresh = not path.exists()
    if fresh and (data / "postgres" / "PG_VERSION").exists():
        raise CannotStart(
            f"The master key {path} is gone, and without it nothing in the database opens: put it back from your copy.",
            os.EX_CONFIG,
        )
    try:
        key = master.load_or_create(path)
    except master.BadMasterKey as problem:
        raise CannotStart(str(problem), os.EX_CONFIG) from problem
    if fresh:
        say(f"A new master key lies in {path}.")
        say("  COPY IT TO A SAFE PLACE ELSEWHERE NOW: without it nobody, you included, can open what Argosy stores.")
    return key


def app_password(key: bytes) -> str:
    """The password of argosy_app: derived, so that no second secret has to be kept."""
    return hmac.new(key, b"argosy database password", hashlib.sha256).hexdigest()
