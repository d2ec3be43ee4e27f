"""The matcher's reasons in the reader's language. The matcher itself is pure and speaks English; each sentence is known here."""

# ruff: noqa: E501 — one sentence a line reads best

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from argosy.platform.punctuation import between

# Each pattern with its sentence; the groups keep their names.
_KNOWN: tuple[tuple[re.Pattern[str], Any], ...] = tuple(
    (re.compile(pattern), sentence)
    for pattern, sentence in (
        (r"same e-mail (?P<what>.+)", _("same e-mail %(what)s")),
        (r"shared mail domain (?P<what>.+), but another domain of their own", _("shared mail domain %(what)s, but another domain of their own")),
        (r"shared mail domain (?P<what>.+), a forwarder's", _("shared mail domain %(what)s, a forwarder's")),
        (r"same domain (?P<what>.+)", _("same domain %(what)s")),
        (r"same page (?P<what>.+)", _("same page %(what)s")),
        (r"own domains of the same name under different endings", _("own domains of the same name under different endings")),
        (r"different domains of their own", _("different domains of their own")),
        (r"the domain of one is the name of the other", _("the domain of one is the name of the other")),
        (r"same phone (?P<what>.+)", _("same phone %(what)s")),
        (r"different phones", _("different phones")),
        (r"one side has no name", _("one side has no name")),
        (r"by other name: (?P<what>.+)", _("by other name: %(what)s")),
        (r"(?P<what>\S+) can stand for the other name", _("%(what)s can stand for the other name")),
        (r"same name(?P<more>, made of common words)?", _("same name")),
        (r"same name but for capitals(?P<more>, made of common words)?", _("same name but for capitals")),
        (r"same name in another writing(?: \(.+\))?(?P<more>, made of common words)?", _("same name in another writing")),
        (r"name differs by legal form(?: \(.+\))?(?P<more>, made of common words)?", _("name differs by legal form")),
        (r"same name but for spelling and order(?: \(.+\))?(?P<more>, made of common words)?", _("same name but for spelling and order")),
        (r"names share (?P<what>\d+%) of their weight", _("names share %(what)s of their weight")),
        (r"(?P<what>\S+) and (?P<other>\S+) may be one word misspelt", _("%(what)s and %(other)s may be one word misspelt")),
        (r"a word stands for the initials of others", _("a word stands for the initials of others")),
        (r"names differ: (?P<what>.+) against (?P<other>.+)", _("names differ: %(what)s against %(other)s")),
        (r"only one name has: (?P<what>.+)", _("only one name has: %(what)s")),
        (r"legal forms of different kinds: (?P<what>.+)", _("legal forms of different kinds: %(what)s")),
        (r"same address", _("same address")),
        (r"similar address", _("similar address")),
        (r"different addresses", _("different addresses")),
        (r"different countries \((?P<what>.*), (?P<other>.*)\)", _("different countries (%(what)s, %(other)s)")),
        (r"the names speak of different places", _("the names speak of different places")),
        (r"nothing to compare", _("nothing to compare")),
        (r"a person there has this name", _("a person there has this name")),
        (r"an account there has this name", _("an account there has this name")),
        (r"it has this number", _("it has this number")),
    )
)  # fmt: skip


def told(reasons: Sequence[str]) -> tuple[str, ...]:
    """Each reason as the reader says it; what is not known stays as it is."""
    return tuple(_told(reason) for reason in reasons)


def _told(reason: str) -> str:
    for pattern, sentence in _KNOWN:
        found = pattern.fullmatch(reason)
        if found:
            groups = found.groupdict()
            text = str(sentence) % groups
            common = gettext("made of common words")
            return f"{text}{between(',')}{common}" if groups.get("more") else text
    return reason
