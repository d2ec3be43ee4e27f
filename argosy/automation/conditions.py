"""The conditions of rules: what they look at, how they compare, and the words that made them true.

Regular expressions are RE2's, which take linear time on any text (no expression of a member can stop the work).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import re2
from django.utils.translation import gettext_lazy as _

from argosy.mail.models import Message, MessagePart
from argosy.platform.errors import BadInput
from argosy.reading.model import Evidence

LONGEST_PATTERN, LONGEST_VALUE, LONGEST_TEXT = 500, 500, 100_000
MOST_CONDITIONS = 10
# What a compiled expression may take; RE2 refuses those that need more.
MEMORY = 1 << 20
PARTS: dict[str, Any] = {
    "sender": _("the sender"),
    "recipient": _("a recipient"),
    "subject": _("the subject"),
    "text": _("the text"),
    "file": _("the name of a file"),
    "kind": _("what it is about"),
}
HOWS: dict[str, Any] = {
    "contains": _("contains"),
    "lacks": _("does not contain"),
    "is": _("is exactly"),
    "begins": _("begins with"),
    "ends": _("ends with"),
    "matches": _("matches the expression"),
}


class BadExpression(BadInput):
    message = _("“%(pattern)s” is no expression that Argosy can use: %(why)s. Correct it, or choose “contains”.")


class EmptyCondition(BadInput):
    message = _("Say what to look for in each condition; a rule without a condition would take all mail.")


class TooManyConditions(BadInput):
    message = _("A rule may have ten conditions and ten things to do. Make two rules of it.")


@dataclass(frozen=True, slots=True)
class Condition:
    """One sentence of a rule: the part, how it is compared, with what."""

    part: str
    how: str
    value: str

    @classmethod
    def of(cls, kept: Mapping[str, str]) -> Condition:
        """The condition as it was kept."""
        return cls(kept.get("part", ""), kept.get("how", ""), kept.get("value", ""))

    @property
    def needs_text(self) -> bool:
        """Must the whole message be opened for it?"""
        return self.part in {"recipient", "text"}


@dataclass(frozen=True, slots=True)
class Facts:
    """What rules look at of one message, each part with the place that evidence names."""

    parts: Mapping[str, Sequence[tuple[str, str]]]

    @classmethod
    def of(cls, message: Message, content: Mapping[str, Any], files: Iterable[MessagePart] = ()) -> Facts:
        """The message as rules see it."""
        people = [*content.get("to", []), *content.get("cc", [])]
        return cls(
            {
                "sender": [(f"{message.sender_name} {message.sender_address}".strip(), "header:From"),
                           (message.sender_address, "header:From")],
                "recipient": [pair for name, address in people
                              for pair in ((f"{name} {address}".strip(), "header:To"), (address, "header:To"))],
                "subject": [(message.subject, "subject")],
                "text": [((content.get("reply") or content.get("text") or "")[:LONGEST_TEXT], "body")],
                "file": [(part.name, f"attachment:{part.name}") for part in files if not part.is_inline],
                "kind": [(message.kind, "mark:")],
            }
        )  # fmt: skip


def checked(conditions: Iterable[Condition]) -> list[Condition]:
    """The conditions, if they can be used. Raises EmptyCondition, BadExpression, TooManyConditions."""
    found = [one for one in conditions if one.part in PARTS and one.how in HOWS]
    if not found or any(not one.value.strip() for one in found):
        raise EmptyCondition
    if len(found) > MOST_CONDITIONS:
        raise TooManyConditions
    for one in found:
        if one.how == "matches":
            compiled(one.value)
    return [Condition(one.part, one.how, one.value[:LONGEST_VALUE]) for one in found]


@lru_cache(maxsize=500)
def compiled(pattern: str) -> Any:
    """The expression, compiled within bounds. Raises BadExpression."""
    if len(pattern) > LONGEST_PATTERN:
        raise BadExpression(pattern=pattern[:40] + "…", why="> 500")
    options = re2.Options()
    options.case_sensitive = False
    options.max_mem = MEMORY
    options.log_errors = False
    try:
        return re2.compile(pattern, options=options)
    except re2.error as problem:
        why = problem.args[0] if problem.args else ""
        words = why.decode("utf-8", "replace") if isinstance(why, bytes) else str(why)
        raise BadExpression(pattern=pattern[:80], why=words) from problem


def holds(conditions: Sequence[Condition], facts: Facts, *, needs_all: bool) -> list[Evidence] | None:
    """The words that made the rule true; None where it is not true of this message."""
    found = [_evidence(one, facts.parts.get(one.part, ())) for one in conditions]
    true = [one for one in found if one is not None]
    if not true or (needs_all and len(true) < len(found)):
        return None
    return true


def _evidence(condition: Condition, places: Sequence[tuple[str, str]]) -> Evidence | None:
    if condition.how == "lacks":
        # true of the message as a whole: no place of this part has the words
        hit = any(_found(Condition(condition.part, "contains", condition.value), text) for text, _where in places)
        return None if hit else Evidence("", places[0][1] if places else "body")
    for text, where in places:
        words = _found(condition, text)
        if words:
            return Evidence(words[:200], where)
    return None


def _found(condition: Condition, text: str) -> str:
    """The words of the text that the condition found, "" where there are none."""
    if condition.how == "matches":
        match = compiled(condition.value).search(text[:LONGEST_TEXT])
        return match.group() or text[:80] if match else ""
    plain, wanted = text.casefold(), condition.value.strip().casefold()
    is_there = {
        "contains": wanted in plain,
        "is": plain.strip() == wanted,
        "begins": plain.startswith(wanted),
        "ends": plain.rstrip().endswith(wanted),
    }[condition.how]
    if not is_there:
        return ""
    at = plain.find(wanted)
    # folding may change the length of a text: then the words as they were typed are shown
    words = text[at : at + len(wanted)]
    return words if words.casefold() == wanted else condition.value.strip()
