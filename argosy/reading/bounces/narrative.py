"""Finds in the words of a mail system which addresses failed, and what it says about each."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ADDRESS = re.compile(
    r"(?:\"[^\"\s]{1,64}\"|[^\s<>;,:()\[\]\"'|{}\\\u2e80-\uffef]{1,120})@(?:\[[\d.]{7,15}\]|[^\s<>;,:()\[\]\"'|/{}\\\u2e80-\uffef]{1,190})"
)
_DECORATION = " \t<>*-•·[](){}\"'“”:;,.=|#&^→"
_REPLY_CODE = re.compile(r"(?<![\d.])[45]\d\d[ \-:]|(?<![\d.])[45]\.\d{1,2}\.\d{1,3}(?![\d.])")
_ANSWER_ABOUT = re.compile(r"^\s*[45]\d\d[ \-](?:[45]\.\d\.\d{1,2} )?<?$")
_BEFORE = re.compile(
    r"(?:rcpt to|final-recipient|original-recipient|recipients?"
    r"|recipient address(?:es)?|failed recipients?|address(?:es)?|addressee"
    r"|to|mailto|smtp|rfc822|sent to"
    r"|deliver(?:y|ed|ing)?(?: \w{1,12}){0,4} to"
    r"|收件人|收件人地址|邮箱|получател\w{0,6}|кому|宛先|受信者"
    r"|(?:发送|發送|投递|投遞|送达|送達|寄送|寄达|传送|傳送|遞送|发往|發往|发给|發給)(?:到|至|给|給)?|无法送(?:到|至)"
    r"|받는 사람|destinataires?|destinatario|destinatário|empfänger)"
    r"[\s:;：=\"'<(\[]{0,6}$",
    re.IGNORECASE,
)
_HEADER_OF_SENDER = re.compile(
    r"\s*(?:from|sender|reply-to|return-path|message-id|mail from|x-[a-z-]+|received"
    r"|references|in-reply-to|cc|reporting-mta)\s?:",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"contact|assistance|please (?:send|mail|e-?mail|write|forward)|questions|support|mailto:"
    r"|help\b|refer to|mail from|sender\b|from\b",
    re.IGNORECASE,
)
# The subject of the letter, as Chinese systems cite it: its words say nothing of the failure.
_CITED = re.compile("《[^》]{0,300}》")
_OFFICES = frozenset(
    {
        "postmaster",
        "mailer-daemon",
        "abuse",
        "webmaster",
        "hostmaster",
        "noreply",
        "no-reply",
        "mailerdaemon",
        "mailadmin",
    }
)
_CERTAIN = 3
_MOST_RECIPIENTS = 200
_LONGEST_LINE = 4000


@dataclass(slots=True)
class Named:
    """An address that the words name, how surely it is one that failed, and the lines about it."""

    address: str
    weight: int
    line: int


def named(words: str, own: set[str], sent_to: list[str]) -> list[Named]:
    """The addresses that failed, in order. `own`: who gets the report; `sent_to`: who was written to."""
    best: dict[str, Named] = {}
    for number, line in enumerate(words.split("\n")):
        if "@" not in line or len(line) > _LONGEST_LINE:
            continue
        for found in _ADDRESS.finditer(line):
            address = _clean(found[0])
            if "." not in address.rpartition("@")[2] and "[" not in address and address not in sent_to:
                continue
            weight = _weight(line, found, address, own) + (address in sent_to)
            known = best.get(address)
            if known is None or weight > known.weight:
                best[address] = Named(address, weight, known.line if known and known.weight >= _CERTAIN else number)
    likely = sorted((one for one in best.values() if one.weight > 0), key=lambda one: one.line)
    certain = [one for one in likely if one.weight >= _CERTAIN]
    if certain:
        return _without_expansions(certain, words)[:_MOST_RECIPIENTS]
    return sorted(likely, key=lambda one: -one.weight)[:1]


def _weight(line: str, found: re.Match[str], address: str, own: set[str]) -> int:
    before, after = _CITED.sub("", line[: found.start()]), line[found.end() :]
    weight = 1
    if not before.strip(_DECORATION) and not after.strip(_DECORATION):
        weight = 5
    elif not before.strip(_DECORATION) or _BEFORE.search(before[-80:]):
        weight = 4 if after.lstrip(" >]")[:1] in {"", ":", ".", "(", "[", "-", ",", "。", "，", "：", "；"} else 3
    elif _ANSWER_ABOUT.search(before) and after.lstrip(" >")[:1] in {".", ":", ","}:
        weight = 4
    elif _REPLY_CODE.search(line):
        weight = 2
    if address.partition("@")[0] in _OFFICES:
        weight -= 3
    if address in own:
        weight -= 4
    if _HEADER_OF_SENDER.match(line) or (weight < 5 and _CONTACT.search(before[-60:])):
        weight -= 3
    return weight


def _without_expansions(certain: list[Named], words: str) -> list[Named]:
    """Lines such as (expanded from: alias) name the same failure twice: the first stands for it."""
    lines = words.split("\n")
    kept: list[Named] = []
    for one in certain:
        is_second = any(other.line == one.line for other in kept)
        if not is_second and "expanded from" not in lines[one.line].lower():
            kept.append(one)
    return kept or certain[:1]


def said_about_each(words: str, failed: list[str]) -> dict[str, str]:
    """For each address the lines about it, up to those about the next one. All words where only one failed."""
    if len(failed) < 2:
        return dict.fromkeys(failed, words)
    wanted = set(failed)
    about: dict[str, list[str]] = {address: [] for address in failed}
    current: set[str] = set()
    for line in words.split("\n"):
        found = {_clean(one[0]) for one in _ADDRESS.finditer(line[:_LONGEST_LINE])} & wanted if "@" in line else set()
        current = found or current
        for address in current:
            about[address].append(line)
    return {address: "\n".join(lines) for address, lines in about.items()}


def _clean(address: str) -> str:
    return address.strip(".,;:!?'*=+").rstrip("-").lower()
