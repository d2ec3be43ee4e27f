"""A whole Argosy, started as a person starts it, for tests that look at its processes."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def environment(**more: str) -> dict[str, str]:
    """This process's environment without anything that tells Argosy what to do."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("ARGOSY_", "DJANGO_", "MAKE")) and name not in {"DATABASE_URL", "PORT"}
    }
    return kept | {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", **more}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def until(holds: Callable[[], object], seconds: float, what: str) -> None:
    limit = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < limit, f"{what} did not come true within {seconds} s"
        time.sleep(0.05)


def argosy(*words: str, seconds: float = 300, **more: str) -> subprocess.CompletedProcess[str]:
    """Run one word to its end."""
    return subprocess.run(
        [sys.executable, "-m", "argosy", *words],
        env=environment(**more),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
    )


def kill(pid: int) -> None:
    """kill -9."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


class Installation:
    """`argosy up` on a folder."""

    def __init__(self, data: Path, port: int | None = None) -> None:
        self.data = data
        self.port = port or free_port()
        self.words = data.parent / f"{data.name}.words"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> float:
        """Start it; the seconds until its first page came."""
        begin = time.monotonic()
        with self.words.open("wb") as out:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "argosy", "up", "--port", str(self.port), "--data", str(self.data)],
                env=environment(),
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                start_new_session=True,
            )
        # the first start makes every table, which takes more than a minute on a busy machine
        until(lambda: "is ready" in self.said() or self.process.poll() is not None, 300, "the start")
        assert self.process.poll() is None, self.said()
        assert self.answers(), self.said()
        return time.monotonic() - begin

    def said(self) -> str:
        return self.words.read_text(errors="replace")

    def page(self) -> int:
        """The answer's number for the first page; 0 where nothing answers."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/", timeout=10) as answer:
                return answer.status
        except urllib.error.HTTPError as problem:
            return problem.code
        except OSError:
            return 0

    def answers(self) -> bool:
        return 0 < self.page() < 500

    def stop(self, sign: signal.Signals = signal.SIGINT) -> int:
        """Ask it to end, as Ctrl-C does; its exit code."""
        self.process.send_signal(sign)
        return self.process.wait(40)

    def tree(self) -> dict[int, str]:
        """All processes that belong to it: number and command line, wherever they hang in the process tree."""
        mark = f"ARGOSY_DATA={self.data}".encode()
        found = {}
        for place in Path("/proc").iterdir():
            if not place.name.isdigit():
                continue
            try:
                words, known = (place / "cmdline").read_bytes(), (place / "environ").read_bytes()
            except OSError:
                continue
            ours = mark in known.split(b"\0") or os.fsencode(self.data / "postgres") in words.split(b"\0")
            if words and (ours or (self.process is not None and int(place.name) == self.process.pid)):
                found[int(place.name)] = words.replace(b"\0", b" ").decode(errors="replace")
        return found

    def pids_of(self, word: str) -> set[int]:
        return {pid for pid, line in self.tree().items() if f"argosy {word} " in line}

    def postmaster(self) -> int:
        return int((self.data / "postgres" / "postmaster.pid").read_text().splitlines()[0])

    def kill_all(self) -> None:
        """kill -9 of everything, with no order."""
        for pid in self.tree():
            kill(pid)
        if self.process is not None:
            self.process.wait(10)
