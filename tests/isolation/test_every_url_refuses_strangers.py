"""Every address of the product is asked by those who have no business there: they get nothing and change nothing."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.test import Client

from argosy.enterprise.models import Member
from argosy.platform.tenancy.scope import enterprise_scope
from tests.isolation.addresses import EVERY_MEMBER, EVERYBODYS, PUBLIC, Address, every_address
from tests.isolation.belongings import OURS
from tests.isolation.conftest import World
from tests.isolation.fingerprints import changed_by

ALL = every_address()
INSIDE = [one for one in ALL if not one.is_public]
CALLS = [one for one in ALL if one.is_by_token]
OF_SOMEBODY = [one for one in INSIDE if not one.is_everybodys]
OF_THINGS = [one for one in INSIDE if one.parameters]
METHODS = ("get", "post")
WRONG_METHOD = 405
# A seller has no rights over the organisation and its lists: there she is told so before anything is looked up.
RIGHTS_FIRST = (
    "enterprise:",
    *(f"leaving:{step}" for step in ("begin", "call_off", "checklist", "close", "hand_", "settle_", "take_")),
    "customers:change_field",
    "customers:move_field",
    "customers:remove_field",
    "reports:set_targets",
    "exchange:export_progress",
    "exchange:download",
    "integrations:",
)
# An offer belongs to the two whom it concerns: for everybody else there is none.
OF_TWO = frozenset({"enterprise:take_over_master", "enterprise:withdraw_master"})
# What a member writes about herself: codes and letters that she asks for.
OF_ONE_PERSON = frozenset({"accounts_onetimecode", "accounts_outboxletter", "accounts_outboxtext", "accounts_signin"})

# The palette finds products, which are one list for all sellers.
A_PRODUCT = re.compile(r'{"label": "[^"]*", "hint": "[^"]*", "url": "/products/[^}]*}')

each_inside = pytest.mark.parametrize("address", INSIDE, ids=str)
each_of_somebody = pytest.mark.parametrize("address", OF_SOMEBODY, ids=str)
each_of_a_thing = pytest.mark.parametrize("address", OF_THINGS, ids=str)
Browse = Callable[..., Client]


def ask(client: Client, method: str, address: Address, world: World) -> tuple[int, str, set[str]]:
    """The answer's number, its words, and the tables that are not as before."""
    url = address.filled(world.things.arguments)

    def asked() -> tuple[int, str]:
        answer = getattr(client, method)(url, world.things.in_forms)
        words = "" if answer.streaming else answer.content.decode(errors="replace")
        return answer.status_code, answer.headers.get("Location", "") + words

    (status, words), changed = changed_by(asked, world.ours.id, world.rival.id)
    return status, words, changed


def of_others(changed: set[str], address: Address, world: World, whose: Member) -> set[str]:
    """What was changed that is not the person's own: at home a stranger may do anything, and each member with herself."""
    is_own = not address.has_ids and address.is_every_members
    own = OF_ONE_PERSON if is_own else frozenset()
    if whose.enterprise_id == world.rival.id and not address.has_ids:
        others = {one for one in changed - OF_ONE_PERSON if not one.endswith(str(world.rival.id))}
        return {one for one in others if not one.startswith("procrastinate_")}  # the queue is one table for all
    return changed - own


@pytest.mark.parametrize("method", METHODS)
@each_inside
def test_a_visitor_is_sent_to_the_door(address, method, world, visitor):
    status, words, changed = ask(visitor, method, address, world)

    assert status == 302
    assert words.startswith("/sign-in/")
    assert not changed


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("address", CALLS, ids=str)
@pytest.mark.parametrize("who", ["visitor", "owner"])
def test_no_call_of_a_program_answers_without_a_token(address, method, who, world, visitor, browse):
    """Not even to who is signed in: a page of another site could make her browser ask."""
    client = visitor if who == "visitor" else browse(world.ours.alice)

    status, words, changed = ask(client, method, address, world)

    assert status in {401, WRONG_METHOD}
    assert OURS not in words
    assert not changed


@pytest.mark.parametrize("method", METHODS)
@each_inside
def test_a_stranger_finds_nothing_of_ours(address, method, world, browse):
    """Charlie owns another enterprise: he may do everything there, and knows our ids."""
    status, words, changed = ask(browse(world.rival.alice), method, address, world)

    if address.has_ids:
        assert status in {404, WRONG_METHOD}
    assert OURS not in words
    assert not of_others(changed, address, world, world.rival.alice)


@pytest.mark.parametrize("method", METHODS)
@each_inside
def test_a_colleague_without_the_right_is_refused(address, method, world, browse):
    """Tina is one of us and may do nothing yet."""
    status, words, changed = ask(browse(world.ours.tina), method, address, world)

    if address.has_ids or not address.is_every_members:
        assert status in {403, 404, WRONG_METHOD}
    assert OURS not in words
    assert not of_others(changed, address, world, world.ours.tina)


@pytest.mark.parametrize("method", METHODS)
@each_of_somebody
def test_a_colleague_beside_bob_does_not_find_his_things(address, method, world, browse):
    """Sam sells as Bob does, and neither of them sees the other's."""
    status, words, changed = ask(browse(world.colleague), method, address, world)

    if address.has_ids:
        is_told_first = address.name.startswith(RIGHTS_FIRST) and address.name not in OF_TWO
        assert status in ({403, WRONG_METHOD} if is_told_first else {404, WRONG_METHOD})
    assert OURS not in (A_PRODUCT.sub("", words) if address.name == "go" else words)
    assert not of_others(changed, address, world, world.colleague)


@each_of_a_thing
def test_our_own_people_get_there(address, world, browse):
    """Else the refusals above would prove nothing: the ids are right, and the pages open for whom they are meant."""
    statuses = []
    for member in (world.ours.bob, world.ours.alice):
        for method in METHODS:
            status, _words, _changed = ask(browse(member), method, address, world)
            statuses.append(status)

    assert set(statuses) - {403, 404, WRONG_METHOD}


def test_what_is_written_is_noticed_and_undone(world):
    """Else the sweep above would find nothing whatever was changed."""

    def dismiss() -> int:
        with enterprise_scope(world.ours.id):
            return Member.objects.filter(pk=world.ours.bob.pk).update(state="left")

    count, changed = changed_by(dismiss, world.ours.id, world.rival.id)

    assert count == 1
    assert changed == {f"enterprise_member of {world.ours.id}"}
    with enterprise_scope(world.ours.id):
        assert Member.objects.get(pk=world.ours.bob.pk).state == "active"


def test_the_lists_of_exceptions_name_only_what_exists_and_what_is_marked():
    names = {one.name for one in ALL} | {one.name.partition(":")[0] for one in ALL}

    assert set(PUBLIC) | set(EVERY_MEMBER) | set(EVERYBODYS) <= names
    assert {one.name for one in ALL if getattr(one.view, "is_public", False)} == {
        one.name for one in ALL if one.is_public
    }


def test_a_visitor_chooses_the_language_of_the_public_pages(world, visitor):
    visitor.post("/language/setlang/", {"language": "zh-hans", "next": "/sign-in/"})

    assert '<html lang="zh' in visitor.get("/sign-in/").content.decode()
