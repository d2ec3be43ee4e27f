"""Days of a calendar as iCalendar (RFC 5545), which every phone's own calendar subscribes to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

LONGEST_LINE = 75  # bytes (RFC 5545, 3.1)


@dataclass(frozen=True, slots=True)
class Day:
    """Something that stands on a day: what it is known by for ever, its words, and the page that shows it."""

    uid: str
    on: date
    words: str
    url: str


def calendar(name: str, days: Iterable[Day], now: datetime) -> bytes:
    """The whole calendar; programs are asked to look again every hour (RFC 7986, 5.7)."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Argosy//Argosy//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"NAME:{_escaped(name)}",
        f"X-WR-CALNAME:{_escaped(name)}",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        "X-PUBLISHED-TTL:PT1H",
    ]
    for day in days:
        lines += _event(day, now)
    lines.append("END:VCALENDAR")
    return b"".join(part for line in lines for part in _folded(line))


def _event(day: Day, now: datetime) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{day.uid}",
        f"DTSTAMP:{now:%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{day.on:%Y%m%d}",
        f"DTEND;VALUE=DATE:{day.on + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escaped(day.words)}",
        f"URL:{day.url}",
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _escaped(text: str) -> str:
    """RFC 5545, 3.3.11; other control characters would end the line or the file; every space becomes a plain one."""
    for sign in "\\;,":
        text = text.replace(sign, "\\" + sign)
    text = "\\n".join(text.splitlines())
    return "".join(" " if sign.isspace() else sign for sign in text if sign.isspace() or sign.isprintable())


def _folded(line: str) -> Iterator[bytes]:
    """A line of at most 75 bytes, the rest on lines that begin with a space; no sign is cut in two."""
    piece = b""
    for sign in line:
        raw = sign.encode()
        if len(piece) + len(raw) > LONGEST_LINE:
            yield piece + b"\r\n"
            piece = b" "
        piece += raw
    yield piece + b"\r\n"
