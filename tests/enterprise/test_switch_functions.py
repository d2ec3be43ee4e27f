"""Functions that run by themselves have one switch each, off until an administrator turns it on."""

import pytest

from argosy.audit.models import AuditEntry
from argosy.enterprise import switches
from argosy.enterprise.models import Switch
from argosy.platform.errors import NotAllowed, NotFound
from argosy.platform.tenancy.scope import enterprise_scope


@pytest.fixture(autouse=True)
def _functions(monkeypatch):
    monkeypatch.setattr(switches, "FUNCTIONS", {})
    monkeypatch.setattr("argosy.enterprise.queries.FUNCTIONS", switches.FUNCTIONS)
    switches.offer("sort", "Sort mail", "Reads the subject and puts a mark on it.")
    switches.offer("file", "File mail", "Reads the sender and files the message.")


def test_everything_is_off_at_first(scope):
    assert switches.on() == frozenset()


def test_one_switch_turns_on_one_function(owner):
    switches.turn(owner, "sort", is_on=True)

    assert switches.on() == {"sort"}
    assert AuditEntry.objects.filter(word="switch.changed").count() == 1


def test_the_trail_names_the_function_that_was_switched(scope, owner, browse):
    switches.turn(owner, "sort", is_on=True)
    switches.turn(owner, "file", is_on=False)

    page = browse(scope.alice).get("/settings/trail/").content.decode()

    assert "Sort mail: on" in page
    assert "File mail: off" in page


@pytest.mark.parametrize("who", ["manager", "seller", "trainee"])
def test_only_administrators_turn_switches(who, request):
    with pytest.raises(NotAllowed):
        switches.turn(request.getfixturevalue(who), "sort", is_on=True)

    assert not Switch.objects.exists()


def test_a_function_that_does_not_exist_has_no_switch(owner):
    with pytest.raises(NotFound):
        switches.turn(owner, "everything", is_on=True)


@pytest.mark.promise("S104")
@pytest.mark.promise("S166")
def test_one_page_lists_every_function_with_who_turned_it_on(company, browse):
    client = browse(company.alice)
    client.post("/settings/switches/sort/", {"is_on": "1"})

    page = client.get("/settings/switches/").content.decode()

    assert "Sort mail" in page
    assert "File mail" in page
    assert "by Alice" in page
    assert page.count("never turned on") == 1


def test_turning_off_is_as_easy(company, browse):
    client = browse(company.alice)
    client.post("/settings/switches/sort/", {"is_on": "1"})
    answer = client.post("/settings/switches/sort/", {"is_on": "0"}, headers={"HX-Request": "true"})

    assert 'id="switches"' in answer.content.decode()
    with enterprise_scope(company.id):
        assert switches.on() == frozenset()


def test_everybody_sees_what_runs_but_only_administrators_turn(company, browse):
    client = browse(company.bob)

    page = client.get("/settings/switches/").content.decode()

    assert "Sort mail" in page
    assert "Allow" not in page
    assert client.post("/settings/switches/sort/", {"is_on": "1"}).status_code == 403


def test_switches_of_another_enterprise_are_its_own(company, rival, browse):
    browse(company.alice).post("/settings/switches/sort/", {"is_on": "1"})

    with enterprise_scope(rival.id):
        assert switches.on() == frozenset()
