"""Departments form a tree; a role that sees its department sees the things of those who work there and inside it."""

import pytest

from argosy.customers.actions import customers
from argosy.customers.models import Customer
from argosy.enterprise.actions import departments, members
from argosy.enterprise.actions.invitations import Seat
from argosy.enterprise.actors import actor_of, members_of
from argosy.enterprise.models import Member, ReachKind, Role


def again(member):
    return Member.objects.select_related("user", "role").get(pk=member.pk)


@pytest.fixture
def house(scope, owner):
    """Sales, with Europe and, inside Europe, Iberia; Bob heads Europe, Tina works in Iberia, Morgan in Asia."""
    sales = departments.add(owner, "Sales")
    europe, asia = departments.add(owner, "Europe", sales), departments.add(owner, "Asia", sales)
    iberia = departments.add(owner, "Iberia", europe)
    rights = ["customers.use", "customers.edit"]
    head = Role.objects.create(name="Head", rights=rights, reach=ReachKind.DEPARTMENT)
    members.move(owner, scope.bob, Seat(head, europe))
    members.move(owner, scope.tina, Seat(Role.objects.get(builtin="seller"), iberia))
    members.move(owner, scope.morgan, Seat(Role.objects.get(builtin="seller"), asia))
    return {"sales": sales, "europe": europe, "asia": asia, "iberia": iberia}


def seen_by(member):
    return {customer.name for customer in Customer.objects.visible_to(actor_of(again(member)))}


@pytest.mark.promise("S86")
def test_the_tree_of_departments_decides_who_sees_what(scope, house, browse):
    for member in (scope.bob, scope.tina, scope.morgan):
        customers.add_customer(actor_of(again(member)), name=f"Buyer of {member}")

    assert seen_by(scope.bob) == {"Buyer of Bob", "Buyer of Tina"}
    assert seen_by(scope.tina) == {"Buyer of Tina"}
    page = browse(scope.bob).get("/customers/").content.decode()
    assert "Buyer of Tina" in page
    assert "Buyer of Morgan" not in page


@pytest.mark.promise("S86")
def test_moving_a_department_moves_what_is_seen(scope, owner, house):
    customers.add_customer(actor_of(again(scope.tina)), name="Buyer of Tina")

    departments.change(owner, house["iberia"], "Iberia", house["asia"])

    assert seen_by(scope.bob) == set()


def test_without_a_department_such_a_role_sees_own_things_and_those_below(scope, owner):
    head = Role.objects.create(name="Head", reach=ReachKind.DEPARTMENT)

    members.move(owner, scope.morgan, Seat(head))

    assert members_of(None) == frozenset()
    assert actor_of(again(scope.morgan)).reach.members == {scope.morgan.pk, scope.bob.pk, scope.tina.pk}


def test_the_reach_is_chosen_on_the_page_of_roles(scope, browse):
    client = browse(scope.alice)

    client.post("/settings/roles/", {"new-name": "Head", "new-reach": "department", "new-rights": ["customers.use"]})

    assert Role.objects.get(name="Head").reach == ReachKind.DEPARTMENT
    assert "those of the department" in client.get("/settings/roles/").content.decode()
