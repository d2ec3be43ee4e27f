"""Looking for viruses: the operator's ClamAV, asked over its own protocol (clamd INSTREAM)."""

from __future__ import annotations

import socket
import struct
from contextlib import closing

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from argosy.platform import connectors
from argosy.platform.errors import Unavailable

SECONDS, CHUNK, LONGEST_ANSWER = 30.0, 1 << 16, 4_096


class CannotScan(Unavailable):
    message = _("The virus scanner does not answer, and unchecked files are not handed out. Try again in a minute.")


def is_set_up() -> bool:
    """Did the operator name a scanner?"""
    return bool(settings.CLAMD)


def scan(content: bytes) -> str:
    """The name of the virus in these bytes, "" where there is none. Raises CannotScan."""
    try:
        with closing(_connected()) as line:
            line.sendall(b"zINSTREAM\0")
            for start in range(0, len(content), CHUNK):
                part = content[start : start + CHUNK]
                line.sendall(struct.pack(">L", len(part)) + part)
            line.sendall(struct.pack(">L", 0))
            answer = _answer(line)
    except OSError as problem:
        raise CannotScan from problem
    if answer.endswith("OK"):
        return ""
    if answer.endswith("FOUND"):
        return answer.removesuffix("FOUND").rpartition(":")[2].strip()[:100] or "?"
    raise CannotScan  # too large for it, or out of order: what it did not look at is not clean


def _connected() -> socket.socket:
    connectors.require_tested("virus scanner")
    place = settings.CLAMD
    if place.startswith("/"):
        line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        line.settimeout(SECONDS)
        line.connect(place)
        return line
    host, _colon, port = place.rpartition(":")
    return socket.create_connection((host, int(port)), timeout=SECONDS)


def _answer(line: socket.socket) -> str:
    said = b""
    while not said.endswith(b"\0") and len(said) < LONGEST_ANSWER:
        part = line.recv(LONGEST_ANSWER)
        if not part:
            break
        said += part
    return said.rstrip(b"\0\n").decode("utf-8", "replace").strip()
