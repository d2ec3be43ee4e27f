"""A web process answers one request after the other, and lets nobody wait for one that takes long."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Awaitable, Callable

import pytest
from django.http import HttpRequest, HttpResponse
from django.urls import path

from argosy.config.asgi import Door
from argosy.config.turns import Turns
from argosy.platform.http.request import public
from tests.running.test_the_door_answers import Reader

at_work: list[str] = []
most: list[int] = []
mail_server = threading.Event()


@public
def page(_request: HttpRequest) -> HttpResponse:
    at_work.append("page")
    most.append(len(at_work))
    time.sleep(0.01)
    at_work.pop()
    return HttpResponse("page")


@public
def waits(_request: HttpRequest) -> HttpResponse:
    return HttpResponse(str(mail_server.wait(10)))


urlpatterns = [path("page/", page), path("waits/", waits)]


@pytest.fixture
def door(settings) -> Door:
    settings.ROOT_URLCONF = __name__
    settings.MIDDLEWARE = []
    most.clear()
    mail_server.clear()
    return Door()


def test_pages_are_made_one_after_the_other(door, monkeypatch):
    monkeypatch.setattr("argosy.config.turns.LONG_SECONDS", 10)
    readers = [Reader(door) for _reader in range(6)]

    async def all_ask() -> None:
        await asyncio.gather(*(one.ask("/page/") for one in readers))

    asyncio.run(all_ask())
    assert [one.body for one in readers] == [b"page"] * 6
    assert most == [1] * 6


def test_nobody_waits_for_a_request_that_takes_long(door, monkeypatch):
    monkeypatch.setattr("argosy.config.turns.LONG_SECONDS", 0.01)
    slow, quick = Reader(door), Reader(door)

    async def both_ask() -> bytes:
        waiting = asyncio.create_task(slow.ask("/waits/"))
        await asyncio.sleep(0)
        await quick.ask("/page/")
        came_first = quick.body
        mail_server.set()
        await waiting
        return came_first

    assert asyncio.run(both_ask()) == b"page"
    assert slow.body == b"True"


async def told(turns: Turns, name: str, done: list[str], work: Callable[[], Awaitable[object]] | None = None) -> None:
    async with turns.one():
        if work is not None:
            await work()
        done.append(name)


def test_they_are_answered_in_the_order_in_which_they_came():
    async def all_come() -> list[str]:
        turns, done = Turns(), list[str]()
        first = asyncio.create_task(told(turns, "first", done, lambda: asyncio.sleep(0.01)))
        await asyncio.sleep(0)
        others = [asyncio.create_task(told(turns, name, done)) for name in ("second", "third", "fourth")]
        await asyncio.gather(first, *others)
        return done

    assert asyncio.run(all_come()) == ["first", "second", "third", "fourth"]


def test_who_goes_before_it_is_her_turn_holds_nobody_up():
    async def one_goes(*, once_it_was_given: bool) -> list[str]:
        turns, done = Turns(), list[str]()
        async with turns.one():
            goes, stays = (asyncio.create_task(told(turns, name, done)) for name in ("goes", "stays"))
            await asyncio.sleep(0)
            if not once_it_was_given:
                goes.cancel()
        goes.cancel()
        await asyncio.wait_for(stays, 5)
        return done

    assert asyncio.run(one_goes(once_it_was_given=False)) == ["stays"]
    assert asyncio.run(one_goes(once_it_was_given=True)) == ["stays"]


def test_a_request_that_fails_gives_its_turn_on():
    async def one_fails() -> list[str]:
        turns, done = Turns(), list[str]()

        async def fail() -> None:
            raise LookupError

        with pytest.raises(LookupError):
            await told(turns, "fails", done, fail)
        await asyncio.wait_for(told(turns, "next", done), 5)
        return done

    assert asyncio.run(one_fails()) == ["next"]


def test_what_has_taken_long_gives_its_turn_on_but_once(monkeypatch):
    monkeypatch.setattr("argosy.config.turns.LONG_SECONDS", 0.01)

    async def three_come() -> list[str]:
        turns, done, may_end = Turns(), list[str](), asyncio.Event()
        long = asyncio.create_task(told(turns, "long", done, lambda: asyncio.sleep(0.05)))
        await asyncio.sleep(0)
        monkeypatch.setattr("argosy.config.turns.LONG_SECONDS", 10)
        others = [asyncio.create_task(told(turns, "second", done, may_end.wait))]
        others.append(asyncio.create_task(told(turns, "third", done)))
        await long
        await asyncio.sleep(0.01)
        done.append("the second is at work")
        may_end.set()
        await asyncio.gather(*others)
        return done

    assert asyncio.run(three_come()) == ["long", "the second is at work", "second", "third"]
