"""Invitations to meetings as mail brings them (RFC 5545, 5546, 6047): what they say, and the answer to them.

Runs in the limited child: calendars are a stranger's bytes.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType
from typing import Any

from argosy.mail import calendar_zones
from argosy.mail.letters import one_line
from argosy.platform.later import later

icalendar = later("icalendar")

LARGEST = 500_000
MOST_PEOPLE = 100
# What a member may answer: her word → PARTSTAT (RFC 5545 section 3.2.12).
ANSWERS: Mapping[str, str] = MappingProxyType({"accept": "ACCEPTED", "tentative": "TENTATIVE", "decline": "DECLINED"})


@dataclass(frozen=True, slots=True)
class Invitation:
    """One meeting; `starts` is a day where it lasts all day, and has no zone where it is not said or not known."""

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
    # the writer's zone, and what the clock shows there at the start
    zone: str = ""
    there: datetime | None = None

    @property
    def is_all_day(self) -> bool:
        """Is it a day and not an hour?"""
        return not isinstance(self.starts, datetime)

    @property
    def last_day(self) -> date | None:
        """Of days on end, the last one; None where it is but one. DTEND is the day after (RFC 5545 section 3.6.1)."""
        if not self.is_all_day or self.ends is None:
            return None
        last = self.ends - timedelta(days=1)
        return last if last > self.starts else None

    @property
    def has_no_zone(self) -> bool:
        """Is it an hour of which nobody knows where it is meant?"""
        return isinstance(self.starts, datetime) and self.starts.tzinfo is None

    def is_news_of(self, earlier: Invitation) -> bool:
        """Does this call the same meeting off, or change it? Only its organiser may (RFC 5546 section 3.2)."""
        is_same = (self.uid, self.organizer.casefold()) == (earlier.uid, earlier.organizer.casefold())
        # without a day of its own it is about all the meetings of a row
        if not is_same or self.recurrence_id not in {None, earlier.recurrence_id}:
            return False
        return self.sequence >= earlier.sequence if self.method == "CANCEL" else self.is_newer_than(earlier)

    def is_newer_than(self, earlier: Invitation) -> bool:
        """Is it an invitation that takes the place of that one? RFC 5545 section 3.8.7.4."""
        return self.method == "REQUEST" and self.sequence > earlier.sequence

    @property
    def may_be_answered(self) -> bool:
        """Does somebody wait for an answer?"""
        return self.method == "REQUEST" and bool(self.uid and self.organizer)


def invitation(content: bytes) -> Invitation | None:
    """What the calendar says; None where it is none that can be read, or too large."""
    if len(content) > LARGEST:
        return None
    # a zone that is described wrongly, or so that it takes long to follow, is as good as one that is not described
    found = _read(content)
    return _read(calendar_zones.without(content)) if found is None and b"VTIMEZONE" in content.upper() else found


def _read(content: bytes) -> Invitation | None:
    # forget the zones of the calendars before: two that have nothing in common may call theirs "Customized Time Zone"
    icalendar.use_zoneinfo()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what it guessed
            calendar = icalendar.Calendar.from_ical(content)
            event = next(iter(calendar.walk("VEVENT")), None)
            return _of(calendar, event) if event is not None else None
    except (ValueError, KeyError, IndexError, AttributeError, TypeError, OverflowError):
        return None


def _of(calendar: Any, event: Any) -> Invitation:
    organizer = event.get("ORGANIZER", "")
    people = event.get("ATTENDEE", [])
    people = people if isinstance(people, list) else [people]
    begins = _moment(event.decoded("DTSTART"))
    zone, there = _place_of(begins, str(event["DTSTART"].params.get("TZID", "")))
    return Invitation(
        method=str(calendar.get("METHOD", "")).upper()[:20],
        uid=str(event.get("UID", ""))[:500],
        sequence=int(event.get("SEQUENCE", 0)),
        summary=one_line(str(event.get("SUMMARY", "")))[:300],
        starts=_plain(begins),
        ends=_ends(event, begins),
        place=one_line(str(event.get("LOCATION", "")))[:300],
        organizer=_address(organizer),
        organizer_name=_parameter(organizer, "CN"),
        people=tuple(
            (_parameter(one, "CN"), _address(one), _parameter(one, "PARTSTAT").upper()) for one in people[:MOST_PEOPLE]
        ),
        recurs="RRULE" in event,
        recurrence_id=_plain(_moment(event.decoded("RECURRENCE-ID"))) if "RECURRENCE-ID" in event else None,
        zone=zone,
        there=there,
    )


def _moment(found: Any) -> datetime | date:
    if isinstance(found, datetime) and not calendar_zones.is_quick(found):
        raise ValueError("a zone whose clock takes long to follow")
    if isinstance(found, date):  # a datetime is one too
        return found
    raise ValueError("not a moment")


def _plain(moment: datetime | date) -> datetime | date:
    # a zone of the calendar's own cannot leave this process; what has none stays so (RFC 5545 section 3.3.5, form 1)
    return moment.astimezone(UTC) if isinstance(moment, datetime) and moment.tzinfo else moment


def _ends(event: Any, begins: datetime | date) -> datetime | date | None:
    if "DTEND" in event:
        ends = _moment(event.decoded("DTEND"))
    elif "DURATION" in event and isinstance(event.decoded("DURATION"), timedelta):
        ends = _plain(begins) + event.decoded("DURATION")
    else:
        return None
    if not isinstance(begins, datetime) or not isinstance(ends, datetime):
        return ends if isinstance(begins, datetime) == isinstance(ends, datetime) else None
    if begins.tzinfo and not ends.tzinfo:
        ends = ends.replace(tzinfo=begins.tzinfo)
    return _plain(ends) if bool(begins.tzinfo) == bool(ends.tzinfo) else None


def _place_of(begins: datetime | date, written: str) -> tuple[str, datetime | None]:
    """Where the writer's clock stands, as one can say it, and what it shows; ("", None) where only the hour in UTC is known."""
    if not isinstance(begins, datetime) or not written:
        return "", None
    if begins.tzinfo is None:
        return one_line(written)[:100], None
    # what a calendar calls its own zone says nothing to others: its distance from UTC does
    name = getattr(begins.tzinfo, "key", "") or f"UTC{begins.isoformat()[19:]}"
    return name, begins.replace(tzinfo=None)


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
    is_known = not (found.has_no_zone and found.zone)
    # which hours it is about may be left out (section 3.2.3); which of many meetings may not
    if is_known:
        event.add("DTSTART", found.starts)
        if found.ends is not None:
            event.add("DTEND", found.ends)
    if found.recurrence_id is not None:
        event.add("RECURRENCE-ID", found.recurrence_id, parameters=None if is_known else {"TZID": found.zone})
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
