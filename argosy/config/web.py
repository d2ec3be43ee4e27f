"""`argosy web`: the web pages, served by granian."""

from __future__ import annotations

import argparse
import importlib
import os
from collections.abc import Sequence
from typing import Any

from django.urls import get_resolver
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

from argosy.config import place
from argosy.matching.wordlist import legal_forms, word_list
from argosy.platform import env, garbage
from argosy.platform.parentage import die_with_parent

APPLICATION = "argosy.config.asgi:application"


def main(arguments: Sequence[str]) -> int:
    """Serve the pages until SIGTERM."""
    parser = argparse.ArgumentParser(prog="argosy web", description="Serve the web pages.")
    parser.add_argument("--port", type=int, default=place.port())
    parser.add_argument("--host", default=place.host())
    options = parser.parse_args(arguments)
    # How many web processes: one a core, for Python computes on one core a process.
    workers = env.whole("ARGOSY_WEB_PROCESSES", default=min(os.cpu_count() or 1, 4), at_least=1, at_most=64)
    with garbage.uncollected():
        _load(APPLICATION)  # once here, then shared by the processes that are forked from this one
        assert get_resolver().url_patterns  # the views too, before a first reader waits for them
        # what names are compared by, for all processes at once and before the first check waits for it
        legal_forms(), word_list()
    garbage.settle()
    server = Server(
        APPLICATION,
        address=options.host,
        port=options.port,
        interface=Interfaces.ASGINL,
        workers=workers,
        websockets=False,
        backlog=1024,
        log_level=LogLevels.warning,
        workers_kill_timeout=5,
        respawn_failed_workers=True,
    )
    server.serve(target_loader=_load_in_worker)
    return os.EX_OK


def _load(target: str) -> Any:
    module, _, name = target.partition(":")
    application: Any = getattr(importlib.import_module(module), name)
    return application


def _load_in_worker(target: str) -> Any:
    die_with_parent()
    application = _load(target)
    application.shares.join()
    return application
