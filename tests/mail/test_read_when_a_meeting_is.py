"""When a meeting is, is read as the invitation says it: with its zone, in the writer's own zone, or with none."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar

from argosy.mail.invitations import Invitation, answer_to, invitation

OWN = "Customized Time Zone"
ZONE = """\
BEGIN:VTIMEZONE
TZID:{name}
BEGIN:STANDARD
DTSTART:16010101T000000
TZOFFSETFROM:{offset}
TZOFFSETTO:{offset}
END:STANDARD
END:VTIMEZONE
"""


def calendar(when: str, zone: str = "") -> bytes:
    """An invitation for then."""
    text = f"""\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//EN
METHOD:REQUEST
{zone}BEGIN:VEVENT
UID:visit-1@rawabi.example
DTSTAMP:20260301T080000Z
{when}
SUMMARY:Factory visit
ORGANIZER:mailto:khalid@rawabi.example
END:VEVENT
END:VCALENDAR
"""
    return text.replace("\n", "\r\n").encode()


def read(when: str, zone: str = "") -> Invitation:
    found = invitation(calendar(when, zone))
    assert found is not None
    return found


def own_zone(offset: str, name: str = OWN) -> str:
    return ZONE.format(name=name, offset=offset)


@pytest.mark.parametrize(
    ("zone", "starts", "name"),
    [
        ("China Standard Time", datetime(2026, 7, 6, 1, 0, tzinfo=UTC), "Asia/Shanghai"),  # Windows
        ("W. Europe Standard Time", datetime(2026, 7, 6, 7, 0, tzinfo=UTC), "Europe/Berlin"),  # in summer
        ("America/Sao_Paulo", datetime(2026, 7, 6, 12, 0, tzinfo=UTC), "America/Sao_Paulo"),
        ("/freeassociation.sourceforge.net/Europe/Berlin", datetime(2026, 7, 6, 7, 0, tzinfo=UTC), "Europe/Berlin"),
    ],
)
def test_a_zone_that_the_world_knows_is_known_by_any_of_its_names(zone, starts, name):
    found = read(f"DTSTART;TZID={zone}:20260706T090000")

    assert (found.starts, found.zone, found.there) == (starts, name, datetime(2026, 7, 6, 9, 0))  # noqa: DTZ001


def test_a_zone_of_the_calendars_own_is_read_from_the_calendar():
    found = read(f"DTSTART;TZID={OWN}:20260706T090000\nDTEND;TZID={OWN}:20260706T103000", own_zone("+0530"))

    assert found.starts == datetime(2026, 7, 6, 3, 30, tzinfo=UTC)
    assert found.ends == datetime(2026, 7, 6, 5, 0, tzinfo=UTC)
    assert found.zone == "UTC+05:30"


def test_two_calendars_may_call_their_own_zones_the_same():
    when = f"DTSTART;TZID={OWN}:20260706T090000"

    assert read(when, own_zone("+0800")).starts == datetime(2026, 7, 6, 1, 0, tzinfo=UTC)
    assert read(when, own_zone("-0300")).starts == datetime(2026, 7, 6, 12, 0, tzinfo=UTC)
    assert read(when).has_no_zone, "nor is a zone of one known in the next"


@pytest.mark.parametrize("zone", ["", own_zone("soon"), ZONE.partition("BEGIN:STANDARD")[0] + "END:VTIMEZONE\n"])
def test_a_zone_that_nobody_knows_leaves_the_hour_as_it_is_written(zone):
    found = read(f"DTSTART;TZID={OWN}:20260706T090000\nDURATION:PT90M", zone.replace("{name}", OWN))

    assert found.has_no_zone
    assert found.starts == datetime(2026, 7, 6, 9, 0)  # noqa: DTZ001
    assert found.ends == datetime(2026, 7, 6, 10, 30)  # noqa: DTZ001
    assert found.zone == OWN
    answer = answer_to(found, name="Bob", address="bob@x.example", answer="accept", now=datetime.now(UTC))
    assert "DTSTART" not in next(iter(Calendar.from_ical(answer).walk("VEVENT"))), (
        "not said in a zone that it is not in"
    )


def test_an_hour_without_zone_stays_the_hour_of_whoever_is_there():
    found = read("DTSTART:20260706T090000\nDTEND:20260706T100000")

    assert (found.has_no_zone, found.zone) == (True, "")
    assert found.starts == datetime(2026, 7, 6, 9, 0)  # noqa: DTZ001
    answer = answer_to(found, name="Bob", address="bob@x.example", answer="accept", now=datetime.now(UTC))
    assert "DTSTART:20260706T090000\r\n" in answer


def test_hours_in_utc_and_whole_days_stay_what_they_are():
    hour = read("DTSTART:20260706T090000Z\nDURATION:PT1H")
    days = read("DTSTART;VALUE=DATE:20260706\nDTEND;VALUE=DATE:20260709")
    one = read("DTSTART;VALUE=DATE:20260706\nDTEND;VALUE=DATE:20260707")

    assert (hour.starts, hour.has_no_zone, hour.zone) == (datetime(2026, 7, 6, 9, 0, tzinfo=UTC), False, "")
    assert hour.ends == datetime(2026, 7, 6, 10, 0, tzinfo=UTC)
    assert (days.is_all_day, days.last_day, one.last_day) == (True, date(2026, 7, 8), None)


def test_which_of_many_meetings_is_meant_is_answered_even_in_a_zone_that_nobody_knows():
    found = read(f"DTSTART;TZID={OWN}:20260706T090000\nRECURRENCE-ID;TZID={OWN}:20260706T090000")

    answer = answer_to(found, name="Bob", address="bob@x.example", answer="decline", now=datetime.now(UTC))

    assert f"RECURRENCE-ID;TZID={OWN}:20260706T090000\r\n" in answer.replace('"', "")


def described(rules: str, start: str = "16010101T000000", often: int = 1) -> str:
    """A zone of the calendar's own, whose clock changes by these rules."""
    one = f"BEGIN:STANDARD\nDTSTART:{start}\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n{rules}\nEND:STANDARD\n"
    return f"BEGIN:VTIMEZONE\nTZID:{OWN}\n{one * often}END:VTIMEZONE\n"


@pytest.mark.parametrize(
    "zone",
    [
        described("RRULE:FREQ=SECONDLY"),
        described("RRULE:FREQ=YEARLY;BYSECOND=0,1,2,3,4,5,6,7,8,9;BYMINUTE=0,1,2,3,4,5,6,7,8,9"),
        described("RRULE:FREQ=YEA\n RLY;BYDAY=MO,TU,WE,TH,FR,SA,SU"),
        described("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", often=100),
        described("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", start="00010101T000000", often=5),
        described("RDATE:" + ",".join(["20260101T000000"] * 9_000)),
        described("RRULE:FREQ=YEARLY\nEXRULE:FREQ=HOURLY", often=2),
        described("RRULE:FREQ=YEARLY;BYMONTHDAY=" + ",".join(map(str, range(1, 32))), often=6),
        described("RRU\n\n LE:FREQ=HOURLY", often=2),
        described("RRULE:FREQ=YEARLY;UNTIL=16020101T000000;UNTIL=20300101T000000", often=90),
    ],
    ids=[
        "secondly",
        "by seconds",
        "daily",
        "a hundred rules",
        "since the year one",
        "dates",
        "all but each hour",
        "each day by its number",
        "folded over an empty line",
        "two ends",
    ],
)
def test_a_clock_that_takes_long_to_follow_is_not_followed(zone):
    begun = time.monotonic()

    found = read(f"DTSTART;TZID={OWN}:20260706T090000", zone)

    assert time.monotonic() - begun < 2, "it took twenty seconds"
    assert (found.summary, found.has_no_zone, found.zone) == ("Factory visit", True, OWN)


@pytest.mark.parametrize("begin", ["BEGIN;X=1:VTIMEZONE", "BEGIN:VTIME\n\n ZONE", "BEGIN:VT\u0131MEZONE"])
def test_a_clock_that_hides_is_not_followed_either(begin):
    zone = described("RRULE:FREQ=HOURLY", often=2).replace("BEGIN:VTIMEZONE", begin)
    begun = time.monotonic()

    invitation(calendar(f"DTSTART;TZID={OWN}:20260706T090000", zone))

    assert time.monotonic() - begun < 2, "it took half a minute"


def test_a_meeting_in_thousands_of_years_is_read_without_its_clock():
    found = read(f"DTSTART;TZID={OWN}:99980706T090000", described("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"))

    assert found.has_no_zone


def test_the_clocks_of_real_calendars_are_followed():
    spring = "RRULE:FREQ=YEARLY;BYDAY=SU;BYMONTHDAY=8,9,10,11,12,13,14;BYMONTH=3"

    found = read(f"DTSTART;TZID={OWN}:20260706T090000", described(spring, often=4))

    assert (found.starts, found.zone) == (datetime(2026, 7, 6, 7, 0, tzinfo=UTC), "UTC+02:00")
