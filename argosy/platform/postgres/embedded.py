"""Start and stop the PostgreSQL that is installed with Argosy, in a folder of the data folder.

It listens on a socket file only, inside a folder that nobody but its user may enter; no port is opened. It shuts down
by itself when the process that started it is gone.
"""

from __future__ import annotations

import hashlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from argosy.platform.parentage import bound_to_me
from argosy.platform.postgres import programs
from argosy.platform.postgres.programs import CannotPrepare

SUPERUSER = "postgres"
# A socket's path may have 107 characters; PostgreSQL appends a lock file's ending to it.
LONGEST_SOCKET = 95
START_SECONDS, STOP_SECONDS = 60.0, 60.0
SETTINGS: dict[str, str] = {
    "listen_addresses": "",
    "max_connections": "200",
    "random_page_cost": "1.1",
    "work_mem": "16MB",
    "maintenance_work_mem": "256MB",
    "max_wal_size": "2GB",
    "jit": "off",
    "timezone": "UTC",
    # The log must not tell what people wrote: no failed statement's message, no statement, no parameter, no row.
    "log_min_messages": "log",
    "log_min_error_statement": "panic",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
    "log_error_verbosity": "terse",
    "log_autovacuum_min_duration": "-1",
}
# For tests and measurements only: a power cut may cost the database.
FORGETFUL: dict[str, str] = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


@dataclass(frozen=True, slots=True)
class Server:
    """A running server."""

    folder: Path
    socket: Path
    pid: int
    process: subprocess.Popen[bytes] | None  # None: another process started it

    def url(self, role: str, database: str) -> str:
        """The address under which `role` reaches `database`."""
        return f"postgresql://{role}@/{database}?host={quote(str(self.socket), safe='')}"


def start(folder: Path, *, log: Path, settings: dict[str, str] | None = None, tied: bool = True) -> Server:
    """Start the server on `folder`, made where it is missing; what an earlier run left there is stopped first.

    `tied`: it stops when this process is gone. Raises CannotPrepare with the server's own last words.
    """
    user = programs.server_user()
    binaries = programs.installation(user) / "bin"
    folder = programs.reachable_folder(folder, user)
    end_all(folder)
    if not (folder / "PG_VERSION").exists():
        _initialise(folder, binaries, user)
    socket = _socket_folder(folder, user)
    _forget_stale_locks(folder, socket)
    options = SETTINGS | _memory() | {"unix_socket_directories": str(socket)} | (settings or {})
    command = [str(binaries / "postgres"), "-D", str(folder)]
    command += [word for name, value in options.items() for word in ("-c", f"{name}={value}")]
    log.parent.mkdir(parents=True, exist_ok=True)
    limit = time.monotonic() + START_SECONDS
    while True:
        begin = log.stat().st_size if log.exists() else 0
        process = _launch(command, log, user, tied)
        if _is_ready(folder, process, limit):
            return Server(folder, socket, process.pid, process)
        words = log.read_bytes()[begin:].decode(errors="replace")
        # After a crash the old server's last children take a moment to notice it and go.
        if "shared memory block" not in words or time.monotonic() > limit:
            raise CannotPrepare(f"The database does not start: {_last_words(words)} (more in {log}).")
        time.sleep(0.2)


def _launch(command: list[str], log: Path, user: pwd.struct_passwd | None, tied: bool) -> subprocess.Popen[bytes]:
    with log.open("ab") as words:
        return subprocess.Popen(  # noqa: S603 our own program and words
            command,
            stdin=subprocess.DEVNULL,
            stdout=words,
            stderr=words,
            cwd="/",
            env={"LC_ALL": "C", "PATH": os.environ.get("PATH", "")},
            start_new_session=True,
            preexec_fn=bound_to_me(signal.SIGINT) if tied else None,  # noqa: PLW1509 one system call, no lock taken
            **_as(user),
        )


def stop(server: Server) -> None:
    """Shut the server down in order: connections are cut, everything is written, the lock is taken away."""
    for sign, seconds in ((signal.SIGINT, STOP_SECONDS), (signal.SIGQUIT, 10.0), (signal.SIGKILL, 5.0)):
        try:
            os.kill(server.pid, sign)
        except ProcessLookupError:
            return
        if _ended(server, seconds):
            return


def running(folder: Path) -> Server | None:
    """The server that runs on `folder` now, whoever started it."""
    folder = folder.resolve()
    lines = _lock_lines(folder)
    if len(lines) < 5 or not _is_server(int(lines[0]), folder):
        return None
    return Server(folder, Path(lines[4]), int(lines[0]), None)


def end_all(folder: Path) -> None:
    """No server works on `folder` any more, not even one that was killed too early to have written its lock."""
    folder = folder.resolve()
    for entry in Path("/proc").glob("[0-9]*"):
        if _is_server(pid := int(entry.name), folder):
            stop(Server(folder, folder, pid, None))


def _lock_lines(folder: Path) -> list[str]:
    try:
        return (folder / "postmaster.pid").read_text().splitlines()
    except FileNotFoundError:
        return []


def _is_server(pid: int, folder: Path) -> bool:
    try:
        words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z" and Path(os.fsdecode(words[0])).name == "postgres" and os.fsencode(str(folder)) in words


def _forget_stale_locks(folder: Path, socket: Path) -> None:
    # After a crash another program may have got the process number in the lock files, or the dead server's own is not
    # free yet (a container whose first process buries nobody): PostgreSQL would refuse to start.
    # Where the number is free PostgreSQL removes the files itself, with better checks than ours.
    for path in (folder / "postmaster.pid", socket / ".s.PGSQL.5432.lock"):
        words = path.read_text().split() if path.exists() else ["0"]
        if not words or Path(f"/proc/{words[0]}").exists():  # empty: killed while it was written
            path.unlink()


def _ended(server: Server, seconds: float) -> bool:
    limit = time.monotonic() + seconds
    while time.monotonic() < limit:
        if server.process is not None and server.process.poll() is not None:
            return True
        if server.process is None and not _is_server(server.pid, server.folder):
            return True
        time.sleep(0.02)
    return False


def _initialise(folder: Path, binaries: Path, user: pwd.struct_passwd | None) -> None:
    # Made beside and then renamed: a start that is killed half-way leaves nothing that looks like a database.
    draft = folder.with_name(f"{folder.name}.new")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(mode=0o700)
    if user is not None:
        os.chown(draft, user.pw_uid, user.pw_gid)
    # The builtin locale sorts the same on every machine. Who may enter the folder may connect: its mode is the door.
    words = ["--auth=trust", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    command = [str(binaries / "initdb"), "-D", str(draft), "-U", SUPERUSER, "--no-instructions", *words]
    done = subprocess.run(  # noqa: S603 our own program and words
        command,
        cwd="/",
        env={"LC_ALL": "C"},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=bound_to_me(),
        **_as(user),
    )
    if done.returncode:
        raise CannotPrepare(f"The database cannot be made in {folder}: {_last_words(done.stderr)}")
    if folder.exists():
        folder.rmdir()
    draft.rename(folder)


def _as(user: pwd.struct_passwd | None) -> dict[str, Any]:
    return {} if user is None else {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


def _memory() -> dict[str, str]:
    total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**20
    return {"shared_buffers": f"{min(1024, max(128, total // 8))}MB", "effective_cache_size": f"{total // 2}MB"}


def _socket_folder(folder: Path, user: pwd.struct_passwd | None) -> Path:
    if len(str(folder / ".s.PGSQL.5432")) <= LONGEST_SOCKET:
        return folder
    mark = hashlib.sha256(str(folder).encode()).hexdigest()[:12]
    short = Path(tempfile.gettempdir()) / f"argosy-{os.geteuid()}-{mark}"
    owner = os.geteuid() if user is None else user.pw_uid
    if not short.exists():
        short.mkdir(mode=0o700)
        os.chown(short, owner, -1)
    facts = short.lstat()
    if facts.st_uid != owner or facts.st_mode & 0o077:
        raise CannotPrepare(f"{short} belongs to somebody else: choose a data folder with a shorter path.")
    return short


def _is_ready(folder: Path, process: subprocess.Popen[bytes], limit: float) -> bool:
    while time.monotonic() < limit:
        lines = _lock_lines(folder)
        if len(lines) >= 8 and lines[0] == str(process.pid) and lines[7].strip() == "ready":
            return True
        if process.poll() is not None:
            return False
        time.sleep(0.01)
    process.send_signal(signal.SIGQUIT)
    process.wait()
    return False


def _last_words(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    told = [line for line in lines if "FATAL" in line or "PANIC" in line or "error:" in line] or lines[-1:]
    return told[-1] if told else "it says nothing"
