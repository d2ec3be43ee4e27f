"""The one way out reaches no private address, follows nobody elsewhere, and takes no more than it can hold."""

import socket
from dataclasses import replace

import pytest

from argosy.platform import connectors, web_client
from argosy.platform.errors import BadInput, NotAllowed, Unavailable
from argosy.platform.web_client import Way
from simulators.web import Answer, Asked, Web, elsewhere

OPERATORS = Way(by_operator=True, seconds=3)


@pytest.fixture(autouse=True)
def tested(monkeypatch):
    """What these tests call for has a passed security test on record."""
    any_other = next(iter(connectors.REGISTER.values()))
    monkeypatch.setitem(connectors.REGISTER, "test", replace(any_other, name="test"))


@pytest.fixture
def inside():
    """A server in the operator's own network."""

    def answer(asked: Asked) -> Answer:
        if asked.path == "/elsewhere":
            return elsewhere("http://169.254.169.254/latest/meta-data/")
        return Answer(b"x" * 2_000 if asked.path == "/large" else b"inside")

    with Web(answer) as web:
        yield web


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://localhost/",
        "http://10.0.0.1/",
        "http://192.168.1.1/admin",
        "http://169.254.169.254/latest/meta-data/",
        "http://[fd00::1]/",
        "http://0.0.0.0/",
        "file:///etc/passwd",
        "gopher://127.0.0.1:6379/_FLUSHALL",
        "http:///nowhere",
    ],
)
def test_private_addresses_and_other_protocols_are_refused(url):
    with pytest.raises(BadInput):
        web_client.fetch(url, purpose="test")


@pytest.mark.parametrize("by_operator", [True, False])
def test_nothing_crosses_the_open_network_in_the_open(monkeypatch, by_operator):
    outside = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.216.34", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_a, **_b: outside)

    with pytest.raises(BadInput):
        web_client.fetch("http://rates.example/", purpose="test", way=web_client.Way(by_operator=by_operator))


def test_a_name_that_leads_inside_is_refused(monkeypatch):
    answers = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 443)) for ip in ("93.184.216.34", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_a, **_b: answers)

    with pytest.raises(BadInput):
        web_client.fetch("https://rebinding.example/", purpose="test")


def test_what_the_operator_wrote_into_the_settings_may_lie_inside(inside):
    assert web_client.fetch(inside.url + "/", purpose="test", way=OPERATORS) == b"inside"


def test_nobody_is_followed_elsewhere(inside):
    with pytest.raises(Unavailable):
        web_client.fetch(inside.url + "/elsewhere", purpose="test", way=OPERATORS)


def test_no_more_is_taken_than_can_be_held(inside, monkeypatch):
    monkeypatch.setattr(web_client, "LARGEST_ANSWER", 1_000)

    with pytest.raises(Unavailable):
        web_client.fetch(inside.url + "/large", purpose="test", way=OPERATORS)


def test_an_engaged_service_gets_what_it_was_engaged_for_and_nothing_else():
    web_client.engage("sms.example", web_client.Processor("codes", ("mobile",)))
    try:
        web_client.may_leave("sms.example", web_client.Carried(("mobile",), "codes"))
        with pytest.raises(NotAllowed):
            web_client.may_leave("sms.example", web_client.Carried(("mobile", "name"), "codes"))
    finally:
        web_client.PROCESSORS.pop("sms.example")
