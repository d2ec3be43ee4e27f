"""A new password: by the present one, or by the link of a letter."""

import re

import pytest

from argosy.accounts.actions import codes, passwords
from argosy.accounts.errors import LinkTooOld
from argosy.accounts.models import OneTimeCode, OutboxLetter, SignIn
from argosy.audit.models import AuditEntry
from argosy.platform.tenancy.scope import enterprise_scope
from tests.cast import PASSWORD

NEW = "five tall ships in harbour"


def letter_link() -> str:
    return re.search(r"/new-password/\S+", OutboxLetter.objects.get().text)[0]


def test_the_present_password_allows_a_new_one(company, browse):
    client = browse(company.bob)

    client.post("/me/password/", {"present": PASSWORD, "password": NEW})

    company.bob.user.refresh_from_db()
    assert company.bob.user.check_password(NEW)
    assert client.get("/me/").status_code == 200


def test_a_wrong_present_password_changes_nothing(company, browse):
    browse(company.bob).post("/me/password/", {"present": "guessed", "password": NEW})

    company.bob.user.refresh_from_db()
    assert company.bob.user.check_password(PASSWORD)


@pytest.mark.parametrize("weak", ["short", "12345678901234", "passwordpassword"[:8], "qwertyuiop"])
def test_a_weak_password_is_refused(company, browse, weak):
    browse(company.bob).post("/me/password/", {"present": PASSWORD, "password": weak})

    company.bob.user.refresh_from_db()
    assert company.bob.user.check_password(PASSWORD)


def test_the_other_sessions_end_and_this_one_goes_on(company, visitor, browse):
    other = browse(None)
    for client in (visitor, other):
        client.post("/sign-in/", {"email": company.bob.user.email, "password": PASSWORD})

    visitor.post("/me/password/", {"present": PASSWORD, "password": NEW})

    assert visitor.get("/me/").status_code == 200
    assert other.get("/me/").status_code == 302
    assert "This device" in visitor.get("/me/security/").content.decode()
    assert SignIn.objects.filter(ended_at=None).count() == 1


def test_a_letter_brings_a_link_that_sets_it(company, visitor):
    visitor.post("/forgotten/", {"email": company.bob.user.email})
    link = letter_link()

    assert visitor.get(link).status_code == 200
    visitor.post(link, {"password": NEW})

    company.bob.user.refresh_from_db()
    assert company.bob.user.check_password(NEW)
    assert company.bob.user.email_verified_at is not None
    with enterprise_scope(company.id):
        assert AuditEntry.objects.filter(word="me.password_changed", member_id=company.bob.pk).exists()


def test_the_link_works_once(company, visitor):
    visitor.post("/forgotten/", {"email": company.bob.user.email})
    link = letter_link()
    visitor.post(link, {"password": NEW})

    assert visitor.post(link, {"password": PASSWORD}).status_code == 422

    company.bob.user.refresh_from_db()
    assert company.bob.user.check_password(NEW)


def test_a_weak_password_leaves_the_link_good(company, visitor):
    visitor.post("/forgotten/", {"email": company.bob.user.email})

    visitor.post(letter_link(), {"password": "short"})

    assert visitor.post(letter_link(), {"password": NEW}).status_code == 302


def test_an_old_link_is_refused(company):
    secret = codes.new_link(company.bob.user, passwords.RESET, lives=-codes.LINK_LIVES)

    with pytest.raises(LinkTooOld):
        passwords.reset_password(secret, NEW)


def test_nobody_learns_whether_an_address_is_known(company, visitor):
    known = visitor.post("/forgotten/", {"email": company.bob.user.email}).content
    unknown = visitor.post("/forgotten/", {"email": "nobody@nowhere.example"}).content

    assert re.sub(rb"(csrf|X-CSRF)[^>]*", b"", known) == re.sub(rb"(csrf|X-CSRF)[^>]*", b"", unknown)
    assert OutboxLetter.objects.count() == 1


def test_one_letter_a_minute_is_enough(company, visitor):
    for _turn in range(3):
        visitor.post("/forgotten/", {"email": company.bob.user.email})

    assert OutboxLetter.objects.count() == 1


def test_the_links_secret_is_kept_as_a_token_only(company):
    secret = codes.new_link(company.bob.user, passwords.RESET)

    assert secret not in str(OneTimeCode.objects.values())
