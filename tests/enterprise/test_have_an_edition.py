"""An edition says which functions an enterprise has; the basic ones are in each, and a switch closes any other."""

import pytest
from django.utils.html import escape

from argosy.audit.models import AuditEntry
from argosy.enterprise import editions, switches
from argosy.enterprise.actions import editions as giving
from argosy.enterprise.actors import actor_of, signed_in
from argosy.enterprise.errors import NoSuchEdition, NotInEdition
from argosy.enterprise.models import Enterprise
from argosy.notifications.models import Notification
from argosy.platform.access import Actor, Reach
from argosy.platform.errors import SwitchedOff
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.pool.actions.returning import return_customers
from argosy.pool.permissions import Permission as Pool

# The pages of what no edition and no refusal takes away: mail, customers, leads, opportunities, transactions.
BASIC_PAGES = (
    "/",
    "/mail/",
    "/customers/",
    "/customers/leads/",
    "/customers/suppliers/",
    "/customers/contacts/",
    "/deals/",
    "/deals/list/",
    "/documents/",
    "/settings/",
    "/privacy/",
)


@pytest.fixture
def operator(scope):
    return Actor(scope.id, reach=Reach.all(), via="operator")


def all_closed(owner):
    for name, function in switches.FUNCTIONS.items():
        if not function.is_basic:
            switches.turn(owner, name, is_on=False)


@pytest.mark.promise("S8")
def test_a_smaller_edition_closes_what_it_lacks_and_deletes_nothing(company, owner, operator, browse):
    switches.turn(owner, "automation.mark", is_on=True)

    giving.put(operator, "essential")

    assert Enterprise.objects.get().edition == "essential"
    assert browse(company.alice).get("/pool/").status_code == 403
    assert switches.on() == frozenset()
    assert "/pool/" not in browse(company.alice).get("/customers/").content.decode()
    giving.put(operator, "standard")
    assert browse(company.alice).get("/pool/").status_code == 200


@pytest.mark.promise("S8")
def test_each_function_can_be_switched_by_the_enterprise_itself(company, owner, browse):
    for name, function in switches.FUNCTIONS.items():
        if function.has_switch:
            switches.turn(owner, name, is_on=False)
            assert not switches.is_on(name)
            switches.turn(owner, name, is_on=True)
            assert switches.is_on(name)

    assert Enterprise.objects.get().withheld == []


@pytest.mark.promise("S88")
def test_the_page_has_a_switch_for_each_function_and_says_which_have_none_and_why(company, browse):
    page = browse(company.alice).get("/settings/switches/").content.decode()

    for name, function in switches.FUNCTIONS.items():
        assert escape(str(function.title)) in page
        assert (f'action="/settings/switches/{name}/"' in page) is function.has_switch
    assert page.count("the other functions stand on it") == 2


def test_what_the_edition_lacks_cannot_be_switched_on(owner, operator):
    giving.put(operator, "essential")

    with pytest.raises(NotInEdition):
        switches.turn(owner, "pool", is_on=True)

    assert Pool.USE_POOL in Enterprise.objects.get().withheld


def test_there_are_only_the_editions_of_this_installation(operator):
    with pytest.raises(NoSuchEdition, match="essential, standard"):
        giving.put(operator, "golden")

    assert Enterprise.objects.get().edition == "standard"


def test_an_operator_has_editions_of_her_own(tmp_path, settings, owner, operator):
    file = tmp_path / "editions.toml"
    file.write_text('[trader]\ntitle = "Trader"\nfunctions = ["pool"]\n', encoding="utf-8")
    settings.EDITIONS_FILE = str(file)

    giving.put(operator, "trader")

    assert switches.turn(owner, "pool", is_on=True)
    with pytest.raises(NotInEdition, match="Trader"):
        switches.turn(owner, "catalogue", is_on=True)


@pytest.mark.parametrize(
    "text", ["[trader]\ntitle = 1\n", "[trader\n", "[a-name-that-is-much-too-long]\nfunctions=[]\n"]
)
def test_a_file_of_editions_that_is_wrong_says_where(tmp_path, text):
    file = tmp_path / "editions.toml"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(Exception, match="ARGOSY_EDITIONS"):
        editions._own(str(file))


def test_administrators_are_told_and_the_trail_says_so(company, operator):
    giving.put(operator, "essential")

    told = Notification.objects.filter(kind="enterprise.edition_changed")
    assert [one.member_id for one in told] == [company.alice.pk]
    assert AuditEntry.objects.filter(word="enterprise.edition").count() == 1


@pytest.mark.promise("S9")
def test_every_function_is_basic_or_extended_and_the_basic_ones_are_in_each_edition(db):
    basic = {name for name, function in switches.FUNCTIONS.items() if function.is_basic}

    assert basic == {"mail", "customers", "deals", "documents"}
    for edition in editions.all_editions():
        assert all(editions.has(edition, switches.FUNCTIONS[name]) for name in basic)


@pytest.mark.promise("S9", "S123")
@pytest.mark.parametrize("who", ["alice", "bob"])
def test_with_every_extended_function_refused_the_basic_ones_work_in_full(company, owner, browse, who):
    client = browse(getattr(company, who))
    before = {page: client.get(page, follow=True).status_code for page in BASIC_PAGES}
    all_closed(owner)

    assert {page: client.get(page, follow=True).status_code for page in BASIC_PAGES} == before
    assert set(before.values()) == {200}


def test_a_closed_room_has_nobodys_rights_and_no_way_leads_there(company, owner, browse):
    switches.turn(owner, "pool", is_on=False)

    known = signed_in(company.alice.user)
    assert known is not None
    with pytest.raises(SwitchedOff):
        known.actor.require(Pool.USE_POOL)
    answer = browse(company.alice).get("/pool/")
    assert answer.status_code == 403
    assert "switched this function off" in answer.content.decode()


def test_a_closed_pool_takes_no_customers_by_night(scope, owner, monkeypatch):
    asked = []
    monkeypatch.setattr("argosy.pool.actions.returning.rules.facts", lambda *_: asked.append(1) or [])
    switches.turn(owner, "pool", is_on=False)

    return_customers(owner)

    assert asked == []


def test_the_rail_shows_only_what_one_may_open(company, owner, browse):
    assert 'href="/products/"' in browse(company.bob).get("/").content.decode()
    assert 'href="/products/"' not in browse(company.tina).get("/").content.decode()

    switches.turn(owner, "catalogue", is_on=False)

    assert 'href="/products/"' not in browse(company.bob).get("/").content.decode()


def test_one_enterprise_closing_a_room_closes_it_to_no_other(rival, company, browse):
    browse(company.alice).post("/settings/switches/pool/", {"is_on": "0"})

    assert browse(rival.alice).get("/pool/").status_code == 200
    with enterprise_scope(rival.id):
        assert actor_of(rival.alice).may(Pool.USE_POOL)
