"""A password that is easy to guess, made of what others know, or stolen somewhere is refused, with a sentence why."""

import time

import pytest

from argosy.accounts import breached, strength
from argosy.accounts.actions import passwords
from argosy.accounts.models import User
from argosy.platform.errors import BadInput
from simulators.stolen_passwords import StolenPasswords
from tests.cast import PASSWORD

GOOD = "five tall ships in harbour"


@pytest.mark.parametrize(
    ("weak", "sentence"),
    [
        ("short", strength.TOO_SHORT),
        ("password123", strength.COMMON),
        ("iloveyou1234", strength.COMMON),
        ("asdfghjkl;'poiu", strength.PATTERNS["spatial"]),
        ("abcdefghijkl", strength.PATTERNS["sequence"]),
        ("haihaihaihai", strength.PATTERNS["repeat"]),
        ("1990-03-041990", strength.PATTERNS["date"]),
        ("woaini5201314", strength.ABOUT),
    ],
)
def test_each_weakness_has_its_own_sentence(weak, sentence):
    assert strength.objection(weak) == sentence


def test_what_others_know_makes_no_password():
    known = ("Li Wei", "li.wei@hailan-tools.example", "+8613812345678", "Ningbo Hailan Tools Co., Ltd.")

    for weak in ("hailantools", "NingboHailan", "liwei13812345678", "hailan-tools!", "hailantools2024"):
        assert strength.objection(weak, known) == strength.ABOUT, weak
    assert strength.objection(GOOD, known) is None


@pytest.mark.parametrize(
    "strong", [GOOD, "阿里巴巴与四十大盗芝麻开门", "vK9#mPx2!qLz", "a" * 3 + " kettle drum orbit" * 20]
)
def test_a_strong_one_is_taken_in_any_script_and_length(strong):
    assert strength.objection(strong) is None


def test_no_password_takes_long_to_judge():
    begin = time.process_time()

    strength.objection("4@8({[</369&#!/1|0$5+7%2" * 20)

    assert time.process_time() - begin < 3


@pytest.mark.promise("S164")
def test_a_weak_password_changes_nothing_on_any_page(company, browse, visitor):
    bob = browse(company.bob)

    page = bob.post("/me/password/", {"present": PASSWORD, "password": "password123"}).content.decode()

    assert "everybody tries first" in page
    assert User.objects.get(pk=company.bob.user_id).check_password(PASSWORD)
    company.bob.user.refresh_from_db()
    bob = browse(company.bob)
    for address in ("/me/password/", "/me/security/", "/register/"):
        reader = visitor if address == "/register/" else bob
        assert "Nobody will ever ask you for it, by telephone, mail or chat" in reader.get(address).content.decode()


def test_a_new_password_is_not_made_of_the_companys_name_either(company, browse):
    page = browse(company.bob).post("/me/password/", {"present": PASSWORD, "password": "Ningbo-Hardware-88"})

    assert "made of your own name, address or company" in page.content.decode()
    assert User.objects.get(pk=company.bob.user_id).check_password(PASSWORD)


def test_the_lists_that_come_with_argosy_need_no_network(settings):
    settings.BREACHED_URL = ""

    assert breached.is_breached("PASSWORD123")
    assert not breached.is_breached(GOOD)


def test_a_stolen_password_is_found_by_five_digits_of_its_hash(company, settings):
    with StolenPasswords(GOOD) as service:
        settings.BREACHED_URL = service.url + "/range"

        with pytest.raises(BadInput, match="list of stolen ones"):
            passwords.change_password(company.bob.user, PASSWORD, GOOD, keep=None)
        passwords.change_password(company.bob.user, PASSWORD, GOOD + " again", keep=None)

    assert {len(one) for one in service.asked} == {5}


def test_a_service_that_does_not_answer_keeps_nobody_out(settings):
    settings.BREACHED_URL = "http://127.0.0.1:9/range"

    assert not breached.is_breached(GOOD)
