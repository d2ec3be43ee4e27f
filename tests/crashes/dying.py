"""A child process that dies, or kills the database, at the n-th thing that it does to the world outside itself."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import django.db
import psycopg
from django.db import connection, connections

Strike = Callable[[], None]
FILE_EVENTS = {"os.remove", "os.rename", "os.mkdir", "shutil.rmtree"}


@dataclass(frozen=True, slots=True)
class Way:
    """How many things a piece of work does, and after which of them its rows are gone or there for good."""

    points: int
    committed: int


def counted(work: Callable[[], object]) -> Way:
    """Do the work in a child to its end, and count."""
    code, told = _child(work, 0, lambda: None)
    assert code == 0, "the work failed although nobody was killed"
    return Way(**told)


def struck(work: Callable[[], object], at: int, strike: Strike) -> int:
    """Do the work in a child that strikes at this point; how the child ended."""
    return _child(work, at, strike)[0]


def itself() -> None:
    """kill -9 of the working process."""
    os.kill(os.getpid(), signal.SIGKILL)


def database(folder: Path) -> Strike:
    """kill -9 of the database's first process; the others go when they notice."""

    def strike() -> None:
        with contextlib.suppress(ProcessLookupError, FileNotFoundError):
            os.kill(int((folder / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)

    return strike


def _child(work: Callable[[], object], at: int, strike: Strike) -> tuple[int, dict[str, int]]:
    connections.close_all()
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        code = 1
        try:
            found = _watched(work, at, strike)
            os.write(writing, json.dumps(found).encode())
            code = 0
        except (django.db.Error, psycopg.Error, OSError):  # the database was struck: the work fails, as it should
            if not at:
                traceback.print_exc()
        finally:
            os._exit(code)
    os.close(writing)
    with os.fdopen(reading, "rb") as told:
        said = told.read()
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), json.loads(said or b"{}")


def _watched(work: Callable[[], object], at: int, strike: Strike) -> dict[str, int]:
    done = committed = 0

    def point() -> None:
        nonlocal done
        done += 1
        if done == at:
            strike()

    def statement(execute: Any, sql: Any, params: Any, many: bool, context: Any) -> Any:
        point()
        answer = execute(sql, params, many, context)
        point()
        return answer

    def file(event: str, arguments: tuple[Any, ...]) -> None:
        if event in FILE_EVENTS or (event == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR)):
            point()

    commit = psycopg.Connection.commit

    def watched_commit(self: psycopg.Connection[Any]) -> None:
        nonlocal committed
        point()
        commit(self)
        committed = committed or done
        point()

    psycopg.Connection.commit = watched_commit  # type: ignore[method-assign] this process ends soon
    sys.addaudithook(file)
    with connection.execute_wrapper(statement):
        work()
    return {"points": done, "committed": committed}
