"""A proforma that is asked for, "go ahead" in a chat, "here are the prices": what short letters want."""

from __future__ import annotations

import pytest

from tests.reading.letters import BUYER, SELLER, letter, read

pytestmark = pytest.mark.pure

OFFER = "On 3 May Amy Lin wrote:\n> garden bench 120 cm, USD 31.50, MOQ 200\n"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Signed order is attached. Kindly issue the proforma invoice so that our bank can open the credit."),
        ("fr", "Notre bon de commande est joint. Pourriez-vous nous établir la facture proforma pour la banque ?"),
        ("es", "Adjunto la orden de compra. Les agradecemos enviarnos la factura proforma para abrir la carta de crédito."),
        ("pt", "Segue o pedido de compra. Aguardamos a fatura proforma para o banco."),
        ("de", "Unsere Bestellung hängt an. Bitte senden Sie uns die Proforma für die Bank."),
        ("ru", "Заказ во вложении. Ждём проформу для банка."),
        ("tr", "Siparişimiz ektedir. Proforma faturanızı bekliyoruz."),
        ("pl", "W załączniku zamówienie. Prosimy o fakturę proforma dla banku."),
    ],
)  # fmt: skip
def test_who_orders_and_asks_for_a_proforma_has_ordered(language: str, text: str) -> None:
    assert read(letter("Papers for the bank", text), language).kind == "order"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Prière de nous faire parvenir la facture proforma pour 200 sacs."),
        ("es", "Favor remitirnos la factura proforma de los 200 sacos."),
        ("it", "Vi preghiamo di inviarci la fattura proforma per 200 sacchi."),
        ("tr", "200 çuval için proforma faturanızı bekliyoruz."),
        ("nl", "Graag ontvangen wij de proforma voor 200 zakken."),
        ("ar", "نرجو ارسال الفاتورة المبدئية لعدد 200 كيس"),
    ],
)
def test_who_asks_for_a_proforma_offers_nothing(language: str, text: str) -> None:
    assert read(letter("Proforma", text), language).kind in {"inquiry", "order"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Please find attached the proforma invoice, valid 15 days."),
        ("fr", "Veuillez trouver ci-joint notre facture proforma, valable 15 jours."),
        ("es", "Le envío adjunta la factura proforma, válida 15 días."),
        ("de", "Anbei erhalten Sie die Proforma, gültig bis 30. Juni."),
    ],
)
def test_a_proforma_that_is_sent_is_an_offer(language: str, text: str) -> None:
    assert read(letter("Papers", text, sender=SELLER, to=BUYER), language).kind == "quotation"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "ok Amy go ahead pls, 400 benches, same price"),
        ("fr", "Ok pour nous, allez-y avec 400 bancs"),
        ("es", "Ok adelante con los 400 bancos"),
        ("pt", "Perfeito, pode seguir com 400 bancos"),
        ("it", "Ok procedete con le 400 panche"),
        ("ru", "Ок, запускаем 400 скамеек"),
        ("ko", "네, 벤치 400개 진행해 주세요"),
        ("zh", "可以，400张，就这样做吧"),
    ],
)
def test_go_ahead_is_an_order(language: str, text: str) -> None:
    found = read(letter("Re: benches", text, in_reply_to=("<1@baylight.example>",)), language, quoted=OFFER)

    assert found.kind == "order"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Hi Brian, here are the prices after my boss agreed. Lead time 25 days."),
        ("de", "Hallo Brian, hier die Preise aus der Fabrik. Lieferzeit 25 Tage."),
        ("fr", "Bonjour Brian, voici les prix de l'usine. Délai 25 jours."),
        ("es", "Hola Brian, le paso los precios de fábrica. Plazo 25 días."),
        ("pl", "Dzień dobry, podaję ceny z fabryki. Termin 25 dni."),
    ],
)
def test_here_are_the_prices_is_an_offer(language: str, text: str) -> None:
    mail = letter("Re: benches", text, sender=SELLER, to=BUYER, in_reply_to=("<1@keane-diy.example>",))

    assert read(mail, language, quoted="> how much for the bench?").kind == "quotation"
