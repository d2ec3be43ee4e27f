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
