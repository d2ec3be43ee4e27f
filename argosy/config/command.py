"""Every word of `argosy` but read and match: what it does in a sentence, where it lies, and what it needs to run."""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from argosy.config import ground, place
from argosy.config.progress import CannotStart, complain, say
from argosy.platform import env
from argosy.platform.postgres import embedded


class Needs(Enum):
    """What must stand before a word can run."""

    NOTHING = "nothing"
    IF_RUNNING = "the database's address where it runs already"
    RUNNING = "a database that runs"
    DATABASE = "a database with its tables, started for as long as the word runs"


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the command line."""

    target: str
    sentence: str
    needs: Needs = Needs.DATABASE


WORDS = {
    "up": Word("argosy.config.up:main", "Start everything on this machine, and stop it with Ctrl-C.", Needs.NOTHING),
    "web": Word("argosy.config.web:main", "Serve the web pages.", Needs.RUNNING),
    "worker": Word("argosy.config.processes:run_worker", "Do the jobs that wait.", Needs.RUNNING),
    "sync": Word("argosy.config.processes:run_sync", "Fetch mail from the bound mailboxes.", Needs.RUNNING),
    "scheduler": Word("argosy.config.processes:run_scheduler", "Start what is due and seal the audit.", Needs.RUNNING),
    "demo": Word("argosy.config.demo:main", "Make a sample enterprise through the real pipeline."),
    "doctor": Word("argosy.config.doctor:main", "Say what is wrong here, each with its cure.", Needs.NOTHING),
    "promises": Word("argosy.config.promises:main", "Say which promises the last test run showed.", Needs.NOTHING),
    "audit": Word("argosy.config.audit:main", "Verify that the audit trail is whole."),
    "backup": Word("argosy.config.backups:backup", "Back up the database and the sealed files."),
    "restore": Word(
        "argosy.config.backups:restore", "Put a backup back; who was erased is erased again.", Needs.NOTHING
    ),
    "shutdown": Word("argosy.config.people:shutdown", "Announce the end of the service, thirty days before."),
    "parts": Word("argosy.config.parts:main", "Compare the third-party parts with known weaknesses."),
    "keys": Word("argosy.config.keys:main", "Rotate the keys that seal personal data."),
    "user": Word("argosy.config.people:user", "Make and change people who sign in."),
    "staff": Word("argosy.config.staff:main", "Say who works for the operator and answers work orders."),
    "enterprise": Word("argosy.config.people:enterprise", "Make and change enterprises."),
    "bench": Word("argosy.config.bench:main", "Measure this installation.", Needs.NOTHING),
    "migrate": Word("argosy.config.command:migrate", "Bring the database's tables up to date.", Needs.NOTHING),
    "manage": Word("argosy.config.command:manage", "Run one of Django's own commands.", Needs.IF_RUNNING),
}
PURE = {
    "read": "Say what each message file says, as JSON.",
    "match": "Say for each row of a CSV file whether two companies are the same.",
}
SETTINGS = "argosy.config.settings"


def main(arguments: Sequence[str]) -> int:
    """Run the word that comes first; 2 and a sentence where there is no such word."""
    word, rest = (arguments[0], list(arguments[1:])) if arguments else ("help", [])
    if word in {"help", "--help", "-h"}:
        say(overview())
        return os.EX_OK
    if word not in WORDS:
        complain(f"There is no argosy {word}: argosy --help lists the words.")
        return 2
    try:
        with _ready(WORDS[word].needs, rest):
            return int(_load(WORDS[word].target)(rest) or 0)
    except CannotStart as problem:
        complain(f"Argosy cannot run: {problem}")
        return problem.code
    except KeyboardInterrupt:
        return 130


def overview() -> str:
    """All words with a sentence each."""
    sentences = PURE | {word: told.sentence for word, told in WORDS.items()}
    lines = [f"  {word:<11} {sentences[word]}" for word in [*WORDS, *PURE]]
    return "\n".join(["usage: argosy WORD …", "", *lines, "", "argosy WORD --help tells more about most of them."])


def migrate(arguments: Sequence[str]) -> int:
    """Bring the tables up to date, on the embedded database or on the one in DATABASE_URL."""
    if arguments:
        raise CannotStart("argosy migrate takes no words; argosy manage migrate is Django's own.", os.EX_USAGE)
    with _database():
        say("The tables are up to date.")
    return os.EX_OK


def manage(arguments: Sequence[str]) -> int:
    """Hand the words to Django."""
    execute = importlib.import_module("django.core.management").execute_from_command_line
    execute(["argosy manage", *arguments])
    return os.EX_OK


def _load(target: str) -> Callable[[Sequence[str]], int | None]:
    module, _, name = target.partition(":")
    function: Callable[[Sequence[str]], int | None] = getattr(importlib.import_module(module), name)
    return function


@contextmanager
def _ready(needs: Needs, rest: Sequence[str]) -> Iterator[None]:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    if needs is Needs.NOTHING or {"-h", "--help"} & set(rest):
        yield
    elif needs is Needs.DATABASE:
        with _database():
            yield
    else:
        _find_running(must=needs is Needs.RUNNING)
        yield


def _find_running(*, must: bool) -> None:
    """Tell the settings where the database is, as argosy_app; nothing is started."""
    if env.text("ARGOSY_APP_DATABASE_URL"):
        return
    data = _settled()
    server = None if ground.given() else embedded.running(data / "postgres")
    if server is None and not ground.given():
        if must:
            raise CannotStart("No database runs here: start argosy up, or set DATABASE_URL.", os.EX_UNAVAILABLE)
        return
    _tell(ground.addresses(data, server))


@contextmanager
def _database() -> Iterator[None]:
    """The database with roles and tables: the one that runs, or ours, started until the word is done."""
    data = _settled()
    if env.text("ARGOSY_APP_DATABASE_URL") and not ground.given():
        yield  # somebody made the roles and tables by hand
        return
    place.make(data)
    server = None if ground.given() else embedded.running(data / "postgres")
    own = None
    claim = None
    if server is None and not ground.given():
        claim = place.claim(data, "argosy on the command line")
        place.master_key(data)
        server = own = ground.start_server(data)
    try:
        database = ground.with_roles(data, server)
        ground.migrate(data, database)
        _tell(database)
        yield
    finally:
        if own is not None:
            embedded.stop(own)
        if claim is not None:
            claim.release()


def _settled() -> Path:
    """The data folder, told to the settings; links that a word prints lead to where the pages are served."""
    data = place.data_folder()
    os.environ["ARGOSY_DATA"] = str(data)
    if not env.text("ARGOSY_URL"):
        os.environ["ARGOSY_URL"] = place.link_to(*place.served(data))
    return data


def _tell(database: ground.Database) -> None:
    os.environ["ARGOSY_APP_DATABASE_URL"] = database.app
    os.environ["ARGOSY_OWNER_URL"] = database.owner
