"""Every end has its day: a trial's, an expired order's, a cancelled master account's, the operator's own."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from argosy.accounts.models import OutboxLetter, SignIn, User
from argosy.enterprise.models import Enterprise, Member, NetworkLogEntry, SecurityEvent
from argosy.notifications.models import Notification
from argosy.platform import blobs
from argosy.platform.access import job_actor
from argosy.platform.crypto import keyring
from argosy.platform.crypto.keyring import KeyDestroyed
from argosy.platform.errors import NotAllowed
from argosy.platform.models import Tenant
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy import jobs, ledger
from argosy.privacy.actions import terms
from argosy.privacy.errors import TooSoonToEnd
from argosy.privacy.models import DepartedLogEntry, ServiceTerm, ShutdownNotice

NAME = "Ningbo Hailan Hardware Co., Ltd."


@pytest.fixture(autouse=True)
def _ledger_of_its_own(settings, tmp_path):
    settings.ERASURE_LEDGER = tmp_path / "ledger.log"


def today(days: int = 0):
    return timezone.localdate() + timedelta(days=days)


def a_day_passes(company, times: int = 1) -> None:
    for _day in range(times):
        jobs.watch_terms.run(str(company.id))


def ends_on(company, what: str, days: int) -> None:
    with enterprise_scope(company.id):
        terms.set_term(what, today(days))


def is_gone(company) -> bool:
    """No account, no row, no key and no file of the enterprise is left; neighbours are untouched."""
    if Tenant.objects.get(pk=company.id).is_open:
        return False
    assert not User.objects.filter(enterprise_id=company.id, is_active=True).exists()
    assert {(one.email, one.mobile) for one in User.objects.filter(enterprise_id=company.id)} == {("", "")}
    keyring.forget()
    with enterprise_scope(company.id):
        assert not Enterprise.objects.exists()
        assert not Member.objects.exists()
        with pytest.raises(KeyDestroyed):
            keyring.data_key(company.id)
    return True


@pytest.mark.promise("S173")
def test_the_master_account_is_cancelled_after_a_week_and_everything_goes(
    company, rival, browse, django_capture_on_commit_callbacks
):
    with enterprise_scope(company.id):
        name = blobs.keep(b"a file")
    SignIn.objects.create(user=company.bob.user, ip="192.0.2.7")
    client = browse(company.alice)
    assert "This is not the name" in client.post("/privacy/service/", {"name": "Hailan"}).content.decode()

    client.post("/privacy/service/", {"name": NAME})

    assert {one.to for one in OutboxLetter.objects.all()} == {
        one.user.email for one in (company.alice, company.bob, company.morgan, company.tina)
    }
    a_day_passes(company)
    assert not is_gone(company)
    with enterprise_scope(company.id):
        ServiceTerm.objects.update(cancel_on=today())
    with django_capture_on_commit_callbacks(execute=True):
        a_day_passes(company)

    assert is_gone(company)
    assert browse(company.alice).get("/").status_code == 302
    assert SignIn.objects.filter(user=company.bob.user).exists()
    assert not blobs.store().has(f"{company.id}/{name[:2]}/{name}")
    assert next(ledger.lines()).is_whole_enterprise
    assert browse(rival.alice).get("/").status_code == 200


@pytest.mark.promise("S156")
def test_the_network_log_of_who_left_stays_half_a_year_and_nothing_else_of_it(company, rival):
    now, bob = timezone.now(), company.bob
    with enterprise_scope(company.id):
        for days in (0, 184):
            NetworkLogEntry.objects.create(
                member=bob,
                at=now - timedelta(days=days),
                ip="192.0.2.7",
                browser="Firefox",
                page="/mail/",
                searched="Vogt",
            )
        SecurityEvent.objects.create(
            member=bob, kind="guessing", outcome="told", place="192.0.2.9", answer="It was me."
        )

        for _again in range(2):  # as after a restore
            terms.erase_enterprise(job_actor(company.id, "x", frozenset()))

    lines = DepartedLogEntry.objects.all()
    assert {(one.of_member, one.place, one.what) for one in lines} == {
        (bob.pk, "192.0.2.9", "guessing"),
        (bob.pk, "Firefox 192.0.2.7", "/mail/"),
    }
    assert len(lines) == 2
    with pytest.raises(DatabaseError, match="network logs are kept"), transaction.atomic():
        DepartedLogEntry.objects.all().delete()
    jobs.keep_periods.run(str(rival.id))
    assert DepartedLogEntry.objects.count() == 2

    DepartedLogEntry.objects.update(at=now - timedelta(days=184))
    jobs.keep_periods.run(str(rival.id))
    assert not DepartedLogEntry.objects.exists()


def test_a_cancellation_can_be_taken_back_for_a_week(company, browse):
    client = browse(company.alice)
    client.post("/privacy/service/", {"name": NAME})

    client.post("/privacy/service/stay/")
    a_day_passes(company, 3)

    assert not is_gone(company)
    with enterprise_scope(company.id):
        assert terms.last_day(terms.term_of()) is None
        assert is_told_that_it_stays(company)


def is_told_that_it_stays(company) -> bool:
    """Each member finds one notice and one letter about it."""
    letters = [one for one in OutboxLetter.objects.all() if "taken back" in one.text]
    told = Notification.objects.filter(kind="privacy.stays").values_list("member", flat=True)
    members = [company.alice, company.morgan, company.bob, company.tina]
    everybody = sorted(one.user.email for one in members)
    return sorted(told) == sorted(one.pk for one in members) and sorted(one.to for one in letters) == everybody


def test_taking_back_what_was_not_asked_for_tells_nobody(company, browse):
    browse(company.alice).post("/privacy/service/stay/")

    with enterprise_scope(company.id):
        assert not Notification.objects.filter(kind="privacy.stays").exists()


def test_nobody_but_the_master_account_cancels(company, browse):
    with enterprise_scope(company.id):
        from argosy.enterprise.actors import actor_of

        for member in (company.bob, company.morgan):
            with pytest.raises(NotAllowed):
                terms.cancel(actor_of(member), member, NAME)
    assert browse(company.bob).post("/privacy/service/", {"name": NAME}).status_code == 403
    with enterprise_scope(company.id):
        assert not ServiceTerm.objects.exists()


@pytest.mark.promise("S174")
def test_an_expired_enterprise_is_warned_and_cancelled_after_more_than_six_months(
    company, django_capture_on_commit_callbacks
):
    ends_on(company, "paid", -1)
    a_day_passes(company, 2)
    with enterprise_scope(company.id):
        assert Notification.objects.filter(member=company.alice, kind="privacy.expired").count() == 1

    ends_on(company, "paid", -183)
    a_day_passes(company, 2)
    assert not is_gone(company)
    with enterprise_scope(company.id):
        assert Notification.objects.filter(member=company.alice, kind="privacy.expired").count() == 2

    with enterprise_scope(company.id):
        warned = ServiceTerm.objects.get().warned
        end = today(-184) + terms.AFTER_EXPIRY
        ServiceTerm.objects.update(ends_on=today(-184), warned=[f"{end.isoformat()}:1", *warned])
    with django_capture_on_commit_callbacks(execute=True):
        a_day_passes(company)
    assert is_gone(company)


def test_nobody_is_erased_who_was_never_warned(company):
    ends_on(company, "paid", -400)

    a_day_passes(company)

    assert not is_gone(company)


def test_a_renewal_ends_the_countdown(company):
    ends_on(company, "paid", -183)
    a_day_passes(company)

    ends_on(company, "paid", 365)
    a_day_passes(company, 5)

    assert not is_gone(company)


@pytest.mark.promise("S175")
def test_a_trial_that_ends_without_an_order_is_withdrawn_and_cancelled(company, django_capture_on_commit_callbacks):
    ends_on(company, "trial", 1)
    a_day_passes(company, 2)
    assert not is_gone(company)
    with enterprise_scope(company.id):
        assert Notification.objects.filter(member=company.alice, kind="privacy.ending").count() == 1
        ServiceTerm.objects.update(ends_on=today(), warned=[f"{today().isoformat()}:1"])

    with django_capture_on_commit_callbacks(execute=True):
        a_day_passes(company)

    assert is_gone(company)


@pytest.mark.promise("S160")
def test_the_end_of_the_service_is_told_in_three_ways_thirty_days_before_and_then_everything_goes(
    company, rival, visitor, browse, django_capture_on_commit_callbacks
):
    with pytest.raises(TooSoonToEnd):
        terms.announce_shutdown(today(29))
    assert not ShutdownNotice.objects.exists()

    terms.announce_shutdown(today(30))

    for one in (company.alice, company.bob, rival.alice):
        assert one.user.email in {letter.to for letter in OutboxLetter.objects.all()}
    with enterprise_scope(company.id):
        assert Notification.objects.filter(member=company.bob, kind="privacy.shutdown").exists()
    visitor.cookies["django_language"] = "en"
    for page in ("/sign-in/", "/privacy/policy/", "/privacy/contact/"):
        assert f"This service ends on {today(30).isoformat()}" in visitor.get(page).content.decode()
    a_day_passes(company)
    assert not is_gone(company)

    ShutdownNotice.objects.update(ends_on=today())
    with enterprise_scope(company.id):
        ServiceTerm.objects.update(warned=[f"{today().isoformat()}:1"])
    with django_capture_on_commit_callbacks(execute=True):
        a_day_passes(company)
    assert is_gone(company)


def test_an_announcement_can_be_withdrawn(company, visitor):
    terms.announce_shutdown(today(30))

    assert terms.withdraw_shutdown() == 1
    assert terms.withdraw_shutdown() == 0

    with enterprise_scope(company.id):
        assert is_told_that_it_stays(company)
    assert "This service ends" not in visitor.get("/sign-in/", headers={"accept-language": "en"}).content.decode()


@pytest.mark.promise("S154")
def test_everybody_sees_in_which_country_and_place_the_data_lies(company, browse, visitor, settings):
    settings.DATA_LOCATION = "Hangzhou, China"

    assert "Hangzhou, China" in browse(company.bob).get("/privacy/service/").content.decode()
    assert "Hangzhou, China" in visitor.get("/privacy/policy/").content.decode()
