"""Counts as Chinese and Japanese writers put them: 三十万只, 1万2千個, 两百五十套."""

from __future__ import annotations

import pytest

from argosy.reading.trade.lines import items_in
from argosy.reading.trade.numbers import plain

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("language", "line", "quantity"),
    [
        ("zh", "塑料膨胀管 6×30 二十万只", 200_000),
        ("zh", "塑料膨胀管 三万五千个", 35_000),
        ("zh", "遮阳网 两百五十卷", 250),
        ("zh", "遮阳网 一千零五十卷", 1050),
        ("zh", "手工剪刀 八千把", 8000),
        ("zh", "手工剪刀 1万5千把", 15_000),
        ("zh", "手工剪刀 1.5万把", 15_000),
        ("ja", "・六角ボルト M10×60　　2万4千個", 24_000),
        ("ja", "・六角ボルト M10×60　　1万8500個", 18_500),
        ("ja", "・木箱 大　三百五十箱", 350),
    ],
)
def test_a_count_with_words_of_ten_thousand_is_read_whole(language, line, quantity):
    [item] = items_in(plain(line), language, None)

    assert (item.quantity, item.quantity_max) == (quantity, None)
    assert item.product


@pytest.mark.parametrize(
    "line", ["请给我一个报价，两三天内回复", "第十条 付款方式", "十分感谢，一件代发也可以", "百件起订不行吗"]
)
def test_words_that_only_contain_a_number_count_nothing(line):
    assert not [item for item in items_in(plain(line), "zh", None) if item.quantity and item.quantity < 10]


@pytest.mark.parametrize("line", ["质保十个月", "十二个工作日内交货", "一百二十个自然日", "二十个小时之内回复"])
def test_a_time_in_chinese_words_counts_no_goods(line):
    assert items_in(plain(f"请报价，{line}"), "zh", None) == []
