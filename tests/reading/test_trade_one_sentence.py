"""The shortest inquiries: one sentence that asks for so many of something, without a unit."""

import pytest

from tests.reading.letters import letter, read

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("sentence", "product", "quantity"),
    [
        ("We need 500 LED lamps 9W.", "LED lamps 9W", 500),
        ("pls quote 300 PVC pipes 110mm", "PVC pipes 110mm", 300),
        ("We want to order 1000 ceramic mugs.", "ceramic mugs", 1000),
        ("Quote me 1000 T-shirts, white.", "T-shirts, white", 1000),
        ("How much for 250 e-bikes?", "e-bikes", 250),
        ("Bitte um Angebot für 150 LED-Strahler 50W.", "LED-Strahler 50W", 150),
        ("Ci servono 500 sedie pieghevoli.", "sedie pieghevoli", 500),
        ("Нам нужно 500 складных стульев.", "складных стульев", 500),
        ("折りたたみ椅子500脚の見積をお願いします。", "折りたたみ椅子", 500),
        ("我们要500个折叠椅，请报价", "折叠椅", 500),
        ("请报价：LED灯泡9W 5000只，FOB宁波", "LED灯泡9W", 5000),
    ],
)
def test_one_sentence_that_asks_for_so_many_names_the_goods(sentence, product, quantity):
    [item] = read(letter("price", f"{sentence}\n\nBest regards\nJohn Smith")).items

    assert (item.product, item.quantity, item.unit) == (product, quantity, "piece")


@pytest.mark.parametrize(
    "sentence", ["We are 500 km from the port.", "Our PO 4500 USD is paid.", "We arrive on 12 May."]
)
def test_a_figure_before_a_small_word_is_no_count_of_goods(sentence):
    assert not read(letter("news", sentence)).items
