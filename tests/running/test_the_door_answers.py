"""A web process answers each request in one thread, and readers are dealt evenly to the processes."""

from __future__ import annotations

import asyncio
import io
import os
import subprocess
import sys
from collections.abc import Awaitable
from multiprocessing import get_context
from typing import Any

import pytest
from django.http import FileResponse, HttpRequest, HttpResponse, StreamingHttpResponse
from django.urls import path
from django.utils import translation

from argosy.accounts.sessions import SessionStore
from argosy.config import room
from argosy.config.asgi import Door
from argosy.config.shares import Shares
from argosy.platform.http.request import public

ended: list[str] = []


@public
def endless(_request: HttpRequest) -> StreamingHttpResponse:
    async def pieces():
        try:
            while True:
                yield b"still here"
                await asyncio.sleep(0.01)
        finally:
            ended.append("endless")

    return StreamingHttpResponse(pieces())


@public
def file(_request: HttpRequest) -> FileResponse:
    return FileResponse(io.BytesIO(b"ship's papers"))


@public
def language(request: HttpRequest) -> HttpResponse:
    before = translation.get_language()
    translation.activate(request.GET["is"])
    return HttpResponse(before)


@public
def broken(_request: HttpRequest) -> StreamingHttpResponse:
    def pieces():
        yield b"half"
        raise LookupError("the other half is lost")

    return StreamingHttpResponse(pieces())


@public
def breaks_off(_request: HttpRequest) -> StreamingHttpResponse:
    async def pieces():
        yield b"half"
        raise LookupError("the other half is lost")

    return StreamingHttpResponse(pieces())


@public
def size(request: HttpRequest) -> HttpResponse:
    return HttpResponse(str(len(request.body)))


urlpatterns = [
    path("endless/", endless),
    path("file/", file),
    path("language/", language),
    path("broken/", broken),
    path("breaks-off/", breaks_off),
    path("size/", size),
]


class Heard:
    """What granian gives for a message: to be waited for, but no coroutine."""

    def __init__(self, message: Awaitable[dict[str, Any]]) -> None:
        self._message = message

    def __await__(self):
        return self._message.__await__()


class Reader:
    """Asks for one page, as a server asks the application; goes after so many pieces."""

    patience = 3

    def __init__(self, door: Door) -> None:
        self.door, self.sent = door, list[dict[str, Any]]()
        self.has_asked, self.goes = False, asyncio.Event()

    async def ask(self, path: str, query: bytes = b"") -> None:
        scope = {
            "type": "http",
            "http_version": "1.1",
            "method": "GET",
            "path": path,
            "query_string": query,
            "headers": [(b"host", b"localhost")],
        }
        await self.door(scope, lambda: Heard(self._receive()), self._send)

    async def _receive(self) -> dict[str, Any]:
        if self.has_asked:
            await self.goes.wait()
            return {"type": "http.disconnect"}
        self.has_asked = True
        return {"type": "http.request"}

    async def _send(self, message: dict[str, Any]) -> None:
        self.sent.append(message)
        if len(self.sent) > self.patience:
            self.goes.set()

    @property
    def body(self) -> bytes:
        return b"".join(message["body"] for message in self.sent[1:] if "body" in message)

    @property
    def headers(self) -> dict[bytes, bytes]:
        return dict(self.sent[0]["headers"])


@pytest.fixture
def neighbour():
    """Makes a process that has joined these shares and has nothing to do; calling what comes back ends it."""
    stops = []

    def join(shares: Shares):
        here, there = get_context("fork").Pipe()

        def wait() -> None:
            shares.join()
            there.send("joined")
            there.recv()
            os._exit(0)

        process = get_context("fork").Process(target=wait)
        process.start()
        assert here.recv() == "joined"

        def stop() -> None:
            if process.is_alive():
                here.send("stop")
            process.join()

        stops.append(stop)
        return stop

    yield join
    for stop in stops:
        stop()


def test_the_busier_process_lets_its_reader_be_dealt_anew(neighbour):
    shares = Shares()
    shares.join()
    neighbour(shares)
    for _request in range(2):
        shares.begin()

    assert shares.end() is True  # one is left here, and none there
    assert shares.end() is False


def test_a_process_that_has_ended_has_no_part(neighbour):
    shares = Shares()
    shares.join()
    stop = neighbour(shares)
    for _request in range(3):
        shares.begin()

    assert shares.end() is True
    stop()
    assert shares.end() is False


def test_the_place_of_a_process_that_has_ended_is_taken_by_the_next(neighbour):
    shares = Shares()
    for _process in range(70):
        neighbour(shares)()
    shares.join()
    neighbour(shares)
    shares.begin()
    shares.begin()

    assert shares.end() is True


def test_a_reader_is_told_to_come_by_another_connection_only_where_that_helps(neighbour):
    door = Door()
    door.shares.join()
    alone, crowded = Reader(door), Reader(door)

    asyncio.run(alone.ask("/nowhere/"))
    neighbour(door.shares)
    door.shares.begin()  # another reader, who is not answered yet
    asyncio.run(crowded.ask("/nowhere/"))

    assert b"Connection" not in alone.headers
    assert crowded.headers[b"Connection"] == b"close"


def test_a_place_whose_number_another_users_process_has_now_is_free(monkeypatch, neighbour):
    shares = Shares()
    shares.join()
    neighbour(shares)
    for _request in range(2):
        shares.begin()

    def not_ours(_pid: int, _sign: int) -> None:
        raise PermissionError

    monkeypatch.setattr("argosy.config.shares.os.kill", not_ours)
    assert shares.end() is False


@pytest.fixture
def pages(settings) -> None:
    """The pages of this file in place of the product's."""
    settings.ROOT_URLCONF = __name__
    settings.MIDDLEWARE = []


def test_a_stream_ends_when_its_reader_goes(pages):
    reader = Reader(Door())

    asyncio.run(asyncio.wait_for(reader.ask("/endless/"), 5))

    assert reader.body.startswith(b"still here" * 3)
    assert ended == ["endless"]


def test_a_file_comes_whole_and_is_closed(pages):
    reader = Reader(Door())

    asyncio.run(reader.ask("/file/"))

    assert reader.body == b"ship's papers"


def test_what_one_request_sets_the_next_does_not_find(pages, settings):
    settings.WEB_THREADS = 1
    door = Door()
    first, second = Reader(door), Reader(door)

    asyncio.run(first.ask("/language/", b"is=zh-hans"))
    asyncio.run(second.ask("/language/", b"is=en"))

    assert first.body == second.body == settings.LANGUAGE_CODE.encode()


def test_a_request_that_fails_is_not_counted_for_ever(pages, neighbour):
    door = Door()
    door.shares.join()
    neighbour(door.shares)

    with pytest.raises(LookupError):
        asyncio.run(Reader(door).ask("/broken/"))

    door.shares.begin()
    assert door.shares.end() is False


def test_an_answer_that_breaks_off_is_told_to_the_operator(pages, caplog):
    asyncio.run(Reader(Door()).ask("/breaks-off/"))

    assert "the other half is lost" in caplog.text


MEGABYTE = b"x" * 2**20


class Sender(Reader):
    """Sends so many megabytes, and the last of it only when told to."""

    def __init__(self, door: Door, megabytes: int, cookie: str = "") -> None:
        super().__init__(door)
        self.left, self.is_underway, self.may_end = megabytes, asyncio.Event(), asyncio.Event()
        self.cookie = cookie

    async def send(self) -> tuple[int, dict[bytes, bytes], bytes]:
        headers = [(b"host", b"localhost"), (b"accept", b"application/json")]
        headers += [(b"cookie", f"argosy_session={self.cookie}".encode())] if self.cookie else []
        scope = {"type": "http", "http_version": "1.1", "method": "POST", "path": "/size/", "query_string": b""}
        await self.door(scope | {"headers": headers}, lambda: Heard(self._piece()), self._send)
        return self.sent[0]["status"], self.headers, self.body

    async def _piece(self) -> dict[str, Any]:
        if self.left == 1:
            self.is_underway.set()
            await self.may_end.wait()
        self.left -= 1
        return {"type": "http.request", "body": MEGABYTE, "more_body": self.left > 0}


async def at_once(held: list[Sender], then: list[Sender]) -> list[tuple[int, dict[bytes, bytes], bytes]]:
    """What the second ones are answered while the first ones are still sending; then what the first ones are."""
    tasks = [asyncio.create_task(one.send()) for one in held]
    for one in held:
        await one.is_underway.wait()
    answers = []
    for one in then:
        one.may_end.set()
        answers.append(await one.send())
    for one in held:
        one.may_end.set()
    return [*answers, *await asyncio.gather(*tasks)]


@pytest.fixture
def little_room(pages, settings) -> Door:
    settings.MIDDLEWARE = ["argosy.platform.http.refusals.RefusalMiddleware"]
    settings.WEB_BODIES_MB = 18
    return Door()


def test_where_too_much_is_sent_at_once_the_next_is_refused_with_a_sentence_and_when_to_come_back(little_room):
    refused, first, second = asyncio.run(
        at_once([Sender(little_room, 3), Sender(little_room, 3)], [Sender(little_room, 4)])
    )

    assert refused[0] == 503
    assert refused[1][b"Retry-After"] == b"30"
    assert b"so this was not read. Nothing was changed" in refused[2]
    assert [answer[2] for answer in (first, second)] == [str(3 * 2**20).encode()] * 2


def test_what_was_answered_or_refused_makes_room_again(little_room):
    for _time in range(3):
        asyncio.run(at_once([Sender(little_room, 3), Sender(little_room, 3)], [Sender(little_room, 4)]))

    [answer] = asyncio.run(at_once([], [Sender(little_room, 4)]))
    assert answer[0] == 200


def test_who_never_ends_is_told_so_and_the_line_is_closed(little_room, monkeypatch):
    monkeypatch.setattr("argosy.config.asgi.LONGEST_SENDING_SECONDS", 0.05)
    slow = Sender(little_room, 5)

    async def both() -> list[tuple[int, dict[bytes, bytes], bytes]]:
        cut_off = await asyncio.wait_for(slow.send(), 5)
        monkeypatch.setattr("argosy.config.asgi.LONGEST_SENDING_SECONDS", 30)
        return [cut_off, *await at_once([], [Sender(little_room, 5)])]

    cut_off, next_one = asyncio.run(both())
    assert cut_off[0] == 408
    assert cut_off[1][b"Connection"] == b"close"
    assert b"was not read. Nothing was changed" in cut_off[2]
    assert next_one[0] == 200  # its room is free again


def test_strangers_leave_room_to_those_who_are_signed_in(little_room, monkeypatch):
    monkeypatch.setattr("argosy.config.room._account_of", lambda cookie: "bob" if cookie == "bobs" else "")
    held = [Sender(little_room, 3), Sender(little_room, 3)]

    stranger, bob, *_held = asyncio.run(
        at_once(held, [Sender(little_room, 4, "guessed"), Sender(little_room, 8, "bobs")])
    )

    assert (stranger[0], bob[0]) == (503, 200)


def test_one_person_leaves_room_to_the_others_too(little_room, monkeypatch):
    monkeypatch.setattr("argosy.config.room._account_of", lambda cookie: cookie.partition("-")[0])
    held = [Sender(little_room, 8, "bob-desk")]

    bob, carol, *_held = asyncio.run(
        at_once(held, [Sender(little_room, 7, "bob-phone"), Sender(little_room, 8, "carol-desk")])
    )

    assert (bob[0], carol[0]) == (503, 200)


@pytest.mark.django_db
def test_only_a_session_in_which_somebody_signed_in_is_known():
    visitor, member = SessionStore(), SessionStore()
    visitor["typed"] = "bob@hailan-hw.example"
    member["_auth_user_id"] = "1"
    for one in (visitor, member):
        one.save()

    asked = ("guessed", visitor.session_key, member.session_key)
    assert [room._account_of(cookie) for cookie in asked] == ["", "", "1"]


def test_the_door_opens_in_a_process_that_has_loaded_nothing_yet():
    opened = "import argosy.config.asgi as door; print(type(door.application).__name__)"

    done = subprocess.run([sys.executable, "-c", opened], env=os.environ, capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["Door"]
