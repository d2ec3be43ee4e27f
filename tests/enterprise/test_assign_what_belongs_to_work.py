"""The enterprise assigns position, department, industry, business address and telephone; members read them."""

import pytest

from argosy.enterprise.actions import departments
from argosy.enterprise.models import Member, Role

OF_WORK = {
    "position": "Area manager",
    "industry": "Garden tools",
    "work_email": "bob@hailan-hw.example",
    "work_phone": "+86 574 8700 0000",
}


def seat(scope, **more):
    return {"role": str(Role.objects.get(builtin="seller").pk), "supervisor": str(scope.morgan.pk), **OF_WORK, **more}


@pytest.mark.promise("S89")
def test_an_administrator_assigns_them_and_the_member_finds_them(scope, owner, browse):
    sales = departments.add(owner, "Sales abroad")

    browse(scope.alice).post(f"/settings/members/{scope.bob.pk}/", seat(scope, department=str(sales.pk)))

    page = browse(scope.bob).get("/me/").content.decode()
    for told in (*OF_WORK.values(), "Sales abroad"):
        assert told in page


@pytest.mark.promise("S89", "S92")
def test_the_member_cannot_change_them(scope, browse):
    answer = browse(scope.bob).post(f"/settings/members/{scope.bob.pk}/", seat(scope))

    assert answer.status_code == 403
    assert Member.objects.get(pk=scope.bob.pk).industry == ""


def test_an_address_that_is_none_is_refused_beside_its_field(scope, browse):
    answer = browse(scope.alice).post(f"/settings/members/{scope.bob.pk}/", seat(scope, work_email="bob at work"))

    assert answer.status_code == 200
    assert "work_email" in answer.content.decode()
    assert Member.objects.get(pk=scope.bob.pk).position == ""


@pytest.mark.promise("S93")
def test_the_profile_and_the_binding_of_a_mailbox_remind_that_they_are_for_business(scope, browse):
    page = browse(scope.bob).get("/me/").content.decode()

    assert "Do not use them for private affairs" in page
