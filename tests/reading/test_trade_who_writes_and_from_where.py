"""Who the other side is where the signature is short, foreign, cut off by a rule, or stands in a file alone."""

from __future__ import annotations

import pytest

from argosy.reading.model import Address, Attachment
from argosy.reading.trade.companies import companies_in
from argosy.reading.trade.homelands import country_named
from argosy.reading.trade.people import clean_person
from argosy.reading.trade.phones import phones_in
from tests.reading.letters import OWN, SELLER, letter, read

pytestmark = pytest.mark.pure


def _file(name: str, text: str) -> Attachment:
    content = text.encode()
    return Attachment(name, "text/plain", len(content), content)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("م. سامر الجبوري", "سامر الجبوري"),
        ("الدكتور سامر الجبوري", "سامر الجبوري"),
        ("山田 花子（やまだ はなこ）", "山田 花子"),
        ("王小明 (Wang Xiaoming)", "王小明"),
        ("مع جزيل الشكر", None),
        ("Cdt", None),
    ],
)
def test_a_name_without_title_and_reading(text: str, name: str | None) -> None:
    assert clean_person(text) == name


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("SOCIÉTÉ SAHEL PLASTIQUE – capital de 200 000 DT", "SOCIÉTÉ SAHEL PLASTIQUE"),
        ("Ets Diallo & Frères, Bamako", "Ets Diallo & Frères"),
        ("aqui é o João da Zambeze Materiais Lda em Beira", "Zambeze Materiais Lda"),
        ("notre société souhaite acheter", None),
        ("La Société vous remercie", None),
    ],
)
def test_a_firm_in_a_sentence_or_with_its_form_first(text: str, firm: str | None) -> None:
    assert next(companies_in(text, OWN), None) == firm


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("12 Dock Road, Sunderland", "GB"),
        ("شركة الأمل، الموصل", "IQ"),
        ("Zona 12, Quetzaltenango", "GT"),
        ("KCN Phố Nối, Hưng Yên", "VN"),
        ("come siamo soliti fare, como siempre", None),
    ],
)
def test_towns_that_tell_the_country(text: str, country: str | None) -> None:
    assert country_named(text) == country


@pytest.mark.parametrize(
    ("text", "country", "number"),
    [
        ("تليفون: 0020403300199", None, "+20403300199"),
        ("FONE: (47) 5555-0177", "BR", "+554755550177"),
        ("PBX (503) 2255-5033", None, "+50322555033"),
        ("Office (212) 555-0133", "US", "+12125550133"),
        ("Ref (812) 2255-50", None, None),
    ],
)
def test_telephones_as_they_are_announced_elsewhere(text: str, country: str | None, number: str | None) -> None:
    assert next((phone.number for phone in phones_in(text, country)), None) == number


def test_a_rule_of_dashes_cuts_no_signature_off() -> None:
    text = (
        "下記の見積をお願いします。\n1. 園芸用手袋 綿 Mサイズ　2,000双\n\n----------------------\n"
        "株式会社緑風園芸\n山田 花子（やまだ はなこ）\nTEL：03-5555-0177\n----------------------"
    )
    party = read(letter("見積依頼", text, sender=Address("山田 花子", "yamada@ryokufu.example")), "ja").party

    assert (party.company, party.person, party.phone) == ("株式会社緑風園芸", "山田 花子", "+81355550177")


def test_the_name_is_spelled_as_the_paper_spells_it() -> None:
    paper = _file("yeu_cau.txt", "PHIẾU YÊU CẦU\nNgười liên hệ: Lê Thị Hồng – 0221 555 0177\nBóng đèn 200 cái\n")
    sender = Address("Le Thi Hong", "hong@denviet.example")

    party = read(letter("Hỏi giá", "Nhờ chị báo giá giúp em.", sender=sender, attachments=(paper,)), "vi").party

    assert (party.person, party.phone) == ("Lê Thị Hồng", "+842215550177")


@pytest.mark.parametrize(
    ("language", "text", "person"),
    [
        ("de", "Fragen richten Sie bitte an Herrn Jonas Feld.", "Jonas Feld"),
        ("en", "For questions please contact Ms. Carol Dunne.", "Carol Dunne"),
        ("fr", "Pour toute question, contactez Mme Sophie Aubry.", "Sophie Aubry"),
        ("es", "Consultas con la Sra. Elena Prieto.", "Elena Prieto"),
    ],
)
def test_whom_a_program_tells_to_ask(language: str, text: str, person: str) -> None:
    text = f"Please find our order attached.\n{text}\nThis mail was sent automatically."
    mail = letter("Order 4500011", text, sender=Address("ERP", "noreply@keane-diy.example"))

    assert read(mail, language).party.person == person


def test_the_foot_of_a_page_names_the_telephone_of_the_firm() -> None:
    rows = "\n".join(f"{10 * row}  AB-{row:03}  Lampe  100  ST  1,00  100,00" for row in range(1, 40))
    foot = "Brandt Licht GmbH · Am Deich 6 · 28195 Bremen · Tel. +49 421 5550-177"
    paper = _file("4711.txt", f"Brandt Licht GmbH  Bestellung 4711\n{rows}\n{foot}\n")
    sender = Address("Einkauf", "noreply@brandt-licht.example")

    party = read(letter("Bestellung 4711", "Anbei die Bestellung.", sender=sender, attachments=(paper,)), "de").party

    assert party.phone == "+494215550177"


def test_the_firm_that_a_sheet_of_ours_is_for() -> None:
    buyer = "Cliente:\tMar Azul Comércio Ltda\nEndereço:\tRua A 1, Recife, Brasil\n"
    sheet = _file("PI.txt", f"XIAMEN BAYLIGHT OUTDOOR CO., LTD.\nFATURA PROFORMA\n{buyer}")
    to = Address("Bruno", "bruno@marazul.example")

    party = read(
        letter("Proforma 88", "Olá Bruno, segue a proforma.", sender=SELLER, to=to, attachments=(sheet,)), "pt"
    ).party

    assert (party.company, party.country) == ("Mar Azul Comércio Ltda", "BR")


def test_the_shipper_of_a_notice_whose_parties_stand_side_by_side() -> None:
    parties = (
        "Shipper  Consignee  Notify\nMekong Pepper JSC  Nordsee Handel GmbH  same as consignee\n"
        "Lot 4, Industrial Zone  Hamburg\nVietnam\n"
    )
    paper = _file("an.txt", f"ELBE AGENCY GMBH  ARRIVAL NOTICE\n{parties}B/L No.  HLXX5501234\n")
    text = "Dear Sirs,\nplease see our arrival notice.\nElbe Agency GmbH, Hamburg"

    party = read(letter("Arrival notice B/L HLXX5501234", text, attachments=(paper,))).party

    assert (party.company, party.country) == ("Mekong Pepper JSC", "VN")


def test_the_town_of_our_own_bank_is_not_where_the_payer_sits() -> None:
    paper = _file(
        "comprobante.txt",
        "Ordenante  Luz del Sur, S.A.\nBeneficiario  XIAMEN BAYLIGHT OUTDOOR CO., LTD.\nBanco beneficiario  BANK XIAMEN\n",
    )
    text = "Adjunto comprobante de la transferencia.\n\nSaludos\nWendy Paz\nLuz del Sur, S.A.\nPBX (503) 2255-5033"
    sender = Address("Pagos", "pagos@luzdelsur.example")

    party = read(letter("Comprobante", text, sender=sender, attachments=(paper,)), "es").party

    assert (party.country, party.phone) == ("SV", "+50322555033")


@pytest.mark.parametrize(
    ("closing", "below", "firm"),
    [
        ("Thanks & Regards", "Ravi Menon\nGreen Valley Bags, Karur 639002, Tamil Nadu", "Green Valley Bags"),
        ("Saludos", "Rosa Vidal\nGerencia – Mesas Aragón", "Mesas Aragón"),
        ("شكرا", "سامر الحربي\nنور الخليج - تبوك", "نور الخليج"),
    ],
)
def test_the_firm_below_a_name_with_its_town_beside_it(closing: str, below: str, firm: str) -> None:
    name = below.split("\n", maxsplit=1)[0]
    mail = letter("Hello", f"See you at the fair.\n\n{closing}\n{below}", sender=Address(name, "info@x.example"))

    assert read(mail).party.company == firm


@pytest.mark.parametrize(
    ("display", "signed", "name"),
    [
        ("Zamówienia Brodex", "Piotr Lis\nDział Zakupów\nBrodex Sp. z o.o.", "Piotr Lis"),
        ("Mari Saar via DocuShare", "", "Mari Saar"),
        ("林志明", "林志明 採購經理\n大同工具有限公司", "林志明"),
        ("Amal Trabelsi", "Slts\nAmal Trabelsi\nTransit Carthage SARL", "Amal Trabelsi"),
    ],
)
def test_a_mailbox_a_title_and_a_greeting_are_no_person(display: str, signed: str, name: str) -> None:
    mail = letter("Offer", f"Please quote 200 pcs.\n\n{signed}", sender=Address(display, "x@brodex.example"))

    assert read(mail, "pl", signature=signed).party.person == name


def test_a_firm_in_two_parts_at_the_head_of_a_page() -> None:
    assert list(companies_in("SERRA AZUL - UTENSÍLIOS, LDA", OWN)) == ["SERRA AZUL - UTENSÍLIOS, LDA"]
    assert next(companies_in("BINH AN PLYWOOD JOINT STOCK COMPANY", OWN)) == "BINH AN PLYWOOD JOINT STOCK COMPANY"


def test_the_number_in_the_signature_is_in_the_country_that_another_one_tells() -> None:
    text = "NOTIFY: Agencia Mar S.C., +52 314 555 0177\n\nSaludos\nLuis Toral\nTel. 477 555 0188"
    party = read(letter("Instrucciones BL", text, sender=Address("Luis Toral", "luis@x.example")), "es").party

    assert party.phone == "+524775550188"


def test_a_forwarder_who_books_for_both_is_the_one_who_writes() -> None:
    text = (
        "Booking confirmation.\nShipper : Xiamen Baylight Outdoor Co., Ltd. — Consignee : Coast Traders Ltd\n"
        "ETD 02/05/2026\n\nRegards\nSonia Haddad\nMeridian Transit SARL, Tunis\nTel +216 71 555 077"
    )
    party = read(letter("Booking MT2605", text, sender=Address("Operations", "ops@meridian.example"))).party

    assert (party.company, party.person, party.country) == ("Meridian Transit SARL", "Sonia Haddad", "TN")


def test_the_contact_of_a_form_that_stands_behind_other_fields() -> None:
    paper = _file("xj.txt", "广州优选供应链有限公司\n询价编号:XJ-0512  日期:2026年5月12日  联系人:马骏 020-5550 3377\n")
    mail = letter("询价", "附件是询价,麻烦报价。", sender=Address("马骏", "majun@x.example"), attachments=(paper,))

    assert read(mail, "zh").party.phone == "+862055503377"
