"""Whoever registers or joins says how old she is: under fourteen nobody comes in, under eighteen a guardian consents."""

import pytest

from argosy.accounts.models import User
from argosy.privacy.policy import current_version

PERSON = {
    "name": "Li Wei",
    "mobile": "138 1234 5678",
    "password": "five tall ships in harbour",
    "version": current_version(),
    "agreed": "on",
}
COMPANY = PERSON | {"company": "Ningbo Hailan Tools", "email": "li.wei@hailan-tools.example"}


@pytest.fixture
def door(company, browse):
    """The link of an invitation."""
    from argosy.enterprise.actions import invitations
    from argosy.enterprise.actions.invitations import Seat
    from argosy.enterprise.actors import actor_of
    from argosy.enterprise.models import Role
    from argosy.platform.tenancy.scope import enterprise_scope

    with enterprise_scope(company.id):
        seat = Seat(Role.objects.get(builtin="seller"))
        made = invitations.invite(actor_of(company.alice), "li.wei@hailan-tools.example", "Li Wei", seat)
    return made.link.partition("://")[2].partition("/")[2]


@pytest.mark.promise("S181")
@pytest.mark.parametrize("place", ["register", "join"])
@pytest.mark.parametrize(("age", "comes_in"), [("adult", True), ("minor", True), ("child", False), ("", False)])
def test_the_age_group_decides_at_both_doors(company, visitor, door, place, age, comes_in):
    address = "/register/" if place == "register" else f"/{door}"
    form = COMPANY if place == "register" else PERSON

    page = visitor.get(address, headers={"accept-language": "en"}).content.decode()
    answer = visitor.post(address, form | {"age": age}, headers={"accept-language": "en"})

    assert "my parent or guardian has read the policy and consents" in page
    found = User.objects.by_email("li.wei@hailan-tools.example")
    assert (found is not None) == comes_in
    assert (answer.status_code == 302) == comes_in
    if found is not None:
        assert found.age_group == age
    if age == "child":
        assert "under 14 may not use Argosy" in answer.content.decode()
