"""The enterprise edits its roles itself, on one page: what they may do and how far they see."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.utils.translation import override

from argosy.enterprise.actions import members, roles
from argosy.enterprise.actions.invitations import Seat, invite
from argosy.enterprise.actions.roles import AdministratorStays, MoreThanOwn, RoleInUse, RoleName, RolePlan
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Invitation, Member, Role
from argosy.enterprise.permissions import Permission
from argosy.enterprise.rights import RIGHTS
from argosy.platform.errors import BadInput, NotAllowed
from argosy.platform.tenancy.scope import enterprise_scope

SEES_TRAIL = frozenset({str(Permission.SEE_AUDIT)})


def again(member: Member) -> Member:
    return Member.objects.select_related("user", "role").get(pk=member.pk)


@pytest.mark.promise("S87")
def test_a_role_of_ones_own_gives_what_was_ticked_and_nothing_else(owner, scope):
    role = roles.add_role(owner, RolePlan("Auditor", "all", SEES_TRAIL))
    Member.objects.filter(pk=scope.tina.pk).update(role=role)

    actor = actor_of(again(scope.tina))

    assert actor.rights == SEES_TRAIL
    assert actor.reach.is_all


@pytest.mark.promise("S87")
def test_what_sellers_may_is_changed_on_the_page_and_holds_at_once(company, browse):
    page = browse(company.alice)
    with enterprise_scope(company.id):
        seller = Role.objects.get(builtin="seller")
        before = len(actor_of(again(company.bob)).rights)
    assert before > 1

    key = seller.pk.hex
    typed = {f"{key}-name": "seller", f"{key}-reach": "self", f"{key}-rights": ["customers.edit"]}
    answer = page.post(f"/settings/roles/{seller.pk}/", typed)

    assert answer.status_code == 302
    with enterprise_scope(company.id):
        assert actor_of(again(company.bob)).rights == {"customers.edit"}
    assert b"seller" in page.get("/settings/roles/").content


def test_a_role_that_is_only_renamed_goes_on_with_the_rights_of_its_kind(owner, scope):
    seller = Role.objects.get(builtin="seller")

    roles.change_role(owner, seller, RolePlan("Salesperson", "self", seller.allowed))

    seller = Role.objects.get(pk=seller.pk)
    assert (seller.name, seller.is_own) == ("Salesperson", False)


def test_administrators_keep_every_right(owner, scope):
    administrator = Role.objects.get(builtin="administrator")

    with pytest.raises(AdministratorStays):
        roles.change_role(owner, administrator, RolePlan("Administrator", "self", frozenset()))

    assert Role.objects.get(pk=administrator.pk).reach == "all"


def test_nobody_gives_more_than_she_has(owner, scope):
    keeper = roles.add_role(owner, RolePlan("Keeper of roles", "self", frozenset({str(Permission.MANAGE_ROLES)})))
    Member.objects.filter(pk=scope.bob.pk).update(role=keeper)
    bob = actor_of(again(scope.bob))

    for plan in (RolePlan("Spy", "self", SEES_TRAIL), RolePlan("Eye", "all", frozenset())):
        with pytest.raises(MoreThanOwn):
            roles.add_role(bob, plan)

    assert not Role.objects.filter(name__in=["Spy", "Eye"]).exists()


def test_who_may_not_change_roles_changes_none(seller, scope):
    with pytest.raises(NotAllowed):
        roles.add_role(seller, RolePlan("Mine", "self", frozenset()))

    assert not Role.objects.filter(name="Mine").exists()


@pytest.mark.parametrize("name", ["", "  ", "seller"])
def test_two_roles_have_two_names(owner, scope, name):
    with pytest.raises(RoleName):
        roles.add_role(owner, RolePlan(name, "self", frozenset()))


def test_a_role_is_removed_when_nobody_has_it(owner, scope):
    role = roles.add_role(owner, RolePlan("For a while", "self", frozenset()))
    Member.objects.filter(pk=scope.tina.pk).update(role=role)
    with pytest.raises(RoleInUse):
        roles.remove_role(owner, role)
    Member.objects.filter(pk=scope.tina.pk).update(role=Role.objects.get(builtin="seller"))

    roles.remove_role(owner, role)

    assert not Role.objects.filter(pk=role.pk).exists()


def test_a_role_that_nobody_renamed_is_called_in_the_readers_language(scope):
    made_by_an_english_reader = Role(name="Seller", builtin="seller")
    made_by_a_chinese_reader = Role(name="业务员", builtin="seller")
    renamed = Role(name="Salesperson", builtin="seller")

    with override("zh-hans"):
        assert [str(made_by_an_english_reader), str(renamed)] == ["业务员", "Salesperson"]
    with override("en"):
        assert [str(made_by_a_chinese_reader), str(renamed)] == ["Seller", "Salesperson"]


def test_nobody_opens_a_field_that_is_closed_to_herself(owner, scope):
    keeper = roles.add_role(
        owner, RolePlan("Keeper", "self", frozenset({str(Permission.MANAGE_ROLES)}), frozenset({"contact.email"}))
    )
    Member.objects.filter(pk=scope.bob.pk).update(role=keeper)
    bob = actor_of(again(scope.bob))

    for change in (
        lambda: roles.change_role(bob, keeper, RolePlan("Keeper", "self", keeper.allowed)),
        lambda: roles.add_role(bob, RolePlan("Friend", "self", frozenset())),
    ):
        with pytest.raises(MoreThanOwn):
            change()

    assert Role.objects.get(pk=keeper.pk).unseen == ["contact.email"]


@pytest.mark.parametrize("closed", [frozenset(), frozenset({"contact.email"})])
def test_nobody_takes_another_role_that_may_or_sees_more(owner, scope, closed):
    rights = frozenset({str(Permission.MANAGE_MEMBERS)}) | (
        Role.objects.get(builtin="seller").allowed if closed else frozenset()
    )
    keeper = roles.add_role(owner, RolePlan("Keeper of members", "all", rights, closed))
    Member.objects.filter(pk=scope.bob.pk).update(role=keeper)
    bob = again(scope.bob)
    other = Role.objects.get(builtin="seller" if closed else "administrator")

    with pytest.raises(MoreThanOwn):
        members.move(actor_of(bob), bob, Seat(other))
    assert again(scope.bob).role_id == keeper.pk

    seller = Role.objects.get(builtin="seller")
    members.move(actor_of(bob), again(scope.tina), Seat(seller, position="Junior"))
    assert (again(scope.tina).role_id, again(scope.tina).position) == (seller.pk, "Junior")


def test_whoever_manages_members_makes_no_administrators_and_gets_at_none(owner, scope, mailoutbox):
    keeper = roles.add_role(owner, RolePlan("Keeper of members", "self", frozenset({str(Permission.MANAGE_MEMBERS)})))
    Member.objects.filter(pk=scope.bob.pk).update(role=keeper)
    Member.objects.filter(pk=scope.morgan.pk).update(role=Role.objects.get(builtin="administrator"))
    bob, morgan, tina = actor_of(again(scope.bob)), again(scope.morgan), again(scope.tina)
    administrator, seller = Role.objects.get(builtin="administrator"), Role.objects.get(builtin="seller")

    for escalation in (
        lambda: members.move(bob, tina, Seat(administrator)),
        lambda: invite(bob, "bob.too@else.example", "Bob", Seat(administrator)),
        lambda: members.change_address(bob, morgan, "bob.too@else.example"),
        lambda: members.reset_access(bob, morgan),
    ):
        with pytest.raises(MoreThanOwn):
            escalation()
    assert not mailoutbox
    assert not Invitation.objects.exists()
    assert again(scope.tina).role_id != administrator.pk

    assert invite(bob, "new@else.example", "New", Seat(seller)).invitation.role_id == seller.pk


def test_there_is_no_field_of_another_name(owner, scope):
    with pytest.raises(BadInput):
        roles.add_role(owner, RolePlan("Odd", "self", frozenset(), frozenset({"contact.heart"})))

    assert not Role.objects.filter(name="Odd").exists()


def test_rights_stand_under_the_room_that_they_are_about(company, browse):
    page = unescape(browse(company.alice).get("/settings/roles/").content.decode())

    rooms = re.findall(r'<fieldset class="rights-room".*?</fieldset>', page.partition('id="new-role"')[2], re.DOTALL)
    of_room = {re.search(r"<legend>(.*?)</legend>", one)[1]: re.findall(r'value="([\w.]+)"', one) for one in rooms}
    assert of_room["Mail"] == ["mail.use", "mail.send"]
    assert {"customers.edit", "pool.use", "visits.note"} <= set(of_room["Customers"])
    assert sorted(right for rights in of_room.values() for right in rights) == sorted(RIGHTS)
    assert "Other" not in of_room
