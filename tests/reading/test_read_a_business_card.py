"""The lines of a business card, in Chinese and English, go to what they say."""

from __future__ import annotations

import pytest

from argosy.reading.cards import Card, Line, read_card


def read(*lines: tuple[str, float] | str) -> Card:
    return read_card(Line(one, 16.0) if isinstance(one, str) else Line(*one) for one in lines)


def test_an_english_card():
    card = read(
        ("Vogt Beschläge GmbH", 30), ("Anna Vogt", 40), "Purchasing Manager", "Tel: +49 40 5556677  Fax: +49 40 5556678",
        "Mobile: +49 171 2345678", "anna.vogt@vogt-beschlaege.example", "www.vogt-beschlaege.example",
        "Speicherstraße 12, 20457 Hamburg, Germany",
    )  # fmt: skip

    assert (card.name, card.position, card.company) == ("Anna Vogt", "Purchasing Manager", "Vogt Beschläge GmbH")
    assert (card.phones, card.mobiles, card.faxes) == (["+49 40 5556677"], ["+49 171 2345678"], ["+49 40 5556678"])
    assert card.emails == ["anna.vogt@vogt-beschlaege.example"]
    assert card.website == "www.vogt-beschlaege.example"
    assert card.address == "Speicherstraße 12, 20457 Hamburg, Germany"


def test_a_chinese_card_with_an_english_side():
    card = read(
        ("宁波海岚五金有限公司", 30), "NINGBO HAILAN HARDWARE CO., LTD.", ("王伟 销售经理", 36), "Wang Wei   Sales Manager",
        "手机：138 5740 1234  电话：0574-87651234", "微信：hailan_wang", "邮箱: wang.wei@hailan.example",
        "地址：浙江省宁波市鄞州区中山东路1999号",
    )  # fmt: skip

    assert (card.name, card.position) == ("Wang Wei (王伟)", "销售经理")
    assert (card.company, card.other_names) == ("宁波海岚五金有限公司", ["NINGBO HAILAN HARDWARE CO., LTD."])
    assert (card.mobiles, card.phones, card.wechat) == (["138 5740 1234"], ["0574-87651234"], "hailan_wang")
    assert card.address == "浙江省宁波市鄞州区中山东路1999号"


@pytest.mark.parametrize(
    ("line", "name", "position"),
    [
        ("王伟销售经理", "王伟", "销售经理"),
        ("李小明采购总监", "李小明", "采购总监"),
        ("Juan Pérez, Gerente de Compras", "Juan Pérez", "Gerente de Compras"),
        ("LI NA | Account Executive", "LI NA", "Account Executive"),
        ("姓名：陈静", "陈静", ""),
    ],
)
def test_name_and_position_on_one_line(line, name, position):
    card = read(line)

    assert (card.name, card.position) == (name, position)


def test_a_company_without_legal_form_is_known_by_the_mail_domain():
    card = read(("ACME Tools", 30), "Juan Pérez", "juan@acmetools.example", "Calle Mayor 5, 28013 Madrid")

    assert (card.company, card.name, card.address) == ("ACME Tools", "Juan Pérez", "Calle Mayor 5, 28013 Madrid")


def test_chat_numbers_are_no_phones():
    card = read("WhatsApp: +34 600 11 22 33", "WeChat: lina_trade88")

    assert (card.whatsapp, card.wechat, card.phones) == ("+34 600 11 22 33", "lina_trade88", [])


def test_what_is_no_card_gives_nothing_and_takes_no_time():
    assert read() == Card()
    assert read("©®™", "....") == Card()
    read_card(Line("a1 .@" * 400) for _ in range(500))


@pytest.mark.parametrize("line", ["电话：0574-87654321手机：13805741234", "电话0574-87654321 手机13805741234"])
def test_chinese_words_stand_beside_numbers_without_a_space(line):
    card = read_card([Line(line)])

    assert (card.phones, card.mobiles) == (["0574-87654321"], ["13805741234"])
