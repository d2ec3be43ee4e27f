"""Who wrote a message, by what members said of others like it: pure comparing of keyed tokens, the newest word first.

A mistake is worth more on one side: an inquiry that is held to be a program's is answered by nobody. So one word of a list, or
of a sender whose mail is taken for a program's, is enough to hold the next for a person's; the other way round it needs the
same beginning as well, or a sender of whom nothing else is known.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

PERSON = "person"
# So many said the same of messages alike, from whomever.
ALIKE = 2
# Of a subject and of the text that was newly written, so many words show a program's form.
SUBJECT_WORDS, TEXT_WORDS, FEWEST_LETTERS = 6, 8, 8
_ANSWERS = re.compile(r"^(?:(?:re|aw|fw|fwd|wg|sv|vs|antw|ynt|odp|res|rv|回复|转发|答复)\s*[:：]\s*)+")
_NUMBERS = re.compile(r"[\w-]*\d[\w-]*")


@dataclass(frozen=True, slots=True)
class Trace:
    """What of a message shows who wrote it; `word` is whose it is, or was said to be."""

    word: str
    sender: int | None
    list: int | None
    shape: int | None
    was: str = ""  # of a correction: whose it was taken for

    @property
    def is_persons(self) -> bool:
        """Is it a person's?"""
        return self.word == PERSON


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whose it probably is, from which likeness that is known (list, sender, shape), and from how many words of members."""

    word: str
    by: str
    count: int


def verdict(one: Trace, said: Sequence[Trace], *, is_only_known_so: bool) -> Verdict | None:
    """What the corrections, the newest first, say of this message against what is seen in it; None where they do not.

    `is_only_known_so`: all other mail of its sender was said to be a program's, or seen to be.
    """
    about = [each for each in said if (each.was == PERSON) == one.is_persons]
    of_sender = [each for each in about if each.sender == one.sender is not None]
    of_list = [each for each in about if each.list == one.list is not None]
    alike = [each for each in about if each.shape == one.shape is not None]
    if one.is_persons:
        same = [each for each in alike if each.sender == one.sender]
        ways = (("shape", same, 1), ("shape", alike, ALIKE), ("sender", of_sender if is_only_known_so else [], ALIKE))
    else:
        ways = (("list", of_list, 1), ("sender", of_sender, 1), ("shape", alike, ALIKE))
    for by, like, least in ways:
        if like and like[0].is_persons == one.is_persons:
            return None  # the newest word on it says that such mail is seen rightly
        count = _agreeing(like)
        if count >= least:
            return Verdict(like[0].word, by, count)
    return None


def _agreeing(said: Sequence[Trace]) -> int:
    """How many of them, from the newest on, say the same."""
    return sum(1 for _each in takewhile(lambda each: each.is_persons == said[0].is_persons, said))


def form(signs: Sequence[str], subject: str, text: str) -> str:
    """What messages of one program have in common: header lines, and how subject and text begin; "" where that is too little."""
    plain = _ANSWERS.sub("", subject.casefold().strip())
    head, colon, _rest = plain.replace("：", ":").partition(":")
    begins = head if colon and len(head.split()) <= SUBJECT_WORDS else plain
    words, first = _up_to_a_number(begins, SUBJECT_WORDS), _up_to_a_number(text[:1000].casefold(), TEXT_WORDS)
    if sum(map(len, (*words, *first))) < FEWEST_LETTERS:
        return ""
    return "|".join([",".join(signs), " ".join(words), " ".join(first)])


def _up_to_a_number(text: str, most: int) -> list[str]:
    """What follows a number (a month, a state) is another each time."""
    found = _NUMBERS.sub("#", text).split()[:most]
    return found[: found.index("#") + 1] if "#" in found else found
