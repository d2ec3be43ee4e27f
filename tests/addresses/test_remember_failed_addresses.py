"""What comes back is remembered with reason, time and source; passing trouble only when it does not pass."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone, translation

from argosy.addresses.actions import memory
from argosy.addresses.models import DeliveryFailure, InvalidAddress
from argosy.addresses.queries import warning
from argosy.addresses.rules import Failed, is_failing
from tests.bouncing import FULL, SPAM, bounce
from tests.mail_arriving import Letters

GONE = "pierre@quincaillerie.example"


@pytest.fixture
def letters(scope) -> Letters:
    return Letters(scope.bob)


@pytest.mark.promise("S36")
def test_a_refused_address_is_remembered_with_reason_time_and_source(letters, scope, browse):
    report = letters.arrive(bounce(GONE))

    row = InvalidAddress.objects.get()
    assert (row.address, row.state, row.failure, row.status) == (GONE, "failing", "mailbox_unknown", "5.1.1")
    assert row.failed_at == report.at
    assert DeliveryFailure.objects.get().message_id == report.pk
    page = browse(scope.bob).get("/mail/addresses/").content.decode()
    assert GONE in page
    assert "there is no such mailbox (5.1.1)" in page
    assert f"/mail/t/{report.thread_id}/" in page


def test_a_report_that_is_read_twice_counts_once(letters):
    report = letters.arrive(bounce(GONE, status="4.2.2", says=FULL))
    row = InvalidAddress.objects.get()

    for _again in range(3):
        memory.learn(_report(report.pk, letters, row.failed_at))

    assert DeliveryFailure.objects.count() == 1
    assert InvalidAddress.objects.get().state == "counting"


def _report(pk, letters, at):
    return memory.Report(pk, letters.member.pk, GONE, at, "mailbox_full", "4.2.2", is_permanent=False)


def test_what_says_nothing_of_the_address_is_not_held_against_it(letters):
    letters.arrive(bounce(GONE, status="5.7.1", says=SPAM))
    letters.arrive(
        sender=f"Pierre <{GONE}>",
        subject="Out of office",
        text="I am away.",
        headers={"Auto-Submitted": "auto-replied"},
    )
    letters.arrive(bounce(letters.mailbox.address))

    assert not InvalidAddress.objects.exists()


def test_a_full_mailbox_counts_after_three_days_of_trouble_over_a_week(letters):
    now = timezone.now()
    for number, days in enumerate((9, 5, 1)):
        assert warning(GONE) is None
        letters.arrive(bounce(GONE, status="4.2.2", says=FULL, at=now - timedelta(days=days), number=number))

    with translation.override("en"):
        assert "has been full for weeks" in warning(GONE).sentence


@pytest.mark.parametrize(
    ("days", "fails"),
    [
        ((9, 5, 1), True),
        ((3, 2, 1), False),
        ((1, 1, 1, 1), False),
        ((200, 100, 1), False),
        ((8, 1), False),
        ((8, 4, 1), True),
    ],
)
def test_the_rule_for_passing_trouble(days, fails):
    now = timezone.now()

    assert is_failing([Failed(now - timedelta(days=day), "temporary", is_permanent=False) for day in days]) is fails


def test_mail_from_the_address_clears_it(letters):
    letters.arrive(bounce(GONE, at=timezone.now() - timedelta(days=2)))
    assert warning(GONE)

    letters.arrive(sender=f"Pierre <{GONE}>", at=timezone.now())

    assert warning(GONE) is None
    assert InvalidAddress.objects.get().state == "works"


def test_older_mail_that_is_brought_in_later_clears_nothing_and_older_reports_say_nothing(letters):
    letters.arrive(bounce(GONE, at=timezone.now() - timedelta(days=2)))
    letters.arrive(sender=f"Pierre <{GONE}>", at=timezone.now() - timedelta(days=30))
    assert warning(GONE)

    other = "anna@lives.example"
    letters.arrive(sender=f"Anna <{other}>", at=timezone.now() - timedelta(days=3))
    letters.arrive(bounce(other, at=timezone.now() - timedelta(days=40)))
    assert warning(other) is None


def test_after_a_year_it_is_forgotten(letters):
    letters.arrive(bounce(GONE))
    InvalidAddress.objects.update(failed_at=timezone.now() - timedelta(days=366))

    assert warning(GONE) is None
    memory.forget(None)
    assert not InvalidAddress.objects.exists()


def test_it_works_again_is_said_in_one_click_and_taken_back(letters, scope, browse):
    letters.arrive(bounce(GONE))
    row, client = InvalidAddress.objects.get(), browse(scope.bob)

    said = client.post(f"/mail/addresses/{row.pk}/works/").content.decode()
    assert "says it works" in said
    assert warning(GONE) is None

    client.post(f"/mail/addresses/{row.pk}/fails/")
    assert warning(GONE)


def test_a_new_report_counts_again_after_somebody_said_that_it_works(letters, seller):
    letters.arrive(bounce(GONE, at=timezone.now() - timedelta(hours=2)))
    memory.it_works(seller, InvalidAddress.objects.get())

    letters.arrive(bounce(GONE, at=timezone.now() + timedelta(minutes=5), number=2))

    assert warning(GONE)


def test_a_colleague_beside_is_warned_but_does_not_see_whose_mail_it_was(letters, scope, browse):
    letters.arrive(bounce(GONE))

    from argosy.enterprise.actors import actor_of
    from argosy.enterprise.models import Member, Role
    from tests.cast import person

    carol = Member.objects.create(user=person("Carol", scope.id), role=Role.objects.get(builtin="seller"))
    page = browse(carol).get("/mail/addresses/").content.decode()
    assert GONE not in page
    assert not InvalidAddress.objects.visible_to(actor_of(carol)).exists()
    assert warning(GONE)
