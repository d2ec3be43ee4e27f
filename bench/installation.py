"""The product's own processes on a data folder of their own, ended and begun again as one wants: for bench and crash tests."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import psutil
import psycopg

from argosy.platform.postgres import embedded, roles, tables

ROOT = Path(__file__).resolve().parents[1]


class Installation:
    """A database with its tables; `begin("sync")` starts a process, `tend` keeps them all going."""

    def __init__(self, folder: Path, *, cluster: Path | None = None, is_laid: bool = True, **environment: str) -> None:
        """`cluster`: a stopped database that has the tables already, to be copied; not `is_laid`: migrated from nothing."""
        self.folder = folder
        if cluster is not None:
            subprocess.run(["cp", "-a", str(cluster), str(folder / "postgres")], check=True)
        self.processes: dict[str, subprocess.Popen[bytes]] = {}
        self.start_database()
        roles.make_database(self.server.url("postgres", "postgres"))
        self.owner = self.server.url("argosy_owner", "argosy")
        self.app = roles.ensure(self.owner, "bench")
        self.environment = os.environ | {
            "ARGOSY_DATA": str(folder),
            "ARGOSY_APP_DATABASE_URL": self.app,
            "ARGOSY_OWNER_URL": self.owner,
            "ARGOSY_ALLOW_PRIVATE_MAIL_SERVERS": "1",
            "ARGOSY_WORKER_DEAD_SECONDS": "3",
            "PYTHONWARNINGS": "ignore",
            **environment,
        }
        if cluster is None and is_laid:
            with psycopg.connect(self.owner) as connection:
                tables.lay(connection)
        if cluster is None:
            self.run("manage.py", "migrate", "--database", "owner", "-v", "0")

    def start_database(self) -> None:
        """The database runs."""
        self.server = embedded.start(self.folder / "postgres", log=self.folder / "postgres.log", tied=False)

    def run(self, *words: str, **environment: str) -> str:
        """What this Python program of the product prints."""
        known = self.environment | environment
        done = subprocess.run(
            [sys.executable, *words], cwd=ROOT, env=known, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise RuntimeError(done.stderr[-2000:])
        return done.stdout

    def begin(self, *words: str, named: str = "", **environment: str) -> subprocess.Popen[bytes]:
        """`argosy WORD …` runs in the background, under its word or another name."""
        known, name = self.environment | environment, named or words[0]
        with (self.folder / f"{name}.log").open("ab") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "argosy", *words], cwd=ROOT, env=known, stdout=log, stderr=log
            )
        self.processes[name] = process
        return process

    def tend(self, *words: str) -> None:
        """What a supervisor does: begin again what has ended."""
        if embedded.running(self.server.folder) is None:
            self.start_database()
        for word in words:
            if word not in self.processes or self.processes[word].poll() is not None:
                self.begin(word)

    def kill(self, word: str) -> None:
        """kill -9."""
        if word == "database":
            server = embedded.running(self.server.folder)
            if server is not None:
                os.kill(server.pid, signal.SIGKILL)
        elif word in self.processes and self.processes[word].poll() is None:
            self.processes[word].kill()
            self.processes[word].wait()

    def ask(self, question: str, enterprise: str = "") -> Any:
        """The first value of the answer, in this enterprise's scope."""
        with psycopg.connect(self.app) as line:
            if enterprise:
                line.execute(f"SET LOCAL argosy.enterprise = '{enterprise}'")
            row = line.execute(question).fetchone()
            return row[0] if row else None

    def cpu_seconds(self, *words: str) -> float:
        """What these processes and their children have used so far."""
        return sum(_cpu(one) for word in words for one in self._family(word))

    def database_cpu_seconds(self) -> float:
        """What the database's processes have used so far."""
        return _cpu(psutil.Process(self.server.pid)) + sum(map(_cpu, psutil.Process(self.server.pid).children()))

    def memory_mb(self, *words: str) -> float:
        """What these processes and their children hold now; shared pages counted once (PSS)."""
        return sum(_memory(one) for word in words for one in self._family(word)) / 2**20

    def _family(self, word: str) -> list[psutil.Process]:
        process = psutil.Process(self.processes[word].pid)
        return [process, *process.children(recursive=True)]

    def end(self) -> None:
        """Everything stops; the folder stays."""
        for process in self.processes.values():
            process.terminate()
        for process in self.processes.values():
            try:
                process.wait(15)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        server = embedded.running(self.server.folder)
        if server is not None:
            embedded.stop(server)
            if self.server.process is not None:
                self.server.process.wait()


def _cpu(process: psutil.Process) -> float:
    try:
        times = process.cpu_times()
    except psutil.NoSuchProcess:
        return 0.0
    return times.user + times.system + times.children_user + times.children_system


def _memory(process: psutil.Process) -> float:
    try:
        return float(process.memory_full_info().pss)
    except psutil.NoSuchProcess:
        return 0.0
