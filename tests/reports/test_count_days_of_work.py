"""Mail and follow-ups are counted a day and a member, as they come in and every night, and the page says as of when."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from argosy.customers.actions import timeline
from argosy.enterprise import switches
from argosy.enterprise.models import Enterprise
from argosy.mail.models import Message
from argosy.platform.access import job_actor
from argosy.reports.actions.summing import summarise_all, summarise_new
from argosy.reports.functions import REPORTS
from argosy.reports.models import DayFigure, Summary
from tests.mail_arriving import Letters
from tests.reading_pages import links, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def counter(scope):
    return job_actor(scope.id, "reports", frozenset())


@pytest.fixture
def letters(scope):
    return Letters(scope.bob)


def figures() -> dict[str, int]:
    return dict(DayFigure.objects.order_by("work").values_list("work", "count"))


def test_what_a_member_did_is_counted(letters, vogt, seller, counter, browse, company):
    letters.arrive(text="Hello")
    letters.arrive(text="Hello again", out=True)
    timeline.note(seller, vogt, "call", "They want samples.")

    summarise_new(counter)

    assert figures() == {"mail_in": 1, "mail_out": 1, "follow_up": 1}
    text = words(browse(company.bob).get("/reports/people/load/"))
    assert "Bob 1 1 1 1 0 0" in text
    assert "Mail and follow-ups as counted on" in text


def test_only_the_days_of_what_is_new_are_counted_again(letters, counter):
    letters.arrive(text="Hello")
    summarise_new(counter)
    DayFigure.objects.update(count=7)
    long_ago = timezone.now() - timedelta(days=90)

    old = letters.arrive(text="An old one")
    Message.objects.filter(pk=old.pk).update(at=long_ago)
    summarise_new(counter)

    assert sorted(DayFigure.objects.values_list("count", flat=True)) == [1, 7]
    summarise_all(counter)
    assert sorted(DayFigure.objects.values_list("count", flat=True)) == [1, 1]


def test_counting_twice_counts_nothing_twice(letters, counter):
    letters.arrive(text="Hello")

    summarise_new(counter)
    summarise_new(counter)
    summarise_all(counter)

    assert figures() == {"mail_in": 1}
    assert Summary.objects.count() == 1


def test_before_the_first_counting_the_page_says_so(vogt, browse, company):
    assert "within the next ten minutes" in words(browse(company.bob).get("/reports/people/load/"))


def test_switched_off_nothing_is_counted(letters, owner, counter):
    letters.arrive(text="Hello")
    switches.turn(owner, REPORTS, is_on=False)

    summarise_new(counter)
    summarise_all(counter)

    assert not Summary.objects.exists()


def test_a_day_is_the_enterprises_own(letters, counter):
    Enterprise.objects.update(time_zone="Asia/Shanghai")
    at_one_in_the_morning = timezone.now().replace(hour=17, minute=0) - timedelta(days=3)
    early = letters.arrive(text="Hello")
    Message.objects.filter(pk=early.pk).update(at=at_one_in_the_morning)

    for count in (summarise_new, summarise_all):
        count(counter)
        assert DayFigure.objects.get().day == (at_one_in_the_morning + timedelta(days=1)).date()


def test_the_numbers_of_mail_lead_to_that_mail_for_those_who_may_look_into_it(letters, counter, browse, company):
    letters.arrive(subject="Hello", text="Hello")
    letters.arrive(subject="An answer", text="Ours", out=True)
    machine = letters.arrive(subject="Out of office", text="Away")
    Message.objects.filter(pk=machine.pk).update(is_auto_reply=True)
    summarise_new(counter)

    for member in (company.bob, company.morgan):
        client = browse(member)
        page = client.get("/reports/people/load/")
        (came_in,), (went_out,) = (links(page, word) for word in ("is%3Areceived", "is%3Asent"))
        received, sent = words(client.get(came_in)), words(client.get(went_out))
        assert "Hello" in received
        assert "An answer" in sent
        for other, said in (("An answer", received), ("Out of office", received), ("Hello", sent)):
            assert other not in said, other

    assert f"?mailbox={letters.mailbox.pk}&amp;q=" in client.get(came_in).content.decode(), "taking a filter away stays"
    role = company.morgan.role
    role.rights, role.builtin = ["reports.use"], ""
    role.save()
    assert "is%3Areceived" not in browse(company.morgan).get("/reports/people/load/").content.decode()


def test_the_mail_of_who_has_two_mailboxes_leads_to_each_of_them(letters, counter, browse, company):
    letters.arrive(subject="Hello", text="Hello")
    second = Letters(company.bob, "second@bob.example")
    summarise_new(counter)

    for member in (company.bob, company.morgan):
        page = browse(member).get("/reports/people/load/")
        led = links(page, "is%3Areceived")
        assert len(led) == 2
        for one in (letters, second):
            assert one.mailbox.address in words(page)
            assert any(str(one.mailbox.pk) in link for link in led)
