"""From what a mail system says about one recipient to class, permanence and status."""

from __future__ import annotations

import re
from collections.abc import Iterable

from argosy.reading.bounces import policies, reasons, refusals, unknown
from argosy.reading.bounces.reasons import Reason
from argosy.reading.bounces.wording import Phrases, compiled, plain
from argosy.reading.model import BouncedRecipient

_IN_ORDER = (
    refusals.REFUSED_BY_CODE,
    reasons.SENDER,
    reasons.MAILBOX_FULL,
    refusals.FILTERED,
    refusals.TRY_AGAIN,
    reasons.MESSAGE_TOO_LARGE,
    reasons.SUSPENDED,
    reasons.MOVED,
    unknown.DOMAIN_UNKNOWN,
    unknown.IN_DIRECTORY,
    unknown.MAILBOX_UNKNOWN,
    policies.RELAYING,
    refusals.BLOCKED,
    policies.POLICY,
    refusals.TEMPORARY,
    policies.OTHER,
    policies.REFUSED,
)
_VAGUE = (refusals.TEMPORARY, policies.OTHER, policies.REFUSED)
_STATUS = re.compile(r"(?<![\d.])([245])\.(\d{1,2})\.(\d{1,3})(?![\d.])")
_FAILURE_STATUS = re.compile(r"(?<![\d.])[45]\.\d{1,2}\.\d{1,3}(?![\d.])")
_REPLY = re.compile(r"(?<![\d.:\[-])([45]\d\d)(?:[ :]|-(?=[\s\d\"'<a-zA-Z]))")
# "<<< 503" after DATA only says that no recipient was taken.
_AFTER_CONTENT = re.compile(
    r"end of data|>>> data(?! <<< (?:503|554))|\bdata command|[\[(]data[\])]|after data\b"
    r"|after i sent the message|message body"
)
_AT_RECIPIENT = re.compile(
    r"rcpt|does not like recipient|recipient address rejected|rejected recipient"
    r"|recipient rejected|recipient table|recipient command"
)
# IronPort puts its own guess before the answer: 5.1.0 - Unknown address error 550-'5.7.1 Access denied'.
_GUESS_BEFORE = re.compile(r"[45]\.\d\.\d - [\w ]{5,60} (?=[45]\d\d[- ]')")
_LONGEST = 4000
# RFC 3463 and what mail systems mean by it in practice. "5.1.0" and "5.0.0" say nothing.
_OF_STATUS: dict[str, tuple[str, bool]] = {
    "1.1": ("mailbox_unknown", True),
    "1.2": ("domain_unknown", True),
    "1.3": ("mailbox_unknown", True),
    "1.4": ("mailbox_unknown", True),
    "1.6": ("mailbox_unknown", True),
    "1.7": ("policy_or_spam", False),
    "1.8": ("policy_or_spam", False),
    "1.10": ("domain_unknown", True),
    "2.1": ("mailbox_unknown", False),
    "2.2": ("mailbox_full", False),
    "2.3": ("message_too_large", False),
    "3.1": ("temporary", False),
    "3.2": ("temporary", False),
    "3.4": ("message_too_large", False),
    "4.1": ("temporary", False),
    "4.2": ("temporary", False),
    "4.4": ("domain_unknown", True),
    "4.5": ("temporary", False),
    "4.6": ("temporary", False),
    "4.7": ("temporary", False),
    "7.0": ("policy_or_spam", False),
    "7.13": ("mailbox_unknown", False),
    "7.25": ("blocked", False),
}
_TELLING = frozenset({"1.1", "1.2", "1.3", "1.6", "1.10", "2.2", "2.3", "3.4", "4.4"})
_OF_SUBJECT = {
    "1": "other",
    "2": "other",
    "3": "temporary",
    "4": "temporary",
    "5": "other",
    "6": "policy_or_spam",
    "7": "policy_or_spam",
}


def _compiled(*chosen: Reason) -> list[tuple[Reason, Phrases]]:
    return [(reason, compiled(phrase for row in reason.phrases.values() for phrase in row)) for reason in chosen]


_EXACT_PHRASES = _compiled(*(reason for reason in _IN_ORDER if reason not in (*_VAGUE, policies.POLICY)))
_PLAIN_PHRASES = compiled(
    phrase
    for reason in (unknown.MAILBOX_UNKNOWN, unknown.IN_DIRECTORY)
    for name, row in reason.phrases.items()
    for phrase in row
    if name == "other tongues" or not phrase.isascii()
)
_POLICY_PHRASES = _compiled(policies.POLICY)
_VAGUE_PHRASES = _compiled(*_VAGUE)


def judge(address: str, field_status: str, sayings: list[str]) -> BouncedRecipient:
    """The verdict on one recipient. `sayings`: what is said about it, the most exact first."""
    texts = [plain(one[:_LONGEST]) for one in sayings if one and one.strip()]
    status = _status(field_status, texts)
    failure, permanent = _reason(status, texts, stage=_stage(texts))
    return BouncedRecipient(address=address, status=status, permanent=permanent, failure=failure)


def _stage(texts: list[str]) -> str:
    """When the answer came: to "recipient" or to "content", "" where nothing tells. A recipient taken before exists."""
    for text in texts:
        content = max((one.start() for one in _AFTER_CONTENT.finditer(text)), default=-1)
        recipient = max((one.start() for one in _AT_RECIPIENT.finditer(text)), default=-1)
        if content >= 0 or recipient >= 0:
            return "content" if content > recipient else "recipient"
    return ""


def _reason(status: str, texts: list[str], *, stage: str) -> tuple[str, bool]:
    known = _OF_STATUS.get(status[2:]) if status else None
    answer, rest = texts[:1], texts[1:]
    reason = _first_of(answer, [*_EXACT_PHRASES, *_POLICY_PHRASES]) or _first_of(rest, _EXACT_PHRASES)
    if reason is unknown.MAILBOX_UNKNOWN and not status[1:].startswith(".1."):
        if stage == "content":
            reason = refusals.FILTERED
        elif not stage:
            return reason.failure, _says_it_plainly(texts)
    if reason is not None:
        return reason.failure, reason.permanent
    if known and status[2:] in _TELLING and (status[0] == "5" or status[2:] == "2.2"):
        return known
    # Explanations hold words of policy too ("see our privacy policy"): after the vague words of the answer itself.
    reason = _first_of(answer, _VAGUE_PHRASES) or _first_of(rest, [*_POLICY_PHRASES, *_VAGUE_PHRASES])
    if reason is not None:
        return reason.failure, reason.permanent
    if known and (status[0] == "5" or not known[1]):
        return known
    return _by_digits(status, texts), False


def _says_it_plainly(texts: list[str]) -> bool:
    """Other languages have a word for "there is no such address"; English systems also say it of what they filter."""
    return any(_PLAIN_PHRASES.stand_in(text) for text in texts)


def _first_of(texts: list[str], phrases: list[tuple[Reason, Phrases]]) -> Reason | None:
    return next((reason for text in texts if (reason := _first(text, phrases))), None)


def _by_digits(status: str, texts: list[str]) -> str:
    if status[:1] == "4":
        return "temporary"
    if status:
        return _OF_SUBJECT.get(status[2], "other")
    reply = next((found[1] for text in texts if (found := _REPLY.search(text))), "")
    return "temporary" if reply[:1] == "4" else "other"


def _first(text: str, phrases: Iterable[tuple[Reason, Phrases]]) -> Reason | None:
    return next((reason for reason, rows in phrases if rows.stand_in(text)), None)


def _status(field_status: str, texts: list[str]) -> str:
    """The most telling status: the remote system's last word goes before the field, which many fill with 5.0.0."""
    found = [f"{one[1]}.{int(one[2])}.{int(one[3])}" for one in _STATUS.finditer(field_status)]
    for text in texts:
        said = [f"{one[1]}.{int(one[2])}.{int(one[3])}" for one in _STATUS.finditer(text) if one[1] != "2"]
        exact = [one for one in said if not one.endswith(".0")]
        if exact:
            return exact[-1]
        found.extend(said)
        if any(not one.endswith("0.0") for one in found):
            break
    return next((one for one in found if not one.endswith("0.0")), found[0] if found else "")


def exact_part(text: str) -> str:
    """From the first reply code or status on: what the other mail system answered, without our own one's explanations."""
    guess = _GUESS_BEFORE.search(text)
    if guess:
        text = text[guess.end() :]
    found = min((one.start() for one in (_REPLY.search(text), _FAILURE_STATUS.search(text)) if one), default=-1)
    return text[found : found + 900] if found >= 0 else ""
