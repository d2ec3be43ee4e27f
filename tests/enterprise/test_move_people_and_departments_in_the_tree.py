"""Administrators drag departments and members to other places, or choose them; what cannot be is said and changes nothing."""

import pytest

from argosy.audit.models import AuditEntry
from argosy.enterprise.actions import departments, members
from argosy.enterprise.actions.invitations import Seat
from argosy.enterprise.models import Department, Member, Role

HTMX = {"HX-Request": "true"}
DIALOG = HTMX | {"HX-Target": "place-body"}


def again(member):
    return Member.objects.select_related("user", "role").get(pk=member.pk)


@pytest.fixture
def house(scope, owner):
    """Sales with Europe inside it, and Asia at the top."""
    sales = departments.add(owner, "Sales")
    return {"sales": sales, "europe": departments.add(owner, "Europe", sales), "asia": departments.add(owner, "Asia")}


@pytest.fixture
def put(browse, scope):
    """Drop something on a place, as the page does it."""

    def put(thing, who=None, headers=HTMX, **place):
        kind = "departments" if isinstance(thing, Department) else "members"
        chosen = {side: getattr(one, "pk", one) for side, one in place.items()}
        return browse(who or scope.alice).post(f"/settings/{kind}/{thing.pk}/place/", chosen, headers=headers)

    return put


def undo(client, answer):
    address = answer.content.decode().split('hx-post="')[1].split('"')[0].replace("&amp;", "&")
    return client.post(address, headers=HTMX)


def entries(word):
    return AuditEntry.objects.filter(word=word).count()


def test_a_department_is_dragged_into_another_and_back(scope, house, put, browse):
    answer = put(house["asia"], parent=house["sales"])

    assert "“Asia” lies inside “Sales” now." in answer.content.decode()
    assert "organisation-changed" in answer["HX-Trigger"]
    assert answer["HX-Retarget"] == "#notices"  # the place that is read aloud
    assert Department.objects.get(pk=house["asia"].pk).parent == house["sales"]
    assert entries("department.changed") == 1

    back = undo(browse(scope.alice), answer)

    assert "“Asia” lies at the top now." in back.content.decode()
    assert "data-undo" not in back.content.decode()
    assert Department.objects.get(pk=house["asia"].pk).parent is None


def test_a_department_is_dragged_to_the_top(house, put):
    put(house["europe"], parent="")

    assert Department.objects.get(pk=house["europe"].pk).parent is None


@pytest.mark.parametrize("place", ["sales", "europe"])
def test_a_department_never_lies_inside_itself(house, put, place):
    answer = put(house["sales"], parent=house[place])

    assert answer.status_code == 422
    assert "A department cannot lie inside itself." in answer.content.decode()
    assert Department.objects.get(pk=house["sales"].pk).parent is None
    assert not entries("department.changed")


def test_a_member_is_dragged_onto_a_department_and_nothing_else_changes(scope, owner, house, put, browse):
    members.move(owner, scope.tina, Seat(scope.tina.role, None, scope.bob, "Junior seller", work_phone="0574"))

    answer = put(scope.tina, department=house["asia"])

    tina = again(scope.tina)
    assert "Tina works in “Asia” now." in answer.content.decode()
    assert (tina.department, tina.supervisor, tina.role) == (house["asia"], scope.bob, scope.tina.role)
    assert (tina.position, tina.work_phone) == ("Junior seller", "0574")

    undo(browse(scope.alice), answer)

    assert again(scope.tina).department is None
    assert again(scope.tina).supervisor == scope.bob


def test_a_member_is_dragged_onto_whom_she_reports_to(scope, house, put, browse):
    before = again(scope.tina).supervisor_id

    answer = put(scope.tina, supervisor=scope.bob)

    assert "Tina reports to Bob now." in answer.content.decode()
    assert again(scope.tina).supervisor == scope.bob
    assert AuditEntry.objects.filter(word="member.moved", concerns_id=scope.tina.pk).count() == 1

    undo(browse(scope.alice), answer)

    assert again(scope.tina).supervisor_id == before


def test_a_move_from_somebody_who_stopped_taking_part_can_be_undone(scope, owner, put, browse):
    members.move(owner, scope.tina, Seat(scope.tina.role, None, scope.bob))
    members.disable(owner, scope.bob)

    answer = put(scope.tina, supervisor="")

    assert "Tina reports to nobody now." in answer.content.decode()
    assert put(scope.tina, supervisor=scope.bob).status_code == 422
    assert again(scope.tina).supervisor is None

    undo(browse(scope.alice), answer)

    assert again(scope.tina).supervisor == scope.bob


def test_nobody_is_put_under_somebody_below(scope, put):
    answer = put(scope.morgan, supervisor=scope.bob)

    assert answer.status_code == 422
    assert "This supervisor stands below this member." in answer.content.decode()
    assert again(scope.morgan).supervisor_id == scope.alice.pk
    assert not entries("member.moved")


def test_the_master_account_keeps_its_rules(scope, house, put):
    Member.objects.filter(pk=scope.alice.pk).update(role=Role.objects.get(builtin="seller"))

    answer = put(scope.alice, department=house["asia"])

    assert answer.status_code == 422
    assert "This is the master account." in answer.content.decode()
    assert again(scope.alice).department is None
    assert not entries("member.moved")


@pytest.mark.parametrize("who", ["morgan", "bob", "tina"])
def test_who_has_no_right_moves_nobody_and_gets_nothing_to_drag(scope, house, put, browse, who):
    one = getattr(scope, who)

    assert put(scope.bob, who=one, department=house["asia"]).status_code == 403
    assert put(house["asia"], who=one, parent=house["sales"]).status_code == 403

    assert again(scope.bob).department is None
    assert Department.objects.get(pk=house["asia"].pk).parent is None
    page = browse(one).get("/settings/organisation/").content.decode()
    assert "draggable" not in page
    assert "Asia" not in page


def test_a_move_to_where_it_stands_is_none(scope, house, put):
    assert put(house["europe"], parent=house["sales"]).status_code == 204
    assert put(scope.bob, supervisor=scope.morgan).status_code == 204
    assert put(scope.bob).status_code == 204

    assert not entries("department.changed")
    assert not entries("member.moved")


def test_a_place_that_is_gone_is_said(scope, owner, house, put):
    place = house["asia"].pk
    departments.remove(owner, house["asia"])

    answer = put(scope.bob, department=place)

    assert answer.status_code == 422
    assert "This place is not there any more." in answer.content.decode()
    assert again(scope.bob).department is None


def test_without_dragging_the_places_are_chosen_in_a_dialog(scope, house, put, browse):
    client = browse(scope.alice)
    shown = client.get(f"/settings/members/{scope.tina.pk}/place/", headers=HTMX).content.decode()
    assert "Reports to" in shown
    assert "Europe" in shown

    refused = put(scope.morgan, headers=DIALOG, supervisor=scope.bob, department="")
    assert refused.status_code == 200
    assert "This supervisor stands below this member." in refused.content.decode()
    assert "<form" in refused.content.decode()

    answer = put(scope.tina, headers=DIALOG, supervisor=scope.bob, department=house["asia"])
    assert "Tina works in “Asia” now. Tina reports to Bob now." in answer.content.decode()
    assert "close-dialog" in answer["HX-Trigger"]
    assert (again(scope.tina).department, again(scope.tina).supervisor) == (house["asia"], scope.bob)


def test_both_pages_show_the_trees_and_their_buttons(scope, owner, house, browse):
    members.move(owner, scope.tina, Seat(scope.tina.role, house["asia"]))
    client = browse(scope.alice)

    for page in ("/settings/organisation/", "/settings/departments/"):
        whole = client.get(page).content.decode()
        part = client.get(page, headers=HTMX).content.decode()
        for words in (whole, part):
            assert f'data-url="/settings/departments/{house["asia"].pk}/place/"' in words
            assert "1 person" in words
            assert "Move “Asia” …" in words
        assert "<html" not in part
    assert client.get(f"/settings/members/{scope.bob.pk}/place/").url == f"/settings/members/{scope.bob.pk}/"
