"""A request says by name what is in it: what nobody declared does not leave, and what is personal needs the register."""

import ast
from dataclasses import replace
from pathlib import Path

import pytest

from argosy.integrations.happenings import HAPPENINGS
from argosy.platform import connectors, web_client
from argosy.platform.errors import NotAllowed
from argosy.platform.outgoing import NOBODYS, THEIRS, Sent, Undeclared
from argosy.platform.web_client import Way
from argosy.privacy.actions import sharing
from argosy.privacy.actions.sharing import NewRecipient
from argosy.privacy.errors import NotShared
from argosy.privacy.models import Sharing
from argosy.privacy.register_words import FIELDS
from argosy.privacy.subjects import of_member
from simulators.web import Answer, Asked, Web

ARGOSY = Path(__file__).resolve().parents[2] / "argosy"
OPERATORS = Way(by_operator=True, seconds=3)
SENDS = {"person": NOBODYS, "first": "name", "mail": "email", "colour": NOBODYS, "code": THEIRS}
WHY = "a stand at the fair"


@pytest.fixture(autouse=True)
def connector(monkeypatch):
    any_other = next(iter(connectors.REGISTER.values()))
    monkeypatch.setitem(connectors.REGISTER, "test", replace(any_other, name="test", sends=SENDS))


@pytest.fixture
def fair():
    """The recipient's server, and what came to it."""
    came: list[Asked] = []

    def answer(asked: Asked) -> Answer:
        came.append(asked)
        return Answer(b"taken")

    with Web(answer) as web:
        web.came = came
        yield web


@pytest.fixture
def authorised(owner):
    """The register lets the name go to this machine for this purpose, and nothing else."""
    new = NewRecipient("Fair", "privacy@fair.example", "activity", WHY, ("name",), "contract", "127.0.0.1")
    return sharing.authorise(owner, new)


def send(fair: Web, sent: Sent) -> bytes:
    return web_client.fetch(fair.url + "/stand", purpose="test", method="POST", sent=sent, way=OPERATORS)


@pytest.mark.promise("S145")
@pytest.mark.parametrize("part", ["json", "form", "query"])
def test_a_personal_field_leaves_where_the_register_covers_it_and_the_entry_names_it(authorised, fair, company, part):
    values = {"first": "Bob", "colour": "blue", "code": "4711"}

    assert send(fair, Sent(**{part: values}, why=WHY, subject=of_member(company.bob))) == b"taken"

    entry = Sharing.objects.get()
    assert (entry.member_id, entry.shared, entry.purpose) == (company.bob.pk, ["name"], WHY)
    [asked] = fair.came
    assert "Bob" in (asked.body.decode() or asked.raw_query)


@pytest.mark.promise("S145")
@pytest.mark.parametrize(
    "sent",
    [
        Sent(json={"first": "Bob", "mail": "bob@hailan.example"}, why=WHY),
        Sent(json={"person": [{"mail": "bob@hailan.example"}]}, why=WHY),
        Sent(form={"first": "Bob"}, query={"mail": "bob@hailan.example"}, why=WHY),
        Sent(json={"first": "Bob"}, why="a newsletter"),
        Sent(json={"first": "Bob"}),
    ],
)
def test_what_the_registers_entry_does_not_cover_stays_here(authorised, fair, sent):
    with pytest.raises(NotShared):
        send(fair, sent)

    assert not fair.came
    assert not Sharing.objects.exists()


@pytest.mark.promise("S145")
@pytest.mark.parametrize(
    "sent",
    [
        Sent(json={"first": "Bob", "mobile": "13800000000"}, why=WHY),
        Sent(json={"person": {"first": "Bob", "born": 1990}}, why=WHY),
        Sent(json={"person": {"bob@hailan.example": True}}, why=WHY),
        Sent(json=["Bob"], why=WHY),
        Sent(json="Bob", why=WHY),
        Sent(query={"q": "Bob"}, why=WHY),
        Sent(form={"words": "Bob"}, why=WHY),
    ],
)
def test_what_the_connector_did_not_declare_stays_here(authorised, fair, sent):
    with pytest.raises(Undeclared) as refusal:
        send(fair, sent)

    assert "test" in str(refusal.value)
    assert not fair.came
    assert not Sharing.objects.exists()


def test_where_nothing_personal_is_in_it_no_register_is_asked(db, fair):
    assert send(fair, Sent(json={"colour": "blue", "code": "4711"})) == b"taken"


def test_without_an_entry_nothing_personal_leaves_whoever_calls(db, fair):
    with pytest.raises(NotAllowed):
        send(fair, Sent(json={"first": "Bob"}, why=WHY))

    assert not fair.came


def test_every_connector_names_fields_that_the_register_has_words_for():
    for one in connectors.REGISTER.values():
        assert set(one.sends.values()) <= {NOBODYS, THEIRS, *FIELDS}, one.name


def test_all_that_other_programs_are_told_is_declared():
    told = {name for one in HAPPENINGS.values() for name in one.tells}

    assert told <= set(connectors.REGISTER["webhook"].sends)
    assert {connectors.REGISTER["webhook"].sends[name] for name in ("id", "ids", "customer")} == {"record_id"}


def makes_a_page(function: ast.FunctionDef) -> bool:
    return function.name == "address" or (function.returns is not None and ast.unparse(function.returns) == "Asked")


def test_no_caller_writes_values_into_the_address():
    """They would go past the declaration. Pages of a service to which a browser is sent are made by `address` or as `Asked`."""
    callers = [
        path for path in ARGOSY.rglob("*.py") if "Sent" in (source := path.read_text("utf-8")) and "fetch" in source
    ]
    assert len(callers) > 5
    for path in (*callers, ARGOSY / "accounts/office_houses.py"):
        tree = ast.parse(path.read_text("utf-8"))
        browsers = [one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef) and makes_a_page(one)]
        pages = {id(node) for one in browsers for node in ast.walk(one)}
        written = [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) and id(node) not in pages]
        assert not [ast.unparse(one) for one in written if "?" in ast.unparse(one)], path
