"""An order that names no price and leans on the offer below costs what the offer says."""

from __future__ import annotations

from decimal import Decimal

import pytest

from argosy.reading.trade.tier_columns import tier_of
from tests.reading.letters import letter, read

pytestmark = pytest.mark.pure

OFFER = "> H-40 folding chair: USD 12.40/pc\n> T-90 camping table: USD 31.00/pc\n> FOB Xiamen\n"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "we order 500 pcs H-40 folding chair at the prices below."),
        ("de", "hiermit bestellen wir 500 Stück H-40 folding chair zu den vereinbarten Preisen."),
        ("fr", "nous commandons 500 pièces H-40 folding chair aux prix convenus."),
        ("es", "confirmamos el pedido de 500 piezas H-40 folding chair a los precios cotizados."),
        ("ru", "заказываем 500 шт H-40 folding chair по вашим ценам."),
        ("zh", "我们确认订购H-40 folding chair 500只，单价照您的报价。"),
        ("zh", "我們確認訂購H-40 folding chair 500只，單價照您的報價。"),
    ],
)
def test_the_price_stands_in_the_offer(language, text):
    (item,) = read(letter("Re: offer", text, in_reply_to=("<1@baylight.example>",)), language, quoted=OFFER).items

    assert (item.quantity, item.price, item.currency) == (500, Decimal("12.40"), "USD")


@pytest.mark.parametrize(
    "heading",
    [
        "5000 pcs & above",
        "5000 pcs and up",
        "5000 oder mehr",
        "5000 un. ou mais",
        "5000 шт и более",
        "5000개 이상",
        "5000个及以上",
    ],
)
def test_the_last_step_of_a_price_is_open_above(heading):
    assert tier_of(heading) == (5000, None)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We order 250 pcs H-40 folding chair on your last quotation."),
        ("de", "Wir bestellen 250 Stück H-40 folding chair gemäß Ihrem freundlichen Angebot vom 3.2."),
        ("fr", "Nous commandons 250 pcs H-40 folding chair selon votre dernière offre."),
        ("es", "Confirmamos el pedido: 250 pcs H-40 folding chair según su última cotización."),
        ("pt", "Confirmamos o pedido: 250 pcs H-40 folding chair conforme a sua última proposta."),
        ("it", "Ordiniamo 250 pz H-40 folding chair come da vostra ultima offerta."),
        ("ru", "Заказываем 250 шт H-40 folding chair согласно Вашему последнему предложению."),
        ("tr", "3 Şubat tarihli teklifinize göre 250 adet H-40 folding chair sipariş ediyoruz."),
        ("zh", "跟您2月3号报的价下单：H-40 folding chair 250张。"),
        ("ja", "2月3日のお見積もりNo.12の通り、H-40 folding chair 250脚を発注します。"),
    ],
)
def test_an_order_on_an_offer_named_with_its_day_takes_its_prices_and_terms(language: str, text: str) -> None:
    found = read(letter("Re: chairs", text, in_reply_to=("<1@example>",)), language, quoted=OFFER)

    assert found.kind == "order"
    assert [(item.quantity, item.price) for item in found.items] == [(250, Decimal("12.40"))]
    assert (found.terms.incoterm, found.terms.place) == ("FOB", "Xiamen")
