"""The sample exporter's world is believable and the same every time."""

import phonenumbers
import pytest

from argosy import samples

pytestmark = pytest.mark.pure


@pytest.fixture(scope="module")
def world() -> samples.World:
    return samples.world(1)


def test_the_same_seed_gives_the_same_world_and_another_seed_another():
    assert samples.world(7) == samples.world(7)
    assert samples.world(7).customers != samples.world(8).customers


def test_five_members_stand_in_a_tree_below_the_master_account(world):
    roles = [member.role for member in world.members]
    above = {member.address: member.reports_to for member in world.members}

    assert roles == ["master", "supervisor", "supervisor", "seller", "seller"]
    assert [address for address, boss in above.items() if boss == ""] == [world.members[0].address]
    assert all(boss in above for boss in above.values() if boss)


@pytest.mark.parametrize("count", [1, 2, 3, 5, 9])
def test_a_house_of_any_size_has_one_master_and_no_address_twice(count):
    members = samples.world(1, members=count).members

    assert len({member.address for member in members}) == count
    assert [member.role for member in members].count("master") == 1


def test_forty_customers_sit_in_many_countries_and_write_many_languages(world):
    assert len(world.customers) == 40
    assert len({customer.country for customer in world.customers}) >= 25
    assert {"en", "zh", "es", "de", "fr", "ru"} <= {customer.language for customer in world.customers}
    assert len({customer.domain for customer in world.customers}) == 40


def test_some_customers_are_not_in_the_crm_yet(world):
    assert 0 < sum(not customer.is_known for customer in world.customers) < 10


def test_every_number_can_be_dialled_in_its_country(world):
    for customer in world.customers:
        for contact in customer.contacts:
            number = phonenumbers.parse(contact.phone)
            assert phonenumbers.is_valid_number(number), contact
            assert phonenumbers.region_code_for_number(number) == customer.country, contact


def test_nobody_has_a_real_address(world):
    addresses = [contact.address for customer in world.customers for contact in customer.contacts]
    addresses += [member.address for member in world.members]

    assert all(address.endswith(".example") and address.isascii() for address in addresses)
    assert len(set(addresses)) == len(addresses)


def test_every_product_has_a_name_in_every_language(world):
    languages = {customer.language for customer in world.customers}

    for product in world.exporter.products:
        assert languages <= set(product.names)
        assert len(product.hs_code) == 6


def test_the_boss_and_the_sellers_look_after_the_customers(world):
    sellers = {member.address for member in world.members if member.role != "supervisor"}

    assert {customer.owner for customer in world.customers} == sellers
