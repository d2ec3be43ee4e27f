"""Where letters can be sent, a letter's code opens a new account; without it nobody learns whether an address was free."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from argosy.accounts.actions import codes
from argosy.accounts.models import OneTimeCode, OutboxLetter, SignIn, User
from argosy.privacy.policy import current_version
from argosy.support.actions import staff
from tests.cast import PASSWORD as USUAL

PASSWORD = "five tall ships in harbour"
NEW = "li.wei@hailan-tools.example"
FORM = {
    "company": "Ningbo Hailan Tools Co., Ltd.",
    "name": "Li Wei",
    "email": NEW,
    "mobile": "138 1234 5678",
    "password": PASSWORD,
    "age": "adult",
    "version": current_version(),
    "agreed": "on",
}
UNLIKE = re.compile(rb"csrf[^>]*|X-CSRF[^>]*|nonce=\"[^\"]*\"")


@pytest.fixture(autouse=True)
def _letters_leave_and_others_reach_us(settings):
    settings.SMTP_HOST = "smtp.example"
    settings.SERVES_THIS_MACHINE_ALONE = False


def code_for(address: str) -> str:
    letters = [one.text for one in OutboxLetter.objects.order_by("-made_at") if one.to == address]
    return next(found[0] for one in letters if (found := re.search(r"\b\d{6}\b", one)))


def door(client: Client, email: str, password: str) -> tuple[int, bytes]:
    answer = client.post("/sign-in/", {"email": email, "password": password}, follow=True)
    return answer.status_code, UNLIKE.sub(b"", answer.content).replace(email.encode(), b"ADDRESS")


@pytest.mark.promise("S18")
def test_the_code_of_the_letter_opens_the_account(db, visitor):
    assert visitor.post("/register/", FORM).url == "/register/code/"
    assert NEW in visitor.get("/register/code/").content.decode()

    assert visitor.post("/register/code/", {"code": code_for(NEW)}).status_code == 302

    assert visitor.get("/settings/members/").status_code == 200
    assert User.objects.get().email_verified_at is not None


def test_a_wrong_code_opens_nothing(db, visitor):
    visitor.post("/register/", FORM)
    wrong = f"{(int(code_for(NEW)) + 1) % 10**6:06}"

    assert "wrong or too old" in visitor.post("/register/code/", {"code": wrong}).content.decode()

    assert visitor.get("/settings/members/").status_code == 302
    assert User.objects.get().email_verified_at is None


def test_another_code_can_be_asked_for(db, visitor):
    visitor.post("/register/", FORM)
    OneTimeCode.objects.all().delete()

    visitor.post("/register/code/another/")

    assert visitor.post("/register/code/", {"code": code_for(NEW)}).url == "/"


def test_who_did_not_register_is_led_to_where_one_does(db, visitor):
    assert visitor.get("/register/code/").url == "/register/"
    assert visitor.post("/register/code/another/").status_code == 302
    assert not OutboxLetter.objects.exists()


def test_nobody_learns_by_registering_and_signing_in_whether_an_address_has_an_account(company, browse):
    known, told = company.bob.user.email, []
    for address in (known, NEW):
        client = browse(None)
        answers = [
            client.post("/register/", FORM | {"email": address}, follow=True),
            client.post("/register/code/", {"code": "12345"}),
            client.post("/register/code/another/", follow=True),
        ]
        seen = [
            (one.status_code, UNLIKE.sub(b"", one.content).replace(address.encode(), b"ADDRESS")) for one in answers
        ]
        told.append([*seen, door(client, address, PASSWORD), door(browse(None), address, PASSWORD)])

    assert told[0] == told[1]


def test_the_password_opens_once_the_letter_was_answered(db, visitor, browse):
    visitor.post("/register/", FORM)
    assert "do not go together" in door(browse(None), NEW, PASSWORD)[1].decode()

    visitor.post("/register/code/", {"code": code_for(NEW)})

    assert "do not go together" not in door(browse(None), NEW, PASSWORD)[1].decode()


def test_a_letter_for_a_new_password_answers_too(db, visitor, browse):
    visitor.post("/register/", FORM)

    browse(None).post("/forgotten/", {"email": NEW})
    link = next(found[0] for one in OutboxLetter.objects.all() if (found := re.search(r"/new-password/\S+/", one.text)))
    browse(None).post(link, {"password": "seven quiet lanterns at dawn"})

    assert "do not go together" not in door(browse(None), NEW, "seven quiet lanterns at dawn")[1].decode()


def test_who_worked_here_before_letters_could_be_sent_goes_on(company, browse, settings):
    settings.SMTP_HOST = ""
    door(browse(None), company.bob.user.email, USUAL)
    settings.SMTP_HOST = "smtp.example"

    assert "do not go together" not in door(browse(None), company.bob.user.email, USUAL)[1].decode()


def registers_as(client: Client, email: str) -> None:
    client.post("/register/", FORM | {"email": email})
    client.post("/register/code/another/")


def test_a_letters_code_opens_no_account_that_somebody_worked_with(company, visitor):
    bob = company.bob.user
    SignIn.objects.create(user=bob, ip="192.0.2.9")

    registers_as(visitor, bob.email)
    assert not OneTimeCode.objects.filter(user=bob, purpose=codes.VERIFY).exists()
    answer = visitor.post("/register/code/", {"code": codes.new_code(bob, codes.VERIFY)})

    assert "wrong or too old" in answer.content.decode()
    assert visitor.get("/me/").status_code == 302


def test_a_letters_code_opens_no_account_that_was_closed_nor_the_operators_own(company, visitor, browse):
    tina = company.tina.user
    User.objects.filter(pk=tina.pk).update(is_active=False)
    hired = staff.hire(None, "lin@harbour.example", "Lin", "support").staff.user

    for client, user in ((visitor, tina), (browse(None), hired)):
        registers_as(client, user.email)
        client.post("/register/code/", {"code": codes.new_code(user, codes.VERIFY)})

        assert not SignIn.objects.filter(user=user).exists()
        assert User.objects.get(pk=user.pk).email_verified_at is None
