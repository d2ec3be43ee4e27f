"""Counts in Chinese numerals become figures where a unit follows: 三十万只, 1万2千個, 两百五十套."""

from __future__ import annotations

import re

from argosy.reading.patterns import later
from argosy.reading.trade.quantities import UNIT

_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2}
_STEPS = {"十": 10, "百": 100, "千": 1000}
_MYRIAD = "万萬"
_SIGNS = f"{''.join(_DIGITS)}{''.join(_STEPS)}{_MYRIAD}"
# "第十条" is a clause, 十足 a word, 十个月 a time, and of 一个 nobody counts goods
_COUNT = later(
    rf"(?<![第几数{_SIGNS}\d])([一二两兩三四五六七八九十][{_SIGNS}]{{0,11}})(?=\s?(?!足|[个個箇](?:月|半月|工作|自然日|星期|礼拜|小时|小時|钟头|季度|人)){UNIT})"
)
# "1万2千個", "1万8500個"; "1.5万" is read where all counts are
_MIXED = later(
    rf"(?<![\d.,])(\d{{1,4}})\s?[{_MYRIAD}만](?:\s?(\d)\s?[千천](?:\s?(\d)\s?[百백])?|(\d{{3,4}}))(?=\s?{UNIT})"
)
_FEWEST = 10
_LANGUAGES = frozenset({"zh", "ja", "ko"})


def han_in_figures(line: str, language: str | None) -> str:
    """The line with the counts that it tells in Chinese numerals written in figures."""
    if language not in _LANGUAGES or line.isascii():
        return line
    return _COUNT.sub(_figures, _MIXED.sub(_whole, line))


def _whole(match: re.Match[str]) -> str:
    ten_thousands, thousands, hundreds, rest = match.groups()
    below = int(rest) if rest else int(thousands) * 1000 + int(hundreds or 0) * 100
    return str(int(ten_thousands) * 10_000 + below)


def _figures(match: re.Match[str]) -> str:
    head, _, tail = match[1].replace("萬", "万").rpartition("万")
    value = _below_myriad(head) * 10_000 + _below_myriad(tail) if head else _below_myriad(tail)
    return str(value) if value >= _FEWEST else match.group()


def _below_myriad(signs: str) -> int:
    total = digit = 0
    for sign in signs:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        elif sign in _STEPS:
            total += (digit or 1) * _STEPS[sign]
            digit = 0
    return total + digit
