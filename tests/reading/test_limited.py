"""A hostile input can fail only itself, within its memory and time, and never the process that reads it."""

from __future__ import annotations

import os
import pickle
import resource
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from argosy.platform.limited import ChildDied, Failed, Limited, LimitedPool, NotStarted, TooMuchMemory, TooSlow, answers
from argosy.platform.limited.home import home_of
from argosy.platform.limited.wire import receive
from tests.reading.limited_work import Found, Loose, Mood, Pair

pytestmark = pytest.mark.pure
OURS = "tests.reading.limited_work"
WORK = f"{OURS}:work"


@pytest.fixture(scope="module")
def pool():
    with LimitedPool(WORK, memory_mb=500, seconds=1) as pool:
        yield pool


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"


@pytest.mark.parametrize(
    ("deed", "error", "sentence"),
    [
        (b"sleep", TooSlow, "It took longer than 1 seconds."),
        (b"hoard", TooMuchMemory, "It needed more than 500 MB of memory."),
        (b"crash", ChildDied, "ended by itself"),
        (b"leave", ChildDied, "code 3"),
        (b"raise", Failed, "ValueError: no such thing"),
        (b"dig", Failed, "nested too deep"),
    ],
)
def test_a_bad_input_fails_alone_and_says_why(pool, deed, error, sentence):
    pool.run(b"warm")

    with pytest.raises(error, match=sentence):
        pool.run(deed)

    assert pool.run(b"next") == "read 4"


def test_a_child_that_was_taken_over_gives_its_parent_no_orders(tmp_path):
    trace = tmp_path / "obeyed"
    with LimitedPool("tests.reading.limited_work:answer", str(trace)) as pool:
        with pytest.raises(Failed, match="no value"):
            pool.run(b"order")

        assert not trace.exists()
        assert pool.run(b"next") == {"words": b"next", "when": datetime(2026, 3, 3, tzinfo=UTC)}


def test_records_come_from_the_modules_that_the_pool_names_only():
    with LimitedPool("tests.reading.limited_work:answer", records=[OURS]) as pool:
        assert pool.run(b"record") == Found(Mood.GLAD, datetime(2026, 3, 3, tzinfo=UTC))

    with pytest.raises(pickle.UnpicklingError, match="no value"):
        answers.read(pickle.dumps(Mood.GLAD))
    assert answers.read(pickle.dumps(Mood.GLAD), [OURS]) is Mood.GLAD


@pytest.mark.parametrize("kind", [Found, Mood, Loose, Pair])
@pytest.mark.parametrize("state", [b"N}V__doc__\nVforged\ns\x86", b"}V__doc__\nVforged\ns", b"NN\x86"])
def test_a_forged_answer_changes_no_class(kind, state):
    forged = f"c{OURS}\n{kind.__name__}\n".encode() + state + b"b."

    with pytest.raises((pickle.UnpicklingError, TypeError)):
        answers.read(forged, [OURS])

    assert kind.__doc__ != "forged"


@pytest.mark.parametrize("record", [Loose("x"), Pair("x")])
def test_what_can_be_changed_is_no_answer(record):
    with pytest.raises(pickle.UnpicklingError, match="no value"):
        answers.read(pickle.dumps(record), [OURS])


def test_an_answer_longer_than_the_childs_memory_is_not_listened_to():
    ours, theirs = socket.socketpair()
    theirs.sendall(struct.pack("!I", 2_000_000_000))

    with pytest.raises(EOFError):
        receive(ours, time.monotonic() + 1, at_most=1_000_000)


def test_endless_computing_is_ended_by_the_kernel():
    with LimitedPool(WORK, seconds=1.2) as pool:
        pool.run(b"warm")
        start = time.monotonic()

        with pytest.raises(TooSlow):
            pool.run(b"compute")

        assert time.monotonic() - start < 4


def test_large_inputs_and_printing_do_no_harm(pool, capfd):
    assert pool.run(b"print " + b"x" * 5_000_000) == "read 5000006"
    assert capfd.readouterr().out == ""


def test_arguments_follow_the_input():
    with LimitedPool(WORK, "got") as pool:
        assert pool.run(b"abc") == "got 3"


def test_a_child_is_kept_from_call_to_call(pool):
    assert pool.run(b"who") == pool.run(b"who") != str(os.getpid())


def test_many_threads_share_few_children():
    with LimitedPool(WORK, children=2) as pool, ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda n: pool.run(b"x" * n), range(50)))
        children = set(threads.map(lambda _: pool.run(b"who"), range(20)))

    assert answers == [f"read {n}" for n in range(50)]
    assert len(children) <= 2


def test_a_child_survives_the_thread_that_started_it():
    with LimitedPool(WORK) as pool:
        found: list[str] = []
        for _ in range(2):
            thread = threading.Thread(target=lambda: found.append(pool.run(b"who")))
            thread.start()
            thread.join()

    assert found[0] == found[1]


def test_a_child_that_died_between_two_inputs_is_replaced():
    with LimitedPool(WORK) as pool:
        os.kill(int(pool.run(b"who")), 9)
        time.sleep(0.1)

        assert pool.run(b"abc") == "read 3"


def nursery_of(child: str) -> int:
    return int(Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()[1])


def test_what_is_loaded_before_the_first_child_all_children_begin_with():
    with LimitedPool(WORK, warm=f"{OURS}:warm") as pool:
        first, done = pool.run(b"who"), pool.run(b"warm?")
        os.kill(int(first), 9)
        time.sleep(0.1)

        assert pool.run(b"who") != first
        assert pool.run(b"warm?") == done == str([nursery_of(pool.run(b"who"))])


def test_each_child_keeps_to_the_limits_of_its_own_pool(pool):
    with LimitedPool(WORK, memory_mb=5_000, seconds=2) as roomy:
        assert nursery_of(roomy.run(b"who")) == nursery_of(pool.run(b"who"))
        assert roomy.run(b"reserve") == "4000000000"

        with pytest.raises(Failed, match="Cannot allocate memory"):
            pool.run(b"reserve")


def test_the_end_of_the_process_that_children_come_from_is_mended_by_the_next_input():
    with LimitedPool(WORK, warm=f"{OURS}:warm") as pool:
        child = pool.run(b"who")
        os.kill(nursery_of(child), 9)
        time.sleep(0.1)

        assert not is_alive(int(child))
        assert pool.run(b"abc") == "read 3"


def test_what_is_no_child_any_more_is_not_killed_by_its_number(pool):
    stranger = subprocess.Popen(["/bin/sleep", "60"])  # as if it had got the number of a child that has ended
    try:
        pool.run(b"warm")

        assert home_of(OURS).end(stranger.pid) is None
        with pytest.raises(subprocess.TimeoutExpired):
            stranger.wait(0.1)
    finally:
        stranger.kill()
        stranger.wait()


def test_an_answer_that_comes_too_late_is_not_taken_for_the_next_one(monkeypatch):
    with LimitedPool(WORK, warm=f"{OURS}:warm") as pool:
        child = pool.run(b"who")
        nursery, home = nursery_of(child), home_of(OURS, f"{OURS}:warm")
        os.kill(nursery, signal.SIGSTOP)
        with monkeypatch.context() as hurried:
            hurried.setattr("argosy.platform.limited.home._ANSWER_SECONDS", 0.1)
            home.end(int(child))
        with suppress(ProcessLookupError):
            os.kill(nursery, signal.SIGCONT)

        pid, line = home.child()

        line.close()
        assert pid > 0
        assert pool.run(b"abc") == "read 3"


def test_a_process_with_very_many_lines_open_reads_on():
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(before[1], 2_000), before[1]))
    lines = [os.dup(0) for _ in range(1_100)]
    try:
        with LimitedPool(WORK) as pool:
            assert pool.run(b"who") == pool.run(b"who")
    finally:
        for line in lines:
            os.close(line)
        resource.setrlimit(resource.RLIMIT_NOFILE, before)


def test_an_input_whose_child_ended_with_the_process_it_came_from_is_done_again(tmp_path):
    with LimitedPool(WORK, warm=f"{OURS}:warm") as pool:
        assert pool.run(f"orphan {tmp_path / 'once'}".encode()).startswith("read ")

        with pytest.raises(ChildDied, match="ended with"):
            pool.run(b"orphans")


def test_a_module_that_cannot_be_loaded_fails_the_input_with_a_sentence(capfd):
    with LimitedPool("tests.reading.nowhere:work") as pool, pytest.raises(NotStarted, match="did not start"):
        pool.run(b"abc")

    assert "ModuleNotFoundError" in capfd.readouterr().err


def test_children_do_not_outlive_their_parent():
    program = (
        "import os, threading, time\n"
        "from argosy.platform.limited import LimitedPool\n"
        f"pool = LimitedPool({WORK!r})\n"
        "print(pool.run(b'who'), flush=True)\n"
        "threading.Thread(target=pool.run, args=(b'compute',)).start()\n"
        "time.sleep(0.2)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    parent = subprocess.run([sys.executable, "-c", program], stdout=subprocess.PIPE, check=False)

    child, deadline = int(parent.stdout), time.monotonic() + 3
    while is_alive(child) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not is_alive(child)


def test_all_refusals_are_caught_by_one_name():
    assert all(issubclass(one, Limited) for one in (TooSlow, TooMuchMemory, ChildDied, Failed))
