"""A bad network on loopback: a TCP proxy whose lines are slow, and break in the middle of what they carry."""

from __future__ import annotations

import random
import select
import socket
import socketserver
import threading
import time
from contextlib import suppress

from simulators.serving import Serving

PIECE = 4_096


class BadNetwork(Serving):
    """`with BadNetwork(dovecot.port, cuts=40) as network:` — connect to `network.port`; afterwards it carries all."""

    host = "127.0.0.1"

    def __init__(self, port: int, *, cuts: int, longest: int = 60_000, delay: float = 0.002, seed: int = 1) -> None:
        self.target, self.left, self.made = port, cuts, 0
        self.longest, self.delay = longest, delay
        self._random = random.Random(seed)
        self._lock = threading.Lock()
        network = self

        class Handler(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                network._carry(self.request)

        self._server = socketserver.ThreadingTCPServer((self.host, 0), Handler)
        self._server.daemon_threads = True
        self.port = int(self._server.server_address[1])

    def _carry(self, client: socket.socket) -> None:
        """Carry one line, until one side ends it or its bytes are used up."""
        with suppress(OSError), socket.create_connection((self.host, self.target)) as server:
            for one in (client, server):
                one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            left = self._allowance()
            while True:
                for source in select.select([client, server], [], [])[0]:
                    piece = source.recv(PIECE)
                    if not piece:
                        return
                    if left is not None and source is server:
                        piece, left = piece[:left], left - len(piece)
                        time.sleep(self._random.uniform(0, self.delay))
                    (server if source is client else client).sendall(piece)
                    if left is not None and left <= 0:
                        self._cut(client)
                        return

    def _allowance(self) -> int | None:
        """After how many bytes this line breaks; None where it may live."""
        with self._lock:
            if self.left <= 0:
                return None
            self.left -= 1
            return self._random.randint(200, self.longest)

    def _cut(self, client: socket.socket) -> None:
        self.made += 1
        # a reset and not a goodbye: what a dead router leaves behind
        client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
        client.close()
