"""Sentences that lead money to another account than before, put together from what they speak of and what they say of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argosy.reading.patterns import later
from argosy.reading.trade.tongues import Tongue, sentence_around, tongues_of
from argosy.reading.vocabulary import swindles

_MOST_LOOKED_AT = 40  # places of one letter that speak of an account
_SENTENCE = 300  # letters, at most, of a sentence on either side
_NEAR = 90  # letters between the account and what is said of it
_BESIDE = 18  # and where two words only belong together when nothing stands between

# A buyer who says that the seller's account holds no longer names no other.
IS_YOURS = later(
    r"(?:(?<![^\W_])(?:your|votre|vos|ihre?[rnms]?|vuestr[ao]s?|sus?|vostr[aoie]|seus?|suas?|ваш\w{0,3})\s(?:\w+\s)?|贵司的?|贵公司的?|你们的)$"
)
# "Disregard this reminder if the money went to our account": of no account.
_REMINDER = later(
    r"(?<![^\W_])(?:reminder|notice|message|avis[o]?|recordatorio|rappel|mahnung|erinnerung|schreiben|sollecito|promemoria|lembrete|напоминани\w*|hatırlatma\w*|przypomnieni\w*|herinnering|pengingat|تذكير)(?![^\W_])|提醒|催款|督促|독촉|안내문"
)


def other_account(text: str, language: str | None) -> re.Match[str] | None:
    """The first words of a folded text which say that money is to go elsewhere than before.

    What they prove is little by itself: they are worth something where an account is shown too.
    """
    for say in tongues_of(text, language, swindles.ACCOUNT):
        if found := next(_found(text, say), None):
            return found
    return None


def denies(sentence: str, language: str | None) -> bool:
    """Does the sentence say that nothing changed, or what never comes by mail, or what to do if it does?"""
    return any(_denies(sentence, say) for say in tongues_of(sentence, language, swindles.ACCOUNT))


def _denies(sentence: str, say: Tongue) -> bool:
    if say(swindles.UNCHANGED).search(sentence) or say(swindles.IF_ASKED).search(sentence):
        return True
    return bool(say(swindles.BY_MAIL).search(sentence) and say(swindles.NEVER).search(sentence))


def _found(text: str, say: Tongue) -> Iterator[re.Match[str]]:
    for count, place in enumerate(say(swindles.PLACE).finditer(text)):
        if count == _MOST_LOOKED_AT:
            return
        if IS_YOURS.search(text, max(0, place.start() - 24), place.start()):
            continue
        begin, end = sentence_around(text, place, _SENTENCE)
        said = _said_of(text, place, begin, end, say)
        if said and not _denies(text[begin:end], say):
            yield said


def _said_of(text: str, place: re.Match[str], begin: int, end: int, say: Tongue) -> re.Match[str] | None:
    """What the sentence says of the account or the bank, or what the next one asks for."""
    near = max(begin, place.start() - _NEAR), min(end, place.end() + _NEAR)
    first, last = _clause(text, place, begin, end)
    beside = max(first, place.start() - _BESIDE), min(last, place.end() + _BESIDE)
    within = max(first, near[0]), min(last, near[1])
    is_bank, changed = not say(swindles.ACCOUNT).match(text, place.start()), say(swindles.CHANGED)
    said = say(swindles.RECORDS).search(text, begin, min(len(text), end + 200))
    said = said or changed.search(text, *(beside if is_bank else within))
    if said:
        return said
    if is_bank:
        other = say(swindles.OTHER).search(text, *beside)
        return other if other and changed.search(text, begin, end) else None
    lists = (swindles.CLOSED, *([] if _REMINDER.search(text, begin, end) else [swindles.IGNORE]))
    around = (say(swindles.FROM_NOW).search(text, *near), *(say(words).search(text, *within) for words in lists))
    close_by = (say(words).search(text, *beside) for words in (swindles.OTHER, swindles.SOMEBODY))
    return next(filter(None, (*around, *close_by)), None)


_COMMA = later(r"[,，،、;；]")


def _clause(text: str, place: re.Match[str], begin: int, end: int) -> tuple[int, int]:
    """From comma to comma: "we updated the packing list, bank details on the invoice" says two things."""
    before = [found.end() for found in _COMMA.finditer(text, begin, place.start())]
    after = _COMMA.search(text, place.end(), end)
    return before[-1] if before else begin, after.start() if after else end
