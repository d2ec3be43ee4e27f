"""The index of duplicates keeps keys; two records of one firm must meet in at least one of them."""

from __future__ import annotations

import phonenumbers
import pytest

from argosy.matching import Company, is_free_mail, keys, name_key, name_tokens, postings, registrable
from argosy.matching.free_mail import FREE_MAIL
from argosy.matching.phones import e164

pytestmark = pytest.mark.pure


def test_every_kind_of_key_is_made():
    company = Company(
        name="Acme Trade GmbH",
        country="de",
        email="Karin@Mail.Acme-Trade.example",
        phone="040 66969 123",
        website="https://shop.acme.example/x",
    )

    assert set(keys(company)) == {
        ("email", "karin@mail.acme-trade.example"),
        ("domain", "acme-trade.example"),
        ("domain", "acme.example"),
        ("host", "shop.acme.example"),
        ("phone", "+494066969123"),
        ("phone_end", "66969123"),
        ("name", "acme"),
    }


@pytest.mark.parametrize(
    "spelling",
    [
        "Ningbo Hailan Hardware Co., Ltd.",
        "宁波海岚五金有限公司",
        "寧波海嵐五金有限公司",
        "HAILAN HARDWARE (NINGBO) LIMITED",
        "Hardware Hailan",
    ],
)
def test_all_spellings_of_a_name_have_one_key(spelling):
    assert name_key(spelling) == "hailan hardware"


def test_other_names_have_keys_of_their_own():
    company = Company(name="Sarovara Retail Pvt Ltd", names=("Sarovara Overseas",))

    assert {value for kind, value in keys(company) if kind == "name"} == {
        name_key("Sarovara Retail"),
        name_key("Sarovara Overseas"),
    }


def test_taiwans_spelling_meets_the_characters():
    kept = {value for _kind, value in keys(Company(name="臺灣鋐鑫精密股份有限公司"))}

    assert any("hunghsin" in value for value in kept)


def test_free_mail_and_platforms_give_no_domain():
    company = Company(name="Rekha", email="rekha@yahoo.co.in", website="facebook.com/rekha")

    assert {kind for kind, _value in keys(company)} == {"email", "name"}


def test_tokens_are_romanised_and_without_legal_form():
    assert name_tokens("ООО «Стройкрепёж-Вятич»") == ("stroykrepezh", "vyatich")


WORLD_WIDE = """
qq.com 163.com 126.com sina.com GMAIL.com yandex.ru mail.ru gmx.de web.de laposte.net naver.com hanmail.net yahoo.co.jp yahoo.com.br
hotmail.fr live.nl outlook.com.vn
"""


@pytest.mark.parametrize("domain", WORLD_WIDE.split())
def test_free_mail_is_known_world_wide(domain):
    assert is_free_mail(domain)
    assert len(FREE_MAIL) >= 200


@pytest.mark.parametrize(
    "domain", ["acme.example", "gmail.acme.example", "qq-trade.com", "yahoo-toys.com", "live.acme.com", ""]
)
def test_a_companys_own_domain_is_not_free_mail(domain):
    assert not is_free_mail(domain)


@pytest.mark.parametrize(
    ("domain", "own"),
    [
        ("mail.acme.co.uk", "acme.co.uk"),
        ("www.acme.com.cn", "acme.com.cn"),
        ("Shop.Acme.com.br.", "acme.com.br"),
        ("acme.de", "acme.de"),
        ("a.b.acme.example", "acme.example"),
        ("co.uk", ""),
        ("localhost", ""),
        ("10.0.0.1", ""),
    ],
)
def test_the_registered_part_of_a_domain(domain, own):
    assert registrable(domain) == own


@pytest.mark.parametrize(
    ("kept", "asked"),
    [
        ("Falfallan Hardware Pty Ltd", "Falallan Hardware"),  # a letter lost amid
        ("Marnorfal Lighting (Pty) Ltd", "Manorfal Lamps"),  # and the trade said otherwise
        ("Delacroisière Outillage", "De La Croisiere Outillage"),
        ("苏州工业园区博远自动化设备有限公司", "Suzhou Boyuan Automation Equipment Co., Ltd."),
        ("天津津渤管道配件有限公司", "Tianjin Jinbo Pipe Fittings Co., Ltd."),
        ("トウカイプラスチック工業", "Tokai Plastic Kogyo"),
        ("บริษัท สยามทองการค้า จำกัด", "Siam Thong Kankha Co., Ltd."),
        ('כלי עבודה ברקובסקין בע"מ', "Berkovskin Klei Avoda Ltd"),
        ("مؤسسة الراجوني لمواد البناء", "Al-Rajouni Building Materials Est."),
    ],
)
def test_two_spellings_meet_under_a_key(kept, asked):
    assert set(postings(kept)) & set(postings(asked))


def test_a_long_name_has_few_keys():
    name = "Hollandsche Scheepstimmerwerf Lekkerkerk Touwfabriek en Netten Groothandel"

    assert len(postings(name)) <= 60


@pytest.mark.parametrize(
    "number",
    [
        *(
            "+49 40 66969 123",
            "+4940 66969-123",
            "+44 113 496 0321",
            "+44 0113 496 0321",
            "+39 011 555 1234",
            "+39 11 555 1234",
        ),
        *("+1 713 555 0199", "+1 1 713 555 0199", "+7 495 123-45-67", "+7 8 495 123 45 67", "+52 1 222 555 0199"),
        *("+86 574 8888 1234", "+86 0574 8888 1234", "+54 9 11 5555 0199", "+49 12", "+800 1234 5678"),
    ],
)
def test_a_number_with_its_calling_code_is_read_as_the_library_reads_it(number):
    parsed = phonenumbers.parse(number, "DE")
    is_one = phonenumbers.is_possible_number(parsed)

    assert e164(number, "DE") == (
        phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164) if is_one else ""
    )
