"""Who fills in the form of our own web site asks us, though the site is the sender; warnings of swindlers ask nothing."""

from __future__ import annotations

import pytest

from argosy.reading.model import Address, Kind
from tests.reading.letters import letter, read

pytestmark = pytest.mark.pure

SITE = Address("Website", "wordpress@baylight.example")


@pytest.mark.parametrize(
    ("language", "subject", "label", "message"),
    [
        ("en", "New submission from your form", "E-Mail", "Please quote 300 camping chairs, delivered to Cork."),
        ("de", "Kontaktformular", "E-Mail-Adresse", "Bitte um ein Angebot für 300 Campingstühle."),
        ("fr", "Formulaire de contact", "Courriel", "Merci de nous faire un devis pour 300 chaises de camping."),
        ("es", "Formulario de contacto", "Correo electrónico", "Solicito cotización de 300 sillas de camping."),
        ("zh", "网站留言", "邮箱", "请报价：露营椅 300把。"),
        ("ru", "Заявка с сайта", "Почта", "Просим выслать цены на 300 складных стульев."),
    ],
)
def test_who_fills_in_our_form_asks_us(language, subject, label, message):
    text = f"Name: Nora Quill\n{label}: nora@quill-outdoor.example\n\n{message}\n"

    found = read(letter(subject, text, sender=SITE), language)

    assert found.kind is Kind.INQUIRY
    assert found.party.email == "nora@quill-outdoor.example"


def test_what_a_colleague_writes_of_a_buyer_stays_among_us():
    mail = letter(
        "Quill",
        "Please price 300 camping chairs.\nE-Mail: nora@quill-outdoor.example\n",
        sender=Address("Jo", "jo@baylight.example"),
    )

    assert read(mail).kind is Kind.OTHER


@pytest.mark.parametrize(
    ("language", "subject", "text"),
    [
        ("en", "Fraud alert: mails in the name of suppliers", "If you have already paid, call us at once."),
        ("de", "Warnung vor Betrug mit geänderten Kontodaten", "Falls Sie bereits überwiesen haben, rufen Sie uns an."),
        ("fr", "Alerte fraude au changement de RIB", "Si vous avez déjà effectué un virement, appelez-nous."),
        ("es", "Aviso de seguridad: fraude por correo", "Si ya ha realizado el pago, llámenos."),
        ("ru", "Осторожно, мошенники!", "Если вы уже оплатили счёт, позвоните нам."),
        ("zh", "谨防诈骗：收款账户变更邮件", "如已付款，请立即报警。"),
        ("tr", "Dolandırıcılık uyarısı", "Eğer ödeme yaptıysanız bizi arayın."),
    ],
)
def test_a_warning_of_swindlers_is_no_payment(language, subject, text):
    bank = Address("Harbour Bank", "info@harbour-bank.example")

    found = read(letter(subject, text, sender=bank), language)

    assert (found.kind, found.risk) == (Kind.OTHER, None)


def test_who_has_not_paid_yet_pays_nothing_by_saying_if():
    text = "Please send your best price for 300 camping chairs. If already paid for samples, deduct it.\n"

    assert read(letter("Camping chairs", text)).kind is Kind.INQUIRY


def test_purchasing_is_greeted_and_orders_nothing():
    text = "采购您好，\n\n依图纸报价，单价如下：\n不锈钢螺丝 M6x20 5000个 0.12美元\n"

    assert read(letter("RE: 报价", text), "zh").kind is Kind.QUOTATION
