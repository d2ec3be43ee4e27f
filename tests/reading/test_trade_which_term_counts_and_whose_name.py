"""Of several terms the preferred one counts; forms, signatures and lines in Chinese say whose name and which goods."""

# ruff: noqa: E501 — sentences of many languages

from __future__ import annotations

from decimal import Decimal

import pytest

from argosy.reading.documents.model import Table
from argosy.reading.model import Address, Attachment, Kind
from argosy.reading.trade.companies import company_in_words, company_without_form, firm_of_a_town
from argosy.reading.trade.delivery import incoterm_in
from argosy.reading.trade.payment import payment_in
from argosy.reading.trade.people import clean_person
from argosy.reading.trade.phones import phones_in
from argosy.reading.trade.schedule import time_in
from argosy.reading.trade.table_items import listing_of
from argosy.reading.trade.tabled import stacked_in
from tests.reading.letters import BUYER, OWN, SELLER, letter, read

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Please quote FOB Ningbo and CIF Gdansk, preferably CIF.", "CIF"),
        ("FOB Ningbo or CIF Gdansk, CIF is preferred", "CIF"),
        ("FOB Ningbo oder CIF Hamburg, bevorzugt CIF", "CIF"),
        ("FOB Ningbo ou CIF Le Havre, de préférence CIF", "CIF"),
        ("FOB Ningbo o CIF Callao, preferiblemente CIF", "CIF"),
        ("FOB Ningbo ou CIF Santos, preferencialmente CIF", "CIF"),
        ("FOB Ningbo o CIF Genova, preferibilmente CIF", "CIF"),
        ("FOB Нинбо или CIF Владивосток, предпочтительно CIF", "CIF"),
        ("FOB Ningbo veya CIF Mersin, tercihen CIF", "CIF"),
        ("请报FOB宁波和CIF汉堡，以CIF为主", "CIF"),
        ("FOB寧波またはCIF大阪、できればCIF", "CIF"),
        ("FOB Ningbo or CIF Gdansk please", "FOB"),
        ("CIF Gdansk is our main port of entry, price CIF", "CIF"),
    ],
)
def test_of_several_terms_the_preferred_one_counts(text: str, code: str) -> None:
    assert incoterm_in(text)[0] == code


def test_the_place_is_that_of_the_preferred_term() -> None:
    assert incoterm_in("FCA Ningbo or DAP Kazan, main option is DAP.")[:2] == ("DAP", "Kazan")


@pytest.mark.parametrize("text", ["EXW 即可，我们自提", "報價 EXW 就好，我們有貨代", "FOB 也可以"])
def test_chinese_talk_behind_a_term_is_no_place(text: str) -> None:
    assert incoterm_in(text)[1] is None


@pytest.mark.parametrize(
    "label",
    ["Lieferfenster", "Ship window", "Delivery window", "Fenêtre de livraison", "Ventana de entrega", "Janela de embarque", "Finestra di consegna", "Окно поставки", "交货窗口", "納品期間", "납품기간"],
)  # fmt: skip
def test_a_window_is_the_time_of_delivery(label: str) -> None:
    assert time_in(f"{label}: 03.11.2025 - 10.11.2025") == "03.11.2025 - 10.11.2025"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Embarcar en octubre sin falta.", "en octubre"),
        ("Bitte liefern bis Ende Oktober, unbedingt!", "bis Ende Oktober"),
        ("11월 말까지 입고되어야 합니다.", "11월 말까지"),
    ],
)
def test_how_much_it_matters_is_no_part_of_the_time(text: str, told: str) -> None:
    assert time_in(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("支払いは検収後45日T/Tでお願いいたします。", "検収後45日T/T"),
        ("결제는 T/T 40% 선금, 60% 선적 전입니다.", "T/T 40% 선금, 60% 선적 전"),
    ],
)
def test_how_payment_is_asked_for_is_no_term(text: str, told: str) -> None:
    assert payment_in(text) == told


def test_labels_of_transport_side_by_side_stand_above_their_values() -> None:
    text = "Airport of departure  Airport of destination  Flight\nNINGBO NGB  QUITO UIO  CV0871"

    assert "Airport of destination: QUITO UIO" in stacked_in(text)


def test_a_form_that_says_whose_field_it_is() -> None:
    html = (
        "<table><tr><td>买家姓名</td><td>Rosa Quispe</td></tr><tr><td>公司</td><td>Comercial Andina Ltda.</td></tr>"
        "<tr><td>国家/地区</td><td>玻利维亚</td></tr><tr><td>买家邮箱</td><td>rosa@andina.example</td></tr>"
        "<tr><td>询盘编号</td><td>QX2025-7781</td></tr><tr><td>询盘产品</td><td>折叠梯 3米</td></tr>"
        "<tr><td>采购数量</td><td>300 个</td></tr><tr><td>留言内容</td><td>请报CIF阿里卡价，需要质保两年</td></tr></table>"
    )
    text = (
        "您收到一封新询盘\n买家姓名 Rosa Quispe\n公司 Comercial Andina Ltda.\n国家/地区 玻利维亚\n买家邮箱 rosa@andina.example\n"
        "询盘编号 QX2025-7781\n询盘产品 折叠梯 3米\n采购数量 300 个\n留言内容 请报CIF阿里卡价，需要质保两年"
    )
    found = read(letter("您有一封新询盘", text, html=html, sender=Address("商机网", "service@portal.example")), "zh")

    assert (found.party.person, found.party.email, found.party.country) == ("Rosa Quispe", "rosa@andina.example", "BO")
    assert [(item.product, item.quantity, item.model) for item in found.items] == [("折叠梯 3米", Decimal(300), None)]
    assert (found.document_number, found.terms.currency) == ("QX2025-7781", None)


@pytest.mark.parametrize(
    ("written", "number"),
    [("Tel 852-2355 0144", "+85223550144"), ("T: 880-2-5555-0177", "+880255550177"), ("Tel 65-6355 0144", "+6563550144")],
)  # fmt: skip
def test_the_code_of_a_country_without_its_plus(written: str, number: str) -> None:
    assert phones_in(written, "CN")[0].number == number


def test_a_firm_of_a_town_and_no_address() -> None:
    assert firm_of_a_town("常州宏图精密")
    assert company_in_words("顾建国 常州通达船务 0519-5555 0133", OWN) == "常州通达船务"
    assert not firm_of_a_town("常州新北区黄河路")
    assert not firm_of_a_town("常州高新支行")
    assert clean_person("高新支行") is None


def test_the_sender_of_a_firm_shows_it_before_his_name() -> None:
    sender = Address("温州立信五金-小陈", "chen@lixin-wj.example")

    assert read(letter("报价", "铰链 2.4元/个，500个起。", sender=sender), "zh").party.company == "温州立信五金"


def test_a_department_gives_way_to_the_person_it_names() -> None:
    sender = Address("Bestellwesen", "noreply@srm.beispielmarkt.example")
    text = (
        "Anbei unsere Bestellung 4711 über 300 Stück Eimer.\nAnsprechpartner: Herr Tobias Kern, Tel. +49 911 5550 144"
    )

    assert read(letter("Bestellung 4711", text, sender=sender), "de").party.person == "Tobias Kern"


def test_the_buyer_in_our_own_paper_has_his_country_there() -> None:
    paper = b"PROFORMA INVOICE\nSeller: Xiamen Baylight Outdoor Co., Ltd.\nBuyer: Fern & Moss Ltd, 4 Mill Lane, Leeds, United Kingdom\nNo.: BL-PI-88\n"
    mail = letter(
        "PI BL-PI-88",
        "Attached the PI.",
        sender=SELLER,
        to=Address("Ann Reed", "ann@fernmoss.example"),
        attachments=(Attachment("BL-PI-88.txt", "text/plain", len(paper), paper),),
    )

    assert read(mail).party.country == "GB"


def test_traditional_short_names_take_price_and_number_of_the_offer() -> None:
    quoted = "折叠床 190cm BD-19 USD 31.20/张，躺椅 BD-LC4 USD 9.15/张，FOB厦门"
    found = read(
        letter("Re: 折叠床", "按你上週報的價落單，折疊床 300 張，椅 900 張。", in_reply_to=("<1@example>",)),
        "zh",
        quoted=quoted,
    )

    assert found.kind is Kind.ORDER
    assert [(item.model, item.price) for item in found.items] == [
        ("BD-19", Decimal("31.20")),
        ("BD-LC4", Decimal("9.15")),
    ]
    assert [item.quantity for item in found.items] == [300, 900]


def test_goods_of_a_credit_without_a_count() -> None:
    text = "We send the draft of the documentary credit.\nApplicant: Padma Knit Ltd.\nAmount: USD 41,000.00\nGoods: textile auxiliaries as per PI XB-77"

    assert [item.product for item in read(letter("L/C draft", text, sender=BUYER)).items] == ["textile auxiliaries"]


def test_a_message_beside_the_product_is_no_name() -> None:
    rows = (("产品", "数量", "留言内容"), ("篷布 4x6米", "500", "需要防紫外线，请报价"))
    found = listing_of(Table(name="1", rows=rows), "body", "zh")

    assert found is not None
    assert [item.product for item in found.items] == ["篷布 4x6米"]


@pytest.mark.parametrize("when", ["this month", "this week"])
def test_a_month_behind_containers_is_no_name_of_goods(when: str) -> None:
    text = f"5.30 is not workable. We can close at 4.80 $/sqm for 2x20' {when}."
    mail = letter("Re: offer glazed stoneware", text, in_reply_to=("<1@example>",))

    [item] = read(mail, quoted="glazed stoneware USD 5.30/sqm FOB Xiamen").items

    assert (item.product, item.quantity, item.unit) == ("glazed stoneware", 2, "container_20")


@pytest.mark.parametrize(
    ("line", "firm"),
    [
        ("Lojas Girassol (Recife) 81 3555-0144", "Lojas Girassol"),
        ("Almacenes Rivera 2255-5014", "Almacenes Rivera"),
        ("Magasins Lefort (Lyon)", "Magasins Lefort"),
        ("Ana Lima (Recife) 81 3555-0144", None),
    ],
)
def test_a_shop_with_its_town_and_telephone_in_one_line(line: str, firm: str | None) -> None:
    assert company_without_form([line], OWN) == firm
