"""Letters that want money from who is to be paid: a fee before a contract, the rest of a cheque over too much, a fortune."""

from __future__ import annotations

import re

from argosy.reading.model import Evidence
from argosy.reading.patterns import later, sifted
from argosy.reading.trade.phrases import with_rest
from argosy.reading.trade.tongues import Tongue, tongues_of
from argosy.reading.vocabulary import lures

_FAR, _NEAR = 900, 240  # letters around the fee or the cheque in which the rest of the tale stands
_BEHIND = 480
_CASH = sifted(lures.CASH)
_FORTUNE, _MILLIONS = sifted(rf"(?<![^\W_])(?:{lures.FORTUNE})"), later(lures.MILLIONS)
_PARTNER = later(
    r"(?<![^\W_])(?:partner\w*|percent|confiden\w*|trust\w*|fees?|charges?|beneficiar\w*|cooperat\w*|your (?:bank )?account"
    r"|socio|parte|prozent|pour ?cent|доверен\w*|процент\w*)(?![^\W_])|\d ?%|合作|百分之"
)
# A fair asks for a fee too, by an invoice for a stand.
_OF_A_STAND = sifted(
    r"(?<![^\W_])(?:fair|booth|stand|exhibition|messe|salon|feria|fiera|feira)(?![^\W_])|展位|展会|выставк"
)


def advance_fee(text: str, language: str | None) -> list[Evidence]:
    """The words of a folded text that ask who is to be paid to pay first; else nothing."""
    tales = (
        _fortune(text) or _fee(text, say) or _cheque(text, say)
        for say in tongues_of(text, language, lures.BAIT)
        if say(lures.BAIT).search(text)
    )
    told = next(filter(None, tales), None)
    return [Evidence(with_rest(told), "body")] if told else []


def _fortune(text: str) -> re.Match[str] | None:
    """A fortune of somebody who died or of a lottery, in millions."""
    found = _FORTUNE.search(text)
    return found if found and _MILLIONS.search(text) and _PARTNER.search(text) else None


def _fee(text: str, say: Tongue) -> re.Match[str] | None:
    """To be paid ahead by whose company was chosen: before anything is signed, or in a way that nobody can follow."""
    for fee in say(lures.FEE).finditer(text):
        around = text[max(0, fee.start() - _NEAR) : fee.end() + _NEAR]
        is_chosen = say(lures.CHOSEN).search(text, max(0, fee.start() - _FAR), fee.end() + _FAR)
        is_pressed = _CASH.search(around) or say(lures.SIGNING).search(around)
        if is_chosen and is_pressed and say(lures.AHEAD).search(around) and not _OF_A_STAND.search(around):
            return fee
    return None


# "send the remaining documents to our forwarder": no money
_PAPERS = later(
    r"(?<![^\W_])(?:documents?|originals?|goods|cartons?|samples?|pieces|items)(?![^\W_])|单据|文件|样品|货物"
)


def _cheque(text: str, say: Tongue) -> re.Match[str] | None:
    """Over too much, and the rest of the money to be sent on to a third."""
    for cheque in say(lures.CHEQUE).finditer(text):
        around = text[max(0, cheque.start() - _NEAR) : cheque.end() + _BEHIND]
        sent = say(lures.SENT_ON).search(around)
        is_rest = sent and say(lures.TOO_MUCH).search(sent.group()) and not _PAPERS.search(sent.group())
        if (is_rest or _CASH.search(around)) and say(lures.TOO_MUCH).search(around):
            return cheque
    return None
