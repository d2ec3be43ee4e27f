"""Names say little where people write the same firm from many desks; its domain, phone and address say more."""

from __future__ import annotations

import time

import pytest

from argosy.matching import Company, compare
from argosy.matching.countries import country_code

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
        ("+54 9 351 555-0144", "0351 15 555-0144", True),
        ("+54 9 351 555-0144", "0351 15 555-0145", False),
        ("+43 1 555 01 77-0", "0043 1 5550177", True),
        ("8 (495) 777-12-40", "+7 495 777 12 40", True),
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


@pytest.mark.parametrize(
    "written",
    ["ES", "es", "Spain", "España", "ESP", "西班牙", "Испания"],
)
def test_a_country_is_the_same_however_it_is_written(written):
    ours = Company(name="Talleres Aldamar, S.L.U.", country=written)
    theirs = Company(name="TALLERES ALDAMAR SL", country="es")

    assert compare(ours, theirs) == compare(theirs, Company(name="Talleres Aldamar, S.L.U.", country="es"))
    assert compare(ours, theirs).same


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("UAE", "ae"), ("U.A.E.", "ae"), ("Brasil", "br"), ("P.R. China", "cn"), ("England", "gb"), ("UK", "gb"),
        ("Côte d’Ivoire", "ci"), ("Türkiye", "tr"), ("Korea, Republic of", "kr"), ("Iran (Islamic Republic of)", "ir"),
        ("Niger", "ne"), ("Nigeria", "ng"), ("臺灣", "tw"), ("日本", "jp"), ("مصر", "eg"), ("Burkina Faso", "bf"),
        ("n/a", ""), ("-", ""), ("unknown", ""), ("", ""), ("x" * 100_000, ""),
    ],
)  # fmt: skip
def test_countries_are_known_by_name(written, code):
    assert country_code(written) == code


def test_what_is_no_country_tells_no_two_firms_apart():
    ours = Company(name="Torvald Import AB", country="unknown")

    assert compare(ours, Company(name="Torvald Import", country="se")).same


def test_the_same_street_and_number_in_another_town_is_another_door():
    linz = Company(name="Hartmann Eisenwaren", country="at", address="Hauptstraße 5, 4020 Linz")
    innsbruck = Company(name="Hartmann Eisenwaren", country="at", address="Hauptstraße 5, 6020 Innsbruck")

    verdict = compare(linz, innsbruck)

    assert not verdict.same
    assert "same address" not in verdict.evidence


def test_a_forwarders_number_does_not_join_two_firms():
    ours = Company(name="Bright Star Imports", country="ke", phone="+254 20 5550 300")
    theirs = Company(name="Mombasa Paints Ltd", country="ke", phone="+254 20 5550 300")

    assert not compare(ours, theirs).same


def test_sister_firms_share_the_door_and_are_two_buyers():
    ours = Company(
        name="Marchetti Valvole S.r.l.", address="Via Emilia 210, Modena", website="marchettivalvole.example"
    )
    theirs = Company(
        name="Marchetti Trasporti S.r.l.", address="Via Emilia 210, Modena", website="marchettitrasporti.example"
    )

    assert not compare(ours, theirs).same


@pytest.mark.parametrize(
    "company",
    [
        Company(name="Acme", address=f"中{'1' * 40_000}"),
        Company(name="Acme", address=f"中{'五' * 40_000}"),
        Company(name="Acme", phone=f"12 x{' ' * 40_000}z"),
        Company(address=f"a{' ' * 40_000}b"),
    ],
)
def test_what_is_made_to_wear_us_out_is_compared_in_a_moment(company: Company) -> None:
    start = time.process_time()

    compare(company, Company(name="Acme", address="High Street 5", phone="+44 20 555 0181"))

    assert time.process_time() - start < 3


def test_the_operator_of_one_country_is_no_desk_of_another() -> None:
    operator = Company(name="Kranz", phone="+43 316 555048-0")

    assert compare(operator, Company(name="Kranz", phone="+43 316 555048-12")).evidence[0].startswith("same phone")
    assert not any(
        reason.startswith("same phone")
        for reason in compare(operator, Company(name="Kranz", phone="+49 316 555048-12")).evidence
    )


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (
            Company(name="Palmira Curtains LLC", email="papers@nordcargo.example", phone="+971 4 555 0177"),
            Company(name="Harbour Lamps LLC", email="papers@nordcargo.example", phone="+971 4 555 0177"),
        ),
        (
            Company(name="Vertiente Azul", address="c/o Almacenes Istmo, Zona Libre", phone="+507 555 0166"),
            Company(name="Carpintería Chepo SA", address="c/o Almacenes Istmo, Zona Libre", phone="+507 555-0166"),
        ),
        (
            Company(name="Kayseri Mobilya", email="transit@amberway.example"),
            Company(name="Ségou Équipement", email="transit@amberway.example"),
        ),
        (
            Company(name="Osh Terezeleri", email="import@tianroad-log.example"),
            Company(name="Karakol Plast", email="import@tianroad-log.example"),
        ),
    ],
)
def test_what_a_forwarder_lends_to_two_companies_makes_them_no_one(ours, theirs):
    assert not compare(ours, theirs).same


def test_a_forwarder_itself_is_known_by_its_domain():
    assert compare(
        Company(name="Nordcargo Speditions GmbH", email="papers@nordcargo.example"),
        Company(name="Nordcargo", website="nordcargo.example"),
    ).same


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (  # its own site, under which it trades by another name
            Company(name="Zurrfix GmbH", website="cargo-straps.example", email="a@cargo-straps.example"),
            Company(name="Lashing Systems Europe", email="a@cargo-straps.example"),
        ),
        (  # who writes from there has said no name yet
            Company(email="anna@cargobikes.example"),
            Company(name="Urbanwheels GmbH", email="info@cargobikes.example"),
        ),
        (  # its name stands in it
            Company(name="Brightwell Medical Ltd", email="x@forwardbrightwell.example"),
            Company(name="Brightwell", email="y@forwardbrightwell.example"),
        ),
        (  # one of its names says that it carries
            Company(name="TDS Ningbo", names=("Tongda Shipping Agency",), email="a@tds-shipping.example"),
            Company(name="通达船代", email="b@tds-shipping.example"),
        ),
        (
            Company(name="Maison Duval SARL", email="contact@escargots.example"),
            Company(name="Helix Bourgogne", email="contact@escargots.example"),
        ),
    ],
)
def test_a_domain_that_only_sounds_like_a_forwarders_is_their_own(ours, theirs):
    assert compare(ours, theirs).same


def test_what_is_lent_is_said_to_be_a_forwarders():
    ours = Company(name="Palmira Curtains LLC", email="papers@nordcargo.example")
    theirs = Company(name="Harbour Lamps LLC", email="papers@nordcargo.example")

    assert "shared mail domain nordcargo.example, a forwarder's" in compare(ours, theirs).evidence


def test_a_person_named_above_an_address_is_at_its_own_door():
    ours = Company(name="Planen Riedmüller GmbH", address="z. Hd. Frau Kranz, Gewerbestr. 12, 70565 Stuttgart")
    theirs = Company(name="Planen Riedmüller", address="Gewerbestraße 12, 70565 Stuttgart")

    assert "same address" in compare(ours, theirs).evidence


@pytest.mark.parametrize(("here", "there"), [("Bozen", "Bolzano"), ("Brugge", "Bruges"), ("Åbo", "Turku")])
def test_a_town_is_the_same_in_both_its_languages(here, there):
    ours = Company(name="Hofladen Tratzinger", address=here, phone="+39 0471 555 061")
    theirs = Company(name="Tratzinger", address=there, phone="0471 555061", country="it")

    assert "different addresses" not in compare(ours, theirs).evidence


@pytest.mark.parametrize(
    ("here", "there"), [("中山市古镇", "Guzhen"), ("山东省菏泽市单县东城路5号", "5 Dongcheng Rd, Danxian, Heze")]
)
def test_a_town_of_one_sign_keeps_what_it_is(here, there):
    ours, theirs = Company(name="明辉照明", address=here), Company(name="Minghui Lighting", address=there)

    assert "different addresses" not in compare(ours, theirs).evidence
