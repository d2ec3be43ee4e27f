"""A web server on loopback that other simulators are made of: one function answers every request."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it came in."""

    method: str
    path: str
    raw_query: str
    headers: dict[str, str]  # lower case
    body: bytes

    @property
    def query(self) -> dict[str, str]:
        """The query's values, one a name."""
        return {name: values[-1] for name, values in parse_qs(self.raw_query, keep_blank_values=True).items()}

    @property
    def form(self) -> dict[str, str]:
        """The body as a form."""
        return {name: values[-1] for name, values in parse_qs(self.body.decode(), keep_blank_values=True).items()}


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back."""

    body: bytes = b""
    status: int = 200
    kind: str = "text/plain; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)


def as_json(value: Any, status: int = 200, kind: str = "application/json") -> Answer:
    """The value as JSON."""
    return Answer(json.dumps(value, ensure_ascii=False).encode(), status, kind)


def elsewhere(url: str) -> Answer:
    """Go there."""
    return Answer(status=302, headers={"Location": url})


class Web:
    """`with Web(answer) as web: web.url`."""

    def __init__(self, answer: Callable[[Asked], Answer]) -> None:
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def _reply(self) -> None:
                parts = urlsplit(self.path)
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                headers = {name.lower(): value for name, value in self.headers.items()}
                found = outer.answer(Asked(self.command, parts.path, parts.query, headers, body))
                self.send_response(found.status)
                for name, value in {"Content-Type": found.kind, **found.headers}.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(found.body)))
                self.end_headers()
                self.wfile.write(found.body)

            do_GET = do_POST = _reply  # noqa: N815 the library calls them so

            def log_message(self, *_words: object) -> None:
                """Says nothing."""

        self.answer = answer
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    def __enter__(self) -> Self:
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.server.shutdown()
        self.server.server_close()
