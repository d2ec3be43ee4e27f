"""Who refuses a price asks for another; who asks for the proforma buys; who warns of forged letters pays nothing."""

# ruff: noqa: E501 — sentences of many languages

from __future__ import annotations

import pytest

from argosy.reading.model import Kind
from tests.reading.letters import letter, read

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "6.35 is not workable. For the wide roll we can close at 5.70 USD/kg."),
        ("en", "6.35 usd is impossible, others are giving 5.60 for same."),
        ("de", "6,35 € geht bei uns leider nicht. Bei 5,70 EUR/kg können wir abschließen."),
        ("fr", "6,35 n'est pas possible. On peut conclure à 5,70 EUR/kg."),
        ("es", "6,35 no es viable. Podemos cerrar en 5,70 USD/kg."),
        ("pt", "6,35 não dá. Podemos fechar em 5,70 USD/kg."),
        ("it", "6,35 non è fattibile. Possiamo chiudere a 5,70 EUR/kg."),
        ("ru", "6,35 не пройдет. Готовы закрыть по 5,70 USD/кг."),
        ("tr", "6,35 USD olmaz. 5,70 USD/kg ile kapatabiliriz."),
        ("ar", "6.35 غير ممكن. بدون هذا السعر لا نستطيع الشراء، 5.70 دولار للكيلو."),
        ("zh", "按6.35做不了，5.70美元/公斤可以成交。"),
        ("ja", "6.35ドルでは無理です。5.70ドル/kgなら決められます。"),
    ],
)
def test_who_refuses_a_price_and_names_his_own_asks(language: str, text: str) -> None:
    mail = letter("Re: Re: film", text, in_reply_to=("<1@example>",))

    assert read(mail, language, quoted="film 6.35 USD/kg, valid 7 days").kind is Kind.INQUIRY


def test_a_day_that_does_not_suit_refuses_no_price() -> None:
    mail = letter("Re: call", "On 26.10 is not possible for a call, rather the 27.10.", in_reply_to=("<1@example>",))

    assert read(mail).kind is Kind.OTHER


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Va el pedido: 400 sillas a 7,10 USD. Mandame la proforma."),
        ("es", "400 sillas a 7,10 USD, me pasas la proforma"),
        ("fr", "400 chaises à 7,10 EUR, envoie-moi la proforma."),
        ("de", "400 Stühle zu 7,10 EUR, schick mir die Proforma."),
        ("pt", "400 cadeiras a 7,10 USD, me manda a proforma."),
        ("it", "400 sedie a 7,10 EUR, mandami la proforma."),
        ("ru", "400 стульев по 7,10 USD, скиньте проформу."),
        ("pl", "400 krzeseł po 7,10 EUR, wyślij proformę."),
        ("ar", "400 كرسي بسعر 7.10 دولار، ابعث لنا فاتورة مبدئية"),
        ("zh", "400把椅子，7.10美元，PI发我"),
        ("ja", "椅子400脚、7.10ドル、プロフォーマを送ってください。"),
    ],
)
def test_who_asks_for_the_proforma_in_familiar_words_buys(language: str, text: str) -> None:
    mail = letter("Re: chairs", text, in_reply_to=("<1@example>",))

    assert read(mail, language, quoted="chairs").kind is Kind.ORDER


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "400 chairs at 7.10 USD. Attached is the proforma."),
        ("es", "400 sillas a 7,10 USD. Te mando la proforma."),
        ("zh", "400把椅子，7.10美元，PI发你了"),
    ],
)
def test_who_sends_the_proforma_offers(language: str, text: str) -> None:
    mail = letter("Re: chairs", text, in_reply_to=("<1@example>",))

    assert read(mail, language, quoted="chairs").kind is Kind.QUOTATION


@pytest.mark.parametrize(
    ("language", "subject", "text"),
    [
        ("en", "Holiday notice / our bank account has not changed", "Our office will be closed. Bank transfer details have not changed, beware of fake remittance mails."),
        ("de", "Betriebsferien – Überweisungen: Bankverbindung unverändert", "Wir haben Betriebsferien. In gefälschten E-Mails wird um Überweisung auf ein anderes Konto gebeten."),
        ("es", "Cerrado por vacaciones", "Estamos de vacaciones. Los datos para la transferencia no han cambiado: ignore correos falsos sobre el pago."),
        ("fr", "Fermeture annuelle", "Nos coordonnées pour le virement restent inchangées, de faux courriels circulent sur le paiement."),
        ("zh", "春节放假通知", "我司放假。收款账户没有变更，谨防冒充我司的付款邮件。"),
        ("ja", "夏季休業のお知らせ／お振込先に変更はございません", "休業いたします。「送金先が変わった」とする偽メールにご注意ください。振込口座に変更はございません。"),
    ],
)  # fmt: skip
def test_who_warns_of_forged_letters_pays_nothing(language: str, subject: str, text: str) -> None:
    found = read(letter(subject, text), language)

    assert (found.kind, found.risk) == (Kind.OTHER, None)


def test_who_pays_to_the_same_account_pays() -> None:
    mail = letter(
        "Payment", "Wire transfer of USD 4,120.00 made today, to your account as before, nothing has changed."
    )

    assert read(mail).kind is Kind.PAYMENT
