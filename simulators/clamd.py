"""A ClamAV daemon on loopback: speaks INSTREAM, knows the EICAR test file, and can be told to be out of order."""

from __future__ import annotations

import socketserver
import struct
import threading
from types import TracebackType
from typing import Self

# Harmless by agreement; taken apart so that no scanner stops at this file.
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
MOST = 25 * 1024 * 1024


class _Talk(socketserver.StreamRequestHandler):
    """One question: zINSTREAM, chunks with their lengths, an empty one; then the answer."""

    def handle(self) -> None:
        if self.rfile.read(10) != b"zINSTREAM\0":
            self.wfile.write(b"UNKNOWN COMMAND\0")
            return
        content = b""
        while size := struct.unpack(">L", self.rfile.read(4))[0]:
            content += self.rfile.read(size)
        self.server.seen.append(len(content))  # type: ignore[attr-defined]
        if self.server.is_broken or len(content) > MOST:  # type: ignore[attr-defined]
            self.wfile.write(b"INSTREAM size limit exceeded. ERROR\0")
        elif EICAR in content:
            self.wfile.write(b"stream: Win.Test.EICAR_HDB-1 FOUND\0")
        else:
            self.wfile.write(b"stream: OK\0")


class Clamd:
    """`with Clamd() as scanner: settings.CLAMD = scanner.place`."""

    def __init__(self) -> None:
        self.server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Talk)
        self.server.daemon_threads = True
        self.server.seen, self.server.is_broken = [], False  # type: ignore[attr-defined]

    @property
    def place(self) -> str:
        """Where it listens."""
        return f"127.0.0.1:{self.server.server_address[1]}"

    @property
    def seen(self) -> list[int]:
        """The sizes of what it looked at."""
        return list(self.server.seen)  # type: ignore[attr-defined]

    def breaks(self) -> None:
        """From now on it answers with an error."""
        self.server.is_broken = True  # type: ignore[attr-defined]

    def __enter__(self) -> Self:
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.server.shutdown()
        self.server.server_close()
