"""Finds who signs: what stands below "-- ", the advertisement of a phone, and the block below a closing."""

from __future__ import annotations

import re

from argosy.reading.replies import endings

_DELIMITERS = frozenset({"--", "-- ", "—", "––", "- --", "-—", "—-", "--\u00a0", "-- -"})
_MOST_SIGNATURE_LINES = 14
_MOST_CLOSING_LINES = 12
_MOST_FOOTER_LINES = 8
_FOOTER_RULE = re.compile(r"[_-]{20,}$")
_SENT_FROM = tuple(sorted({word.casefold() for row in endings.SENT_FROM.values() for word in row}))
_EASTERN_SENT = re.compile(
    r"から送信(?:しました|されました)?[.。]?$|에서 보냄[.]?$|gönderildi[.]?$|을 사용하여 보냄$", re.IGNORECASE
)
# A program nobody has heard of yet shows by "my" in a line of few words, or by its address.
_DEVICE = re.compile(
    rf"(?<![a-z])(?:{'|'.join(re.escape(word) for word in endings.DEVICES)})|https?://"
    r"|^(?:sent (?:from|via|with) my|enviado desde mi|enviado do meu|envoyé de mon|发自我的)"
    r"(?: [^\s\d]+){1,4}(?: \d{1,2}[a-z]?)?[.!]?$",
    re.IGNORECASE,
)
_TRACKING = re.compile(r"\d{6}")
_CLOSINGS = frozenset(word.casefold() for word in endings.CLOSINGS)
_TRIMMED = " \t,.!，。！、~～*-–—:：\u3000\u00a0"
_LONGEST_SENT_FROM = 140


def separate(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines without a certain signature, and that signature."""
    end = _end_of_text(lines)
    above = _without_sent_from(lines, _without_list_footer(lines, end))
    start = _delimiter(lines, above)
    if start is None:
        return lines[:above], lines[above:end]
    return lines[:start], lines[start:end]


def closing_block(lines: list[str]) -> list[str]:
    """The lines from "Best regards" on, where a closing with a few short lines ends the text; else none."""
    end = _end_of_text(lines)
    filled = 0
    for at in range(end - 1, -1, -1):
        line = lines[at].strip()
        if not line:
            continue
        filled += 1
        if filled > _MOST_CLOSING_LINES or len(line) > 100:
            return []
        if line.strip(_TRIMMED).casefold() in _CLOSINGS:
            return lines[at:end] if filled > 1 else []
    return []


def _end_of_text(lines: list[str]) -> int:
    end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    return end


def _without_list_footer(lines: list[str], end: int) -> int:
    """Where the text ends without what a mailing list adds below a line of underscores."""
    for at in range(end - 1, max(0, end - _MOST_FOOTER_LINES), -1):
        if _FOOTER_RULE.match(lines[at].strip()[:100]):
            is_footer = any("mailing list" in line.lower() or "listinfo" in line.lower() for line in lines[at:end])
            return _end_of_text(lines[:at]) or end if is_footer else end
    return end


def _without_sent_from(lines: list[str], end: int) -> int:
    """Where the text ends without "Sent from my phone", which may take two lines."""
    for at in range(end - 1, max(-1, end - 4), -1):
        if is_sent_from(lines[at]):
            at = _top_of_card(lines, at)  # noqa: PLW2901
            while at and (not lines[at - 1].strip() or lines[at - 1].strip() in _DELIMITERS):
                at -= 1  # noqa: PLW2901  # the loop is left below
            return at or end
    return end


def _top_of_card(lines: list[str], at: int) -> int:
    """The card that a telephone of NetEase puts above its line: names between the edges of a table."""
    edges = [place for place in range(max(0, at - 10), at) if _CARD_EDGE.fullmatch(lines[place].strip())]
    return edges[0] if len(edges) > 1 else at


_CARD_EDGE = re.compile(r"\|[\s|]*")


def is_sent_from(line: str) -> bool:
    """A line that a phone or a program adds: "Sent from my iPhone", "发自我的iPhone"."""
    text = line.strip().strip("*_<>[]()（）\u200e\u200f ").casefold()
    if not text or len(text) > _LONGEST_SENT_FROM:
        return False
    is_alike = text.startswith(_SENT_FROM) or bool(_EASTERN_SENT.search(text))
    return is_alike and bool(_DEVICE.search(text)) and not _TRACKING.search(text.partition("http")[0])


def _delimiter(lines: list[str], end: int) -> int | None:
    """The line "-- " of the signature at the end of the text; a few lines of it, with text above."""
    filled = 0
    for at in range(end - 1, 0, -1):
        text = lines[at].strip()
        if not text:
            continue
        if text in _DELIMITERS:
            return at if any(line.strip() for line in lines[:at]) else None
        filled += 1
        if filled > _MOST_SIGNATURE_LINES:
            return None
    return None
