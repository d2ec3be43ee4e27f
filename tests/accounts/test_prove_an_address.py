"""An e-mail address is proved by a code of six figures."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from argosy.accounts.actions import codes
from argosy.accounts.models import OneTimeCode, OutboxLetter


@pytest.fixture
def code(company) -> str:
    codes.send_code(company.bob.user)
    return re.search(r"\d{6}", OutboxLetter.objects.get().text)[0]


def test_the_letters_code_proves_the_address(company, code):
    assert codes.verify_address(company.bob.user, code)

    company.bob.user.refresh_from_db()
    assert company.bob.user.email_verified_at is not None


def test_a_wrong_code_proves_nothing(company, code):
    assert not codes.verify_address(company.bob.user, "000000" if code != "000000" else "111111")

    company.bob.user.refresh_from_db()
    assert company.bob.user.email_verified_at is None


def test_after_five_wrong_codes_the_right_one_does_not_work(company, browse, code):
    client = browse(company.bob)
    for _try in range(5):
        client.post("/me/verify/", {"code": "x"})

    client.post("/me/verify/", {"code": code})

    company.bob.user.refresh_from_db()
    assert company.bob.user.email_verified_at is None


def test_an_old_code_does_not_work(company, code):
    OneTimeCode.objects.update(expires_at=timezone.now() - timedelta(seconds=1))

    assert not codes.verify_address(company.bob.user, code)


def test_somebody_elses_code_does_not_work(company, code):
    codes.send_code(company.tina.user)

    assert not codes.verify_address(company.tina.user, code)


def test_a_second_code_waits_a_minute(company, code):
    assert not codes.send_code(company.bob.user)
    assert OutboxLetter.objects.count() == 1


def test_the_page_takes_the_code(company, browse, code):
    browse(company.bob).post("/me/verify/", {"code": f" {code} "})

    company.bob.user.refresh_from_db()
    assert company.bob.user.email_verified_at is not None


def test_without_a_mail_server_the_page_says_that_it_waits(company, browse):
    assert "cannot send letters yet" in browse(company.bob).get("/me/verify/").content.decode()


def test_a_code_works_for_ten_minutes_at_most(code):
    assert OneTimeCode.objects.get().expires_at <= timezone.now() + timedelta(minutes=10)
