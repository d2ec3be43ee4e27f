"""A sign-in unlike the earlier ones is told to the person, and another proof is asked for where a letter can be sent."""

import re

import pytest
from django.test import Client
from django.utils import timezone

from argosy.accounts.models import OneTimeCode, OutboxLetter, SignIn
from argosy.notifications.models import Notification
from argosy.platform.tenancy.scope import enterprise_scope
from tests.cast import PASSWORD

LAPTOP = "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0"
THIEF = "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0"


def sign_in(company, agent: str = LAPTOP, ip: str = "203.0.113.9") -> Client:
    client = Client(headers={"user-agent": agent}, REMOTE_ADDR=ip)
    client.post("/sign-in/", {"email": company.bob.user.email, "password": PASSWORD})
    return client


@pytest.fixture
def known(company):
    """Bob, whose address is proved, has signed in before, with his laptop in Ningbo."""
    company.bob.user.email_verified_at = timezone.now()
    company.bob.user.save()
    sign_in(company)
    return company


def test_the_first_sign_in_is_like_every_other(known):
    assert not OutboxLetter.objects.exists()


@pytest.mark.parametrize(("agent", "ip"), [(LAPTOP, "198.51.100.7"), (THIEF, "203.0.77.1")])
def test_the_same_device_elsewhere_or_another_one_at_home_is_not_unlike(known, agent, ip):
    sign_in(known, agent, ip)

    assert not OutboxLetter.objects.exists()


def test_another_device_in_another_network_is_told_by_letter_and_notice(known):
    sign_in(known, THIEF, "198.51.100.7")

    assert "Chrome from 198.51.100.7" in OutboxLetter.objects.get().text
    with enterprise_scope(known.id):
        assert Notification.objects.get().member_id == known.bob.pk


def test_where_letters_can_be_sent_the_password_alone_does_not_open(known, settings):
    settings.SMTP_HOST = "smtp.example"

    client = sign_in(known, THIEF, "198.51.100.7")

    assert client.get("/me/").status_code == 302
    assert SignIn.objects.count() == 1
    assert OneTimeCode.objects.count() == 1


def test_the_letters_code_opens(known, settings):
    settings.SMTP_HOST = "smtp.example"
    client = sign_in(known, THIEF, "198.51.100.7")
    code = re.search(r"\d{6}", OutboxLetter.objects.get().text)[0]

    client.post("/sign-in/second/", {"code": code})

    assert client.get("/me/").status_code == 200


def test_a_wrong_code_does_not(known, settings):
    settings.SMTP_HOST = "smtp.example"
    client = sign_in(known, THIEF, "198.51.100.7")

    assert client.post("/sign-in/second/", {"code": "x"}).status_code == 200
    assert client.get("/me/").status_code == 302
