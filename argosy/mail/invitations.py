"""Invitations to meetings as mail brings them (RFC 5545, 5546, 6047): what they say, and the answer to them.

Runs in the limited child: calendars are a stranger's bytes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import Any

from argosy.mail.letters import one_line
from argosy.platform.later import later

icalendar = later("icalendar")

LARGEST = 500_000
MOST_PEOPLE = 100
# What a member may answer: her word → PARTSTAT (RFC 5545 section 3.2.12).
ANSWERS: Mapping[str, str] = MappingProxyType({"accept": "ACCEPTED", "tentative": "TENTATIVE", "decline": "DECLINED"})


@dataclass(frozen=True, slots=True)
class Invitation:
    """One meeting; `starts` is a day where it lasts all day."""

    method: str  # REQUEST, CANCEL, REPLY, PUBLISH …
    uid: str
    sequence: int
    summary: str
    starts: datetime | date
    ends: datetime | date | None
    place: str
    organizer: str  # the address
    organizer_name: str
    people: tuple[tuple[str, str, str], ...]  # name, address, PARTSTAT
    recurs: bool
    recurrence_id: datetime | date | None = None

    @property
    def is_all_day(self) -> bool:
        """Is it a day and not an hour?"""
        return not isinstance(self.starts, datetime)

    @property
    def may_be_answered(self) -> bool:
        """Does somebody wait for an answer?"""
        return self.method == "REQUEST" and bool(self.uid and self.organizer)


def invitation(content: bytes) -> Invitation | None:
    """What the calendar says; None where it is none that can be read, or too large."""
    if len(content) > LARGEST:
        return None
    try:
        calendar = icalendar.Calendar.from_ical(content)
        event = next(iter(calendar.walk("VEVENT")), None)
        return _of(calendar, event) if event is not None else None
    except (ValueError, KeyError, IndexError, AttributeError, TypeError, OverflowError):
        return None


def _of(calendar: Any, event: Any) -> Invitation:
    organizer = event.get("ORGANIZER", "")
    people = event.get("ATTENDEE", [])
    people = people if isinstance(people, list) else [people]
    return Invitation(
        method=str(calendar.get("METHOD", "")).upper()[:20],
        uid=str(event.get("UID", ""))[:500],
        sequence=int(event.get("SEQUENCE", 0)),
        summary=one_line(str(event.get("SUMMARY", "")))[:300],
        starts=_moment(event.decoded("DTSTART")),
        ends=_moment(event.decoded("DTEND")) if "DTEND" in event else None,
        place=one_line(str(event.get("LOCATION", "")))[:300],
        organizer=_address(organizer),
        organizer_name=_parameter(organizer, "CN"),
        people=tuple(
            (_parameter(one, "CN"), _address(one), _parameter(one, "PARTSTAT").upper()) for one in people[:MOST_PEOPLE]
        ),
        recurs="RRULE" in event,
        recurrence_id=_moment(event.decoded("RECURRENCE-ID")) if "RECURRENCE-ID" in event else None,
    )


def _moment(found: Any) -> datetime | date:
    # an hour without a zone is the writer's own clock, which nobody knows: read as UTC
    if isinstance(found, datetime):
        # a zone of the calendar's own cannot leave this process
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    if isinstance(found, date):
        return found
    raise ValueError("not a moment")


def _address(value: Any) -> str:
    text = one_line(str(value))
    return text[7:].strip()[:254] if text.lower().startswith("mailto:") else ""


def _parameter(value: Any, name: str) -> str:
    return one_line(str(getattr(value, "params", {}).get(name, "")))[:200]


def answer_to(found: Invitation, *, name: str, address: str, answer: str, now: datetime) -> str:
    """The answer as a calendar with the method REPLY (RFC 5546 section 3.2.3)."""
    calendar, event = icalendar.Calendar(), icalendar.Event()
    calendar.add("PRODID", "-//Argosy//EN")
    calendar.add("VERSION", "2.0")
    calendar.add("METHOD", "REPLY")
    event.add("UID", found.uid)
    event.add("SEQUENCE", found.sequence)
    event.add("DTSTAMP", now.astimezone(UTC))
    event.add("DTSTART", found.starts)
    if found.ends is not None:
        event.add("DTEND", found.ends)
    if found.recurrence_id is not None:
        event.add("RECURRENCE-ID", found.recurrence_id)
    event.add("SUMMARY", found.summary)
    event.add("ORGANIZER", icalendar.vCalAddress(f"mailto:{found.organizer}"))
    attendee = icalendar.vCalAddress(f"mailto:{address}")
    attendee.params["PARTSTAT"] = icalendar.vText(ANSWERS[answer])
    if name:
        attendee.params["CN"] = icalendar.vText(name)
    event.add("ATTENDEE", attendee)
    calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written.decode()
