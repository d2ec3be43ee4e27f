"""Whoever is no member and gets at data stands by name in the audit trail and in the sharing register."""

from __future__ import annotations

import pytest

from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.actions import requests, sharing
from argosy.privacy.actions.sharing import NewRecipient, Wish
from argosy.privacy.subjects import key_of, of_member
from argosy.support.actions import helping, orders
from argosy.support.actions.orders import Wanted
from argosy.support.actions.staff import acting
from tests.support.conftest import MOBILE, employ


@pytest.mark.promise("S7")
def test_support_consultants_partners_providers_and_complainants_are_named(reachable, lin, browse, owner, seller):
    connie = employ("Connie", "consultant", has_app=False)
    order = orders.ask_for_help(seller, reachable.bob, Wanted("fault", "Mail", "Slow", MOBILE, may_see_use=True))
    for staff in (lin, connie):
        helping.look(acting(staff, reachable.id), staff, order)
    for name, case in (("Harbour Events", "activity"), ("Mail Partner Ltd", "marketing")):
        new = NewRecipient(name, "hello@partner.example", case, "a fair", ("name",), "contract")
        sharing.share(owner, sharing.authorise(owner, new), ["name"], "a fair", of_member(reachable.bob))
    wish = sharing.note_wish(owner, Wish("complainant", "Rival & Sons", "law@rival.example", "Bob", "his address"))
    sharing.decide(owner, wish, weighed="He copied.", is_granted=True, case="complaint", given=["name"])
    requests.receive(
        knock_id=order.pk,
        email="pedro@praia.example",
        name="Pedro Luz",
        key=key_of(reachable.id, "pedro@praia.example"),
        what="complaint",
        said="Stop it.",
        ground="",
        language="en",
    )

    alice = browse(reachable.alice)
    trail = alice.get("/settings/trail/").content.decode()
    register = alice.get("/privacy/sharing/").content.decode()

    for name in ("Lin (Support,", "Connie (Implementation consultant,", "Harbour Events", "Mail Partner Ltd"):
        assert name in trail
        assert name in register
    for name in ("Rival &amp; Sons", "Pedro Luz"):
        assert name in trail
    assert "Rival &amp; Sons" in register
    assert f"staff:{lin.pk}" not in trail + register  # nobody knows who that is
    assert f"staff:{lin.pk}" not in browse(reachable.bob).get("/privacy/").content.decode()


def test_the_member_sees_who_got_data_of_hers(reachable, owner, browse):
    with enterprise_scope(reachable.id):
        new = NewRecipient("Harbour Events", "hello@partner.example", "activity", "a fair", ("name",), "contract")
        sharing.share(owner, sharing.authorise(owner, new), ["name"], "a fair", of_member(reachable.bob))

    assert "Harbour Events" in browse(reachable.bob).get("/privacy/").content.decode()
