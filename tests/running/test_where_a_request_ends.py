"""Where a request ends is said by its chunks, or it is refused: nobody hides a second one in it (RFC 9112 section 6.3)."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.running.installation import ROOT, environment, free_port, until

pytestmark = pytest.mark.pure
BODY = "0\r\n\r\nGET /hidden/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
ANSWER = re.compile(r"/(asked|hidden|last)/|HTTP/1\.1 (400)")
LAST = "GET /last/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """The product's server (granian, HTTP/1.1 by hyper) with the smallest application behind it."""
    found = free_port()
    words = ("-m", "granian", "--interface", "asginl", "--port", str(found), "--no-ws", "--log-level", "critical")
    server = subprocess.Popen([sys.executable, *words, "tests.running.answering:app"], cwd=ROOT, env=environment())
    try:
        until(lambda: _answers(found), 60, "the server answers")
        yield found
    finally:
        server.terminate()
        server.wait(30)


def _answers(port: int) -> bool:
    try:
        return b"200" in heard(port, LAST)
    except OSError:
        return False


def heard(port: int, words: str) -> bytes:
    with socket.create_connection(("127.0.0.1", port), timeout=30) as line:
        line.sendall(words.encode())
        return b"".join(iter(lambda: line.recv(65536), b""))


def answered(port: int, lines: str) -> list[str]:
    """Which requests were answered, in their order; the status of a refusal."""
    words = heard(port, f"POST /asked/ HTTP/1.1\r\nHost: localhost\r\n{lines}\r\n\r\n{BODY}{LAST}")
    return [path or status for path, status in ANSWER.findall(words.decode())]


def test_one_length_ends_one_request(port):
    assert answered(port, f"Content-Length: {len(BODY)}") == ["asked", "last"]


def test_chunks_count_and_no_length_beside_them(port):
    found = answered(port, f"Transfer-Encoding: chunked\r\nContent-Length: {len(BODY)}")

    assert found in (["asked"], ["asked", "hidden"], ["400"])  # the line may be closed behind it


@pytest.mark.parametrize(
    "lines",
    [
        f"Content-Length: 5\r\nContent-Length: {len(BODY)}",
        f"Transfer-Encoding: xchunked\r\nContent-Length: {len(BODY)}",
        f"Content-Length: {len(BODY)}, 5",
        f"Content-Length: +{len(BODY)}",
    ],
)
def test_what_could_be_counted_in_two_ways_is_refused(port, lines):
    assert answered(port, lines) in (["400"], [])
