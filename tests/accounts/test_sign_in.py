"""Signing in by address and password: who may, who is slowed down, what is remembered."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from argosy.accounts.actions import sign_ins
from argosy.accounts.errors import TooManyTries
from argosy.accounts.models import FailedSignIn, SignIn
from argosy.accounts.place import Place, browser_words
from tests.cast import PASSWORD

HERE = Place("203.0.113.9", "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0")
ELSEWHERE = Place("198.51.100.7", "Mozilla/5.0 (iPhone) Safari/605")


def test_address_and_password_open_the_door(company):
    assert sign_ins.prove(company.bob.user.email, PASSWORD, HERE) == company.bob.user


def test_the_case_of_the_address_does_not_matter(company):
    assert sign_ins.prove(f" {company.bob.user.email.upper()} ", PASSWORD, HERE) == company.bob.user


def test_a_wrong_password_is_counted(company):
    assert sign_ins.prove(company.bob.user.email, "something else", HERE) is None

    assert FailedSignIn.objects.count() == 1
    assert FailedSignIn.objects.get().ip == "203.0.113.9"


def test_an_unknown_address_is_refused_like_a_wrong_password(company):
    assert sign_ins.prove("nobody@nowhere.example", PASSWORD, HERE) is None

    assert FailedSignIn.objects.count() == 1


def test_a_closed_account_stays_closed(company):
    company.bob.user.is_active = False
    company.bob.user.save()

    assert sign_ins.prove(company.bob.user.email, PASSWORD, HERE) is None


def fail(email: str, times: int, place: Place = HERE) -> None:
    for _try in range(times):
        sign_ins.prove(email, "guessed", place)


@pytest.mark.promise("S118")
def test_after_ten_wrong_tries_even_the_right_password_waits(company):
    fail(company.bob.user.email, 10)

    with pytest.raises(TooManyTries):
        sign_ins.prove(company.bob.user.email, PASSWORD, ELSEWHERE)


def test_others_are_not_slowed_down_by_it(company):
    fail(company.bob.user.email, 10)

    assert sign_ins.prove(company.tina.user.email, PASSWORD, HERE) == company.tina.user


@pytest.mark.promise("S118")
def test_one_network_address_cannot_try_many_accounts(company):
    for number in range(sign_ins.MOST_FROM_ADDRESS):
        sign_ins.count_failure(number, HERE)

    with pytest.raises(TooManyTries):
        sign_ins.prove(company.bob.user.email, PASSWORD, HERE)
    assert sign_ins.prove(company.bob.user.email, PASSWORD, ELSEWHERE) == company.bob.user


def spray(company, number: int) -> None:
    """A few wrong passwords for each of many addresses of the company, each from another network."""
    domain = company.bob.user.email.rpartition("@")[2]
    for turn in range(number):
        sign_ins.prove(f"person{turn}@{domain}", "guessed", Place(f"100.{turn}.1.1", HERE.user_agent))


@pytest.mark.promise("S118")
def test_passwords_cannot_be_tried_on_everybody_of_a_company(company, monkeypatch):
    monkeypatch.setattr(sign_ins, "MOST_FOR_HOUSE", 6)
    spray(company, 6)

    for email in (company.bob.user.email, f"nobody@{company.bob.user.email.rpartition('@')[2]}"):
        with pytest.raises(TooManyTries):
            sign_ins.prove(email, PASSWORD, ELSEWHERE)


def test_who_signs_in_from_where_she_always_does_is_not_slowed_down_by_it(company, rival, monkeypatch):
    monkeypatch.setattr(sign_ins, "MOST_FOR_HOUSE", 6)
    SignIn.objects.create(user=company.bob.user, ip=HERE.ip, user_agent="Firefox")
    spray(company, 6)

    assert sign_ins.prove(company.bob.user.email, PASSWORD, HERE) == company.bob.user
    assert sign_ins.prove(rival.bob.user.email, PASSWORD, ELSEWHERE) == rival.bob.user


def test_where_everybody_has_addresses_nobody_waits_for_others(db, monkeypatch):
    monkeypatch.setattr(sign_ins, "MOST_FOR_HOUSE", 2)
    for turn in range(4):
        assert sign_ins.prove(f"person{turn}@163.com", "guessed", Place(f"100.{turn}.1.1", "")) is None


def test_after_a_quarter_of_an_hour_one_may_try_again(company):
    fail(company.bob.user.email, 10)
    FailedSignIn.objects.update(at=timezone.now() - timedelta(minutes=16))

    assert sign_ins.prove(company.bob.user.email, PASSWORD, HERE) == company.bob.user


def test_the_page_says_why_it_waits(company, visitor):
    fail(company.bob.user.email, 10)

    answer = visitor.post("/sign-in/", {"email": company.bob.user.email, "password": PASSWORD})

    assert answer.status_code == 429
    assert "15 minutes" in answer.content.decode()
    assert not SignIn.objects.exists()


def test_the_page_leads_inside_and_remembers_the_session(company, visitor):
    answer = visitor.post("/sign-in/", {"email": company.bob.user.email, "password": PASSWORD}, REMOTE_ADDR=HERE.ip)

    assert answer.status_code == 302
    assert answer.url == "/"
    assert visitor.get("/me/").status_code == 200
    row = SignIn.objects.get()
    assert (row.user, row.ip, row.ended_at) == (company.bob.user, HERE.ip, None)


def test_the_page_leads_to_where_one_wanted_to_go(company, visitor):
    answer = visitor.post("/sign-in/?next=/me/", {"email": company.bob.user.email, "password": PASSWORD})

    assert answer.url == "/me/"


def test_the_page_does_not_lead_to_other_sites(company, visitor):
    answer = visitor.post(
        "/sign-in/?next=https://elsewhere.example/", {"email": company.bob.user.email, "password": PASSWORD}
    )

    assert answer.url == "/"


def test_a_wrong_password_shows_the_form_again(company, visitor):
    answer = visitor.post("/sign-in/", {"email": company.bob.user.email, "password": "guessed"})

    assert answer.status_code == 200
    assert "do not go together" in answer.content.decode()
    assert visitor.get("/me/").status_code == 302


def test_who_steals_the_database_cannot_use_its_sessions(company, visitor):
    visitor.post("/sign-in/", {"email": company.bob.user.email, "password": PASSWORD})
    cookie = visitor.cookies["argosy_session"].value
    row = Session.objects.get()

    visitor.cookies["argosy_session"] = row.session_key

    assert cookie not in row.session_key
    assert visitor.get("/me/").status_code == 302


def test_devices_are_named_in_words():
    assert browser_words(HERE.user_agent) == "Firefox"
    assert browser_words(ELSEWHERE.user_agent) == "Safari"
    assert browser_words("curl/8") == "Unknown browser"
