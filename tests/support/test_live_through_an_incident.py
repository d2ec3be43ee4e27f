"""A security incident: clocks from the moment it is known, a notice in four parts, deliveries, reports, alarms."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.utils import timezone

from argosy.accounts.models import OutboxLetter
from argosy.notifications.models import Notification
from argosy.platform.access import job_actor
from argosy.platform.errors import NotAllowed, Unavailable
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.support import jobs
from argosy.support.actions import incidents
from argosy.support.actions.incidents import Noted
from argosy.support.errors import NotWritten, StillRunning
from argosy.support.incident_clocks import clocks_of
from argosy.support.models import Incident, IncidentDelivery, IncidentReport, StaffDeed
from argosy.support.models.incidents import PARTS
from tests.reading_pages import words
from tests.running_jobs import run_jobs

NOTICE = {f"{part}_{language}": f"{part} in {language}" for part in PARTS for language in ("zh", "en")}


def noted(*enterprises, hours: float = 0, **facts) -> Noted:
    facts = {"is_significant": False, "in_europe": False, "is_high_risk": False} | facts
    return Noted("A backup was stolen", timezone.now() - timedelta(hours=hours), enterprises, **facts)


def a_job(company):
    return job_actor(company.id, "x", frozenset())


@pytest.fixture
def told(company, rival, oda):
    """Our people were told of an incident that concerns them alone."""
    made = incidents.note_incident(oda, noted(company.id))
    incidents.write_notice(oda, made, NOTICE)
    incidents.tell_people(oda, made)
    with enterprise_scope(company.id):
        incidents.tell_of_incident(a_job(company), str(made.pk))
    made.refresh_from_db()
    return made


@pytest.mark.promise("S165")
def test_the_people_concerned_are_told_in_four_parts_by_each_way(told, company, browse):
    with enterprise_scope(company.id):
        assert set(IncidentDelivery.objects.values_list("channel", flat=True)) == {"notice", "mail"}
        assert IncidentDelivery.objects.filter(channel="mail").count() == 4
        assert Notification.objects.filter(kind="support.incident").count() == 4
    letter = next(one for one in OutboxLetter.objects.all() if one.to == company.bob.user.email)
    page = browse(company.bob).get(f"/help/incidents/{told.pk}/").content.decode()
    for part in PARTS:
        assert f"{part} in en" in letter.text
        assert f"{part} in en" in page


@pytest.mark.promise("S165")
def test_whoever_is_not_concerned_is_not_told(told, company, rival, browse):
    assert incidents.concerned(told) == [company.id]
    with enterprise_scope(rival.id):
        assert not IncidentDelivery.objects.exists()
    assert browse(rival.bob).get(f"/help/incidents/{told.pk}/").status_code == 404


def test_a_text_that_cannot_go_now_neither_holds_up_the_others_nor_sends_them_again(told, company, phones):
    with enterprise_scope(company.id):
        for number, member in enumerate((company.alice, company.bob, company.tina)):
            member.user.mobile = f"+861381234567{number}"
            member.user.save()
            IncidentDelivery.objects.create(incident_id=told.pk, member=member, channel="text")
    phones.unreachable.add("13812345671")

    with pytest.raises(Unavailable):
        jobs.follow_deliveries.run(str(company.id))
    phones.unreachable.clear()
    jobs.follow_deliveries.run(str(company.id))

    assert [one.number for one in phones.delivered] == ["13812345670", "13812345672", "13812345671"]
    with enterprise_scope(company.id):
        assert not IncidentDelivery.objects.filter(channel="text", arrived_at=None).exists()


@pytest.mark.promise("S165")
def test_each_delivery_is_on_record(told, company, oda, at_desk):
    with enterprise_scope(company.id):
        incidents.follow_deliveries(a_job(company))
        assert not IncidentDelivery.objects.filter(channel="mail").exclude(arrived_at=None).exists()
        for letter in OutboxLetter.objects.all():
            if letter.to == company.bob.user.email:
                letter.sent_at = timezone.now()
                letter.save(update_fields=["sent_at"])

        incidents.follow_deliveries(a_job(company))

        arrived = IncidentDelivery.objects.filter(channel="mail").exclude(arrived_at=None)
        assert [one.member_id for one in arrived] == [company.bob.pk]
    desk = at_desk(oda)
    desk.post(f"/operator/incidents/{told.pk}/{company.id}/{company.tina.pk}/", {"channel": "phone"})
    page = desk.get(f"/operator/incidents/{told.pk}/").content.decode()
    assert "1 told, 3 on the way, 0 failed" in page
    assert "by telephone" in page


@pytest.mark.promise("S165")
def test_the_clock_runs_until_the_last_is_told_and_a_telling_that_failed_is_done_again(company, rival, oda, at_desk):
    made = incidents.note_incident(oda, noted(company.id, rival.id))
    incidents.write_notice(oda, made, NOTICE)
    incidents.tell_people(oda, made)
    with enterprise_scope(company.id):
        incidents.tell_of_incident(a_job(company), str(made.pk))
    made.refresh_from_db()
    assert {clock.done_at for clock in clocks_of(made)} == {None}
    assert "1 company is still being told" in at_desk(oda).get(f"/operator/incidents/{made.pk}/").content.decode()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs")  # as if the other one had failed for good

    for one in (company, rival):
        jobs.watch_incidents.run(str(one.id))
    run_jobs()

    made.refresh_from_db()
    assert made.told_at is not None
    with enterprise_scope(rival.id):
        assert IncidentDelivery.objects.exists()


def test_telling_twice_tells_nobody_twice(told, company):
    with enterprise_scope(company.id):
        incidents.tell_of_incident(a_job(company), str(told.pk))

        assert IncidentDelivery.objects.count() == 8


def test_a_notice_without_all_its_parts_is_not_sent(company, oda):
    made = incidents.note_incident(oda, noted())
    incidents.write_notice(oda, made, NOTICE | {"advice_zh": ""})

    with pytest.raises(NotWritten):
        incidents.tell_people(oda, made)

    assert made.told_at is None


@pytest.mark.parametrize("do", ["tell", "announce"])
def test_what_the_notice_lacks_is_said_at_the_button(company, oda, at_desk, do):
    made = incidents.note_incident(oda, noted())

    page = words(at_desk(oda).post(f"/operator/incidents/{made.pk}/act/", {"do": do}))

    assert "Write all four parts of the notice in both languages first." in page
    assert "By when, and who" in page  # the incident itself, and no page of an error
    made.refresh_from_db()
    assert (made.told_at, made.public_at) == (None, None)


@pytest.mark.promise("S165")
def test_the_clocks_are_the_policys_thirty_days_and_the_stricter_ones_of_the_law(company, oda):
    mild = incidents.note_incident(oda, noted())
    grave = incidents.note_incident(oda, noted(is_significant=True, in_europe=True, is_high_risk=True))

    def names(incident):
        return {clock.duty.name: clock.due_at - incident.known_at for clock in clocks_of(incident)}

    assert names(mild) == {"cn_authority": timedelta(hours=1), "people": timedelta(days=30)}
    assert names(grave) == {
        "cn_authority": timedelta(hours=1),
        "people_at_once": timedelta(hours=1),
        "cn_report": timedelta(hours=4),
        "eu_authority": timedelta(hours=72),
        "people": timedelta(days=30),
    }


@pytest.mark.promise("S165")
@pytest.mark.parametrize(("hours", "alarms"), [(0.5, 0), (2, 1), (73, 2), (24 * 30 + 1, 3)])
def test_a_clock_that_ran_out_is_an_alarm_once(hours, alarms, company, oda):
    incidents.note_incident(oda, noted(hours=hours, in_europe=True))

    for _again in range(2):
        with enterprise_scope(company.id):
            incidents.watch_incidents(a_job(company))

    late = [one for one in OutboxLetter.objects.all() if one.to == oda.user.email and "OVERDUE" in one.subject]
    assert len(late) == alarms


def test_who_closes_an_incident_too_early_reads_which_duties_are_not_done(company, oda, at_desk):
    made = incidents.note_incident(oda, noted(company.id, is_significant=True))
    incidents.report(oda, made, "cn_report", "CAC Zhejiang", "A backup was stolen.")

    page = words(at_desk(oda).post(f"/operator/incidents/{made.pk}/act/", {"do": "close"}))

    missing = page.partition("Not told yet:")[2].partition(" Tell the people by the button")[0]
    assert "the authority for data protection, at once" in missing
    assert "the people concerned, at once" in missing
    assert "the network authority" not in missing  # that one has its report
    assert "By when, and who" in page  # the incident itself, and no page of an error
    made.refresh_from_db()
    assert made.closed_at is None


@pytest.mark.promise("S165")
def test_authorities_get_their_report_and_the_clock_stops(told, oda, at_desk):
    desk = at_desk(oda)
    with pytest.raises(StillRunning):
        incidents.close(oda, told)

    desk.post(
        f"/operator/incidents/{told.pk}/report/",
        {"clock": "cn_authority", "authority": "CAC Zhejiang", "text": "A backup was stolen; keys are safe."},
    )

    assert IncidentReport.objects.get().authority == "CAC Zhejiang"
    told.refresh_from_db()
    assert all(clock.done_at for clock in clocks_of(told))
    desk.post(f"/operator/incidents/{told.pk}/act/", {"do": "close"})
    told.refresh_from_db()
    assert told.closed_at
    assert {"incident", "incident_told", "incident_reported", "incident_closed"} <= set(
        StaffDeed.objects.values_list("word", flat=True)
    )


@pytest.mark.promise("S165")
def test_where_single_people_cannot_be_reached_it_is_announced(told, oda, at_desk, visitor):
    assert "situation in en" not in visitor.get("/help/incidents/").content.decode()

    at_desk(oda).post(f"/operator/incidents/{told.pk}/act/", {"do": "announce"})

    assert "situation in en" in visitor.get("/help/incidents/").content.decode()


def test_it_is_noted_and_written_at_the_desk(company, oda, at_desk):
    desk = at_desk(oda)
    known = timezone.now().strftime("%Y-%m-%dT%H:%M")
    desk.post("/operator/incidents/", {"title": "Lost laptop", "known_at": known, "enterprises": str(company.id)})
    made = Incident.objects.get()

    desk.post(f"/operator/incidents/{made.pk}/write/", NOTICE)
    desk.post(f"/operator/incidents/{made.pk}/act/", {"do": "tell"})
    run_jobs()

    made.refresh_from_db()
    assert made.told_at
    assert made.enterprises == [str(company.id)]


def test_the_moment_is_read_and_shown_by_the_clock_of_the_service(company, oda, at_desk):
    known = timezone.now().replace(second=0, microsecond=0) - timedelta(hours=2)
    there = known.astimezone(ZoneInfo("Asia/Shanghai"))
    desk = at_desk(oda)
    assert "by the clock of Asia/Shanghai" in words(desk.get("/operator/incidents/"))

    desk.post("/operator/incidents/", {"title": "Lost laptop", "known_at": f"{there:%Y-%m-%dT%H:%M}"})

    made = Incident.objects.get()
    assert made.known_at == known
    assert there.isoformat() in desk.get(f"/operator/incidents/{made.pk}/").content.decode()


def test_support_notes_an_incident_and_does_not_tell_of_it(company, lin):
    made = incidents.note_incident(lin, noted())

    with pytest.raises(NotAllowed):
        incidents.write_notice(lin, made, NOTICE)
