"""Keeps the processes of one machine running: starts them, starts again what dies, and ends all of them in order."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from argosy.config.progress import CannotStart, complain
from argosy.platform.parentage import bound_to_me

QUICK_SECONDS = 10.0  # a process that lives shorter than this has not really started
QUICK_DEATHS = 5
LONGEST_PAUSE = 8.0
GRACE_SECONDS = 10.0
TICK = 0.1


@dataclass(slots=True)
class Child:
    """One process to keep running."""

    name: str
    command: Sequence[str]
    environment: Mapping[str, str]
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    quick_deaths: int = 0
    next_start: float = 0.0

    def start(self) -> None:
        """Start it, bound to this process and at the head of a process group of its own.

        Of its own, so that Ctrl-C reaches the supervisor alone, which then ends the others in order; and so that what
        it leaves behind can be found.
        """
        self.started = time.monotonic()
        self.process = subprocess.Popen(  # noqa: S603 our own program and words
            self.command,
            env=dict(self.environment),
            stdin=subprocess.DEVNULL,
            process_group=0,
            preexec_fn=bound_to_me(),  # noqa: PLW1509 one system call, no lock taken
        )

    def is_alive(self) -> bool:
        """Is the process there?"""
        return self.process is not None and self.process.poll() is None

    def signal(self, sign: signal.Signals, *, group: bool = False) -> None:
        """Send a signal to the process, or to everything that it started too."""
        if self.process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            (os.killpg if group else os.kill)(self.process.pid, sign)

    def bury(self) -> None:
        """After a death: end what it left behind, and decide when to try again."""
        if self.process is None:
            return
        self.signal(signal.SIGKILL, group=True)
        killed = self.process.returncode == -signal.SIGKILL
        how = "was killed" if killed else f"ended with code {self.process.returncode}"
        lived = time.monotonic() - self.started
        self.process = None
        # Killed is somebody's doing (an operator, the kernel short of memory), not a fault that would come again.
        self.quick_deaths = self.quick_deaths + 1 if lived < QUICK_SECONDS and not killed else 0
        pause = 0.2 if killed else min(LONGEST_PAUSE, 0.5 * 2.0**self.quick_deaths)
        self.next_start = time.monotonic() + pause
        if self.quick_deaths >= QUICK_DEATHS:
            raise CannotStart(
                f"The process {self.name} {how}, {QUICK_DEATHS} times within seconds of its start: "
                "read its words above; argosy doctor tells what is wrong with this installation.",
                os.EX_SOFTWARE,
            )
        complain(f"The process {self.name} {how}; it is started again in {pause:.1f} s.")


@dataclass(slots=True)
class Supervisor:
    """The head of the process tree."""

    children: list[Child] = field(default_factory=list)
    # Called at every turn; brings back what is not a child of ours (the database).
    look_after: Callable[[], None] = lambda: None
    asked_to_stop: bool = False

    def listen(self) -> None:
        """From now on Ctrl-C and SIGTERM ask for an orderly end."""

        def ask(_number: int, _frame: object) -> None:
            self.asked_to_stop = True

        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, ask)

    def add(self, child: Child) -> None:
        """Start a process and keep it running."""
        child.start()
        self.children.append(child)

    def turn(self) -> None:
        """Look at every process once; start again what died when its pause is over."""
        self.look_after()
        for child in self.children:
            if child.is_alive():
                continue
            child.bury()
            if time.monotonic() >= child.next_start:
                child.start()

    def run(self) -> None:
        """Keep everything running until asked to stop."""
        while not self.asked_to_stop:
            self.turn()
            time.sleep(TICK)

    def stop(self) -> None:
        """Ask every process to end, wait, and end by force what has not."""
        for child in self.children:
            child.signal(signal.SIGTERM)
        limit = time.monotonic() + GRACE_SECONDS
        while any(child.is_alive() for child in self.children) and time.monotonic() < limit:
            time.sleep(0.02)
        for child in self.children:
            child.signal(signal.SIGKILL, group=True)
            if child.process is not None:
                child.process.wait()
