"""A person sees where she is signed in and ends sessions; they are really gone."""

from datetime import datetime, timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from argosy.accounts.actions import sign_ins
from argosy.accounts.middleware import DAY
from argosy.accounts.models import SignIn
from argosy.accounts.sessions import SINCE
from argosy.platform.errors import NotFound
from tests.cast import PASSWORD


def sign_in(person, agent: str) -> Client:
    client = Client(headers={"user-agent": agent})
    client.post("/sign-in/", {"email": person.user.email, "password": PASSWORD})
    return client


@pytest.fixture
def laptop(company) -> Client:
    return sign_in(company.bob, "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0")


@pytest.fixture
def phone(company) -> Client:
    return sign_in(company.bob, "Mozilla/5.0 (iPhone) Safari/605")


def test_both_devices_are_listed(laptop, phone):
    page = laptop.get("/me/security/").content.decode()

    assert "Firefox" in page
    assert "Safari" in page


def test_the_other_device_is_signed_out_with_its_next_click(laptop, phone):
    lost = next(row for row in SignIn.objects.all() if "Safari" in row.user_agent)

    laptop.post(f"/me/sessions/{lost.pk}/end/", {"present": PASSWORD})

    assert phone.get("/me/").status_code == 302
    assert laptop.get("/me/").status_code == 200
    assert Session.objects.count() == 1


def test_all_others_end_at_once(laptop, phone, company):
    third = sign_in(company.bob, "Mozilla/5.0 (Linux; Android 15) Chrome/140.0")

    laptop.post("/me/sessions/end-others/", {"present": PASSWORD})

    assert laptop.get("/me/").status_code == 200
    assert phone.get("/me/").status_code == third.get("/me/").status_code == 302
    assert Session.objects.count() == 1


@pytest.mark.parametrize("typed", ["", "not hers"])
def test_without_the_password_every_session_goes_on(laptop, phone, typed):
    other = next(row for row in SignIn.objects.all() if "Safari" in row.user_agent)

    for address in (f"/me/sessions/{other.pk}/end/", "/me/sessions/end-others/"):
        answer = laptop.post(address, {"present": typed})
        assert answer.status_code in {200, 422}
        assert 'name="present"' in answer.content.decode()

    assert laptop.get("/me/").status_code == phone.get("/me/").status_code == 200


def used(client: Client, *, signed_in: datetime) -> datetime:
    """The client used Argosy now for the first time today, having signed in then; when its session ends."""
    session = client.session
    session.update({SINCE: signed_in.isoformat(), DAY: ""})
    session.save()
    client.get("/me/")
    return Session.objects.get().expire_date


def test_each_day_of_use_keeps_the_session_for_another_fourteen(laptop):
    Session.objects.update(expire_date=timezone.now() + timedelta(days=1))

    ends = used(laptop, signed_in=timezone.now() - timedelta(days=13))

    assert ends > timezone.now() + timedelta(days=13)


def test_a_session_ends_thirty_days_after_signing_in_however_much_it_is_used(laptop):
    signed_in = timezone.now() - timedelta(days=25)

    assert used(laptop, signed_in=signed_in) == signed_in + timedelta(days=30)


def test_a_session_of_before_there_was_a_longest_age_counts_from_its_next_use(laptop):
    session = laptop.session
    del session[SINCE]
    session.save()

    laptop.get("/me/")
    since = laptop.session[SINCE]
    laptop.get("/me/")

    assert timezone.now() - datetime.fromisoformat(since) < timedelta(minutes=1)
    assert laptop.session[SINCE] == since


def test_nobody_ends_somebody_elses_session(laptop, company):
    row = SignIn.objects.get()

    with pytest.raises(NotFound):
        sign_ins.end_session(company.tina.user, row.pk)

    assert laptop.get("/me/").status_code == 200


def test_signing_out_ends_the_session(laptop):
    laptop.post("/sign-out/")

    assert laptop.get("/me/").status_code == 302
    assert SignIn.objects.get().ended_at is not None


def test_signing_out_needs_a_click_of_ones_own(laptop):
    assert laptop.get("/sign-out/").status_code == 405
    assert laptop.get("/me/").status_code == 200
