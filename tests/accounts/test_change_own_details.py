"""A person changes her own details; address, department and position are the administrator's."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

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


@pytest.mark.promise("S92")
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


@pytest.mark.promise("S92")
@pytest.mark.parametrize("field", ["email", "department", "position", "role", "is_active", "enterprise_id"])
def test_nobody_changes_what_is_the_administrators(company, browse, field):
    before = company.bob.user.email

    browse(company.bob).post("/me/", DETAILS | {field: "another@elsewhere.example"})

    company.bob.user.refresh_from_db()
    assert company.bob.user.email == before
    assert company.bob.user.enterprise_id == company.id


PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(40)


def upload(client, content: bytes):
    return client.post("/me/photo/change/", {"photo": SimpleUploadedFile("me.png", content, "image/png")})


@pytest.mark.promise("S22")
def test_a_photo_telephone_fax_and_address_may_be_added_or_left_empty(
    company, browse, blobs_here, django_capture_on_commit_callbacks
):
    client = browse(company.bob)

    client.post("/me/", DETAILS | {"fax": "+86 574 8765 4322"})
    upload(client, PICTURE)

    company.bob.user.refresh_from_db()
    assert company.bob.user.fax == "+86 574 8765 4322"
    answer = client.get("/me/photo/")
    assert (answer.content, answer["Content-Type"]) == (PICTURE, "image/png")

    with django_capture_on_commit_callbacks(execute=True):
        client.post("/me/photo/change/", {"remove": "1"})
    client.post("/me/", DETAILS | {"phone": "", "fax": "", "address": ""})

    company.bob.user.refresh_from_db()
    assert company.bob.user.photo == company.bob.user.phone == company.bob.user.fax == company.bob.user.address == ""
    assert client.get("/me/photo/").status_code == 404
    assert not [path for path in blobs_here.rglob("*") if path.is_file()]


@pytest.mark.parametrize("content", [b"<svg onload=alert(1)>", b"GIF89a", b"RIFF1234WAVE", PICTURE + bytes(2**21)])
def test_what_is_no_picture_is_refused(company, browse, blobs_here, content):
    answer = upload(browse(company.bob), content)

    assert "Choose a picture" in answer.content.decode()
    company.bob.user.refresh_from_db()
    assert company.bob.user.photo == ""


@pytest.fixture
def blobs_here(settings, tmp_path):
    settings.DATA = tmp_path
    return tmp_path / "blobs"


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
