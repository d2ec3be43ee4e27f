"""A member's schedule in her phone's own calendar: once she turns it on, within her reach, until she turns it off."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.utils import timezone

from argosy.audit.models import AuditEntry
from argosy.customers.actions.customers import add_customer
from argosy.deals.actions import opportunities, working
from argosy.deals.models import DealTask
from argosy.enterprise import switches
from argosy.enterprise.models import MemberState
from argosy.integrations import functions
from argosy.integrations.ics import Day, calendar
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.actions import consents
from argosy.privacy.models import Consent

pytestmark = pytest.mark.promise("S127")
PHONE = {"headers": {"user-agent": "iOS/18.0 dataaccessd/1.0"}}


@pytest.fixture
def tasks(seller, manager, company):
    """Bob is to send an offer in three days, Morgan is to call her own customer."""
    for actor, name, words in (
        (seller, "Vogt GmbH", "Send the offer, with photos"),
        (manager, "Nagy Kft", "Call Anna"),
    ):
        customer = add_customer(actor, name=name, country="DE", is_surely_new=True)
        deal = opportunities.open_opportunity(actor, customer, title="Hinges", owner=actor.member)
        working.add_task(actor, deal, words, due_on=timezone.localdate() + timedelta(days=3))
    return company


def turn_on(client: Client) -> str:
    """The path of the address that the page shows."""
    page = client.post("/calendar/", {"agreed": "on"}).content.decode()
    return urlsplit(re.search(r'value="(http[^"]+\.ics)"', page)[1]).path


def unfolded(body: bytes) -> str:
    return body.decode().replace("\r\n ", "")


def test_before_it_is_turned_on_there_is_no_address(tasks, browse):
    page = browse(tasks.bob).get("/calendar/").content.decode()

    assert "I agree: make an address" in page
    assert "Send the offer, with photos · Vogt GmbH" in page
    assert not Consent.objects.filter(function=functions.CALENDAR_CONSENT).exists()
    assert "/calendar/" in browse(tasks.bob).get("/privacy/permissions/").content.decode()


def test_the_phone_reads_her_own_tasks_and_nobody_elses(tasks, browse):
    address = turn_on(browse(tasks.bob))

    answer = Client(**PHONE).get(address)

    said = unfolded(answer.content)
    day = timezone.localdate() + timedelta(days=3)
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert answer.headers["cache-control"] == "private, no-store"
    assert f"DTSTART;VALUE=DATE:{day:%Y%m%d}\r\n" in said
    assert "SUMMARY:Send the offer\\, with photos · Vogt GmbH\r\n" in said
    assert "Anna" not in said
    assert said.count("BEGIN:VEVENT") == 1


def test_what_is_done_or_no_longer_seen_goes_from_the_phone(tasks, browse):
    address = turn_on(browse(tasks.bob))
    DealTask.objects.filter(member=tasks.bob).update(done_at=timezone.now())

    assert "VEVENT" not in unfolded(Client(**PHONE).get(address).content)


def test_it_ends_when_she_turns_it_off_at_either_place(tasks, browse):
    client = browse(tasks.bob)
    first = turn_on(client)
    client.post("/calendar/close/")
    assert Client(**PHONE).get(first).status_code == 404

    second = turn_on(client)
    assert Client(**PHONE).get(first).status_code == 404
    client.post(f"/privacy/permissions/{functions.CALENDAR_CONSENT}/", {"is_on": "0"})
    assert Client(**PHONE).get(second).status_code == 404


def test_a_new_address_ends_the_old_one(tasks, browse):
    client = browse(tasks.bob)
    old, new = turn_on(client), turn_on(client)

    assert Client(**PHONE).get(old).status_code == 404
    assert Client(**PHONE).get(new).status_code == 200


@pytest.mark.parametrize("why", ["disabled", "the enterprise switched it off", "the function does something else now"])
def test_the_address_opens_nothing_where_it_no_longer_may(why, tasks, browse, owner, monkeypatch):
    address = turn_on(browse(tasks.bob))
    if why == "disabled":
        type(tasks.bob).objects.filter(pk=tasks.bob.pk).update(state=MemberState.DISABLED)
    elif why == "the enterprise switched it off":
        switches.turn(owner, functions.CALENDAR, is_on=False)
    else:
        known = consents.FUNCTIONS[functions.CALENDAR_CONSENT]
        other = {name: getattr(known, name) for name in known.__slots__} | {"version": 2}
        monkeypatch.setitem(consents.FUNCTIONS, functions.CALENDAR_CONSENT, consents.Permitted(**other))

    assert Client(**PHONE).get(address).status_code in {403, 404}


def test_addresses_that_nobody_made_open_nothing_and_none_is_kept(tasks, browse):
    address = turn_on(browse(tasks.bob))
    secret = address.removeprefix("/calendar/").removesuffix(".ics")

    for guess in ("x", "%00", secret[:-4] + "AAAA", "A" * 300, secret + "A"):
        assert Client(**PHONE).get(f"/calendar/{guess}.ics").status_code == 404
    with enterprise_scope(tasks.id):
        kept = Consent.objects.get(function=functions.CALENDAR_CONSENT)
        assert secret not in str(vars(kept))
        assert AuditEntry.objects.filter(word="calendar.opened", member_id=tasks.bob.pk).exists()


def test_every_kind_of_space_stays_a_space():
    day = Day("1@argosy", date(2026, 12, 1), "Vogt\u00a0GmbH\u3000报价\there\x07", "https://a.example/")

    said = calendar("Argosy", [day], datetime(2026, 11, 29, tzinfo=UTC)).decode()

    assert "SUMMARY:Vogt GmbH 报价 here\r\n" in said


def test_lines_are_folded_and_nothing_typed_can_end_one():
    words = "报价" * 40 + "; x\r\nEND:VCALENDAR\r\nBEGIN:VEVENT\\"
    body = calendar(
        "Argosy", [Day("1@argosy", date(2026, 12, 1), words, "https://a.example/")], datetime(2026, 11, 29, tzinfo=UTC)
    )

    lines = body.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() is not None for line in lines)
    said = unfolded(body)
    assert said.count("\r\nBEGIN:VEVENT") == 1
    assert said.count("\r\nEND:VCALENDAR") == 1
    assert "\\; x\\nEND:VCALENDAR\\nBEGIN:VEVENT\\\\\r\n" in said
