"""`argosy up`: everything on one machine, started in order, kept running, and ended in order."""

from __future__ import annotations

import argparse
import http.client
import os
import signal
import sys
import time
import webbrowser
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from argosy.config import ground, place
from argosy.config.progress import CannotStart, Steps, complain, say
from argosy.config.supervise import Child, Supervisor
from argosy.platform import env
from argosy.platform.parentage import die_with_parent
from argosy.platform.postgres import embedded
from argosy.platform.postgres.programs import OPEN_HOME

OLDEST_PYTHON = (3, 11)
READY_SECONDS = 60.0
BESIDE_WEB = ("worker", "sync", "scheduler")


class _Stopped(Exception):
    """The person asked to stop before the start was over."""


@dataclass(slots=True)
class Installation:
    """One running Argosy on one machine."""

    data: Path
    host: str
    port: int
    supervisor: Supervisor
    database: ground.Database | None = None
    server: embedded.Server | None = None

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        return place.link_to(self.host, self.port)

    def keep_server(self) -> None:
        """Start the database again when it died."""
        if self.server is not None and self.server.process is not None and self.server.process.poll() is not None:
            complain("The database ended; it is started again.")
            self.server = ground.start_server(self.data)

    def child(self, word: str, *options: str) -> Child:
        """One of Argosy's processes, by its word on the command line."""
        if self.database is None:
            raise CannotStart("The database is not ready.", os.EX_SOFTWARE)
        known = self.database.environment(self.data) | {"ARGOSY_URL": env.text("ARGOSY_URL", default=self.address)}
        return Child(word, [sys.executable, "-m", "argosy", word, *options], known)


def main(arguments: Sequence[str]) -> int:
    """Start Argosy and stay until Ctrl-C; 0 after an orderly end, else another code and one sentence."""
    options = _parse(arguments)
    try:
        _check_python()
        if "MAKELEVEL" in os.environ:  # `make run` that is killed must not leave us behind
            die_with_parent(signal.SIGTERM)
        _run(options)
    except CannotStart as problem:
        complain(f"Argosy cannot run: {problem}")
        return problem.code
    return os.EX_OK


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="argosy up", description="Start everything on this machine.")
    parser.add_argument(
        "--port", type=int, default=place.port(), help="the port of the web pages (default %(default)s)"
    )
    parser.add_argument("--host", default=place.host(), help="the address to serve on (default %(default)s)")
    parser.add_argument("--data", default="", metavar="DIR", help="the data folder (default: ARGOSY_DATA or ./var)")
    parser.add_argument("--open", action="store_true", help="open the first page in the browser")
    return parser.parse_args(arguments)


def _check_python() -> None:
    if sys.version_info < OLDEST_PYTHON:
        raise CannotStart("Argosy needs Python 3.11 or newer: install it and run make setup.", os.EX_CONFIG)


def _run(options: argparse.Namespace) -> None:
    data = place.data_folder(options.data)
    if data == OPEN_HOME:
        say(f"Started as root from a closed folder: the data lies in {data}, so that no home has to be opened.")
    place.make(data)
    for name, instead in place.ignored():
        complain(f"{name} is set, and nothing reads it any more: {instead}")
    claim = place.claim(data, f"Argosy on http://{options.host}:{options.port}")
    supervisor = Supervisor()
    installation = Installation(data, options.host, options.port, supervisor)
    supervisor.look_after = installation.keep_server
    try:
        place.check_port(options.host, options.port)
        supervisor.listen()
        _start(installation)
        say(f"Argosy is ready: {installation.address}")
        say(f"  The data lies in {data}. Ctrl-C stops everything.")
        if options.open:
            webbrowser.open(installation.address)
        supervisor.run()
    except _Stopped:
        pass
    finally:
        _stop(installation)
        claim.release()


def _start(installation: Installation) -> None:
    steps = Steps(4 if ground.given() else 5)
    data, supervisor = installation.data, installation.supervisor
    place.master_key(data)
    if not ground.given():
        fresh = not (data / "postgres" / "PG_VERSION").exists()
        with steps.step("Making the database (PostgreSQL 18)" if fresh else "Starting the database"):
            installation.server = ground.start_server(data)
    _unless_stopped(supervisor)
    with steps.step("Checking the database's roles"):
        database = installation.database = ground.with_roles(data, installation.server)
    with steps.step("Bringing the tables up to date"):
        ground.migrate(data, database)
    _unless_stopped(supervisor)
    with steps.step("Laying out the pages' files"):
        ground.collect_static(data, database)
    _unless_stopped(supervisor)
    with steps.step("Starting web, worker, mail sync and scheduler"):
        options = ("--host", installation.host, "--port", str(installation.port))
        supervisor.add(installation.child("web", *options))
        _await_first_page(installation)
        for word in BESIDE_WEB:
            supervisor.add(installation.child(word))


def _unless_stopped(supervisor: Supervisor) -> None:
    if supervisor.asked_to_stop:
        raise _Stopped


def _await_first_page(installation: Installation) -> None:
    """The web process alone first: the first page comes sooner when nothing else starts beside it."""
    limit = time.monotonic() + READY_SECONDS
    host = installation.address.removeprefix("http://").rpartition(":")[0].strip("[]")
    while time.monotonic() < limit:
        _unless_stopped(installation.supervisor)
        installation.supervisor.turn()
        connection = http.client.HTTPConnection(host, installation.port, timeout=10)
        try:
            connection.request("GET", "/", headers={"Host": f"{host}:{installation.port}"})
            connection.getresponse().read()
        except (OSError, http.client.HTTPException):
            time.sleep(0.05)
        else:
            return
        finally:
            connection.close()
    raise CannotStart(f"No page came within {READY_SECONDS:.0f} seconds: read the words above.", os.EX_SOFTWARE)


def _stop(installation: Installation) -> None:
    if installation.supervisor.children or installation.server:
        say("Stopping …")
    installation.supervisor.stop()
    if installation.server is not None:
        embedded.stop(installation.server)
        say("Stopped; the database is shut down in order.")
