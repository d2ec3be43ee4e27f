"""Administrators settle roles, departments, supervisors, addresses and access; nobody else does."""

import pytest
from django.contrib.sessions.models import Session

from argosy.accounts.actions import second_factors
from argosy.audit.models import AuditEntry
from argosy.enterprise.actions import departments, members
from argosy.enterprise.actions.invitations import Seat
from argosy.enterprise.actors import actor_of, subtree
from argosy.enterprise.errors import (
    DepartmentInUse,
    MasterStays,
    NotYourself,
    RingOfDepartments,
    RingOfSupervisors,
)
from argosy.enterprise.models import Department, Member, MemberState, Role
from argosy.platform.errors import NotAllowed
from argosy.platform.tenancy.scope import enterprise_scope
from tests.cast import PASSWORD


@pytest.fixture
def role(scope):
    return {key: Role.objects.get(builtin=key) for key in ("administrator", "supervisor", "seller")}


def again(member: Member) -> Member:
    return Member.objects.select_related("user", "role").get(pk=member.pk)


@pytest.mark.promise("S92")
def test_a_member_gets_another_place(owner, scope, role):
    sales = departments.add(owner, "Sales")

    members.move(owner, scope.tina, Seat(role["seller"], sales, scope.bob, "Junior seller"))

    tina = again(scope.tina)
    assert (tina.role, tina.department, tina.supervisor, tina.position) == (
        role["seller"],
        sales,
        scope.bob,
        "Junior seller",
    )
    assert AuditEntry.objects.filter(word="member.moved", concerns_id=scope.tina.pk).exists()


@pytest.mark.promise("S5")
def test_a_supervisor_reaches_everybody_below_however_deep_and_nobody_else(owner, scope, role):
    members.move(owner, scope.tina, Seat(role["seller"], None, scope.bob))

    reach = actor_of(again(scope.morgan)).reach

    assert reach.members == {scope.morgan.pk, scope.bob.pk, scope.tina.pk}
    assert not reach.covers(scope.alice.pk)
    assert subtree(scope.bob.pk) == {scope.bob.pk, scope.tina.pk}


@pytest.mark.parametrize("below", ["bob", "morgan"])
def test_nobody_reports_to_themselves_or_to_those_below(owner, scope, role, below):
    with pytest.raises(RingOfSupervisors):
        members.move(owner, scope.morgan, Seat(role["supervisor"], None, getattr(scope, below)))

    assert again(scope.morgan).supervisor_id == scope.alice.pk


@pytest.mark.parametrize("who", ["manager", "seller", "trainee"])
@pytest.mark.parametrize("deed", ["disable", "enable", "remove", "reset_access"])
def test_only_administrators_change_access(who, deed, scope, request):
    with pytest.raises(NotAllowed):
        getattr(members, deed)(request.getfixturevalue(who), scope.bob)

    assert again(scope.bob).state == MemberState.ACTIVE
    assert not AuditEntry.objects.exists()


def test_a_disabled_member_is_out_at_once(scope, owner, browse):
    client = browse(None)
    client.post("/sign-in/", {"email": scope.bob.user.email, "password": PASSWORD})

    members.disable(owner, scope.bob)

    assert client.get("/me/").status_code == 302
    assert client.post("/sign-in/", {"email": scope.bob.user.email, "password": PASSWORD}).status_code == 200
    assert not Session.objects.filter(session_key__startswith="x").exists()


def test_a_disabled_member_can_be_let_in_again(scope, owner, browse):
    members.disable(owner, scope.bob)
    members.enable(owner, scope.bob)

    client = browse(None)
    assert client.post("/sign-in/", {"email": scope.bob.user.email, "password": PASSWORD}).url == "/"


def test_who_has_left_does_not_come_back_and_the_tree_closes(scope, owner):
    members.remove(owner, scope.morgan)

    assert again(scope.bob).supervisor_id == scope.alice.pk
    with pytest.raises(members.HasLeft):
        members.enable(owner, again(scope.morgan))
    assert not again(scope.morgan).user.is_active


def test_the_master_account_cannot_be_shut_or_lowered(scope, owner, role):
    deputy = actor_of(move_up(owner, scope, role))

    for deed in (members.disable, members.remove, members.reset_access):
        with pytest.raises(MasterStays):
            deed(deputy, scope.alice)
    with pytest.raises(MasterStays):
        members.move(deputy, scope.alice, Seat(role["seller"]))
    with pytest.raises(MasterStays):
        members.change_address(deputy, scope.alice, "thief@hailan-hw.example")

    alice = again(scope.alice)
    assert alice.is_master
    assert alice.state == MemberState.ACTIVE
    assert alice.user.email != "thief@hailan-hw.example"


def move_up(owner, scope, role) -> Member:
    return again(members.move(owner, scope.bob, Seat(role["administrator"])))


def test_an_administrator_does_not_lock_herself_out(scope, owner, role):
    bob = move_up(owner, scope, role)

    with pytest.raises(NotYourself):
        members.disable(actor_of(bob), bob)


def test_resetting_access_ends_second_factors_and_sends_a_link(scope, owner, visitor):
    from argosy.accounts.actions.second_factors import TOTP

    TOTP.activate(scope.bob.user, "JBSWY3DPEHPK3PXP")

    link = members.reset_access(owner, scope.bob)

    assert not second_factors.is_asked(scope.bob.user)
    assert visitor.get(link.partition("127.0.0.1:8000")[2]).status_code == 200
    assert AuditEntry.objects.filter(word="member.reset", concerns_id=scope.bob.pk).exists()


def test_departments_form_a_tree_without_rings(owner, scope):
    sales = departments.add(owner, "Sales")
    europe = departments.add(owner, "Europe", sales)

    with pytest.raises(RingOfDepartments):
        departments.change(owner, sales, "Sales", europe)
    with pytest.raises(DepartmentInUse):
        departments.remove(owner, sales)

    departments.remove(owner, europe)
    assert list(Department.objects.values_list("name", flat=True)) == ["Sales"]


@pytest.mark.parametrize("who", ["manager", "seller", "trainee"])
def test_only_administrators_change_departments(who, scope, request):
    with pytest.raises(NotAllowed):
        departments.add(request.getfixturevalue(who), "Sales")

    assert not Department.objects.exists()


PAGES = ["profile", "members", "departments", "roles", "trail"]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("who", ["morgan", "bob", "tina"])
def test_others_do_not_open_the_administrators_pages(company, browse, who, page):
    assert browse(getattr(company, who)).get(f"/settings/{page}/").status_code == 403


@pytest.mark.parametrize("page", [*PAGES, "organisation", "switches"])
def test_administrators_open_all_settings(company, browse, page):
    assert browse(company.alice).get(f"/settings/{page}/").status_code == 200


def test_a_supervisor_sees_the_own_subtree_only(company, browse):
    page = browse(company.morgan).get("/settings/organisation/").content.decode()

    assert "Bob" in page
    assert "Tina" in page
    assert "Alice" not in page


@pytest.mark.promise("S82", "S4")
def test_the_master_account_creates_disables_and_deletes_accounts_resets_access_and_sees_the_seats(company, browse):
    master, seats = browse(company.alice), "/settings/members/"
    with enterprise_scope(company.id):
        role = Role.objects.get(builtin="seller")

    assert "4 members take part" in master.get(seats).content.decode()
    typed = {"email": "zhao@hailan-hw.example", "name": "Zhao", "role": str(role.pk)}
    assert "/join/" in master.post(seats, typed).content.decode()
    master.post(f"{seats}{company.bob.pk}/disable/")
    master.post(f"/leaving/{company.tina.pk}/begin/")
    master.post(f"/leaving/{company.tina.pk}/close/")
    assert "/new-password/" in master.post(f"{seats}{company.morgan.pk}/reset/").content.decode()

    page = master.get(seats).content.decode()
    assert "2 members take part" in page
    assert "1 invitation waits" in page
    with enterprise_scope(company.id):
        assert [again(m).state for m in (company.bob, company.tina)] == [MemberState.DISABLED, MemberState.LEFT]


DEEDS = ["", "address/", "address/keep/", "disable/", "enable/", "reset/", "offer-master/"]


@pytest.mark.parametrize("deed", DEEDS)
def test_members_of_another_enterprise_do_not_exist(company, rival, browse, deed):
    answer = browse(company.alice).post(f"/settings/members/{rival.bob.pk}/{deed}", {"email": "x@y.example"})

    assert answer.status_code == 404
    rival.bob.user.refresh_from_db()
    assert rival.bob.user.is_active


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("who", ["morgan", "bob", "tina"])
def test_colleagues_without_the_right_change_nothing(company, browse, who, deed):
    answer = browse(getattr(company, who)).post(f"/settings/members/{company.bob.pk}/{deed}", {"email": "x@y.example"})

    assert answer.status_code == 403


def test_the_page_moves_a_member(company, browse):
    with enterprise_scope(company.id):
        role = Role.objects.get(builtin="supervisor")

    typed = {"role": str(role.pk), "department": "", "supervisor": str(company.alice.pk), "position": "Team leader"}
    answer = browse(company.alice).post(f"/settings/members/{company.bob.pk}/", typed)

    assert answer.status_code == 302
    with enterprise_scope(company.id):
        assert again(company.bob).position == "Team leader"


def choice_of_supervisors(page: str) -> str:
    return page.partition('name="supervisor"')[2].partition("</select>")[0]


def test_neither_oneself_nor_who_stands_below_is_offered_as_supervisor(company, browse):
    offered = choice_of_supervisors(
        browse(company.alice).get(f"/settings/members/{company.morgan.pk}/").content.decode()
    )

    assert str(company.alice.pk) in offered
    assert not [one for one in (company.morgan, company.bob, company.tina) if str(one.pk) in offered]


def test_a_supervisor_who_is_disabled_stays_where_something_else_is_changed(company, browse, owner, scope):
    members.disable(owner, scope.morgan)
    client = browse(company.alice)
    assert str(company.morgan.pk) in choice_of_supervisors(
        client.get(f"/settings/members/{company.bob.pk}/").content.decode()
    )

    typed = {"role": str(company.bob.role_id), "supervisor": str(company.morgan.pk), "position": "Senior"}
    client.post(f"/settings/members/{company.bob.pk}/", typed)

    assert (again(scope.bob).position, again(scope.bob).supervisor_id) == ("Senior", company.morgan.pk)


def test_somebody_elses_role_cannot_be_chosen(company, rival, browse):
    with enterprise_scope(rival.id):
        role = Role.objects.get(builtin="administrator")

    answer = browse(company.alice).post(f"/settings/members/{company.bob.pk}/", {"role": str(role.pk)})

    assert answer.status_code == 200
    with enterprise_scope(company.id):
        assert again(company.bob).role.builtin == "seller"


def test_the_enterprises_profile_is_kept(company, browse):
    typed = {
        "name": "Hailan",
        "other_names": "宁波海澜五金有限公司\nHailan Hardware",
        "mail_domains": "@hailan-hw.example\nhailan.example",
        "currency": "EUR",
        "time_zone": "Asia/Shanghai",
    }
    client = browse(company.alice)

    client.post("/settings/profile/", typed)

    assert "宁波海澜五金有限公司" in client.get("/settings/profile/").content.decode()


@pytest.mark.parametrize("wrong", [{"mail_domains": "163.com"}, {"mail_domains": "no domain"}, {"currency": "euro"}])
def test_a_profile_that_cannot_be_is_refused(company, browse, wrong):
    typed = {"name": "New", "currency": "EUR", "time_zone": "Asia/Shanghai"} | wrong
    client = browse(company.alice)

    client.post("/settings/profile/", typed)

    assert "Ningbo Hailan Hardware" in client.get("/settings/profile/").content.decode()
