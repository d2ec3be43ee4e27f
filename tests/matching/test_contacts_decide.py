"""Names say little where people write the same firm from many desks; its domain, phone and address say more."""

from __future__ import annotations

import pytest

from argosy.matching import Company, compare

pytestmark = pytest.mark.pure


def test_the_same_domain_is_the_same_company_and_says_so():
    ours = Company(name="Acme Trade GmbH", website="https://www.acme-trade.example/de")
    theirs = Company(name="Acme Trade", email="karin@mail.acme-trade.example")

    verdict = compare(ours, theirs)

    assert verdict.same
    assert verdict.evidence[:2] == ("same domain acme-trade.example", "name differs by legal form")


def test_an_address_without_a_name_belongs_to_its_domain():
    assert compare(
        Company(email="karin@torvald-import.example"),
        Company(name="Torvald Import AB", website="torvald-import.example"),
    ).same


def test_free_mail_is_nobodys_domain():
    verdict = compare(
        Company(name="Rekha Sharma", email="buyer7@qq.com"), Company(name="Titan Impex", email="buyer9@qq.com")
    )

    assert not verdict.same
    assert not any("domain" in reason for reason in verdict.evidence)


def test_a_shop_on_the_same_platform_is_another_company():
    ours = Company(name="Aurora Craft Studio", website="facebook.com/auroracraft")
    theirs = Company(name="Sunbeam Pottery", website="facebook.com/sunbeam")

    assert not compare(ours, theirs).same


def test_a_subsidiary_abroad_with_its_own_domain_is_another_buyer():
    ours = Company(name="Toolmaster France SAS", country="fr", website="toolmaster-france.example")
    theirs = Company(name="Toolmaster Italia S.r.l.", country="it", website="toolmaster-italia.example")

    assert not compare(ours, theirs).same


def test_a_branch_on_the_same_domain_is_the_same_buyer():
    ours = Company(name="Alpina Sport AG", country="ch", address="Basel", website="alpina-sport.example")
    theirs = Company(
        name="Alpina Sport AG Filiale Bern", country="ch", address="Bern", website="www.alpina-sport.example"
    )

    assert compare(ours, theirs).same


def test_a_forwarders_mailbox_does_not_make_the_forwarder_the_buyer():
    ours = Company(name="Bluehull Logistics Ltd", email="cs3@bluehull.example", website="bluehull.example")
    theirs = Company(
        name="Kilimo Bora Tools Ltd",
        email="buyer@kilimobora.example | cs3@bluehull.example",
        website="kilimobora.example",
    )

    assert not compare(ours, theirs).same


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("+49 (0)40 66969 123", "0049 40 66969123", True),
        ("020 7946 0321", "+442079460321", True),
        ("+1 (312) 555-0147 ext. 22", "312-555-0147", True),
        ("00 52 1 33 5550 1177", "+52 33 5550 1177", True),
        ("+54 9 11 5550 1177", "+54 11 5550-1177", True),
        ("+43 1 555 01 77-0", "0043 1 5550177", True),
        ("+1 604 555 0119", "+30 210 555 0119", False),
        ("(212) 555-0160", "(212) 555-0163", False),
    ],
)
def test_a_phone_is_the_same_however_it_is_written(left, right, same):
    verdict = compare(Company(name="Lakeshore Fixtures", phone=left), Company(phone=right))

    assert any(reason.startswith("same phone") for reason in verdict.evidence) is same
    assert verdict.same is same


def test_two_shops_of_a_common_name_in_two_towns_are_two_companies():
    ours = Company(name="Ferretería Central", country="co", address="Calle 8 12, Cali", phone="+57 602 555 0133")
    theirs = Company(
        name="Ferretería Central", country="ec", address="Av. Quito 910, Guayaquil", phone="+593 4 555 0188"
    )

    assert not compare(ours, theirs).same


def test_the_same_door_joins_two_spellings():
    ours = Company(name="Lee's Cuddles Nursery", address="6100 W North Ave", phone="7458054")
    theirs = Company(name="Onward House Lee's Cuddles", address="6100 W. North Avenue 60639", phone="7458054")

    assert compare(ours, theirs).same


def test_a_branch_abroad_on_the_same_domain_is_the_same_buyer():
    ours = Company(name="Vandersteen Pumps BV", country="nl", website="vandersteen-pumps.example")
    theirs = Company(
        name="Vandersteen Pumps - Afdeling Antwerpen", country="be", email="antwerpen@vandersteen-pumps.example"
    )

    assert compare(ours, theirs).same


def test_a_person_from_a_fair_is_known_by_the_number():
    ours = Company(name="Jorge (feria Canton)", phone="00 52 1 33 5550 1177")
    theirs = Company(name="Herrajes Tapatíos del Bajío", country="mx", phone="+52 33 5550 1177")

    assert compare(ours, theirs).same


def test_a_given_name_alone_with_another_number_is_another_person():
    ours = Company(name="Sunil", phone="+91 98 5555 0101")
    theirs = Company(name="Sunil Traders", country="in", phone="+91 98 5555 0110")

    assert not compare(ours, theirs).same
