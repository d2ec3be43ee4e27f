"""A person changes her own details; address, department and position are the administrator's."""

import pytest

from argosy.accounts import addresses, mobile
from argosy.platform.errors import BadInput

DETAILS = {
    "name": "Bob Chen",
    "mobile": "138 1234 5678",
    "phone": "+86 574 8765 4321",
    "fax": "",
    "address": "8 Harbour Road, Ningbo",
    "language": "zh-hans",
    "theme": "dark",
    "time_zone": "Europe/Berlin",
}


def test_own_details_are_kept(company, browse):
    answer = browse(company.bob).post("/me/", DETAILS)

    user = company.bob.user
    user.refresh_from_db()
    assert (user.name, user.mobile, user.address) == ("Bob Chen", "+8613812345678", "8 Harbour Road, Ningbo")
    assert answer.cookies["argosy_language"].value == "zh-hans"
    assert answer.cookies["argosy_theme"].value == "dark"


def test_telephone_fax_and_address_may_stay_empty(company, browse):
    browse(company.bob).post("/me/", DETAILS | {"phone": "", "address": ""})

    company.bob.user.refresh_from_db()
    assert company.bob.user.phone == company.bob.user.address == ""


@pytest.mark.parametrize("field", ["email", "department", "position", "role", "is_active", "enterprise_id"])
def test_nobody_changes_what_is_the_administrators(company, browse, field):
    before = company.bob.user.email

    browse(company.bob).post("/me/", DETAILS | {field: "another@elsewhere.example"})

    company.bob.user.refresh_from_db()
    assert company.bob.user.email == before
    assert company.bob.user.enterprise_id == company.id


def test_a_number_that_is_none_is_refused(company, browse):
    answer = browse(company.bob).post("/me/", DETAILS | {"mobile": "12"})

    company.bob.user.refresh_from_db()
    assert company.bob.user.name == "Bob"
    assert "not a mobile number" in answer.content.decode()


@pytest.mark.parametrize("value", [{"time_zone": "Mars/Base"}, {"language": "xx"}, {"theme": "pink"}])
def test_choices_that_do_not_exist_are_refused(company, browse, value):
    browse(company.bob).post("/me/", DETAILS | value)

    company.bob.user.refresh_from_db()
    assert company.bob.user.name == "Bob"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("13812345678", "+8613812345678"),
        ("+86 138-1234-5678", "+8613812345678"),
        ("+49 1512 3456789", "+4915123456789"),
        ("+1 (202) 555-0143", "+12025550143"),
    ],
)
def test_mobile_numbers_are_kept_in_one_form(typed, kept):
    assert mobile.normalised(typed) == kept


@pytest.mark.parametrize("typed", ["", "abc", "0574 8765 4321", "138123456", "+999 123"])
def test_other_numbers_are_no_mobile_numbers(typed):
    with pytest.raises(BadInput):
        mobile.normalised(typed)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" Li.Wei@Hailan-HW.example ", "Li.Wei@hailan-hw.example"),
        ("li＠hailan.example", "li@hailan.example"),
        ("info@müller.example", "info@xn--mller-kva.example"),
    ],
)
def test_addresses_are_put_right(typed, kept):
    assert addresses.normalised(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "li",
        "li@",
        "@x.example",
        "li@x",
        "l i@x.example",
        "li@@x.example",
        "li@-x.example",
        "li@1.2.3.4",
        "li\n@x.example",
        f"{'l' * 65}@x.example",
        ".li@x.example",
    ],
)
def test_other_words_are_no_addresses(typed):
    with pytest.raises(BadInput):
        addresses.normalised(typed)
