"""One proof alone opens nothing: besides the password stands a device, a letter's code, an app or a passkey."""

import re

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client
from django.utils import timezone

from argosy.accounts.models import Device, OutboxLetter, User
from tests.accounts.codes import in_time
from tests.cast import PASSWORD

pytestmark = pytest.mark.promise("S161")
DATA = ("/", "/customers/", "/mail/", "/me/", "/me/security/", "/privacy/my-data/", "/notices/", "/live/")


@pytest.fixture(autouse=True)
def _is_reached_from_elsewhere(settings):
    settings.SERVES_THIS_MACHINE_ALONE = False


@pytest.fixture
def bob(company) -> User:
    return company.bob.user


@pytest.fixture
def letters(settings, bob):
    """Letters can be sent, and Bob has confirmed his address."""
    settings.SMTP_HOST = "smtp.example"
    bob.email_verified_at = timezone.now()
    bob.save()


def with_password(user: User, client: Client | None = None, **more: str) -> Client:
    client = client or Client(REMOTE_ADDR="203.0.113.9")
    client.post("/sign-in/", {"email": user.email, "password": PASSWORD, **more})
    return client


def last_code() -> str:
    return re.search(r"\b\d{6}\b", OutboxLetter.objects.order_by("-pk").first().text)[0]


def sees_nothing(client: Client, goes_to: str) -> bool:
    return all(client.get(address).headers.get("location", "").startswith(goes_to) for address in DATA)


def test_the_password_alone_opens_nothing_even_where_all_is_as_always(letters, bob):
    client = with_password(bob)

    assert sees_nothing(client, "/sign-in/?next=")
    client.post("/sign-in/second/", {"code": "000000"})
    assert sees_nothing(client, "/sign-in/?next=")

    client.post("/sign-in/second/", {"code": last_code()})
    assert client.get("/customers/").status_code == 200


def test_an_open_page_that_listens_is_told_that_there_is_nothing_to_hear(settings, bob):
    client = with_password(bob)  # no letter can be sent: another proof is added first
    stream = {"Accept": "text/event-stream"}
    page = client.get("/customers/")["Location"]
    client.get(page)  # the sentence about the missing proof was read there

    answers = [client.get("/live/", headers=stream), Client().get("/live/", headers=stream)]

    assert [one.status_code for one in answers] == [204, 204]
    assert "opens nothing here" not in client.get(page).content.decode()


def test_a_device_that_was_remembered_after_two_proofs_is_the_second_one(letters, bob):
    client = with_password(bob, remember="on")
    client.post("/sign-in/second/", {"code": last_code()})
    client.post("/sign-out/")

    assert with_password(bob, client).get("/customers/").status_code == 200
    assert sees_nothing(with_password(bob), "/sign-in/")


def test_who_comes_from_elsewhere_is_asked_at_the_second_step_whether_to_remember(letters, bob):
    client = with_password(bob)
    session = client.session
    del session["remember_device"]  # an account elsewhere leaves no word on it
    session.save()
    assert 'name="remember"' in client.get("/sign-in/second/").content.decode()

    client.post("/sign-in/second/", {"code": last_code(), "remember": "on"})

    assert Device.objects.get().user == bob


def test_where_no_letter_can_be_sent_an_app_is_added_before_anything_is_seen(bob):
    client = with_password(bob)
    assert sees_nothing(client, "/me/security/app/")
    assert client.get("/customers/", headers={"hx-request": "true"}).headers["hx-redirect"] == "/me/security/app/"
    assert "Add a second proof" in client.get("/customers/", follow=True).content.decode()

    client.get("/me/security/app/")
    in_time()
    counter = next(yield_hotp_counters_from_time())
    code = format_hotp_value(hotp_value(client.session["app_secret"], counter))
    client.post("/me/security/app/", {"present": PASSWORD, "code": code})
    assert client.get("/customers/").status_code == 200

    assert sees_nothing(with_password(bob), "/sign-in/?next=")


def test_a_device_that_was_there_at_one_proof_alone_is_no_second_one(bob):
    client = with_password(bob, remember="on")
    client.post("/sign-out/")

    assert not Device.objects.exists()
    assert sees_nothing(with_password(bob, client, remember="on"), "/me/security/app/")


def test_an_address_that_is_not_confirmed_yet_is_confirmed_first(settings, bob):
    with_password(bob)  # she worked here before letters could be sent
    settings.SMTP_HOST = "smtp.example"
    client = with_password(bob)
    assert sees_nothing(client, "/me/verify/")

    client.post("/me/verify/send/")
    client.post("/me/verify/", {"code": "000000"})
    assert sees_nothing(client, "/me/verify/")
    client.post("/me/verify/", {"code": last_code()})

    assert client.get("/customers/").status_code == 200


@pytest.mark.parametrize("opens", ["always", "auto"])
def test_an_operator_may_say_so_and_an_installation_for_one_machine_needs_one_proof(opens, settings, bob):
    settings.ONE_PROOF_OPENS, settings.SERVES_THIS_MACHINE_ALONE = opens, opens == "auto"
    assert with_password(bob).get("/customers/").status_code == 200

    settings.ONE_PROOF_OPENS = "never"
    assert sees_nothing(with_password(bob), "/me/security/app/")
