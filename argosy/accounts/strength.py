"""Is a password easy to guess? Judged by zxcvbn, with what is known of the person and the company, in words.

Whether it stands in somebody's list of stolen ones is asked in `breached`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from threading import Lock
from typing import Any

from django.utils.translation import gettext_lazy as _

from argosy.accounts.breached import is_breached
from argosy.platform.later import later

zxcvbn = later("zxcvbn")

# 3 of 4: "safely unguessable: moderate protection from offline slow-hash scenario" (Wheeler, USENIX Security 2016).
WANTED = 3
SHORTEST = 10
# What stands behind adds strength only, and the time to judge grows faster than the length.
JUDGED = 32
# So many letters and figures must be of one's own, and not known of the person.
OWN = 4
# What everybody tries first here, and zxcvbn's English lists do not have.
NEAR_AT_HAND = (
    *("argosy", "waimao", "woaini", "woaiwojia", "5201314", "1314520", "aini1314", "zhongguo", "beijing", "shanghai"),
    *("ningbo", "shenzhen", "guangzhou", "yiwu", "hangzhou", "gongsi", "mima", "chukou", "export", "trading"),
)
# A year added to the company's name is the first thing that one tries.
YEAR = re.compile(r"(19|20)\d\d")
WORD = re.compile(r"[^\W_]{3,}")
PART = re.compile(r"[^\W_]+")
# zxcvbn keeps the words of one judgement in a table of its module.
_one_at_a_time = Lock()

TOO_SHORT = _(
    "This password is too short. Take at least ten characters; several words are easier to remember than signs."
)
COMMON = _("This is one of the passwords that everybody tries first. Choose another one.")
KNOWN = _("This password stands in a list of stolen ones: whoever guesses tries it early. Choose another one.")
ABOUT = _("This is made of your own name, address or company, which others know. Choose other words.")
OTHERWISE = _("This is easy to guess. Add another word or two; uncommon words are better.")
# By the kind of pattern that makes most of the password.
PATTERNS: dict[str, Any] = {
    "spatial": _("Rows of keys are easy to guess. Use a few words that have nothing to do with each other."),
    "repeat": _("Something repeated is hardly harder to guess than said once. Add words that differ."),
    "sequence": _("Sequences like abc or 6543 are easy to guess. Use a few words instead."),
    "date": _("Dates and years are easy to guess. Use words that have nothing to do with you."),
    "regex": _("Dates and years are easy to guess. Use words that have nothing to do with you."),
}


def objection(password: str, known: Sequence[str] = ()) -> Any:
    """The sentence of why this password cannot be used; None where it can. `known` is what others know of the person."""
    if len(password) < SHORTEST:
        return TOO_SHORT
    return weakness(password, known) or (KNOWN if is_breached(password) else None)


def weakness(password: str, known: Sequence[str] = ()) -> Any:
    """The sentence of what makes this password weak; None where it is strong enough."""
    words = known_of(known)
    if len(_without(words, password)) < OWN:
        return ABOUT
    with _one_at_a_time:
        found = zxcvbn.zxcvbn(password[:JUDGED], user_inputs=[*words, *NEAR_AT_HAND])
    if found["score"] >= WANTED:
        return None
    longest: dict[str, Any] = max(found["sequence"], key=lambda one: len(one["token"]), default={})
    if longest.get("pattern") != "dictionary":
        return PATTERNS.get(str(longest.get("pattern")), OTHERWISE)
    names = {"user_inputs": ABOUT, "passwords": COMMON}
    return names.get(str(longest.get("dictionary_name")), OTHERWISE)


def _without(words: Sequence[str], password: str) -> str:
    rest = "".join(PART.findall(password)).casefold()
    for word in sorted(words, key=len, reverse=True):
        rest = rest.replace(word, "")
    return YEAR.sub("", rest)


def known_of(facts: Sequence[str]) -> list[str]:
    """The words in what is known of a person (name, address, number, company), alone and run together."""
    words = [word.casefold() for fact in facts for word in WORD.findall(fact)]
    together = ["".join(PART.findall(fact)).casefold() for fact in facts]
    # a Chinese number without the country's code, and the end of any
    numbers = [word[-end:] for word in words if word.isdigit() for end in (11, 8, 6) if len(word) > end]
    return list(dict.fromkeys([*words, *together, *numbers]))
