"""A mobile number is proved by a code in a text message; without a provider the pages say that it cannot be."""

import re

import pytest
from django.utils import timezone

from argosy.accounts.actions import codes, moving, numbers, passwords, profiles
from argosy.accounts.errors import LinkTooOld
from argosy.accounts.models import OneTimeCode, OutboxLetter, OutboxText, User
from argosy.accounts.place import Place
from argosy.platform import aliyun_sms
from argosy.platform.errors import Unavailable
from simulators.aliyun_sms import AliyunSms
from tests.enterprise.test_register_a_company import FORM
from tests.running_jobs import run_jobs

HERE = Place("203.0.113.9", "Firefox")


@pytest.fixture
def sms(settings):
    with AliyunSms("LTAItest", "a secret") as service:
        settings.SMS_URL, settings.SMS_KEY, settings.SMS_SECRET = service.url, "LTAItest", "a secret"
        settings.SMS_TEMPLATE = "SMS_154950909"
        yield service


@pytest.fixture
def bob(company) -> User:
    company.bob.user.mobile = "+8613812345678"
    company.bob.user.save()
    return company.bob.user


def test_the_code_of_the_text_message_confirms_the_number(bob, company, sms, browse):
    client = browse(company.bob)
    client.post("/me/verify/mobile/send/")
    run_jobs()
    (text,) = sms.delivered

    client.post("/me/verify/mobile/", {"code": text.values["code"]})

    assert (text.number, text.sign) == ("13812345678", "Argosy")
    bob.refresh_from_db()
    assert bob.mobile_verified_at is not None
    assert OutboxText.objects.get().code == ""


def test_a_wrong_code_confirms_nothing_and_five_end_it(bob, company, sms, browse):
    numbers.send_number_code(bob, HERE)
    right = str(OutboxText.objects.get().code)
    wrong = "000000" if right != "000000" else "111111"

    for _turn in range(5):
        assert "wrong or too old" in browse(company.bob).post("/me/verify/mobile/", {"code": wrong}).content.decode()

    assert not numbers.verify_number(bob, right)
    assert User.objects.get(pk=bob.pk).mobile_verified_at is None


def test_another_number_has_to_be_proved_anew(bob, company, browse):
    bob.mobile_verified_at = timezone.now()
    bob.save()
    form = {"name": "Bob", "mobile": "139 8765 4321", "language": "en", "time_zone": "Asia/Shanghai"}

    page = browse(company.bob).post("/me/", form, follow=True).content.decode()

    assert "not confirmed: this installation has no provider of text messages" in page
    assert User.objects.get(pk=bob.pk).mobile_verified_at is None


def test_without_a_provider_the_page_says_so_and_nothing_is_sent(bob, company, browse):
    page = browse(company.bob).post("/me/verify/mobile/send/", follow=True).content.decode()

    assert "has no provider of text messages" in page
    assert not OutboxText.objects.exists()
    assert not OneTimeCode.objects.exists()


@pytest.mark.parametrize("limit", ["MOST_TO_NUMBER", "MOST_FROM_ADDRESS", "MOST_OF_ENTERPRISE"])
def test_codes_are_limited_by_number_address_and_enterprise_with_one_answer(
    bob, company, sms, browse, monkeypatch, limit
):
    monkeypatch.setattr(numbers, limit, 1)
    numbers.send_number_code(bob, Place("127.0.0.1", "Firefox"))
    OneTimeCode.objects.all().delete()

    answer = browse(company.bob).post("/me/verify/mobile/send/")

    assert answer.status_code == 429
    assert "Too many codes were asked for today" in answer.content.decode()
    assert OutboxText.objects.count() == 1


def test_a_second_code_waits_a_minute(bob, company, sms, browse):
    for _turn in range(2):
        page = browse(company.bob).post("/me/verify/mobile/send/", follow=True).content.decode()

    assert "sent a moment ago" in page
    assert OutboxText.objects.count() == 1


def test_a_number_that_gets_no_texts_is_told_to_the_person(bob, company, sms, browse):
    sms.blocked.add("13812345678")
    browse(company.bob).post("/me/verify/mobile/send/")
    run_jobs()

    assert "could not be delivered to this number" in browse(company.bob).get("/me/verify/mobile/").content.decode()
    assert OutboxText.objects.get().is_refused


def test_a_service_that_is_out_of_order_is_asked_again(bob, sms):
    numbers.send_number_code(bob, HERE)
    sms.is_out_of_order = True

    with pytest.raises(Unavailable):
        numbers.send_texts(None)
    sms.is_out_of_order = False
    numbers.send_texts(None)

    assert len(sms.delivered) == 1


def test_a_number_that_cannot_be_reached_now_does_not_hold_up_the_others(company, bob, sms):
    company.alice.user.mobile = "+8613812345679"
    company.alice.user.save()
    numbers.send_number_code(bob, HERE)
    numbers.send_number_code(company.alice.user, HERE)
    sms.unreachable.add("13812345678")

    with pytest.raises(Unavailable):
        numbers.send_texts(None)

    assert [one.number for one in sms.delivered] == ["13812345679"]
    assert OutboxText.objects.get(sent_at=None).user == bob


def test_the_simulator_refuses_what_the_real_service_refuses(sms):
    account = aliyun_sms.Account(sms.url, "LTAItest", "a secret", "Argosy", "SMS_154950909")

    assert aliyun_sms.send(account, "+4915112345678", account.template, {"code": "1"})
    with pytest.raises(aliyun_sms.Rejected):  # a second one within a minute
        aliyun_sms.send(account, "+4915112345678", account.template, {"code": "1"})
    for wrong in ({"secret": "another"}, {"key": "LTAIother"}, {"sign": "not approved"}):
        changed = aliyun_sms.Account(**({name: getattr(account, name) for name in account.__slots__} | wrong))
        with pytest.raises(Unavailable):
            aliyun_sms.send(changed, "+8613812345678", account.template, {"code": "1"})
    assert [one.number for one in sms.delivered] == ["4915112345678"]


@pytest.mark.promise("S18")
def test_who_registered_is_led_to_both_codes(db, visitor, sms, settings):
    settings.SMTP_HOST = "smtp.example"
    visitor.post("/register/", FORM)
    answer = visitor.post("/sign-in/", {"email": FORM["email"], "password": FORM["password"]})
    user = User.objects.get()
    code = re.search(r"\b\d{6}\b", "\n".join(one.text for one in OutboxLetter.objects.all()))[0]

    assert answer.url == "/me/verify/"
    assert visitor.post("/me/verify/", {"code": code}).url == "/me/verify/mobile/"
    visitor.post("/me/verify/mobile/send/")
    visitor.post("/me/verify/mobile/", {"code": str(OutboxText.objects.get().code)})
    user.refresh_from_db()
    assert user.email_verified_at
    assert user.mobile_verified_at


def test_everybody_can_read_who_carries_the_codes(db, visitor, sms):
    page = visitor.get("/privacy/third-parties/").content.decode()

    assert "Services that the operator engaged" in page
    assert "127.0.0.1" in page
    assert "mobile number" in page


def test_a_code_that_went_to_one_number_confirms_no_other(bob, company, sms, browse):
    client = browse(company.bob)
    client.post("/me/verify/mobile/send/")
    run_jobs()
    (text,) = sms.delivered
    code = re.search(r"\d{6}", str(text))[0]

    profiles.change_details(bob, profiles.Details(name="Bob", mobile="+8613900000000"))

    assert not numbers.verify_number(bob, code)
    assert User.objects.get(pk=bob.pk).mobile_verified_at is None


def test_a_link_in_the_mailbox_before_opens_nothing_after_the_address_changed(bob):
    secret = codes.new_link(bob, passwords.RESET)

    link = moving.ask_for_address(bob, "bob.new@hailan-hw.example")
    moving.take_address(link.rstrip("/").rpartition("/")[2])

    with pytest.raises(LinkTooOld):
        codes.owner_of(secret, passwords.RESET)
