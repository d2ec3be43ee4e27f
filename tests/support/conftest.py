"""The operator's people, and a member who can be known by her mobile number."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.contrib.auth.hashers import MD5PasswordHasher
from django.test import Client

from argosy.accounts.models import User, email_key
from argosy.platform.access import Actor
from argosy.support.actions.staff import acting
from argosy.support.models import Staff
from simulators.aliyun_sms import AliyunSms
from tests.cast import PASSWORD, Company

MOBILE = "+8613812345678"
SECRET = "JBSWY3DPEHPK3PXP"


@pytest.fixture(autouse=True)
def _a_step_may_end_between(settings):
    """The half minute of a code may end between its making and its proof: then the test would fail by chance."""
    settings.MFA_TOTP_TOLERANCE = 1


def code_of(secret: str = SECRET) -> str:
    """What the authenticator app shows now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def employ(name: str, role: str, *, has_app: bool = True) -> Staff:
    address = f"{name.lower()}@operator.example"
    user = User(email=address, email_key=email_key(address), name=name, language="en")
    user.password = MD5PasswordHasher().encode(PASSWORD, "argosytests")
    user.save()
    if has_app:
        TOTP.activate(user, SECRET)
    return Staff.objects.create(user=user, role=role)


@pytest.fixture
def lin(db) -> Staff:
    """Lin answers work orders."""
    return employ("Lin", "support")


@pytest.fixture
def oda(db) -> Staff:
    """Oda runs the service."""
    return employ("Oda", "lead")


@pytest.fixture
def lins(company: Company, lin: Staff) -> Actor:
    """What Lin acts as in our enterprise."""
    return acting(lin, company.id)


@pytest.fixture
def at_desk() -> Callable[[Staff], Client]:
    """A client that went through the operator's door."""

    def sit_down(staff: Staff) -> Client:
        client = Client()
        client.post("/operator/sign-in/", {"email": staff.user.email, "password": PASSWORD})
        client.post("/operator/sign-in/second/", {"code": code_of()})
        return client

    return sit_down


@pytest.fixture
def phones(settings) -> Iterator[AliyunSms]:
    """A provider of text messages on loopback."""
    with AliyunSms("key", "secret") as sms:
        settings.SMS_URL, settings.SMS_KEY, settings.SMS_SECRET = sms.url, "key", "secret"
        settings.SMS_NOTICE_TEMPLATE = "SMS_200"
        yield sms


@pytest.fixture
def reachable(company: Company) -> Company:
    """Bob's account has a mobile number."""
    company.bob.user.mobile = MOBILE
    company.bob.user.save()
    return company
