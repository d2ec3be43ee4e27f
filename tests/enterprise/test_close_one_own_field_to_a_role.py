"""Of the fields that an enterprise made itself one is closed to a role and the others stay."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from argosy.customers.actions import customers, fields
from argosy.customers.actions.fields import FieldShape
from argosy.customers.models import Customer
from argosy.enterprise.actions import roles
from argosy.enterprise.actions.roles import MoreThanOwn, RolePlan
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Member, Role
from argosy.exchange.models import Export
from argosy.integrations.actions import tokens
from argosy.integrations.scopes import SCOPES
from argosy.platform import veil
from argosy.platform.errors import BadInput
from argosy.platform.veil import FieldNotYours
from tests.running_jobs import run_jobs

SECRET, OPEN = "Kiebitz", "Heron"


def close(owner, *, unseen=frozenset(), fixed=frozenset()):
    role = Role.objects.get(builtin="seller")
    rights = role.allowed | {"integrations.use_api", "exchange.export"}
    return roles.change_role(owner, role, RolePlan(role.name, role.reach, rights, frozenset(unseen), frozenset(fixed)))


def again(member):
    return actor_of(Member.objects.select_related("user", "role").get(pk=member.pk))


@pytest.fixture
def target(owner):
    return fields.add_field(owner, "customer", FieldShape("Target"))


@pytest.fixture
def colour(owner):
    return fields.add_field(owner, "customer", FieldShape("Colour"))


@pytest.fixture
def vogt(owner, seller, target, colour) -> Customer:
    made = customers.add_customer(seller, name="Vogt GmbH", country="DE", is_surely_new=True)
    fields.fill(seller, made, {target.pk: SECRET, colour.pk: OPEN})
    return made


def test_it_stands_on_no_page_in_no_list_and_no_history_and_the_other_does(company, browse, owner, vogt, target):
    close(owner, unseen={target.veil_key})
    page = browse(company.bob)
    columns = {"cols": f"x{target.pk.hex}"}
    looked = ((f"/customers/{vogt.pk}/", {}), (f"/customers/{vogt.pk}/timeline/", {}), ("/customers/", columns))

    seen = "".join(page.get(at, asked).content.decode() for at, asked in looked)

    assert OPEN in seen
    assert SECRET not in seen
    assert "Target" not in seen
    assert SECRET in browse(company.alice).get(f"/customers/{vogt.pk}/").content.decode()


def test_nothing_is_filtered_by_it(company, browse, owner, vogt, target, colour):
    close(owner, unseen={target.veil_key})
    page = browse(company.bob)

    by_closed = page.get("/customers/", {"f": f"x{target.pk.hex}.none"}).content.decode()
    by_open = page.get("/customers/", {"f": f"x{colour.pk.hex}.none"}).content.decode()

    assert "Vogt GmbH" in by_closed
    assert "Vogt GmbH" not in by_open


def test_files_and_programs_are_without_it(company, browse, owner, vogt, target, client):
    close(owner, unseen={target.veil_key})
    bob = again(company.bob)
    browse(company.bob).post("/exchange/export/customer/", {"format": "csv", "all": "on"})
    run_jobs()
    secret = tokens.make_token(bob, "shop", tuple(SCOPES), 7, statement="Theirs.", agreed=True)[1]
    told = client.get(f"/api/v1/companies/{vogt.pk}", headers={"Authorization": f"Bearer {secret}"}).content.decode()

    assert json.loads(told)["custom"] == {"Colour": OPEN}
    assert not [one for one in Export.objects.all() if one.rows and SECRET in _text(one)]


def _text(one: Export) -> str:
    from argosy.exchange import files

    return files.load(one.blob).decode()


def test_who_changes_another_field_keeps_what_she_does_not_see(company, owner, vogt, target, colour):
    close(owner, unseen={target.veil_key})
    bob = again(company.bob)

    with veil.through(bob):
        fields.fill(bob, Customer.objects.get(pk=vogt.pk), {colour.pk: "Egret", target.pk: "overwritten"})

    kept = Customer.objects.get(pk=vogt.pk).custom
    assert kept == {str(target.pk): SECRET, str(colour.pk): "Egret"}


def test_what_a_role_leaves_as_it_is_is_seen_and_not_changed(company, browse, owner, vogt, target):
    close(owner, fixed={target.veil_key})
    bob = again(company.bob)
    assert SECRET in browse(company.bob).get(f"/customers/{vogt.pk}/").content.decode()
    assert f'name="x{target.pk.hex}"' not in browse(company.bob).get(f"/customers/{vogt.pk}/change/").content.decode()

    with pytest.raises(FieldNotYours):
        fields.fill(bob, vogt, {target.pk: "Egret"})

    assert Customer.objects.get(pk=vogt.pk).custom[str(target.pk)] == SECRET


def test_the_editor_of_roles_offers_it_and_says_how_new_ones_begin(company, browse, owner, target):
    page = browse(company.alice)
    role = Role.objects.get(builtin="seller")
    key = role.pk.hex
    assert f'name="{key}-{target.veil_key}"' in page.get("/settings/roles/").content.decode()
    assert "open to every role until you close it here" in page.get("/settings/roles/").content.decode()

    typed = {f"{key}-name": "seller", f"{key}-reach": "self", f"{key}-{target.veil_key}": "unseen"}
    page.post(f"/settings/roles/{role.pk}/", typed)

    assert Role.objects.get(pk=role.pk).unseen == [target.veil_key]
    assert "Customers: Target" in page.get("/settings/roles/").content.decode()
    settled = page.get("/customers/settings/fields/customer/").content.decode()
    assert "look whether they shall see it:" in settled


def test_nobody_opens_what_is_closed_to_herself_and_no_field_that_is_not_there(owner, scope, target):
    keeper = roles.add_role(
        owner, RolePlan("Keeper", "self", frozenset({"enterprise.manage_roles"}), frozenset({target.veil_key}))
    )
    Member.objects.filter(pk=scope.bob.pk).update(role=keeper)
    with pytest.raises(MoreThanOwn):
        roles.change_role(again(scope.bob), keeper, RolePlan("Keeper", "self", keeper.allowed))
    with pytest.raises(BadInput):
        roles.change_role(owner, keeper, RolePlan("Keeper", "self", keeper.allowed, frozenset({"customer.own-0"})))

    assert Role.objects.get(pk=keeper.pk).unseen == [target.veil_key]


def test_a_field_that_was_closed_and_then_removed_stands_in_nobodys_way(company, owner, target, colour):
    close(owner, unseen={target.veil_key}, fixed={colour.veil_key})
    with_roles = replace(again(company.bob), rights=again(company.bob).rights | {"enterprise.manage_roles"})
    plan = RolePlan("Assistant", "self", frozenset())
    with pytest.raises(MoreThanOwn):
        roles.add_role(with_roles, plan)

    fields.remove_field(owner, target)
    fields.remove_field(owner, colour)

    assert roles.add_role(with_roles, plan).name == "Assistant"
